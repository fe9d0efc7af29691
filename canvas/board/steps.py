"""Places within a block: who stands beside a thing, and where one step earlier or later leads. Pure."""

from typing import Any

from canvas.board.blocks import PLACES, Place, things_of
from canvas.board.only import Only
from canvas.document import CanvasDocument
from canvas.edits import Edit, find, moved

STEPS = ("earlier", "later")


def place_of(collection: str, thing: Any) -> Place:
    """The block in which a thing stands."""
    return next(
        place
        for place in PLACES
        if place.collection == collection and (collection != "notes" or place.block == thing.block)
    )


def siblings(document: CanvasDocument, collection: str, thing: Any, only: str) -> list[str]:
    """The ids of what is shown in the block of a thing, itself among them, in order."""
    choice = Only(document, only)
    return [
        other.id
        for other in things_of(document, place_of(collection, thing))
        if other.id == thing.id or choice.shows(collection, other)
    ]


def step(document: CanvasDocument, collection: str, id_: str, way: str, only: str = "") -> Edit | None:
    """The edit that moves a thing one step; None where there is no step that way.

    Raises:
        Missing: when the thing is gone.
    """
    row = siblings(document, collection, find(document, collection, id_), only)
    place = row.index(id_)
    if way == "earlier" and place > 0:
        return moved(collection, id_, before=row[place - 1])
    if way == "later" and place < len(row) - 1:
        return moved(collection, id_, before=row[place + 2] if place + 2 < len(row) else None)
    return None


def neighbour(document: CanvasDocument, collection: str, thing: Any, only: str) -> str:
    """Who stands next to a thing: the one after it, else the one before; empty where it stands alone."""
    row = siblings(document, collection, thing, only)
    place = row.index(thing.id)
    beside = row[place + 1 : place + 2] or row[max(place - 1, 0) : place]
    return beside[0] if beside else ""
