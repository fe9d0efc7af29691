"""Cards made of a document and of what the rules say of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext

from canvas.board.anchors import anchor
from canvas.board.cards import Badge, Card, ChannelCard, Pin, RelationshipCard, SegmentCard, Words
from canvas.board.marks import finding_anchor, marks_of, pencilled
from canvas.document import CanvasDocument
from canvas.pictures.selectors import NO_PICTURES, Shown
from relationships.document import Relationship
from relationships.phrases import (
    NO_CHANNEL,
    NO_SIZE,
    cost_phrase,
    count_phrase,
    levels_phrase,
    money,
    motives_phrase,
    status_phrase,
)
from relationships.rules import Finding, Severity
from segments.document import Channel, Segment
from segments.kinds import RelationshipType
from segments.language import say


class Dealer:
    """Deals the cards of one document; ``query`` is what their addresses carry on, such as “?only=s1”."""

    def __init__(
        self,
        canvas_id: UUID,
        document: CanvasDocument,
        findings: Iterable[Finding],
        query: str = "",
        writable: bool = True,
        pictures: Mapping[str, tuple[Shown, ...]] = NO_PICTURES,
        pins: Mapping[str, Pin] = MappingProxyType({}),
    ) -> None:
        self.document = document
        self._canvas_id = canvas_id
        self._findings = pencilled(findings)
        self._query = query
        self._writable = writable
        self._pictures = pictures
        self._pins = pins
        self._findings_page = reverse("findings:findings", args=[canvas_id])
        self._channels = {channel.id: channel for channel in document.channels}

    @cached_property
    def badges(self) -> dict[str, Badge]:
        """The signs of the segments, by id."""
        return {
            segment.id: Badge(segment.id, place, segment.name)
            for place, segment in enumerate(self.document.segments)
        }

    def deal(self, collection: str, thing: Any) -> Card:
        """The card of one thing."""
        make: Callable[..., Card] = self._makers.get(collection, self._note)
        marks = marks_of(found) if (found := self._findings.get(thing.id, ())) else ()
        return make(
            thing,
            id=thing.id,
            anchor=anchor(thing.id),
            href=self._href(collection, thing.id) if self._writable else "",
            marks=marks,
            findings=f"{self._findings_page}#{finding_anchor(found[0])}" if found else "",
            evidence=getattr(thing, "evidence", None),
            pictures=self._pictures.get(thing.id, ()),
            pin=self._pins.get(thing.id),
        )

    def _href(self, collection: str, id_: str) -> str:
        return reverse("board:thing", args=[self._canvas_id, collection, id_]) + self._query

    @cached_property
    def _makers(self) -> dict[str, Callable[..., Card]]:
        return {
            "segments": self._segment,
            "relationships": self._relationship,
            "channels": self._channel,
        }

    def _note(self, note: Any, **card: Any) -> Card:
        return Card(text=note.text, badges=self._signs(note.segments), **card)

    def _segment(self, segment: Segment, **card: Any) -> SegmentCard:
        accused = self._accused(segment.id)
        value, levels = segment.value_per_customer, levels_phrase(segment.level_now, segment.level_target)
        return SegmentCard(
            text=segment.name,
            badge=self.badges[segment.id],
            size=say(NO_SIZE) if segment.size is None else count_phrase(segment.size),
            value=None if value is None else Words(money(value, self.document.currency), "cost" in accused),
            expects=segment.expects,
            levels=Words(levels, "level" in accused) if levels else None,
            **card,
        )

    def _relationship(self, relationship: Relationship, **card: Any) -> RelationshipCard:
        cost = relationship.cost
        return RelationshipCard(
            text=relationship.text or gettext("not described yet"),
            badge=self.badges[relationship.segment],
            type=relationship.type,
            planned=status_phrase(relationship.status),
            channels=tuple(self._channel_words(relationship)),
            motives=motives_phrase(relationship.motives),
            cost=None
            if cost is None
            else Words(cost_phrase(cost, self.document.currency), "cost" in self._accused(relationship.id)),
            **card,
        )

    def _channel_words(self, relationship: Relationship) -> Iterable[Words]:
        """Its channels by name; underlined are those that a contradiction names, or all where it names none."""
        wrong = [f for f in self._errors(relationship.id) if f.rule.startswith("channel/")]
        named = {name for finding in wrong for name in finding.values.get("channels", ())}  # type: ignore[union-attr]
        if not relationship.channels:
            return [Words(say(NO_CHANNEL), bool(wrong))]
        names = [self._channels[channel].name for channel in relationship.channels]
        return [Words(name, bool(wrong) and (not named or name in named)) for name in names]

    def _channel(self, channel: Channel, **card: Any) -> ChannelCard:
        return ChannelCard(
            text=channel.name,
            badges=self._signs(channel.segments),
            carries=tuple(type_ for type_ in RelationshipType if type_.needs in channel.surely),
            **card,
        )

    def _signs(self, segments: Sequence[str] | None) -> tuple[Badge, ...]:
        return tuple(self.badges[segment] for segment in segments or ())

    def _errors(self, id_: str) -> list[Finding]:
        return [finding for finding in self._findings.get(id_, ()) if finding.severity is Severity.ERROR]

    def _accused(self, id_: str) -> set[str]:
        """The families of the contradictions of a thing: “cost”, “level”."""
        return {finding.rule.partition("/")[0] for finding in self._errors(id_)}
