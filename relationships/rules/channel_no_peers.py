"""channel/no-peers: a community whose members cannot meet."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability, RelationshipType
from segments.words import gettext_noop

COMMUNITIES = frozenset({RelationshipType.COMMUNITIES})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every community on channels that cannot carry it."""
    return lacking(reading, COMMUNITIES, Capability.PEERS)


RULE = Rule(
    id="channel/no-peers",
    severity=Severity.ERROR,
    title=gettext_noop("A community whose members cannot meet"),
    message=gettext_noop(
        "“%(relationship)s” is a community of “%(segment)s”, and members cannot reach each other here: %(channels)s."
    ),
    advice=gettext_noop(
        "Give it a place where members answer each other, such as a group, a forum or an event."
    ),
    why=gettext_noop(
        "In a community customers share what they know and help each other. Where only the company speaks, there is no community."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks"}],
        "channels": [{"id": "c1", "name": "Cooks’ group", "kind": "messenger_group"}],
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
        "channels": [{"id": "c1", "name": "News channel", "kind": "messenger_channel"}],
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
