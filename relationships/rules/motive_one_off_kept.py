"""motive/one-off-kept: keeping people who buy only once."""

from collections.abc import Iterator

from relationships.kinds import Motive
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Repeat
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship that should keep customers who buy once."""
    for relationship in reading.document.relationships:
        once = reading.segment_of(relationship).repeat is Repeat.ONCE
        if once and Motive.RETENTION in relationship.motives:
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="motive/one-off-kept",
    severity=Severity.ADVICE,
    title=gettext_noop("Keeping those who buy once"),
    message=gettext_noop("“%(segment)s”: they buy only once, and “%(relationship)s” is meant to keep them."),
    advice=gettext_noop(
        "Drop the aim, or say what they could come back for. Sometimes the aim is really that they tell others."
    ),
    why=gettext_noop(
        "Effort to keep a customer pays off when the customer buys again. Where nobody does, it is better spent on winning the next one."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on customer loyalty",
    fits={
        "segments": [{"id": "s1", "name": "Wedding couples", "repeat": "once"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A planner for the day",
                "motives": ["acquisition"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Wedding couples", "repeat": "once"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A planner for the day",
                "motives": ["retention"],
            }
        ],
    },
    check=check,
)
