"""quality/gap: a quality that falls a whole point short."""

from collections.abc import Iterator

from relationships.kinds import Dimension
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every dimension of service quality perceived a whole point or more below what is expected."""
    for segment, record in reading.records:
        for dimension in Dimension:
            quality = getattr(record.service_quality, dimension, None)
            if quality is None or quality.expected is None or quality.perceived is None:
                continue
            if quality.perceived - quality.expected <= -1:
                marks = {"expected": quality.expected, "perceived": quality.perceived}
                values = {"segment": segment.name, "dimension": dimension, **marks}
                yield Found((segment.id,), values, about=str(dimension))


RULE = Rule(
    id="quality/gap",
    severity=Severity.WARNING,
    title=gettext_noop("Less than they expect"),
    message=gettext_noop(
        "“%(segment)s”: in “%(dimension)s” they expect %(expected)s of 7 and perceive %(perceived)s."
    ),
    advice=gettext_noop("Find out at which moments they notice it, and mend those first."),
    why=gettext_noop(
        "Service quality is what customers perceive, measured against what they expect. A whole point below is felt."
    ),
    source="Parasuraman, Zeithaml & Berry, SERVQUAL (1988)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "service_quality": {"reliability": {"expected": 6, "perceived": 5.5}}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "service_quality": {"reliability": {"expected": 6.5, "perceived": 5}}}],
    },
    check=check,
)
