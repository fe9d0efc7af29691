"""Where on a living canvas a comment belongs: its card, or another room, or nowhere any more."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from canvas.board.anchors import anchor
from canvas.board.blocks import PLACES, things_of
from canvas.board.cards import Badge
from canvas.board.kinds import name_of
from canvas.board.marks import finding_anchor
from canvas.coursework.places import answered, finding_key
from canvas.document import CanvasDocument
from relationships.kinds import Question
from relationships.rules import RULES, Finding
from segments.kinds import Kind
from segments.language import say

QUOTED = 60  # characters of a text by which a card is called


class Spot(NamedTuple):
    """A place in words, the address where it stands (none where it is gone), whose it is, the id of its card if any."""

    label: Any
    href: str = ""
    badge: Badge | None = None
    card: str = ""


class Spots:
    """The places of one canvas as it stands."""

    def __init__(self, canvas_id: UUID, document: CanvasDocument, findings: Sequence[Finding]) -> None:
        self._document, self._findings = document, findings
        self._address = {"canvas_id": canvas_id}
        self._badges = {s.id: Badge(s.id, place, s.name) for place, s in enumerate(document.segments)}
        self._here = dict(self._found())

    def at(self, place: str, then: CanvasDocument | None = None) -> Spot:
        """Where a comment belongs by the place that it keeps; ``then`` is the canvas that it was made on, for the name of what is gone."""
        return self._here.get(place) or self._gone(place, then)

    def _found(self) -> Iterator[tuple[str, Spot]]:
        """Every place; whatever a founder called a card, the card is what is meant, so that it comes last."""
        board = reverse("board:board", kwargs=self._address)
        findings = reverse("findings:findings", kwargs=self._address)
        yield "", Spot(_("The canvas as a whole"), board)
        for finding in self._findings:
            title = say(RULES[finding.rule].title)
            yield finding_key(finding), Spot(title, f"{findings}#{finding_anchor(finding)}")
        for segment in self._document.segments:
            for question in Question:
                step = reverse(
                    "walk:step", kwargs={**self._address, "segment_id": segment.id, "question": question}
                )
                spot = Spot(say(question.label), step, self._badges[segment.id])
                yield answered(segment.id, question), spot
        for thing in cards(self._document):
            here = f"{board}#{anchor(thing.id)}"
            yield thing.id, Spot(titled(thing), here, self._badge(thing), thing.id)

    def _badge(self, thing: Any) -> Badge | None:
        return self._badges.get(getattr(thing, "segment", thing.id))

    def _gone(self, place: str, then: CanvasDocument | None) -> Spot:
        """What can still be said of a place that the canvas does not have, or that it does not show."""
        kind, _sep, rest = place.partition(":")
        named, _sep, slug = rest.rpartition(":")
        rule = rest.partition(":")[0]
        if kind == "finding" and rule in RULES:
            return Spot(say(RULES[rule].title))
        if kind == "answer" and slug in set(Question):
            return Spot(say(Question(slug).label))
        if kind == "tool":
            # The segment holds the figures that the toolkit draws.
            holds = self._here.get(named)
            return Spot(_("Relationship marketing"), holds.href if holds else "", self._badges.get(named))
        if kind == "picture" and named in self._here and self._here[named].card:
            return self._here[named]
        if kind == "picture":
            return Spot(_("Pictures"), reverse("gallery:pictures", kwargs=self._address))
        thing = next((thing for thing in cards(then) if thing.id == place), None) if then else None
        return Spot(titled(thing), badge=self._badge(thing)) if thing else Spot(_("a card that is gone"))


def cards(document: CanvasDocument) -> Iterator[Any]:
    """Whatever has a card on the board."""
    return (thing for place in PLACES for thing in things_of(document, place))


def titled(thing: Any) -> str:
    """What a card is called where it is spoken of: by its words, shortened where they are long, a relationship by its type too."""
    name = name_of(thing)
    words = say(name.label) if isinstance(name, Kind) else name
    if words == getattr(thing, "text", None) and getattr(thing, "type", None):
        words = f"{say(thing.type.label)}: {words}"
    return Truncator(words).chars(QUOTED)
