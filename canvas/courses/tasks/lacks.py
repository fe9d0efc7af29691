"""What is missing on a canvas, as far as it counts for an assignment. Pure: documents in, lists out."""

from collections.abc import Collection
from typing import NamedTuple

from canvas.board.blocks import PLACES, things_of
from canvas.document import CanvasDocument
from relationships.coverage import Aspect, coverage
from relationships.kinds import Question
from relationships.questions import STEPS, Step, progress
from segments.kinds import Block

# The block in which one would write an aspect down.
HOME = {
    Aspect.PROMISE: Block.VALUE_PROPOSITIONS,
    Aspect.RELATIONSHIP: Block.CUSTOMER_RELATIONSHIPS,
    Aspect.CHANNEL: Block.CHANNELS,
    Aspect.EXPECTATION: Block.CUSTOMER_SEGMENTS,
    Aspect.COST: Block.CUSTOMER_RELATIONSHIPS,
    Aspect.REVENUE: Block.REVENUE_STREAMS,
}


class Lack(NamedTuple):
    """What one segment lacks; ``place`` is its place in the document, 0 the first."""

    place: int
    name: str
    aspects: tuple[Aspect, ...]
    questions: tuple[Step, ...]


class Lacks(NamedTuple):
    """The blocks that count and are empty, and the segments that lack something."""

    blocks: tuple[Block, ...]
    segments: tuple[Lack, ...]


def lacks(document: CanvasDocument, blocks: Collection[str], questions: Collection[str]) -> Lacks:
    """Hold a document against what counts; where nothing is named, everything does."""
    counting = [place for place in PLACES if not blocks or str(place.block) in blocks]
    asked = [question for question in Question if not questions or str(question) in questions]
    return Lacks(
        tuple(place.block for place in counting if not things_of(document, place)),
        tuple(_segments(document, {place.block for place in counting}, asked)),
    )


def _segments(document: CanvasDocument, blocks: set[Block], asked: list[Question]) -> list[Lack]:
    there, answered = coverage(document).segments, progress(document)
    found = [
        Lack(
            place,
            segment.name,
            tuple(a for a in Aspect if HOME[a] in blocks and a not in there[segment.id]),
            tuple(STEPS[q] for q in asked if q not in answered[segment.id]),
        )
        for place, segment in enumerate(document.segments)
    ]
    return [lack for lack in found if lack.aspects or lack.questions]
