"""channel/partner-only: a close relationship on borrowed ground."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, named
from segments.kinds import Ownership, RelationshipType
from segments.words import gettext_noop

CLOSE = frozenset(
    {RelationshipType.DEDICATED_ASSISTANCE, RelationshipType.COMMUNITIES, RelationshipType.CO_CREATION}
)


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every close relationship all of whose channels are partners'."""
    for relationship in reading.document.relationships:
        channels = reading.channels_of(relationship)
        if relationship.type in CLOSE and channels and all(c.owner is Ownership.PARTNER for c in channels):
            yield Found((relationship.id,), {**reading.words(relationship), "channels": named(channels)})


RULE = Rule(
    id="channel/partner-only",
    severity=Severity.WARNING,
    title=gettext_noop("A close relationship on borrowed ground"),
    message=gettext_noop(
        "“%(relationship)s” is close to “%(segment)s”, and it happens only where partners are at home: %(channels)s."
    ),
    advice=gettext_noop(
        "Add a channel of your own, or agree with the partner on how you stay in touch with these customers."
    ),
    why=gettext_noop(
        "Dedicated help, communities and co-creation are hard to copy because they are yours. Where partners own every channel, they also own the contact."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "channels": [{"id": "c1", "name": "Cooks’ group", "kind": "social_group", "ownership": "own"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "communities",
                "text": "The Saturday cooking circle",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "channels": [
            {
                "id": "c1",
                "name": "Group of the cookery school",
                "kind": "social_group",
                "ownership": "partner",
            }
        ],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "communities",
                "text": "The Saturday cooking circle",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
