"""channel/no-contribution: co-creation with no place for what customers make."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability, RelationshipType
from segments.words import gettext_noop

CO_CREATION = frozenset({RelationshipType.CO_CREATION})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every co-creation on channels that cannot carry it."""
    return lacking(reading, CO_CREATION, Capability.CONTRIBUTES)


RULE = Rule(
    id="channel/no-contribution",
    severity=Severity.ERROR,
    title=gettext_noop("Co-creation with nowhere to create"),
    message=gettext_noop(
        "“%(relationship)s” invites “%(segment)s” to create, and there is no place for what they make here: %(channels)s."
    ),
    advice=gettext_noop(
        "Add a place where customers can leave reviews, designs or ideas, such as a platform, a forum or a workshop."
    ),
    why=gettext_noop(
        "In co-creation customers make part of what you sell. What they make needs a channel that takes it in."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "channels": [{"id": "c1", "name": "Recipe wall", "kind": "contribution_platform"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "co_creation",
                "text": "Members compose next month’s box",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "channels": [{"id": "c1", "name": "News channel", "kind": "messenger_channel"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "co_creation",
                "text": "Members compose next month’s box",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
