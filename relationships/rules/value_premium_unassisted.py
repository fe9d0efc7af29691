"""value/premium-unassisted: something special, handed over by a machine."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, called_all
from segments.kinds import Character, RelationshipType
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a special offer meets its customers only by machines that cannot live up to it."""
    for segment, relationships in reading.left_to_machines:
        characters = reading.characters(segment.id)
        tuned = any(
            relationship.type is RelationshipType.AUTOMATED_SERVICES for relationship in relationships
        )
        if Character.STATUS in characters:
            promise = Character.STATUS
        elif Character.CUSTOMIZATION in characters and not tuned:
            promise = Character.CUSTOMIZATION
        else:
            continue
        yield Found(
            (segment.id,),
            {"segment": segment.name, "promise": promise, "relationships": called_all(relationships)},
        )


RULE = Rule(
    id="value/premium-unassisted",
    severity=Severity.WARNING,
    title=gettext_noop("Something special, handed over by a machine"),
    message=gettext_noop(
        "“%(segment)s”: the promise is “%(promise)s”, and no person stands behind it, only this: %(relationships)s."
    ),
    advice=gettext_noop(
        "Add a person for these customers. For an offer made to measure, a service that knows each customer may be enough."
    ),
    why=gettext_noop(
        "Who pays for status or for something made to measure expects to be treated as somebody in particular. A plain machine treats everyone alike."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 2 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Collectors"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A curator shows every piece",
            }
        ],
        "value_propositions": [
            {"id": "v1", "text": "Signed pieces by known makers", "segments": ["s1"], "character": ["status"]}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Collectors"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Order from the catalogue"}
        ],
        "value_propositions": [
            {"id": "v1", "text": "Signed pieces by known makers", "segments": ["s1"], "character": ["status"]}
        ],
    },
    check=check,
)
