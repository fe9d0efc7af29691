"""motive/startup-no-acquisition: nothing wins customers, in a market that is just starting."""

from collections.abc import Iterator

from relationships.kinds import Motive
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import Stage
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire in a starting market where a segment's relationships have aims, and winning is none of them."""
    if reading.document.stage is not Stage.STARTUP:
        return
    for segment, _ in reading.kept:
        motives = reading.motives(segment.id)
        if motives and Motive.ACQUISITION not in motives:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="motive/startup-no-acquisition",
    severity=Severity.WARNING,
    title=gettext_noop("Nothing here wins customers"),
    message=gettext_noop(
        "“%(segment)s”: the market is just starting, and nothing here is meant to win them."
    ),
    advice=gettext_noop("Let one of their relationships win customers too, or add one that does."),
    why=gettext_noop("At first somebody has to arrive before anyone can be kept."),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Monday visits to kitchens",
                "motives": ["acquisition", "retention"],
            }
        ],
        "stage": "startup",
    },
    fails={
        "segments": [{"id": "s1", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Monday visits to kitchens",
                "motives": ["retention"],
            }
        ],
        "stage": "startup",
    },
    check=check,
)
