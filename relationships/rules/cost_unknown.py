"""cost/unknown: an established relationship whose cost nobody wrote down."""

from collections.abc import Iterator

from relationships.kinds import Status
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every established relationship without a cost."""
    for relationship in reading.document.relationships:
        if relationship.status is Status.ESTABLISHED and relationship.cost is None:
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="cost/unknown",
    severity=Severity.ADVICE,
    title=gettext_noop("A cost not known yet"),
    message=gettext_noop("“%(relationship)s” is established, and its cost is not written down."),
    advice=gettext_noop(
        "Write down a rough amount: for a customer or for the whole segment, a month, a year or once."
    ),
    why=gettext_noop(
        "“How costly is each relationship?” is one of the guiding questions of this block. A rough number is enough to see whether it pays."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "status": "established",
                "cost": {"amount": 9, "per": "customer_year"},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "status": "established",
            }
        ],
    },
    check=check,
)
