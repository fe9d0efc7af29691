"""level/unrecognised: friends whom no channel knows."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity, Values
from relationships.rules.reading import Reading, named
from segments.kinds import Capability, Level
from segments.words import gettext_noop

CLOSE = frozenset({Level.FRIEND, Level.PARTNER})
KNOWING = frozenset({Capability.NAMED, Capability.RECOGNISES})


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a segment should become a friend or partner, and no channel knows who is there."""
    for segment, relationships in reading.kept:
        carried = [reading.can(relationship) for relationship in relationships if relationship.channels]
        if segment.level_target not in CLOSE or not carried or any(KNOWING & can for can in carried):
            continue
        if not _said_already(reading, segment.id):
            channels = named(reading.channels_for(segment.id))
            values: Values = {"segment": segment.name, "target": segment.level_target, "channels": channels}
            yield Found((segment.id,), values)


def _said_already(reading: Reading, segment: str) -> bool:
    rules = ("channel/no-named-contact", "channel/no-recognition")
    return any(reading.fires_for_relationship_of(rule, segment) for rule in rules)


RULE = Rule(
    id="level/unrecognised",
    severity=Severity.WARNING,
    title=gettext_noop("Friends whom nobody knows"),
    message=gettext_noop(
        "“%(segment)s”: the target is “%(target)s”, and there is no telling who they are here: %(channels)s."
    ),
    advice=gettext_noop(
        "Add a channel where they are known, such as an account, a card or a person of their own, or lower the target."
    ),
    why=gettext_noop(
        "Nobody becomes a friend without a name. To treat people as friends, the company has to know who is there."
    ),
    source="Zeithaml, Bitner & Gremler, Services Marketing (7th ed.), on the evolution of customer relationships",
    fits={
        "segments": [{"id": "s1", "name": "Home cooks", "level_target": "friend"}],
        "channels": [{"id": "c1", "name": "Cook’s account", "kind": "customer_account"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Recipes to save",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Home cooks", "level_target": "friend"}],
        "channels": [{"id": "c1", "name": "Recipe pages", "kind": "website"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "Recipes to read",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
