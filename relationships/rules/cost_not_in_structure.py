"""cost/not-in-structure: a cost that the cost structure does not know."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import NoteBlock
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship that costs something, where no note of the cost structure supports it."""
    block = NoteBlock.COST_STRUCTURE
    if not reading.all_tied(block):
        return
    for relationship in reading.document.relationships:
        costly = relationship.cost is not None and relationship.cost.amount > 0
        if costly and block not in reading.supported_by(relationship):
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="cost/not-in-structure",
    severity=Severity.ADVICE,
    title=gettext_noop("Missing from the cost structure"),
    message=gettext_noop("“%(relationship)s” costs money, and nothing in the cost structure stands for it."),
    advice=gettext_noop("Add it to the cost structure, or tie the note that covers it to this relationship."),
    why=gettext_noop(
        "The cost structure lists what the business model costs. Relationships are often among the dearest parts of it."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 4 and 9",
    fits={
        "segments": [{"id": "s1", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Kitchen hotline",
                "cost": {"amount": 300, "per": "segment_month"},
            }
        ],
        "notes": [
            {"id": "n1", "block": "cost_structure", "text": "Two agents on the hotline", "supports": ["r1"]}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Kitchen hotline",
                "cost": {"amount": 300, "per": "segment_month"},
            }
        ],
    },
    check=check,
)
