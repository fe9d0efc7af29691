"""expectation/unmet: a type is expected, and no relationship gives it."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every expected type that no relationship of the segment has or contains."""
    for segment, relationships in reading.kept:
        given = {inner for relationship in relationships for inner in relationship.type.contains}
        missing = [kind for kind in segment.expects if kind not in given]
        if missing and not _said_already(reading, segment.id):
            for kind in missing:
                yield Found((segment.id,), {"segment": segment.name, "type": kind}, about=str(kind))


def _said_already(reading: Reading, segment: str) -> bool:
    wanted = reading.fires("expectation/human-wanted", segment)
    return wanted or reading.fires_for_relationship_of("expectation/over-served", segment)


RULE = Rule(
    id="expectation/unmet",
    severity=Severity.WARNING,
    title=gettext_noop("An expectation that nothing meets"),
    message=gettext_noop("“%(segment)s”: this is expected, and no relationship offers it: “%(type)s”."),
    advice=gettext_noop(
        "Add a relationship of this type, or change the expectation if you have learned better."
    ),
    why=gettext_noop(
        "Customers compare what they get with what they expected. What is missing is noticed before anything else."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks", "expects": ["communities"]}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "communities", "text": "The Saturday cooking circle"}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks", "expects": ["communities"]}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Recipes on the site"}
        ],
    },
    check=check,
)
