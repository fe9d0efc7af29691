"""channel/none: a relationship that lives nowhere."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship without a channel."""
    for relationship in reading.document.relationships:
        if not relationship.channels:
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="channel/none",
    severity=Severity.ERROR,
    title=gettext_noop("A relationship without a channel"),
    message=gettext_noop("“%(relationship)s” has no channel, so nobody in “%(segment)s” can reach it."),
    advice=gettext_noop("Choose the channel on which it happens, or add one."),
    why=gettext_noop("A relationship lives on at least one channel. Until it has one, it is only a wish."),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [{"id": "c1", "name": "Web shop", "kind": "web_shop"}],
        "relationships": [{"id": "r1", "segment": "s1", "type": "self_service", "channels": ["c1"]}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [{"id": "r1", "segment": "s1", "type": "self_service"}],
    },
    check=check,
)
