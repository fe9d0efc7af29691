"""motive/none: nobody said what the relationship is for."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship without a motive."""
    for relationship in reading.document.relationships:
        if not relationship.motives:
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="motive/none",
    severity=Severity.ADVICE,
    title=gettext_noop("A relationship without an aim"),
    message=gettext_noop(
        "“%(relationship)s” for “%(segment)s”: the canvas does not say what it is for, to win, to keep or to grow."
    ),
    advice=gettext_noop("Tick at least one of the three aims."),
    why=gettext_noop(
        "Relationships serve to win customers, to keep them or to sell them more. The aim decides what the relationship should do, and what it may cost."
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
                "motives": ["acquisition"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"}
        ],
    },
    check=check,
)
