"""cost/sum-above-value: relationships that together cost more than the customer brings."""

from collections.abc import Iterator
from fractions import Fraction

from relationships.rules.base import Found, Money, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where no single yearly cost exceeds the segment's value, but their sum does."""
    for segment, relationships in reading.kept:
        if not segment.value_per_customer:
            continue
        value = Fraction(segment.value_per_customer)
        costs = [cost for cost in map(reading.yearly, relationships) if cost is not None]
        if sum(costs) > value >= max(costs):
            values = {"cost": Money(Fraction(sum(costs))), "value": Money(value)}
            yield Found((segment.id,), {"segment": segment.name, **values})


RULE = Rule(
    id="cost/sum-above-value",
    severity=Severity.ERROR,
    title=gettext_noop("Together they cost more than they bring"),
    message=gettext_noop(
        "“%(segment)s”: a customer brings %(value)s a year, and their relationships together cost %(cost)s a year for each."
    ),
    advice=gettext_noop("Drop a relationship that adds little, or make one of them cheaper."),
    why=gettext_noop(
        "Each relationship may look affordable on its own. The customer has to pay for all of them."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Resellers", "value_per_customer": 100}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "communities",
                "text": "Forum of the trade",
                "cost": {"amount": 50, "per": "customer_year"},
            },
            {
                "id": "r2",
                "segment": "s1",
                "type": "co_creation",
                "text": "Design days",
                "cost": {"amount": 40, "per": "customer_year"},
            },
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Resellers", "value_per_customer": 100}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "communities",
                "text": "Forum of the trade",
                "cost": {"amount": 50, "per": "customer_year"},
            },
            {
                "id": "r2",
                "segment": "s1",
                "type": "co_creation",
                "text": "Design days",
                "cost": {"amount": 60, "per": "customer_year"},
            },
        ],
    },
    check=check,
)
