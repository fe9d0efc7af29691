"""What a canvas rests on: its notes, promises, segments and relationships, by how well each is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.board.anchors import anchor
from canvas.board.cards import Badge
from canvas.board.evidence import COLLECTIONS, Choice, choices, resting, sign_of
from canvas.board.kinds import name_of
from canvas.document import CanvasDocument
from canvas.findings.page import Filter
from segments.kinds import Block, Evidence, Kind, RelationshipType
from segments.language import say
from segments.words import gettext_noop

SILENT = "silent"  # the status of what does not say what it rests on
UNSURE = (Evidence.ASSUMPTION, Evidence.TESTING)
TITLES: Mapping[str, str] = {
    Evidence.ASSUMPTION: gettext_noop("Assumed"),
    Evidence.TESTING: gettext_noop("Being tested"),
    Evidence.SUPPORTED: gettext_noop("Supported"),
    Evidence.REFUTED: gettext_noop("Refuted"),
    SILENT: gettext_noop("Not said yet"),
}
KINDS = {
    "segments": Block.CUSTOMER_SEGMENTS.label,
    "relationships": Block.CUSTOMER_RELATIONSHIPS.label,
    "value_propositions": Block.VALUE_PROPOSITIONS.label,
    "notes": gettext_noop("Notes"),
}


class Asked(NamedTuple):
    """Which things the page lists: of one status, or all that nobody is sure of; of one collection, or of all."""

    status: str = ""
    of: str = ""

    @classmethod
    def by(cls, query: QueryDict) -> "Asked":
        """What an address asks for; what it cannot mean is left out."""
        status, of = query.get("status", ""), query.get("of", "")
        return cls(status if status in TITLES else "", of if of in COLLECTIONS else "")

    @property
    def query(self) -> Mapping[str, str]:
        """The choice as an address says it."""
        return {name: value for name, value in self._asdict().items() if value}

    @property
    def statuses(self) -> Sequence[str]:
        """The statuses that are listed."""
        return (self.status,) if self.status else UNSURE


class Item(NamedTuple):
    """One thing with the way to its card, and what it may rest on; ``own`` where the founder wrote the text.

    ``set`` is where a choice is sent; nowhere for those who may only read.
    """

    anchor: str
    block: str
    badges: Sequence[Badge]
    type: RelationshipType | None
    text: str
    own: bool
    href: str
    set: str
    choices: Sequence[Choice]
    focus: bool


class Heap(NamedTuple):
    """The things of one status."""

    title: str
    sign: str
    items: Sequence[Item]


class Row(NamedTuple):
    """One kind of thing in the table: how many there are of each status, each with the way to them."""

    label: str
    href: str
    current: bool
    counts: Sequence[Filter]


@dataclass(frozen=True, kw_only=True)
class Resting:
    """The page: how many things there are of each kind and status, and those that are asked for."""

    filters: Sequence[Filter]
    table: Sequence[Row]
    heaps: Sequence[Heap]
    here: str


class Lister:
    """Lays out what rests on what."""

    def __init__(self, canvas_id: UUID, document: CanvasDocument, asked: Asked, *, writable: bool) -> None:
        self._canvas, self._document, self._asked = canvas_id, document, asked
        self._writable = writable
        self._board = reverse("board:board", args=[canvas_id])
        self._things = [
            (collection, thing.evidence or SILENT, block, thing)
            for collection, block, thing in resting(document)
        ]

    def page(self, focus: str = "") -> Resting:
        """All of it; the thing of this id takes the focus."""
        return Resting(
            filters=[
                self._filter(_("Not sure yet"), ""),
                *(self._filter(say(title), status) for status, title in TITLES.items()),
            ],
            table=[self._row(of) for of in COLLECTIONS],
            heaps=[heap for status in self._asked.statuses if (heap := self._heap(status, focus)).items],
            here=self._address(self._asked),
        )

    def _address(self, asked: Asked) -> str:
        return reverse("findings:assumptions", args=[self._canvas], query=asked.query)

    def _count(self, asked: Asked) -> int:
        return sum(
            status in asked.statuses and asked.of in ("", collection)
            for collection, status, _block, _thing in self._things
        )

    def _filter(self, label: str, status: str) -> Filter:
        asked = self._asked._replace(status=status)
        return Filter(
            label, self._address(asked), asked == self._asked, self._count(asked), icon=_sign(status)
        )

    def _row(self, of: str) -> Row:
        cells = [Asked(status, of) for status in TITLES]
        counts = [
            Filter(
                say(TITLES[cell.status]),
                self._address(cell),
                cell == self._asked,
                self._count(cell),
                icon=_sign(cell.status),
            )
            for cell in cells
        ]
        asked = self._asked._replace(of="" if of == self._asked.of else of)
        return Row(say(KINDS[of]), self._address(asked), of == self._asked.of, counts)

    def _heap(self, status: str, focus: str) -> Heap:
        items = [
            self._item(collection, say(block.label), thing, thing.id == focus)
            for collection, found, block, thing in self._things
            if found == status and self._asked.of in ("", collection)
        ]
        return Heap(say(TITLES[status]), _sign(status), items)

    def _item(self, collection: str, block: str, thing: Any, focus: bool) -> Item:
        named = {thing.id, getattr(thing, "segment", ""), *(getattr(thing, "segments", None) or ())}
        name = name_of(thing)
        set_ = reverse("findings:rest", args=[self._canvas, collection, thing.id], query=self._asked.query)
        return Item(
            anchor=anchor(thing.id),
            block=block,
            badges=[
                Badge(segment.id, place, segment.name)
                for place, segment in enumerate(self._document.segments)
                if segment.id in named
            ],
            type=getattr(thing, "type", None),
            text=say(name.label) if isinstance(name, Kind) else name,
            own=not isinstance(name, Kind),
            href=f"{self._board}#{anchor(thing.id)}",
            set=set_ if self._writable else "",
            choices=choices(thing.evidence),
            focus=focus,
        )


def _sign(status: str) -> str:
    return sign_of(Evidence(status)) if status in set(Evidence) else ""
