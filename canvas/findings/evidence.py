"""What a canvas rests on: its notes, promises, segments and relationships, by how well each is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.board.anchors import anchor
from canvas.board.blocks import PLACES, things_of
from canvas.board.cards import Badge
from canvas.board.kinds import name_of
from canvas.document import CanvasDocument
from canvas.findings.page import Filter
from segments.kinds import Evidence, Kind, RelationshipType
from segments.language import say
from segments.words import gettext_noop

OPEN = (Evidence.ASSUMPTION, Evidence.TESTING)
TITLES = {
    Evidence.ASSUMPTION: gettext_noop("Assumed"),
    Evidence.TESTING: gettext_noop("Being tested"),
    Evidence.SUPPORTED: gettext_noop("Supported"),
    Evidence.REFUTED: gettext_noop("Refuted"),
}


class Item(NamedTuple):
    """One thing with the way to its card; ``own`` where the founder wrote the text."""

    block: str
    badges: Sequence[Badge]
    type: RelationshipType | None
    text: str
    own: bool
    href: str


class Heap(NamedTuple):
    """The things of one status."""

    title: str
    items: Sequence[Item]


@dataclass(frozen=True, kw_only=True)
class Resting:
    """The page: how many things there are of each status, those that are asked for, and of how many nothing is said."""

    filters: Sequence[Filter]
    heaps: Sequence[Heap]
    open: int
    silent: int


def evidence_of(canvas_id: UUID, document: CanvasDocument, status: str = "") -> Resting:
    """What rests on what; ``status`` asks for one kind of evidence, empty for what is assumed or being tested."""
    asked = (Evidence(status),) if status in set(Evidence) else OPEN
    here = reverse("findings:assumptions", args=[canvas_id])
    things = list(_things(document))
    counts = {kind: sum(thing.evidence is kind for _, thing in things) for kind in Evidence}
    open_ = sum(counts[kind] for kind in OPEN)
    board = reverse("board:board", args=[canvas_id])
    items = {
        kind: [_item(document, board, block, thing) for block, thing in things if thing.evidence is kind]
        for kind in asked
    }
    return Resting(
        filters=[
            Filter(_("Not sure yet"), here, asked == OPEN, open_),
            *(Filter(say(TITLES[k]), f"{here}?status={k}", asked == (k,), counts[k]) for k in Evidence),
        ],
        heaps=[Heap(say(TITLES[kind]), found) for kind, found in items.items() if found],
        open=open_,
        silent=sum(thing.evidence is None for _, thing in things),
    )


def _things(document: CanvasDocument) -> Iterator[tuple[str, Any]]:
    """Everything that may say what it rests on, in the board’s order, with its block."""
    for place in PLACES:
        if place.collection != "channels":
            for thing in things_of(document, place):
                yield say(place.block.label), thing


def _item(document: CanvasDocument, board: str, block: str, thing: Any) -> Item:
    named = {thing.id, getattr(thing, "segment", ""), *(getattr(thing, "segments", None) or ())}
    name = name_of(thing)
    return Item(
        block=block,
        badges=[
            Badge(segment.id, place, segment.name)
            for place, segment in enumerate(document.segments)
            if segment.id in named
        ],
        type=getattr(thing, "type", None),
        text=say(name.label) if isinstance(name, Kind) else name,
        own=not isinstance(name, Kind),
        href=f"{board}#{anchor(thing.id)}",
    )
