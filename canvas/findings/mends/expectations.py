"""Mends of what is expected and missing: the relationship itself, planned, on a channel that carries it."""

from collections.abc import Iterator
from itertools import zip_longest

from canvas import edits
from canvas.edits import chain, opened
from canvas.findings.mends.base import Case, Mend
from relationships.kinds import HUMAN_TYPES, MACHINE_TYPES, RelationshipType
from segments.document import Channel
from segments.words import gettext_noop


def planned(case: Case, *types: RelationshipType) -> Iterator[Mend]:
    """Plan a relationship of one of the types, the best channels of each in turn; without one where none carries it."""
    plans = [
        [plan(case, type_, channel) for channel in case.carriers(type_)] or [plan(case, type_, None)]
        for type_ in types
    ]
    for choice in zip_longest(*plans):
        yield from (mend for mend in choice if mend)


def plan(case: Case, type_: RelationshipType, channel: Channel | None) -> Mend:
    """Plan a relationship on a channel, and open that to the segment where it is not."""
    if channel is None:
        edit = edits.added("relationships", case.new_relationship(type_))
        return Mend(f"add-{type_}", gettext_noop("Plan “%(type)s”"), {"type": type_}, edit)
    return Mend(
        f"add-{type_}-{channel.id}",
        gettext_noop("Plan “%(type)s” on “%(channel)s”")
        if case.serves(channel)
        else gettext_noop("Plan “%(type)s” on “%(channel)s”, and open that to “%(segment)s”"),
        {"type": type_, "channel": channel.name, "segment": case.segment.name},
        chain(
            opened(channel, case.segment.id),
            edits.added("relationships", case.new_relationship(type_, (channel.id,))),
        ),
    )


def none_yet(case: Case) -> Iterator[Mend]:
    """Plan one of the types that the segment expects."""
    yield from planned(case, *case.segment.expects)


def human_wanted(case: Case) -> Iterator[Mend]:
    """Plan one of the human types that the segment expects; a person’s help where it does not say."""
    expected = [type_ for type_ in case.segment.expects if type_ in HUMAN_TYPES]
    yield from planned(case, *(expected or [RelationshipType.PERSONAL_ASSISTANCE]))


def unmet(case: Case) -> Iterator[Mend]:
    """Plan the type that the finding is about."""
    yield from planned(case, RelationshipType(case.finding.about or ""))


def over_served(case: Case) -> Iterator[Mend]:
    """Make of the dedicated relationship what the segment expects."""
    for type_ in case.segment.expects:
        if type_ in MACHINE_TYPES:
            label = gettext_noop("Make it “%(type)s”, as they expect")
            edit = edits.updated("relationships", case.relationship.id, type=type_)
            yield Mend(f"type-{type_}", label, {"type": type_}, edit)


MENDS = {
    "expectation/no-relationship": none_yet,
    "expectation/human-wanted": human_wanted,
    "expectation/complex-unassisted": human_wanted,
    "expectation/unmet": unmet,
    "expectation/over-served": over_served,
}
