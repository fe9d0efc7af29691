"""expectation/unknown: nobody knows what the segment expects."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment whose expectations are not written down."""
    for segment in reading.document.segments:
        if not segment.expects:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="expectation/unknown",
    severity=Severity.ADVICE,
    title=gettext_noop("Expectations not known yet"),
    message=gettext_noop("“%(segment)s”: what kind of relationship they expect is not written down."),
    advice=gettext_noop("Ask a few of them, then tick what they expect."),
    why=gettext_noop(
        "It is the first question of this block. Relationships that do not meet what people expect are one of its two commonest mistakes."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={"segments": [{"id": "s1", "name": "Gift buyers", "expects": ["self_service"]}]},
    fails={"segments": [{"id": "s1", "name": "Gift buyers"}]},
    check=check,
)
