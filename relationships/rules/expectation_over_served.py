"""expectation/over-served: a dedicated person for those who want to be left alone."""

from collections.abc import Iterator

from relationships.kinds import MACHINE_TYPES
from relationships.rules.base import Found, Many, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import RelationshipType
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every dedicated relationship with a segment that expects machine types alone."""
    for relationship in reading.document.relationships:
        expects = reading.segment_of(relationship).expects
        if (
            relationship.type is RelationshipType.DEDICATED_ASSISTANCE
            and expects
            and MACHINE_TYPES.issuperset(expects)
        ):
            yield Found((relationship.id,), {**reading.words(relationship), "types": Many(expects)})


RULE = Rule(
    id="expectation/over-served",
    severity=Severity.WARNING,
    title=gettext_noop("More company than anyone asked for"),
    message=gettext_noop(
        "“%(relationship)s” gives “%(segment)s” a person of their own, and this is all that is expected: %(types)s."
    ),
    advice=gettext_noop("Offer what they expect, and keep the dedicated person for those who ask for one."),
    why=gettext_noop(
        "A dedicated person is the dearest relationship of all. For customers who want to be left alone it is a cost to you and a burden to them."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Bargain hunters", "expects": ["self_service"]}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Search and order on the site"}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Bargain hunters", "expects": ["self_service"]}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "dedicated_assistance",
                "text": "An adviser who calls every week",
            }
        ],
    },
    check=check,
)
