"""cost/thin-lifetime: winning a customer eats much of what the customer ever brings."""

from collections.abc import Iterator

from relationships.rules.base import Found, Money, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a cost paid once to win a customer is above a third of value × lifetime, and not above it."""
    for relationship, cost, value in reading.winning():
        if value < cost * 3 and cost <= value:
            values = {"cost": Money(cost), "value": Money(value)}
            yield Found((relationship.id,), {**reading.words(relationship), **values})


RULE = Rule(
    id="cost/thin-lifetime",
    severity=Severity.WARNING,
    title=gettext_noop("Won with little to spare"),
    message=gettext_noop(
        "“%(segment)s”: in all the years a customer brings %(value)s, and winning one with “%(relationship)s” takes more than a third of it: %(cost)s."
    ),
    advice=gettext_noop("Find a cheaper way to win them, or something that makes them stay longer."),
    why=gettext_noop(
        "What a customer brings must also pay for everything else. As a rule of thumb, winning one should take no more than a third."
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
                "cost": {"amount": 20, "per": "customer_once"},
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
                "cost": {"amount": 45, "per": "customer_once"},
            }
        ],
    },
    check=check,
)
