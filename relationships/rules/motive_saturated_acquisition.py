"""motive/saturated-acquisition: only winning, in a market where everyone is taken."""

from collections.abc import Iterator

from relationships.kinds import Motive
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Level, Stage
from segments.words import gettext_noop

DISTANT = frozenset({Level.STRANGER, Level.ACQUAINTANCE})


def check(reading: Reading) -> Iterator[Found]:
    """Fire in a saturated market where a segment's relationships only win, and it should come closer."""
    if reading.document.stage is not Stage.SATURATED:
        return
    for segment, _ in reading.kept:
        if reading.motives(segment.id) == {Motive.ACQUISITION} and segment.level_target not in DISTANT:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="motive/saturated-acquisition",
    severity=Severity.WARNING,
    title=gettext_noop("Only winning, where the market is full"),
    message=gettext_noop(
        "“%(segment)s”: the market is saturated, and everything here is meant to win new customers."
    ),
    advice=gettext_noop(
        "Add a relationship that keeps the customers you have or sells them more, or give this aim to one that exists."
    ),
    why=gettext_noop(
        "In a saturated market new customers are taken from others, at a high price. Mobile operators first gave phones away to win people, and turned to keeping them once everybody had one."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Students"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "automated_services",
                "text": "A tariff that follows use",
                "motives": ["acquisition", "retention"],
            }
        ],
        "stage": "saturated",
    },
    fails={
        "segments": [{"id": "s1", "name": "Students"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "A free phone with every contract",
                "motives": ["acquisition"],
            }
        ],
        "stage": "saturated",
    },
    check=check,
)
