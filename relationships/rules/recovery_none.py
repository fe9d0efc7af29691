"""recovery/none: no plan for the day when it goes wrong."""

from collections.abc import Iterator

from relationships.document import Relationship
from relationships.kinds import HUMAN_TYPES, Status
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import RelationshipType
from segments.words import gettext_noop

SERVING = HUMAN_TYPES | {RelationshipType.AUTOMATED_SERVICES}


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment that is served without a recovery record while another segment has one."""
    recorded = {segment.id for segment, record in reading.records if record.recovery is not None}
    for segment, relationships in reading.kept:
        if recorded and segment.id not in recorded and any(map(_served, relationships)):
            yield Found((segment.id,), {"segment": segment.name})


def _served(relationship: Relationship) -> bool:
    return relationship.status is Status.ESTABLISHED and relationship.type in SERVING


RULE = Rule(
    id="recovery/none",
    severity=Severity.ADVICE,
    title=gettext_noop("No word on what happens when it goes wrong"),
    message=gettext_noop(
        "“%(segment)s”: they are served already, and what happens when something goes wrong is written down only for others."
    ),
    advice=gettext_noop(
        "Fill in the recovery page for them too: how they complain, who may put it right, how you learn from it."
    ),
    why=gettext_noop(
        "Every service fails now and then. A failure put right well can leave a customer closer than before."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on complaints and service recovery",
    fits={
        "segments": [{"id": "s1", "name": "Offices"}, {"id": "s2", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Lunch planned with the office",
                "status": "established",
            }
        ],
        "toolkit": [{"segment": "s1", "recovery": {}}, {"segment": "s2", "recovery": {}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices"}, {"id": "s2", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Lunch planned with the office",
                "status": "established",
            }
        ],
        "toolkit": [{"segment": "s2", "recovery": {"needs": {"easy_complaint": True}}}],
    },
    check=check,
)
