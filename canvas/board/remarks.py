"""What reviews say, on the board: a pin at each card that they speak of, and a list of all the rest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse

from canvas.board.anchors import anchor
from canvas.board.cards import Pin
from canvas.board.spots import Spot, Spots
from canvas.document import CanvasDocument
from canvas.remarks.given import Given, Remark, then
from relationships.rules import Finding


class Item(NamedTuple):
    """A remark in the list. ``talk`` opens it, to answer; ``back`` is where one comes from its form to see what is so."""

    remark: Remark
    spot: Spot
    talk: str
    back: str

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"remark-{self.remark.id}"


@dataclass(frozen=True, kw_only=True)
class Talk:
    """What is said at one ``card``, opened there to be answered; or one remark of the list (``item`` is its id).

    ``focus`` is the remark that was asked for.
    """

    items: Sequence[Item]
    focus: int
    cancel: str
    anchor: str = ""
    card: str = ""
    item: int = 0
    slot: str = ""
    template: str = "board/_talk.html"

    @property
    def over(self) -> bool:
        """Whether all of it is done with."""
        return all(item.remark.done for item in self.items)


class Remarks:
    """What was said of one canvas as it stands now; ``query`` is what its addresses carry on, such as “?only=s1”.

    One query, where something is said of what is gone.
    """

    def __init__(
        self,
        canvas_id: UUID,
        document: CanvasDocument,
        findings: Sequence[Finding],
        given: Given,
        query: str = "",
    ) -> None:
        self._canvas_id, self._query = canvas_id, query
        spots = Spots(canvas_id, document, findings)
        was = then(remark for remark in given.remarks if not spots.at(remark.place).href)
        self.items = [
            self._item(remark, spots.at(remark.place, was.get(remark.submission))) for remark in given.remarks
        ]

    def _item(self, remark: Remark, spot: Spot) -> Item:
        talk = reverse("board:remark", args=[self._canvas_id, remark.id]) + self._query
        here = anchor(spot.card) if spot.card else f"remark-{remark.id}"
        return Item(remark, spot, talk, f"{talk}{'&' if self._query else '?'}told=1#{here}")

    @property
    def open(self) -> Sequence[Item]:
        """All that is not done with."""
        return [item for item in self.items if not item.remark.done]

    @property
    def done(self) -> Sequence[Item]:
        """All that is done with."""
        return [item for item in self.items if item.remark.done]

    @property
    def listed(self) -> Sequence[Item]:
        """What is not done with, and has no card."""
        return [item for item in self.open if not item.spot.card]

    @property
    def pinned(self) -> int:
        """How many that are not done with stand at their cards."""
        return sum(bool(item.spot.card) for item in self.open)

    @property
    def whole(self) -> str:
        """Where the review that is spoken of first stands as a whole."""
        return self.items[0].remark.whole.partition("#")[0] if self.items else ""

    @property
    def pins(self) -> Mapping[str, Pin]:
        """The pins, by the ids of their cards."""
        found: dict[str, list[Item]] = {}
        for item in self.open:
            if item.spot.card:
                found.setdefault(item.spot.card, []).append(item)
        return {place: Pin(len(items), items[0].talk) for place, items in found.items()}

    def talk(self, remark_id: int) -> Talk | None:
        """What opens when one asks for a remark; None where there is no such."""
        asked = next((item for item in self.items if item.remark.id == remark_id), None)
        if asked is None:
            return None
        home = reverse("board:board", args=[self._canvas_id]) + self._query
        card = asked.spot.card
        if not card:
            return Talk(items=[asked], focus=remark_id, cancel=f"{home}#{asked.anchor}", item=remark_id)
        here = sorted(self._at(card), key=lambda item: item.remark.done)
        at = anchor(card)
        return Talk(items=here, focus=remark_id, cancel=f"{home}#{at}", anchor=at, card=card)

    def _at(self, card: str) -> Iterable[Item]:
        return (item for item in self.items if item.spot.card == card)
