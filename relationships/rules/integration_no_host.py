"""integration/no-host: a community or co-creation that nobody looks after."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, unsupported
from segments.kinds import RelationshipType
from segments.words import gettext_noop

HOSTED = frozenset({RelationshipType.COMMUNITIES, RelationshipType.CO_CREATION})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every community and co-creation that no partner, activity or resource supports."""
    return unsupported(reading, HOSTED)


RULE = Rule(
    id="integration/no-host",
    severity=Severity.WARNING,
    title=gettext_noop("A gathering without a host"),
    message=gettext_noop(
        "“%(relationship)s” brings “%(segment)s” together, and no partner, activity or resource on the canvas looks after it."
    ),
    advice=gettext_noop(
        "Name who hosts it: add a key partner, activity or resource, and tie it to this relationship."
    ),
    why=gettext_noop(
        "Communities and co-creation do not run by themselves. Without a host they fall silent, or turn against the company."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 4 and 6 to 8",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "communities", "text": "The Saturday cooking circle"}
        ],
        "notes": [{"id": "n1", "block": "key_activities", "text": "Hosting the circle", "supports": ["r1"]}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "communities", "text": "The Saturday cooking circle"}
        ],
    },
    check=check,
)
