"""What a card rests on: the choices that one has, and how many cards rest on what."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from canvas.board.blocks import PLACES, things_of
from canvas.document import CanvasDocument
from segments.formfields import NOT_KNOWN
from segments.kinds import Block, Evidence
from segments.language import say

# The collections whose things may say what they rest on, in the board’s order.
COLLECTIONS = ("segments", "relationships", "value_propositions", "notes")


class Choice(NamedTuple):
    """One thing that a card may rest on: its value in a form (empty: not known), its words, its sign."""

    value: str
    words: Any
    sign: str
    current: bool


class Open(NamedTuple):
    """How many cards are assumed, and how many are being tested."""

    assumption: int
    testing: int


def sign_of(evidence: Evidence | None) -> str:
    """The name of its pictogram; nothing for what is not known."""
    return f"e-{evidence}" if evidence else ""


def choices(now: str | None) -> list[Choice]:
    """All that a card may rest on; ``now`` is what it does, empty while that is not known."""
    found = [Choice(str(kind), say(kind.label), sign_of(kind), kind == (now or "")) for kind in Evidence]
    return [*found, Choice("", NOT_KNOWN, "", not now)]


def resting(document: CanvasDocument) -> Iterator[tuple[str, Block, Any]]:
    """Everything that may say what it rests on, in the board’s order: its collection, its block, the thing."""
    for place in PLACES:
        if place.collection in COLLECTIONS:
            for thing in things_of(document, place):
                yield place.collection, place.block, thing


def open_in(document: CanvasDocument) -> Open | None:
    """How many cards nobody is sure of; None where there is none."""
    found = [thing.evidence for _, _, thing in resting(document)]
    count = Open(found.count(Evidence.ASSUMPTION), found.count(Evidence.TESTING))
    return count if any(count) else None
