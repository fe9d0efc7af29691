"""expectation/complex-unassisted: a hard purchase with nobody to help."""

from collections.abc import Iterator

from relationships.kinds import HUMAN_TYPES
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Buying
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where buying is complex, no person helps, and nothing says that none is wanted."""
    for segment, _ in reading.kept:
        if segment.buying is not Buying.COMPLEX or reading.some_human(segment.id):
            continue
        wanted = not segment.expects or not HUMAN_TYPES.isdisjoint(segment.expects)
        if wanted and not reading.fires("expectation/human-wanted", segment.id):
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="expectation/complex-unassisted",
    severity=Severity.WARNING,
    title=gettext_noop("A hard purchase with nobody to help"),
    message=gettext_noop("“%(segment)s”: the purchase is a complex one, and no person helps with it."),
    advice=gettext_noop("Add personal help at least while they decide, or ask whether they want it at all."),
    why=gettext_noop(
        "The harder a purchase is, the more people want to ask somebody. Those who find nobody put it off, or buy elsewhere."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on services that are hard to judge before buying",
    fits={
        "segments": [{"id": "s1", "name": "First-time home buyers", "buying": "complex"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Loan calculator"},
            {"id": "r2", "segment": "s1", "type": "personal_assistance", "text": "An hour with an adviser"},
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "First-time home buyers", "buying": "complex"}],
        "relationships": [{"id": "r1", "segment": "s1", "type": "self_service", "text": "Loan calculator"}],
    },
    check=check,
)
