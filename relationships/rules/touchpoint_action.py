"""touchpoint/action: an important moment that goes badly, with no plan."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, blank
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every touchpoint that matters, falls short and has no plan."""
    for segment, record in reading.records:
        for touchpoint in record.touchpoints:
            importance, performance = touchpoint.importance, touchpoint.performance
            if importance is None or performance is None:
                continue
            if importance >= 4 and performance <= 2 and blank(touchpoint.plan):
                marks = {"importance": importance, "performance": performance}
                yield Found(
                    (touchpoint.id,), {"segment": segment.name, "touchpoint": touchpoint.name, **marks}
                )


RULE = Rule(
    id="touchpoint/action",
    severity=Severity.WARNING,
    title=gettext_noop("It matters, and it goes badly"),
    message=gettext_noop(
        "“%(touchpoint)s” for “%(segment)s”: it matters much (%(importance)s of 5) and goes badly (%(performance)s of 5), and there is no plan."
    ),
    advice=gettext_noop(
        "Find out whether the problem is real or only perceived, then write down who does what about it."
    ),
    why=gettext_noop("Moments that matter and fall short are where customers are lost. They come first."),
    source="Martilla & James, Importance-Performance Analysis (1977)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "touchpoints": [
                    {
                        "id": "t1",
                        "name": "The first delivery",
                        "importance": 5,
                        "performance": 2,
                        "plan": "Deliver after six, when somebody is home",
                    }
                ],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "touchpoints": [
                    {"id": "t1", "name": "The first delivery", "importance": 5, "performance": 2}
                ],
            }
        ],
    },
    check=check,
)
