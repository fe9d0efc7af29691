"""channel/unattended-segment: a channel that serves a segment and carries no relationship."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import ChannelKind, Phase
from segments.words import gettext_noop

ONE_WAY = frozenset({ChannelKind.ADVERTISING, ChannelKind.POST})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment with relationships and every channel that serves it but is used by none."""
    used = {channel for relationship in reading.document.relationships for channel in relationship.channels}
    for channel in reading.document.channels:
        if channel.id in used or channel.kind in ONE_WAY or set(channel.phases) == {Phase.AWARENESS}:
            continue
        for segment in channel.segments or ():
            if reading.of(segment):
                values = {"segment": reading.segments[segment].name, "channel": channel.name}
                yield Found((segment, channel.id), values)


RULE = Rule(
    id="channel/unattended-segment",
    severity=Severity.ADVICE,
    title=gettext_noop("A channel without a relationship"),
    message=gettext_noop("“%(channel)s” serves “%(segment)s”, and no relationship uses it."),
    advice=gettext_noop("Say which relationship happens there, or that the channel does not serve them."),
    why=gettext_noop(
        "People are met on this channel, well or badly. The canvas should say how they are treated there."
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
        "segments": [{"id": "s1", "name": "Working parents"}],
        "channels": [
            {"id": "c1", "name": "Web shop", "kind": "web_shop", "segments": ["s1"]},
            {"id": "c2", "name": "Saturday market", "kind": "own_store", "segments": ["s1"]},
        ],
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
