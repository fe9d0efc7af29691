"""expectation/human-wanted: a person is expected, and only machines are there."""

from collections.abc import Iterator

from relationships.kinds import HUMAN_TYPES
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, called_all
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment that expects a human type and is left to machines."""
    for segment, relationships in reading.left_to_machines:
        if not HUMAN_TYPES.isdisjoint(segment.expects):
            yield Found((segment.id,), {"segment": segment.name, "relationships": called_all(relationships)})


RULE = Rule(
    id="expectation/human-wanted",
    severity=Severity.ERROR,
    title=gettext_noop("A person is expected, and none is there"),
    message=gettext_noop(
        "“%(segment)s”: a person is expected, and everything that meets them works without one: %(relationships)s."
    ),
    advice=gettext_noop(
        "Add a relationship in which a person helps, and a channel where that person answers."
    ),
    why=gettext_noop(
        "Treating people otherwise than they expect is one of the two commonest mistakes in this block. Those who look for a person go where they find one."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Older neighbours", "expects": ["personal_assistance"]}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "personal_assistance", "text": "Orders taken by phone"}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Older neighbours", "expects": ["personal_assistance"]}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Order form on the site"}
        ],
    },
    check=check,
)
