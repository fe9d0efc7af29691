"""motive/long-life-unkept: customers could stay for years, and nothing keeps them."""

from collections.abc import Iterator

from relationships.kinds import Motive
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, seldom
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where customers stay two years or more, buy again, and no relationship is meant to keep them."""
    for segment, _ in reading.kept:
        motives, years = reading.motives(segment.id), segment.lifetime_years
        if years is None or years < 2 or not motives or Motive.RETENTION in motives:
            continue
        if not seldom(segment) and not reading.fires("motive/saturated-acquisition", segment.id):
            yield Found((segment.id,), {"segment": segment.name, "years": years})


RULE = Rule(
    id="motive/long-life-unkept",
    severity=Severity.WARNING,
    title=gettext_noop("Customers for years, and nothing keeps them"),
    message=gettext_noop(
        "“%(segment)s”: customers could stay long (in years: %(years)s), and nothing here is meant to keep them."
    ),
    advice=gettext_noop(
        "Give one of their relationships the aim to keep them, or add one that looks after them once they have bought."
    ),
    why=gettext_noop(
        "Most of the value of a customer who stays comes in the later years. Winning a new one usually costs several times as much as keeping one."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on customer loyalty",
    fits={
        "segments": [{"id": "s1", "name": "Working parents", "lifetime_years": 3}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "motives": ["acquisition", "retention"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents", "lifetime_years": 3}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "motives": ["acquisition"],
            }
        ],
    },
    check=check,
)
