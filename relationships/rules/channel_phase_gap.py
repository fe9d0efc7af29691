"""channel/phase-gap: an aim at whose moments no channel is there."""

from collections.abc import Iterable, Iterator

from relationships.document import Relationship
from relationships.kinds import Motive
from relationships.rules.base import Found, Many, Rule, Severity
from relationships.rules.reading import Reading, named
from segments.kinds import Phase, Repeat
from segments.words import gettext_noop

MOMENTS = {
    Motive.ACQUISITION: frozenset({Phase.AWARENESS, Phase.EVALUATION, Phase.PURCHASE}),
    Motive.RETENTION: frozenset({Phase.DELIVERY, Phase.AFTER_SALES}),
    Motive.GROWTH: frozenset({Phase.PURCHASE, Phase.DELIVERY, Phase.AFTER_SALES}),
}


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship with a motive whose phases none of its channels covers."""
    for relationship in reading.document.relationships:
        channels = reading.channels_of(relationship)
        if not channels or not all(channel.phases for channel in channels):
            continue
        covered = {phase for channel in channels for phase in channel.phases}
        missed = [motive for motive in _motives(reading, relationship) if not MOMENTS[motive] & covered]
        if missed:
            values = {"motives": Many(missed), "channels": named(channels)}
            yield Found((relationship.id,), {**reading.words(relationship), **values})


def _motives(reading: Reading, relationship: Relationship) -> Iterable[Motive]:
    """Its motives; keeping asks for nothing where customers buy only once."""
    once = reading.segment_of(relationship).repeat is Repeat.ONCE
    return (motive for motive in relationship.motives if not (once and motive is Motive.RETENTION))


RULE = Rule(
    id="channel/phase-gap",
    severity=Severity.WARNING,
    title=gettext_noop("An aim without its moment"),
    message=gettext_noop(
        "“%(relationship)s” has this aim: %(motives)s. Its channels are not there at the moments for it: %(channels)s."
    ),
    advice=gettext_noop(
        "Let a channel serve one of the moments: awareness, evaluation or purchase to win; delivery or after sales to keep; purchase, delivery or after sales to grow. Or drop the aim."
    ),
    why=gettext_noop(
        "Customers are won before and while they buy, and kept after it. A channel that is silent at those moments cannot serve the aim."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [
            {"id": "c1", "name": "Web shop", "kind": "web_shop", "phases": ["purchase", "after_sales"]}
        ],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose, skip or change a box",
                "motives": ["retention"],
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [
            {"id": "c1", "name": "Web shop", "kind": "web_shop", "phases": ["evaluation", "purchase"]}
        ],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose, skip or change a box",
                "motives": ["retention"],
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
