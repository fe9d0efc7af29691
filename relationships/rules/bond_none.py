"""bond/none: a close level, and nothing that ties."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Level
from segments.words import gettext_noop

CLOSE = frozenset({Level.FRIEND, Level.PARTNER})


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a segment should become a friend or partner, and no relationship has a bond."""
    for segment, _ in reading.kept:
        if segment.level_target in CLOSE and not reading.bonds(segment.id):
            yield Found((segment.id,), {"segment": segment.name, "target": segment.level_target})


RULE = Rule(
    id="bond/none",
    severity=Severity.ADVICE,
    title=gettext_noop("Close, and tied by nothing"),
    message=gettext_noop(
        "“%(segment)s”: the target is “%(target)s”, and none of their relationships says what ties them to you."
    ),
    advice=gettext_noop(
        "Tick a bond, and write down what it is: a person they know, something made for them, a system that you share."
    ),
    why=gettext_noop(
        "Friends and partners stay because something ties them: money, people, something made to fit, or a shared way of working."
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
                "bonds": ["social"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices", "level_target": "friend"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Lunch planned with the office",
            }
        ],
    },
    check=check,
)
