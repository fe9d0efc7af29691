"""channel/no-human: personal help where nobody answers."""

from collections.abc import Iterator

from relationships.kinds import HUMAN_TYPES
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every human relationship on channels that cannot carry it."""
    return lacking(reading, HUMAN_TYPES, Capability.HUMAN)


RULE = Rule(
    id="channel/no-human",
    severity=Severity.ERROR,
    title=gettext_noop("Personal help where nobody answers"),
    message=gettext_noop(
        "“%(relationship)s” promises a person to “%(segment)s”, and no person answers here: %(channels)s."
    ),
    advice=gettext_noop(
        "Add a channel where somebody answers, such as a phone, a chat or a counter, or choose a type that needs no person."
    ),
    why=gettext_noop(
        "Personal assistance means that a person helps, during the sale or after it. It needs a channel that a person answers."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Older neighbours"}],
        "channels": [{"id": "c1", "name": "Farm line", "kind": "phone"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Help with every order",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Older neighbours"}],
        "channels": [{"id": "c1", "name": "Order form", "kind": "website"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Help with every order",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
