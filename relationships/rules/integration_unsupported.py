"""integration/unsupported: a relationship that nothing in the company carries."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, unsupported
from segments.kinds import RelationshipType
from segments.words import gettext_noop

OTHERS = frozenset(RelationshipType) - {RelationshipType.COMMUNITIES, RelationshipType.CO_CREATION}


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every other relationship that no partner, activity or resource supports."""
    return unsupported(reading, OTHERS)


RULE = Rule(
    id="integration/unsupported",
    severity=Severity.ADVICE,
    title=gettext_noop("Nothing behind the relationship"),
    message=gettext_noop(
        "“%(relationship)s” for “%(segment)s”: no partner, activity or resource on the canvas supports it."
    ),
    advice=gettext_noop(
        "Add what it takes, such as the people, the software or a partner, and tie it to this relationship."
    ),
    why=gettext_noop(
        "“How does it fit the rest of the business model?” is one of the guiding questions of this block. A relationship takes somebody or something to keep it up."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 4 and 6 to 8",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"}
        ],
        "notes": [{"id": "n1", "block": "key_resources", "text": "The shop software", "supports": ["r1"]}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"}
        ],
    },
    check=check,
)
