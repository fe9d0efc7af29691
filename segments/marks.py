"""How a segment is told from the others at a glance: a letter, a shape and a hue, always together. Pure."""

from string import ascii_uppercase
from typing import NamedTuple

SHAPES = "abcdef"


class Mark(NamedTuple):
    """The badge of one segment.

    ``shape_slug`` names shape and hue together: a circle blue, b square ochre, c diamond green, d arch violet,
    e pennant petrol, f leaf pink. ``outlined`` draws the shape hollow.
    """

    letter: str
    shape_slug: str
    outlined: bool


def mark_of(index: int) -> Mark:
    """The mark of the segment at this place in the document, 0 for the first.

    The seventh starts the shapes again, outlined; letters go on: G to Z, then AA.
    """
    return Mark(_letter(index), SHAPES[index % len(SHAPES)], index >= len(SHAPES))


def _letter(index: int) -> str:
    more, place = divmod(index, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[place]
