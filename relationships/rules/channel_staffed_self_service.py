"""channel/staffed-self-service: self-service that needs staff."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability, RelationshipType
from segments.words import gettext_noop

SELF_SERVICE = frozenset({RelationshipType.SELF_SERVICE})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every self-service on channels that cannot carry it."""
    return lacking(reading, SELF_SERVICE, Capability.UNATTENDED)


RULE = Rule(
    id="channel/staffed-self-service",
    severity=Severity.ERROR,
    title=gettext_noop("Self-service that needs staff"),
    message=gettext_noop(
        "“%(relationship)s” asks “%(segment)s” to help themselves, and there is nothing to use without staff here: %(channels)s."
    ),
    advice=gettext_noop(
        "Add something that customers can use alone, such as a website, an app or a terminal, or call it personal assistance."
    ),
    why=gettext_noop(
        "Self-service means that the company gives customers everything to help themselves. The channel must let them act with no staff."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [{"id": "c1", "name": "Web shop", "kind": "web_shop"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose, skip or change a box",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [{"id": "c1", "name": "Hotline", "kind": "call_centre"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose, skip or change a box",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
