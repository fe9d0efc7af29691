"""value/low-price-dedicated: a low price with a dedicated person."""

from collections.abc import Iterator
from fractions import Fraction

from relationships.document import Relationship
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Character, RelationshipType
from segments.words import gettext_noop

DEAR = frozenset({Character.STATUS, Character.CUSTOMIZATION})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for a dedicated relationship where the offer is a low price, unless it is known to be affordable."""
    for relationship in reading.document.relationships:
        characters = reading.characters(relationship.segment)
        cheap = Character.LOW_PRICE in characters and DEAR.isdisjoint(characters)
        if (
            relationship.type is RelationshipType.DEDICATED_ASSISTANCE
            and cheap
            and not _affordable(reading, relationship)
        ):
            yield Found((relationship.id,), reading.words(relationship))


def _affordable(reading: Reading, relationship: Relationship) -> bool:
    """Whether its yearly cost is known to be at most a third of what a customer brings."""
    cost, value = reading.yearly(relationship), reading.segment_of(relationship).value_per_customer
    return cost is not None and value is not None and cost * 3 <= Fraction(value)


RULE = Rule(
    id="value/low-price-dedicated",
    severity=Severity.WARNING,
    title=gettext_noop("A low price with a person of one’s own"),
    message=gettext_noop(
        "“%(segment)s”: the promise is a low price, and “%(relationship)s” gives each of them a person of their own."
    ),
    advice=gettext_noop(
        "Choose a cheaper type of relationship, or write down costs that show that the price can bear it."
    ),
    why=gettext_noop(
        "A dedicated person is the dearest relationship of all, and a low price leaves little to pay for it. Up to a third of what a customer brings is taken as bearable here."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 2 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Bargain hunters"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Search and order on the site"}
        ],
        "value_propositions": [
            {"id": "v1", "text": "The cheapest boxes in town", "segments": ["s1"], "character": ["low_price"]}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Bargain hunters"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "An adviser for every household",
            }
        ],
        "value_propositions": [
            {"id": "v1", "text": "The cheapest boxes in town", "segments": ["s1"], "character": ["low_price"]}
        ],
    },
    check=check,
)
