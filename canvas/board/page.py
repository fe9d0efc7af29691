"""The board as a page shows it: nine blocks of cards, the segments to choose from, the tally."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote
from uuid import UUID

from django.urls import reverse
from django.utils.safestring import SafeString

from canvas.board.blocks import PLACES, Place, things_of
from canvas.board.cards import Badge, Card, Pin
from canvas.board.dealer import Dealer
from canvas.board.frame import said_in
from canvas.board.only import Only
from canvas.document import CanvasDocument
from canvas.pictures.selectors import NO_PICTURES, Shown
from relationships.rules import Finding
from segments.kinds import RelationshipType
from segments.language import say

LOOKS = {"relationships": "rels", "channels": "chans"}


@dataclass(frozen=True, kw_only=True)
class Block:
    """One block with its cards; ``hidden`` counts those that the choice of one segment leaves out."""

    slug: str
    number: int
    title: str
    collection: str
    ghost: str
    add: str
    cards: tuple[Card, ...]
    hidden: int

    @property
    def look(self) -> str:
        """The class of its list."""
        return LOOKS.get(self.collection, "notes")


@dataclass(frozen=True, kw_only=True)
class Board:
    """Nine blocks in source order. ``said`` are the attributes of the founder's own texts."""

    blocks: tuple[Block, ...]
    segments: tuple[Badge, ...]
    only: Badge | None
    said: SafeString
    here: str
    writable: bool
    types: tuple[RelationshipType, ...] = tuple(RelationshipType)

    @property
    def hidden(self) -> int:
        """How many cards the choice of one segment leaves out."""
        return sum(block.hidden for block in self.blocks)

    def card_at(self, anchor: str) -> Card | None:
        """The card that stands at an anchor, if it is shown."""
        return next((card for block in self.blocks for card in block.cards if card.anchor == anchor), None)

    def block_of(self, id_: str) -> tuple[Block | None, int]:
        """The block in which a thing is shown, and its place there (0 is the first)."""
        for block in self.blocks:
            for place, card in enumerate(block.cards):
                if card.id == id_:
                    return block, place
        return None, 0

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the board yet."""
        return not any(block.cards or block.hidden for block in self.blocks)


def board_of(
    canvas_id: UUID,
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    only: str = "",
    writable: bool = True,
    pictures: Mapping[str, tuple[Shown, ...]] = NO_PICTURES,
    pins: Mapping[str, Pin] = MappingProxyType({}),
) -> Board:
    """Lay out a document; a reader's cards lead nowhere."""
    choice = Only(document, only)
    query = f"?only={quote(choice.segment, safe='')}" if choice.segment else ""
    dealer = Dealer(canvas_id, document, findings, query, writable, pictures, pins)
    return Board(
        blocks=tuple(_block(canvas_id, dealer, place, choice, query) for place in PLACES),
        segments=tuple(dealer.badges.values()),
        only=dealer.badges.get(choice.segment),
        said=said_in(document.language),
        here=reverse("board:board", args=[canvas_id]) + query,
        writable=writable,
    )


def _block(canvas_id: UUID, dealer: Dealer, place: Place, choice: Only, query: str) -> Block:
    things = things_of(dealer.document, place)
    shown = [thing for thing in things if choice.shows(place.collection, thing)]
    add = reverse("board:add", args=[canvas_id, place.collection]) + query
    if place.collection == "notes":
        add += f"{'&' if query else '?'}block={place.block}"
    return Block(
        slug=place.block,
        number=place.number,
        title=say(place.block.label),
        collection=place.collection,
        ghost=say(place.ghost),
        add=add,
        cards=tuple(dealer.deal(place.collection, thing) for thing in shown),
        hidden=len(things) - len(shown),
    )
