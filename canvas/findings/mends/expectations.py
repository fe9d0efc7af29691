"""Mends of what is expected and missing: the relationship itself, planned, on a channel that carries it."""

from collections.abc import Iterator

from canvas import edits
from canvas.edits import chain, opened
from canvas.findings.mends.base import Case, Mend
from relationships.kinds import HUMAN_TYPES, MACHINE_TYPES, RelationshipType
from segments.words import gettext_noop


def planned(case: Case, type_: RelationshipType) -> Iterator[Mend]:
    """Plan a relationship of a type, on each channel that carries it, or without one where none does."""
    carriers = case.carriers(type_)
    for channel in carriers:
        serves = channel.segments is None or case.segment.id in channel.segments
        yield Mend(
            f"add-{type_}-{channel.id}",
            gettext_noop("Plan “%(type)s” on “%(channel)s”")
            if serves
            else gettext_noop("Plan “%(type)s” on “%(channel)s”, and open that to “%(segment)s”"),
            {"type": type_, "channel": channel.name, "segment": case.segment.name},
            chain(
                opened(channel, case.segment.id),
                edits.added("relationships", case.new_relationship(type_, (channel.id,))),
            ),
        )
    if not carriers:
        edit = edits.added("relationships", case.new_relationship(type_))
        yield Mend(f"add-{type_}", gettext_noop("Plan “%(type)s”"), {"type": type_}, edit)


def none_yet(case: Case) -> Iterator[Mend]:
    """Plan each type that the segment expects."""
    for type_ in case.segment.expects:
        yield from planned(case, type_)


def human_wanted(case: Case) -> Iterator[Mend]:
    """Plan the human types that the segment expects."""
    for type_ in case.segment.expects:
        if type_ in HUMAN_TYPES:
            yield from planned(case, type_)


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
    "expectation/unmet": unmet,
    "expectation/over-served": over_served,
}
