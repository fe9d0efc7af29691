"""Mends of channels: another channel, a new one, or what the present one does carry."""

from collections.abc import Iterator

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import chain, opened
from canvas.findings.mends.base import USUAL_CHANNEL, Case, Mend
from relationships.kinds import Motive, RelationshipType
from relationships.rules.base import called
from segments.document import Channel
from segments.kinds import ChannelKind, Ownership, Phase
from segments.words import gettext_noop

# What a one-way channel becomes where customers are let in to meet each other.
GROUPS = {
    ChannelKind.MESSENGER_CHANNEL: ChannelKind.MESSENGER_GROUP,
    ChannelKind.SOCIAL_PAGE: ChannelKind.SOCIAL_GROUP,
}
OTHER_TYPE = {
    RelationshipType.PERSONAL_ASSISTANCE: RelationshipType.SELF_SERVICE,
    RelationshipType.DEDICATED_ASSISTANCE: RelationshipType.PERSONAL_ASSISTANCE,
    RelationshipType.SELF_SERVICE: RelationshipType.PERSONAL_ASSISTANCE,
    RelationshipType.AUTOMATED_SERVICES: RelationshipType.SELF_SERVICE,
}


def carried(case: Case) -> Iterator[Mend]:
    """Put the relationship on a channel that carries it; a new one of the usual kind where there is none."""
    relationship = case.relationship
    offered = [
        channel for channel in case.carriers(relationship.type) if channel.id not in relationship.channels
    ]
    labels = (
        (
            gettext_noop("Move it to “%(channel)s”"),
            gettext_noop("Move it to “%(channel)s”, and open that to “%(segment)s”"),
        )
        if relationship.channels
        else (
            gettext_noop("Put it on “%(channel)s”"),
            gettext_noop("Put it on “%(channel)s”, and open that to “%(segment)s”"),
        )
    )
    for channel in offered:
        yield put(case, channel, (), *labels)
    if not offered:
        yield added(case, USUAL_CHANNEL[relationship.type])


def put(case: Case, channel: Channel, beside: tuple[str, ...], label: str, label_open: str) -> Mend:
    """Put the relationship on a channel, beside others, and open that to its segment where it is not."""
    return Mend(
        f"channel-{channel.id}",
        label if case.serves(channel) else label_open,
        {"channel": channel.name, "segment": case.segment.name},
        chain(
            opened(channel, case.segment.id),
            edits.updated("relationships", case.relationship.id, channels=(*beside, channel.id)),
        ),
    )


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


def cannot_carry(case: Case) -> Iterator[Mend]:
    """Another channel, or the neighbouring type where every channel surely carries that."""
    yield from carried(case)
    other = OTHER_TYPE.get(case.relationship.type)
    if other and all(other.needs in channel.surely for channel in case.channels()):
        yield Mend(
            f"type-{other}",
            gettext_noop("Call it “%(type)s” instead: that is what its channel carries"),
            {"type": other},
            edits.updated("relationships", case.relationship.id, type=other),
        )


def no_peers(case: Case) -> Iterator[Mend]:
    """Another channel, or a group made of the one where only the founder speaks."""
    offered = list(carried(case))
    yield from offered[:2]
    for channel in case.channels():
        group = GROUPS.get(channel.kind)
        users = [entry for entry in case.document.relationships if channel.id in entry.channels]
        if group and channel.capabilities is None and len(users) == 1:
            label = gettext_noop("Make of “%(channel)s” a channel of the kind “%(kind)s”")
            edit = edits.updated("channels", channel.id, kind=group)
            yield Mend(f"group-{channel.id}", label, {"channel": channel.name, "kind": group}, edit)
    yield from offered[2:]


def foreign(case: Case) -> Iterator[Mend]:
    """Open to the segment what is shut to it, or take the relationship off that."""
    shut = [channel for channel in case.channels() if not case.serves(channel)]
    several = len(shut) > 1
    values = {"channel": shut[0].name, "segment": case.segment.name}
    label = gettext_noop("Open “%(channel)s” to “%(segment)s”")
    if several:
        label = gettext_noop("Open all its channels to “%(segment)s”")
    yield Mend("open", label, values, chain(*(opened(channel, case.segment.id) for channel in shut)))
    others = tuple(channel.id for channel in case.channels() if case.serves(channel))
    if others:
        label = gettext_noop("Take it off “%(channel)s”")
        if several:
            label = gettext_noop("Take it off the channels that serve others")
        edit = edits.updated("relationships", case.relationship.id, channels=others)
        yield Mend("off", label, values, edit)


def own_ground(case: Case) -> Iterator[Mend]:
    """Put it on a channel of one’s own, beside the partners’."""
    relationship = case.relationship
    for channel in case.carriers(relationship.type):
        if channel.owner is Ownership.OWN:
            yield put(
                case,
                channel,
                relationship.channels,
                gettext_noop("Put it on “%(channel)s” too"),
                gettext_noop("Put it on “%(channel)s” too, and open that to “%(segment)s”"),
            )


def phase_gap(case: Case) -> Iterator[Mend]:
    """Let its one channel serve after the sale, or drop the aim that finds no moment."""
    channels, relationship = case.channels(), case.relationship
    if len(channels) == 1:
        phases = (*(phase for phase in Phase if phase in {*channels[0].phases, Phase.AFTER_SALES}),)
        label = gettext_noop("Let “%(channel)s” serve after the sale too")
        edit = edits.updated("channels", channels[0].id, phases=phases)
        yield Mend("after-sales", label, {"channel": channels[0].name}, edit)
    for motive in relationship.motives if len(relationship.motives) > 1 else ():
        yield without(case, motive)


def without(case: Case, motive: Motive) -> Mend:
    """Take one aim off the relationship."""
    motives = tuple(other for other in case.relationship.motives if other is not motive)
    edit = edits.updated("relationships", case.relationship.id, motives=motives)
    return Mend(f"no-{motive}", gettext_noop("Take “%(motive)s” off its aims"), {"motive": motive}, edit)


def idle(case: Case) -> Iterator[Mend]:
    """Put relationships of the segment that an unused channel surely carries on it, one at a time."""
    channel: Channel = edits.find(case.document, "channels", case.finding.subjects[1])
    for relationship in case.kept():
        if relationship.type.needs in channel.surely:
            channels = (*relationship.channels, channel.id)
            yield Mend(
                f"use-{relationship.id}",
                gettext_noop("Put “%(relationship)s” on it too")
                if relationship.channels
                else gettext_noop("Put “%(relationship)s” on it"),
                {"relationship": called(relationship)},
                edits.updated("relationships", relationship.id, channels=channels),
            )


MENDS = {
    "channel/none": carried,
    "channel/no-human": cannot_carry,
    "channel/no-named-contact": cannot_carry,
    "channel/staffed-self-service": cannot_carry,
    "channel/no-recognition": cannot_carry,
    "channel/no-peers": no_peers,
    "channel/no-contribution": carried,
    "channel/foreign-segment": foreign,
    "channel/partner-only": own_ground,
    "channel/phase-gap": phase_gap,
    "channel/unattended-segment": idle,
}
