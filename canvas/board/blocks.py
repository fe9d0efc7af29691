"""The nine blocks as the board shows them, in the order from the customer inward. Pure."""

from typing import Any, NamedTuple

from canvas.document import CanvasDocument
from segments.kinds import Block
from segments.words import gettext_noop


class Place(NamedTuple):
    """A block of the board: its number in the book, whose things it holds, and what it asks while it is empty."""

    block: Block
    number: int
    collection: str
    ghost: str


PLACES = (
    Place(
        Block.CUSTOMER_SEGMENTS,
        1,
        "segments",
        gettext_noop("For whom do you create something? Name the first kind of customer."),
    ),
    Place(Block.CUSTOMER_RELATIONSHIPS, 4, "relationships", gettext_noop("How will you treat them?")),
    Place(
        Block.CHANNELS,
        3,
        "channels",
        gettext_noop("Where do they meet you: before, while and after they buy?"),
    ),
    Place(
        Block.VALUE_PROPOSITIONS,
        2,
        "value_propositions",
        gettext_noop("What do they get from you that they would miss?"),
    ),
    Place(Block.KEY_ACTIVITIES, 7, "notes", gettext_noop("What must you be good at?")),
    Place(Block.KEY_RESOURCES, 6, "notes", gettext_noop("What must you have?")),
    Place(Block.KEY_PARTNERS, 8, "notes", gettext_noop("Who helps you do it?")),
    Place(Block.COST_STRUCTURE, 9, "notes", gettext_noop("What costs most?")),
    Place(Block.REVENUE_STREAMS, 5, "notes", gettext_noop("What do they pay for, and how?")),
)
BLOCK_OF = {place.collection: place.block for place in PLACES if place.collection != "notes"}


def things_of(document: CanvasDocument, place: Place) -> list[Any]:
    """What a block of a document holds, in order."""
    things = getattr(document, place.collection)
    return [thing for thing in things if place.collection != "notes" or thing.block == place.block]
