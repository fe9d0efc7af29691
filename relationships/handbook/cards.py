"""The cards of an example, worded for the templates that also deal the board (``templates/board/_*.html``)."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.utils.translation import gettext

from relationships.document import Relationship
from relationships.handbook.example import Example, Note
from relationships.phrases import (
    NO_CHANNEL,
    NO_SIZE,
    cost_phrase,
    count_phrase,
    finding_phrase,
    levels_phrase,
    money,
    motives_phrase,
    status_phrase,
)
from relationships.rules import Finding, Severity
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Block, RelationshipType
from segments.language import say
from segments.marks import mark_of

Card = dict[str, Any]
# From the customer inward, as on the board.
NOTES = (
    Block.KEY_ACTIVITIES,
    Block.KEY_RESOURCES,
    Block.KEY_PARTNERS,
    Block.COST_STRUCTURE,
    Block.REVENUE_STREAMS,
)


class Dealer:
    """Deals the cards of one example, with the marks of these findings.

    ``before`` makes their ids unique on the page, and the marks lead to the element ``said``.
    """

    def __init__(self, example: Example, findings: Sequence[Finding], *, before: str, said: str) -> None:
        self._example = example
        self._findings = findings
        self._before = before
        self._said = said
        self._badges = {
            segment.id: {
                "place": place,
                "name": segment.name,
                "look": f"s-{mark_of(place).shape_slug}",
            }
            for place, segment in enumerate(example.segments)
        }
        self._names = {channel.id: channel.name for channel in example.channels}

    def blocks(self) -> list[dict[str, Any]]:
        """The blocks that hold anything: title, the class of their list, cards."""
        example = self._example
        dealt: list[tuple[Block, str, Callable[[Any], Card], Iterable[Any]]] = [
            (Block.CUSTOMER_SEGMENTS, "notes", self._segment, example.segments),
            (Block.CUSTOMER_RELATIONSHIPS, "rels one", self._relationship, example.relationships),
            (Block.CHANNELS, "chans", self._channel, example.channels),
            (Block.VALUE_PROPOSITIONS, "notes", self._note, example.value_propositions),
        ]
        for block in NOTES:
            notes = [note for note in example.notes if str(note.block) == str(block)]
            dealt.append((block, "notes", self._note, notes))
        return [
            {"block": block, "look": look, "cards": [make(thing) for thing in things]}
            for block, look, make, things in dealt
            if things
        ]

    def _card(self, thing: Any, template: str, text: str, **words: Any) -> Card:
        found = [finding for finding in self._findings if finding.subjects[0] == thing.id]
        return {
            "id": thing.id,
            "template": f"board/_{template}.html",
            "anchor": f"{self._before}-{thing.id}",
            "text": text,
            "marks": _marks(found),
            "findings": f"#{self._said}",
            **words,
        }

    def _note(self, note: Note | ValueProposition) -> Card:
        return self._card(note, "note", note.text, badges=self._signs(note.segments))

    def _segment(self, segment: Segment) -> Card:
        value, levels = segment.value_per_customer, levels_phrase(segment.level_now, segment.level_target)
        return self._card(
            segment,
            "segment",
            segment.name,
            badge=self._badges[segment.id],
            size=say(NO_SIZE) if segment.size is None else count_phrase(segment.size),
            value=None if value is None else self._words(money(value, ""), segment.id, "cost"),
            expects=segment.expects,
            levels=self._words(levels, segment.id, "level") if levels else None,
        )

    def _relationship(self, relationship: Relationship) -> Card:
        cost = relationship.cost
        return self._card(
            relationship,
            "relationship",
            relationship.text or gettext("not described yet"),
            badge=self._badges[relationship.segment],
            type=relationship.type,
            planned=status_phrase(relationship.status),
            channels=[
                self._words(self._names[channel], relationship.id, "channel")
                for channel in relationship.channels
            ]
            or [self._words(say(NO_CHANNEL), relationship.id, "channel")],
            motives=motives_phrase(relationship.motives),
            cost=None if cost is None else self._words(cost_phrase(cost, ""), relationship.id, "cost"),
        )

    def _channel(self, channel: Channel) -> Card:
        return self._card(
            channel,
            "channel",
            channel.name,
            badges=self._signs(channel.segments),
            carries=[type_ for type_ in RelationshipType if type_.needs in channel.surely],
        )

    def _signs(self, segments: Sequence[str] | None) -> list[dict[str, Any]]:
        return [self._badges[segment] for segment in segments or ()]

    def _words(self, text: str, subject: str, family: str) -> dict[str, Any]:
        """A phrase, underlined where a rule of the family speaks of the thing that it stands on."""
        guilty = any(
            subject in finding.subjects and finding.rule.startswith(f"{family}/")
            for finding in self._findings
        )
        return {"text": text, "guilty": guilty}


def _marks(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """Marks for one card, the gravest first."""
    counts = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    return [
        {"icon": f"k-{severity}", "times": count, "words": finding_phrase(severity, count)}
        for severity, count in counts.items()
        if count
    ]
