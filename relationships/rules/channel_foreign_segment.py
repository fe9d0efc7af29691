"""channel/foreign-segment: a channel that serves somebody else."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, named
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship with a channel whose segments leave out its own."""
    for relationship in reading.document.relationships:
        strange = [
            channel
            for channel in reading.channels_of(relationship)
            if reading.shuts_out(channel, relationship.segment)
        ]
        if strange:
            yield Found((relationship.id,), {**reading.words(relationship), "channels": named(strange)})


RULE = Rule(
    id="channel/foreign-segment",
    severity=Severity.ERROR,
    title=gettext_noop("A channel for other people"),
    message=gettext_noop(
        "“%(relationship)s” is meant for “%(segment)s”, and they are not among those whom this channel serves: %(channels)s."
    ),
    advice=gettext_noop("Open the channel to them, or choose one that reaches them."),
    why=gettext_noop(
        "A channel on the canvas says whom it serves. A segment that it leaves out cannot meet the relationship there."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [{"id": "c1", "name": "Web shop", "kind": "web_shop", "segments": ["s1"]}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Small restaurants"}],
        "channels": [{"id": "c1", "name": "Web shop", "kind": "web_shop", "segments": ["s2"]}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Choose a box online",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
