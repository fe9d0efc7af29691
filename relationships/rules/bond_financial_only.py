"""bond/financial-only: a close level, tied by money alone."""

from collections.abc import Iterator

from relationships.kinds import Bond
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Level
from segments.words import gettext_noop

CLOSE = frozenset({Level.FRIEND, Level.PARTNER})


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a segment should become a friend or partner, and the only bonds are financial."""
    for segment, _ in reading.kept:
        if segment.level_target in CLOSE and reading.bonds(segment.id) == {Bond.FINANCIAL}:
            yield Found((segment.id,), {"segment": segment.name, "target": segment.level_target})


RULE = Rule(
    id="bond/financial-only",
    severity=Severity.WARNING,
    title=gettext_noop("Tied by money alone"),
    message=gettext_noop(
        "“%(segment)s”: the target is “%(target)s”, and money is all that ties them to you."
    ),
    advice=gettext_noop(
        "Add a bond that is harder to copy: a person they know, something made for them, or a system that you share."
    ),
    why=gettext_noop(
        "A discount can be matched in a day. Social, made-to-fit and structural bonds take longer to copy, so they hold longer."
    ),
    source="Zeithaml, Bitner & Gremler, Services Marketing (7th ed.), on relationship bonds",
    fits={
        "segments": [{"id": "s1", "name": "Offices", "level_target": "friend"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Lunch planned with the office",
                "bonds": ["financial", "social"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices", "level_target": "friend"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Ten lunches for the price of nine",
                "bonds": ["financial"],
            }
        ],
    },
    check=check,
)
