"""cost/above-value: a relationship that costs more than the customer brings."""

from collections.abc import Iterator
from fractions import Fraction

from relationships.rules.base import Found, Money, Rule, Severity
from relationships.rules.reading import Reading, paid_for_winning
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship whose yearly cost per customer exceeds the segment's value."""
    for relationship in reading.document.relationships:
        cost, value = reading.yearly(relationship), reading.segment_of(relationship).value_per_customer
        if value and cost is not None and cost > Fraction(value) and not paid_for_winning(relationship):
            values = {"cost": Money(cost), "value": Money(value)}
            yield Found((relationship.id,), {**reading.words(relationship), **values})


RULE = Rule(
    id="cost/above-value",
    severity=Severity.ERROR,
    title=gettext_noop("It costs more than it brings"),
    message=gettext_noop(
        "“%(segment)s”: a customer brings %(value)s a year, and “%(relationship)s” alone costs %(cost)s a year for each."
    ),
    advice=gettext_noop(
        "Choose a cheaper type of relationship or channel, share the effort among more customers, or correct the numbers."
    ),
    why=gettext_noop(
        "Such a relationship loses money on every customer, and the more customers come, the more it loses."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks", "value_per_customer": 140}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "co_creation",
                "text": "Members compose next month’s box",
                "cost": {"amount": 40, "per": "customer_year"},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks", "value_per_customer": 140}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "co_creation",
                "text": "Members compose next month’s box",
                "cost": {"amount": 160, "per": "customer_year"},
            }
        ],
    },
    check=check,
)
