"""value/none: a relationship with people for whom there is no value proposition."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment with relationships that none of the value propositions names."""
    propositions = reading.document.value_propositions
    if any(proposition.segments is None for proposition in propositions):
        return
    served = {segment for proposition in propositions for segment in proposition.segments or ()}
    for segment, _ in reading.kept:
        if segment.id not in served:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="value/none",
    severity=Severity.WARNING,
    title=gettext_noop("A relationship without a value"),
    message=gettext_noop(
        "“%(segment)s”: there is a relationship with them, and no value proposition is for them."
    ),
    advice=gettext_noop("Write down what they get from you, or tie a value proposition to them."),
    why=gettext_noop(
        "A relationship carries a value to a segment. Where there is nothing to carry, customers have no reason to keep it."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 1, 2 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"}
        ],
        "value_propositions": [
            {"id": "v1", "text": "Fresh from the farm in a day", "segments": ["s1"], "character": []}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Gift buyers"}],
        "relationships": [{"id": "r1", "segment": "s2", "type": "self_service", "text": "Buy a gift box"}],
        "value_propositions": [
            {"id": "v1", "text": "Fresh from the farm in a day", "segments": ["s1"], "character": []}
        ],
    },
    check=check,
)
