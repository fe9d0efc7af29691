"""What was handed in, as a still board: what changed is drawn on its cards, and what is said of them is pinned there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from canvas.board.anchors import anchor
from canvas.board.blocks import PLACES, Place, things_of
from canvas.board.cards import Card
from canvas.board.dealer import Dealer
from canvas.board.page import Block, Board, board_of
from canvas.courses.pictures import Frozen
from canvas.courses.review.snapshot import Snapshot
from canvas.coursework.comparison import Changed, Comparison
from canvas.coursework.words import Run

TEXTS = {"segments": "name", "channels": "name"}  # what a card shows in the first place, where it is no text
NOBODY = UUID(int=0)  # a still board leads nowhere


@dataclass(frozen=True, kw_only=True)
class Pin:
    """A comment at a card: its number in the list, and where it stands."""

    number: int
    anchor: str


@dataclass(frozen=True, kw_only=True)
class Still:
    """A card that cannot be changed any more. ``change`` is new, changed or removed since the submission before.

    ``runs`` are the words of its text where they changed; ``say`` leads to the form for what is said of it.
    """

    card: Card
    template: str
    change: str = ""
    runs: Sequence[Run] = ()
    photos: Sequence["StillPhoto"] = ()
    pins: Sequence[Pin] = ()
    say: str = ""


@dataclass(frozen=True, kw_only=True)
class StillPhoto:
    """A picture as it was handed in; ``change`` is new since the submission before."""

    picture: Frozen
    change: str = ""
    pins: Sequence[Pin] = ()
    say: str = ""

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return anchor(self.picture.key)


@dataclass(frozen=True, kw_only=True)
class StillBlock:
    """One block, with cards that went since at its foot."""

    block: Block
    cards: Sequence[Still]


@dataclass(frozen=True, kw_only=True)
class StillBoard:
    """Nine blocks; ``board`` is the board that they were taken from."""

    board: Board
    blocks: Sequence[StillBlock]
    logo: Sequence[StillPhoto] = ()


Pins = Mapping[str, Sequence[Pin]]


def still_board(
    snapshot: Snapshot,
    comparison: Comparison | None = None,
    before: Snapshot | None = None,
    *,
    pins: Pins | None = None,
    say: Callable[[str], str] = lambda key: "",
) -> StillBoard:
    """Lay out a submission; with the one before and the comparison, what changed is drawn. ``say`` gives addresses."""
    findings = [said.finding for said in snapshot.findings]
    board = board_of(NOBODY, snapshot.document, findings, writable=False)
    drawn = _Drawn(comparison or Comparison(), snapshot, before, pins or {}, say)
    return StillBoard(
        board=board, blocks=[drawn.block(block) for block in board.blocks], logo=drawn.photos("")
    )


class _Drawn:
    """Draws what changed, and pins what is said."""

    def __init__(
        self,
        comparison: Comparison,
        snapshot: Snapshot,
        before: Snapshot | None,
        pins: Pins,
        say: Callable[[str], str],
    ) -> None:
        self._comparison, self._snapshot, self._before = comparison, snapshot, before
        self._pins, self._say = pins, say
        things = comparison.things.values()
        self._new = {id_ for found in things for id_ in map(_id, found.added)}
        self._hung = (
            {picture.key for entries in before.pictures.values() for picture in entries} if before else None
        )
        self._changed = {_id(entry.after): entry for found in things for entry in found.changed}

    def block(self, block: Block) -> StillBlock:
        cards = [self._still(block.collection, card) for card in block.cards]
        return StillBlock(block=block, cards=[*cards, *self._removed(block)])

    def _still(self, collection: str, card: Card) -> Still:
        changed = self._changed.get(card.id)
        runs = changed.words.get(TEXTS.get(collection, "text"), ()) if changed else ()
        return Still(
            card=replace(card, findings="#" + card.findings.partition("#")[2]),
            template=_template(card),
            change="new" if card.id in self._new else _tag(changed, runs),
            runs=runs,
            photos=self.photos(card.id),
            pins=self._pins.get(card.id, ()),
            say=self._say(card.id),
        )

    def photos(self, subject: str) -> Sequence[StillPhoto]:
        """The pictures of a thing, or the logo."""
        return [
            StillPhoto(
                picture=picture,
                change="" if self._hung is None or picture.key in self._hung else "new",
                pins=self._pins.get(picture.key, ()),
                say=self._say(picture.key),
            )
            for picture in self._snapshot.pictures.get(subject, ())
        ]

    def _removed(self, block: Block) -> Sequence[Still]:
        gone = {_id(thing) for thing in self._comparison.of(block.collection).removed}
        if not gone or self._before is None:
            return ()
        document = self._before.document
        dealer = Dealer(NOBODY, document, (), writable=False)
        things = [thing for thing in things_of(document, _place(block)) if thing.id in gone]
        cards = [dealer.deal(block.collection, thing) for thing in things]
        return [
            Still(card=replace(card, anchor=f"was-{card.anchor}"), template=_template(card), change="removed")
            for card in cards
        ]


def _tag(changed: Changed | None, runs: Sequence[Run]) -> str:
    """“changed” where the words of the card do not show it themselves."""
    return "changed" if changed and not runs else ""


def _id(thing: Any) -> str:
    return getattr(thing, "id", "")


def _place(block: Block) -> Place:
    return next(place for place in PLACES if place.block == block.slug)


def _template(card: Card) -> str:
    return card.template.replace("board/", "courses/review/")
