"""channel/no-named-contact: dedicated help without the dedicated person."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability, RelationshipType
from segments.words import gettext_noop

DEDICATED = frozenset({RelationshipType.DEDICATED_ASSISTANCE})


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a person answers a dedicated relationship, but never surely the same one."""
    for found in lacking(reading, DEDICATED, Capability.NAMED):
        if not reading.fires("channel/no-human", found.subjects[0]):
            yield found


RULE = Rule(
    id="channel/no-named-contact",
    severity=Severity.WARNING,
    title=gettext_noop("A dedicated person whom nobody can reach"),
    message=gettext_noop(
        "“%(relationship)s” promises “%(segment)s” one known person, and here it is whoever happens to answer: %(channels)s."
    ),
    advice=gettext_noop(
        "Give each client a direct way to their own person, such as a phone number, an address or visits, or promise ordinary personal help."
    ),
    why=gettext_noop(
        "Dedicated assistance is one named person for one client, for years. The client has to be able to reach that very person."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Family businesses"}],
        "channels": [{"id": "c1", "name": "Direct line", "kind": "phone"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "One adviser for each firm",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Family businesses"}],
        "channels": [{"id": "c1", "name": "Hotline", "kind": "call_centre"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "One adviser for each firm",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
