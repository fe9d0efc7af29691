"""expectation/no-relationship: a segment that nobody decided how to treat."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment without a relationship; gently while the whole canvas has none."""
    severity = None if reading.document.relationships else Severity.ADVICE
    for segment in reading.document.segments:
        if not reading.of(segment.id):
            yield Found((segment.id,), {"segment": segment.name}, severity=severity)


RULE = Rule(
    id="expectation/no-relationship",
    severity=Severity.ERROR,
    title=gettext_noop("A segment without a relationship"),
    message=gettext_noop("“%(segment)s”: the canvas does not say how they are treated."),
    advice=gettext_noop("Add a relationship for them, even the plainest one, such as self-service."),
    why=gettext_noop(
        "Every segment meets the company in some way. Where nobody has chosen the way, chance chooses it."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Gift buyers"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Buy a gift box online"}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Gift buyers"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"}
        ],
    },
    check=check,
)
