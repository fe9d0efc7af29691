"""effort/inverted: the best customers meet machines while others have a person."""

from collections.abc import Iterator
from decimal import Decimal

from relationships.kinds import MACHINE_TYPES
from relationships.rules.base import Found, Money, Rule, Severity, Values
from relationships.rules.reading import Reading
from segments.document import Segment
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for the one most valuable segment if it is left to machines while another has a person."""
    known = [segment for segment in reading.document.segments if segment.value_per_customer is not None]
    highest = max((segment.value_per_customer or 0 for segment in known), default=Decimal(0))
    best = [segment for segment in known if segment.value_per_customer == highest]
    if len(best) != 1 or not reading.only_machines(best[0].id) or _wants_machines(best[0]):
        return
    other = next((segment for segment in known if reading.some_human(segment.id)), None)
    if other is not None:
        values: Values = {"segment": best[0].name, "value": Money(Decimal(highest)), "other": other.name}
        yield Found((best[0].id,), values)


def _wants_machines(segment: Segment) -> bool:
    return bool(segment.expects) and MACHINE_TYPES.issuperset(segment.expects)


RULE = Rule(
    id="effort/inverted",
    severity=Severity.WARNING,
    title=gettext_noop("The best customers meet machines"),
    message=gettext_noop(
        "“%(segment)s”: nobody is worth more (%(value)s a year), and only machines meet them, while a person looks after “%(other)s”."
    ),
    advice=gettext_noop(
        "Move some of that personal effort to the customers who are worth the most, or ask them whether they want it."
    ),
    why=gettext_noop(
        "Not all customers are equally valuable. Personal effort is dear, and belongs first where losing a customer would cost the most."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on customer relationship management",
    fits={
        "segments": [
            {"id": "s1", "name": "Collectors", "value_per_customer": 900},
            {"id": "s2", "name": "Gift givers", "value_per_customer": 30},
        ],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A curator shows every piece",
            },
            {"id": "r2", "segment": "s2", "type": "self_service", "text": "Order from the catalogue"},
        ],
    },
    fails={
        "segments": [
            {"id": "s1", "name": "Collectors", "value_per_customer": 900},
            {"id": "s2", "name": "Gift givers", "value_per_customer": 30},
        ],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Order from the catalogue"},
            {
                "id": "r2",
                "segment": "s2",
                "type": "personal_assistance",
                "text": "Gift wrapping at the counter",
            },
        ],
    },
    check=check,
)
