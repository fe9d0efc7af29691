"""Where a relationship can live: the channels that a form offers, and what choosing one of them does."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from relationships.document import Relationship
from segments.document import Channel, Segment
from segments.kinds import CARRIES, ChannelKind, RelationshipType
from segments.language import say

THERE, NEW = "at:", "new:"

Choices = list[tuple[str, Any]]


class ChannelSelect(forms.Select):
    """One of some channels; those that the canvas has keep the ``language`` of its founder."""

    language = ""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        if str(value).startswith(THERE):
            option["attrs"] |= {"dir": "auto"} | ({"lang": self.language} if self.language else {})
        return option


def near(document: CanvasDocument, segment: Segment, kept: Sequence[Relationship]) -> list[Channel]:
    """The channels that serve a segment, may serve it, or carry a relationship with it."""
    used = {channel for relationship in kept for channel in relationship.channels}
    return [
        channel
        for channel in document.channels
        if channel.segments is None or segment.id in channel.segments or channel.id in used
    ]


def further(document: CanvasDocument, offered: Sequence[Channel], type_: RelationshipType | None) -> Choices:
    """One more channel to choose: those of others, and new ones of a kind; first the kinds that carry a type."""
    others = [
        (f"{THERE}{channel.id}", channel.name) for channel in document.channels if channel not in offered
    ]
    kinds = sorted(
        ChannelKind, key=lambda kind: type_ is not None and type_.needs not in CARRIES[kind].surely
    )
    new = [(f"{NEW}{kind}", say(kind.label)) for kind in kinds]
    groups: Choices = [("", _("no further channel"))]
    if others:
        groups.append((_("One that serves others so far"), others))
    return [*groups, (_("A new channel"), new)]


def placed(relationship: str, channels: Sequence[str], more: str, segment: str) -> Edit:
    """Put a relationship on these channels, and on one more that was chosen from ``further``."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        document, found = reached(document, more, segment)
        everywhere = tuple(dict.fromkeys((*channels, *found)))
        return edits.updated("relationships", relationship, channels=everywhere)(document)

    return edit


def reached(document: CanvasDocument, more: str, segment: str) -> tuple[CanvasDocument, tuple[str, ...]]:
    """The document in which the chosen channel is there and open to the segment, and that channel's id, if any."""
    if more.startswith(NEW):
        return on_kind(document, ChannelKind(more.removeprefix(NEW)), segment, fresh=True)
    if more.startswith(THERE):
        channel: Channel = edits.find(document, "channels", more.removeprefix(THERE))
        return edits.opened(channel, segment)(document), (channel.id,)
    return document, ()


def on_kind(
    document: CanvasDocument, kind: ChannelKind, segment: str, *, fresh: bool = False
) -> tuple[CanvasDocument, tuple[str, ...]]:
    """The document with a channel of a kind that is open to the segment, and its id; an old one unless ``fresh``."""
    old = None if fresh else channel_of(document, kind, segment)
    if old is not None:
        return edits.opened(old, segment)(document), (old.id,)
    id_ = edits.new_id(document, "channels")
    channel = Channel(id=id_, name=say(kind.label), kind=kind, segments=(segment,))
    return edits.added("channels", channel)(document), (id_,)


def channel_of(document: CanvasDocument, kind: ChannelKind, segment: str) -> Channel | None:
    """The channel of a kind that one would use: one that serves the segment, else any that carries what its kind does."""
    alike = [channel for channel in document.channels if channel.kind is kind and can_all(channel)]
    return next(iter(sorted(alike, key=lambda channel: segment not in (channel.segments or ()))), None)


def can_all(channel: Channel) -> bool:
    """Whether a channel carries all that its kind carries by nature."""
    return CARRIES[channel.kind].surely <= channel.can


def ids_of(channels: Sequence[Channel]) -> Iterator[tuple[str, str]]:
    """Channels as choices."""
    return ((channel.id, channel.name) for channel in channels)
