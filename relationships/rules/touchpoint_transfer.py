"""touchpoint/transfer: effort spent where it matters little."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every touchpoint that matters little and does better than expected."""
    for segment, record in reading.records:
        for touchpoint in record.touchpoints:
            importance, performance = touchpoint.importance, touchpoint.performance
            if importance is None or performance is None:
                continue
            if importance <= 2 and performance >= 4:
                marks = {"importance": importance, "performance": performance}
                yield Found(
                    (touchpoint.id,), {"segment": segment.name, "touchpoint": touchpoint.name, **marks}
                )


RULE = Rule(
    id="touchpoint/transfer",
    severity=Severity.ADVICE,
    title=gettext_noop("Better than anyone asked for"),
    message=gettext_noop(
        "“%(touchpoint)s” for “%(segment)s”: it matters little (%(importance)s of 5) and goes better than expected (%(performance)s of 5)."
    ),
    advice=gettext_noop("Move some of this effort to a moment that matters more."),
    why=gettext_noop("Effort spent where it matters little is missing where it matters much."),
    source="Martilla & James, Importance-Performance Analysis (1977)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "touchpoints": [{"id": "t1", "name": "The paper invoice", "importance": 2, "performance": 3}],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "touchpoints": [{"id": "t1", "name": "The paper invoice", "importance": 2, "performance": 5}],
            }
        ],
    },
    check=check,
)
