"""cost/acquisition-above-lifetime: winning a customer costs more than the customer ever brings."""

from collections.abc import Iterator

from relationships.rules.base import Found, Money, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a cost paid once to win a customer exceeds value × lifetime."""
    for relationship, cost, value in reading.winning():
        if cost > value:
            values = {"cost": Money(cost), "value": Money(value)}
            yield Found((relationship.id,), {**reading.words(relationship), **values})


RULE = Rule(
    id="cost/acquisition-above-lifetime",
    severity=Severity.ERROR,
    title=gettext_noop("Won at a loss"),
    message=gettext_noop(
        "“%(segment)s”: winning a customer with “%(relationship)s” costs %(cost)s, and in all the years the customer brings %(value)s."
    ),
    advice=gettext_noop("Find a cheaper way to win them, keep them longer, or correct the numbers."),
    why=gettext_noop(
        "What is paid to win a customer has to come back while the customer stays. Here it never does."
    ),
    source="Gupta & Lehmann, Managing Customers as Investments (2005)",
    fits={
        "segments": [{"id": "s1", "name": "Gift givers", "value_per_customer": 30, "lifetime_years": 2}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A tasting for two",
                "motives": ["acquisition"],
                "cost": {"amount": 15, "per": "customer_once"},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Gift givers", "value_per_customer": 30, "lifetime_years": 2}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A tasting for two",
                "motives": ["acquisition"],
                "cost": {"amount": 75, "per": "customer_once"},
            }
        ],
    },
    check=check,
)
