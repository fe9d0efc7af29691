"""value/negative: customers give more than they get."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where outcome and process together are worth less than price and effort."""
    for segment, record in reading.records:
        value = record.value
        if value is None or value.outcome is None or value.process is None:
            continue
        if value.price is None or value.effort is None:
            continue
        gain, burden = value.outcome + value.process, value.price + value.effort
        if gain < burden:
            yield Found((segment.id,), {"segment": segment.name, "gain": gain, "burden": burden})


RULE = Rule(
    id="value/negative",
    severity=Severity.WARNING,
    title=gettext_noop("Customers give more than they get"),
    message=gettext_noop(
        "“%(segment)s”: what they get counts %(gain)s of 20, and what it takes from them counts %(burden)s."
    ),
    advice=gettext_noop("Improve the outcome or the way it is delivered, or lower the price or the effort."),
    why=gettext_noop(
        "Customers weigh the outcome and the service against the price and the effort. Who gives more than they get looks for something else."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.); Zeithaml (1988), on perceived value",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "value": {"outcome": 8, "process": 6, "price": 5, "effort": 3}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "value": {"outcome": 5, "process": 4, "price": 7, "effort": 6.5}}],
    },
    check=check,
)
