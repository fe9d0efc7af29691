"""Where on a living canvas a comment belongs: its card, or another room, or nowhere any more."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.board.anchors import anchor
from canvas.board.blocks import PLACES, things_of
from canvas.board.cards import Badge
from canvas.board.marks import finding_anchor
from canvas.board.notices import called
from canvas.coursework.places import answered, finding_key
from canvas.document import CanvasDocument
from relationships.kinds import Question
from relationships.rules import RULES, Finding
from segments.language import say


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

    def at(self, place: str) -> Spot:
        """Where a comment belongs by the place that it keeps."""
        return self._here.get(place) or self._gone(place)

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
        for place in PLACES:
            for thing in things_of(self._document, place):
                yield thing.id, Spot(called(thing), f"{board}#{anchor(thing.id)}", card=thing.id)

    def _gone(self, place: str) -> Spot:
        """What can still be said of a place that the canvas does not have, or that it does not show."""
        kind, _sep, rest = place.partition(":")
        named, _sep, slug = rest.rpartition(":")
        rule = rest.partition(":")[0]
        if kind == "finding" and rule in RULES:
            return Spot(say(RULES[rule].title))
        if kind == "answer" and slug in set(Question):
            return Spot(say(Question(slug).label))
        if kind == "tool":
            drawn = reverse("map:map", kwargs=self._address)
            return Spot(_("Relationship marketing"), drawn, self._badges.get(named))
        if kind == "picture" and named in self._here and self._here[named].card:
            return self._here[named]
        if kind == "picture":
            return Spot(_("Pictures"), reverse("gallery:pictures", kwargs=self._address))
        return Spot(_("a card that is gone"))
