"""effort/beyond-capacity: more customers than the people can look after."""

from collections.abc import Iterator
from fractions import Fraction

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import RelationshipType
from segments.words import gettext_noop

CAPACITY = {
    RelationshipType.DEDICATED_ASSISTANCE: 150,
    RelationshipType.PERSONAL_ASSISTANCE: 2_500,
}


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every human relationship with more customers per full-time person than its type allows."""
    for relationship in reading.document.relationships:
        size, limit = reading.segment_of(relationship).size, CAPACITY.get(relationship.type)
        if limit is None or size is None or not relationship.people:
            continue
        load = size / Fraction(relationship.people)
        if load > limit:
            yield Found((relationship.id,), {**reading.words(relationship), "load": load, "limit": limit})


RULE = Rule(
    id="effort/beyond-capacity",
    severity=Severity.WARNING,
    title=gettext_noop("More customers than people can look after"),
    message=gettext_noop(
        "“%(relationship)s” leaves one full-time person with this many customers of “%(segment)s”: %(load)s. The most that works is about %(limit)s."
    ),
    advice=gettext_noop(
        "Add people, serve fewer customers in this way, or choose a type that needs fewer people."
    ),
    why=gettext_noop(
        "A person can know some 150 clients by name, and help some 2,500 customers now and then. These are rules of thumb, but far beyond them the promise is not kept."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Family businesses", "size": 120}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "One adviser for each firm",
                "people": 1,
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Family businesses", "size": 1200}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "One adviser for each firm",
                "people": 2,
            }
        ],
    },
    check=check,
)
