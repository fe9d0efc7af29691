"""How wide a text is in FiraGO, the typeface of printed pages and of drawings that stand alone."""

import unicodedata
from functools import cache, partial

from django.conf import settings

from segments.drawing.fonts import advances
from segments.drawing.text import Measure
from segments.drawing.text import width_of as widest

SLACK = 1.04  # fonts that stand in where FiraGO is missing are a little wider


@cache
def _advances(face: str) -> dict[str, float]:
    return advances((settings.BASE_DIR / "static" / "fonts" / f"FiraGO-{face}.ttf").read_bytes())


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line will be, in the unit of ``size``; what FiraGO lacks is taken as the widest font has it."""
    known = _advances("Bold" if bold else "Regular")
    letters = unicodedata.normalize("NFC", text)
    return SLACK * sum(known[c] * size if c in known else widest(c, size) for c in letters)


def measure(*, bold: bool) -> Measure:
    """The measure of one of the two weights."""
    return partial(width_of, bold=bold)
