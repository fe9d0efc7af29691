"""channel/rented: a segment that is met only through partners."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, named
from segments.kinds import Ownership
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment whose relationships use partners' channels alone."""
    for segment, _ in reading.kept:
        channels = reading.channels_for(segment.id)
        rented = channels and all(channel.owner is Ownership.PARTNER for channel in channels)
        if rented and not reading.fires_for_relationship_of("channel/partner-only", segment.id):
            yield Found((segment.id,), {"segment": segment.name, "channels": named(channels)})


RULE = Rule(
    id="channel/rented",
    severity=Severity.WARNING,
    title=gettext_noop("Met only through partners"),
    message=gettext_noop("“%(segment)s”: everything that meets them belongs to partners: %(channels)s."),
    advice=gettext_noop(
        "Add one channel of your own, even a simple one, so that these customers can reach you without the partner."
    ),
    why=gettext_noop(
        "Partners’ channels reach far, but the partner knows the customers and sets the terms. With no channel of your own you may lose them all at once."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Gift buyers"}],
        "channels": [
            {"id": "c1", "name": "City market place", "kind": "marketplace"},
            {"id": "c2", "name": "Own website", "kind": "website"},
        ],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Buy a gift box",
                "channels": ["c1", "c2"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Gift buyers"}],
        "channels": [{"id": "c1", "name": "City market place", "kind": "marketplace"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Buy a gift box",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
