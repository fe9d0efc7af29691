"""Mends of channels that cannot carry their relationship: another channel, a new one, or the type that it does carry."""

from collections.abc import Iterator

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit, chain, opened
from canvas.findings.mends.base import USUAL_CHANNEL, Case, Mend, surely
from relationships.kinds import RelationshipType
from segments.document import Channel
from segments.kinds import ChannelKind
from segments.words import gettext_noop


def carried(case: Case) -> Iterator[Mend]:
    """Put the relationship on a channel that carries it; a new one of the usual kind where there is none."""
    relationship = case.relationship
    offered = [
        channel for channel in case.carriers(relationship.type) if channel.id not in relationship.channels
    ]
    for channel in offered:
        serves = channel.segments is None or case.segment.id in channel.segments
        yield Mend(
            f"channel-{channel.id}",
            gettext_noop("Put it on “%(channel)s”")
            if serves
            else gettext_noop("Put it on “%(channel)s”, and open that to “%(segment)s”"),
            {"channel": channel.name, "segment": case.segment.name},
            chain(
                opened(channel, case.segment.id),
                edits.updated("relationships", relationship.id, channels=(channel.id,)),
            ),
        )
    if not offered:
        yield added(case, USUAL_CHANNEL[relationship.type])


def added(case: Case, kind: ChannelKind) -> Mend:
    """Add a channel of a kind, for the segment, and put the relationship on it."""
    relationship = case.relationship

    def edit(document: CanvasDocument) -> CanvasDocument:
        id_ = edits.new_id(document, "channels")
        channel = Channel(id=id_, name=case.say(kind.label), kind=kind, segments=(case.segment.id,))
        return chain(
            edits.added("channels", channel),
            edits.updated("relationships", relationship.id, channels=(id_,)),
        )(document)

    label = gettext_noop("Add a channel of the kind “%(kind)s” for it")
    return Mend(f"add-{kind}", label, {"kind": kind}, edit)


def retyped(case: Case, type_: RelationshipType) -> Mend:
    """Call the relationship what its channels make of it."""
    return Mend(
        f"type-{type_}",
        gettext_noop("Call it “%(type)s” instead: that is what its channel carries"),
        {"type": type_},
        edits.updated("relationships", case.relationship.id, type=type_),
    )


OTHER_TYPE = {
    RelationshipType.PERSONAL_ASSISTANCE: RelationshipType.SELF_SERVICE,
    RelationshipType.DEDICATED_ASSISTANCE: RelationshipType.PERSONAL_ASSISTANCE,
    RelationshipType.SELF_SERVICE: RelationshipType.PERSONAL_ASSISTANCE,
    RelationshipType.AUTOMATED_SERVICES: RelationshipType.SELF_SERVICE,
}


def cannot_carry(case: Case) -> Iterator[Mend]:
    """Another channel, or the neighbouring type where every channel surely carries that."""
    yield from carried(case)
    other = OTHER_TYPE.get(case.relationship.type)
    channels = [edits.find(case.document, "channels", id_) for id_ in case.relationship.channels]
    if other and channels and all(other.needs in surely(channel) for channel in channels):
        yield retyped(case, other)


def foreign(case: Case) -> Iterator[Mend]:
    """Tie the channel to the segment, or take the relationship off it."""
    for id_ in case.relationship.channels:
        channel: Channel = edits.find(case.document, "channels", id_)
        if channel.segments is None or case.segment.id in channel.segments:
            continue
        values = {"channel": channel.name, "segment": case.segment.name}
        label = gettext_noop("Open “%(channel)s” to “%(segment)s”")
        yield Mend(f"open-{id_}", label, values, opened(channel, case.segment.id))
        others = tuple(other for other in case.relationship.channels if other != id_)
        if others:
            label = gettext_noop("Take it off “%(channel)s”")
            edit: Edit = edits.updated("relationships", case.relationship.id, channels=others)
            yield Mend(f"off-{id_}", label, values, edit)


MENDS = {
    "channel/none": carried,
    "channel/no-human": cannot_carry,
    "channel/no-named-contact": cannot_carry,
    "channel/staffed-self-service": cannot_carry,
    "channel/no-recognition": cannot_carry,
    "channel/no-peers": cannot_carry,
    "channel/no-contribution": cannot_carry,
    "channel/foreign-segment": foreign,
}
