"""The small drawings of the page as SVG: badges of segments, the six pictograms, the three marks.

Drawings that stand together are one picture with one alternative text, as one reads them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from segments.drawing.colours import HUES, INK
from segments.marks import Mark

FOLDER = Path(__file__).parent / "pictograms"


@cache
def _drawing(name: str) -> tuple[str, int, int]:
    """A drawing's inner SVG, where its square view begins, and how wide that is."""
    svg = (FOLDER / f"{name}.svg").read_text("utf-8")
    found = re.fullmatch(r'<svg [^>]*viewBox="(-?\d+) -?\d+ (\d+) \d+">(.*)</svg>\s*', svg, re.DOTALL)
    if found is None:
        raise ValueError(f"{name}.svg is not drawn on a square")
    return found[3].strip(), int(found[1]), int(found[2])


@dataclass(frozen=True)
class Picture:
    """Where an album keeps a drawing, and what it says to those who cannot see it."""

    key: str
    alt: str


class Album:
    """Keeps every drawing of a sheet once; ``drawings`` are SVG texts by key."""

    def __init__(self) -> None:
        self.drawings: dict[str, str] = {}

    def pictograms(self, names: Sequence[str], alt: str) -> Picture:
        """Some pictograms, side by side, by the names of their files; at least one."""
        key = " ".join(names)
        if key not in self.drawings:
            self.drawings[key] = _pictograms(names)
        return Picture(key, alt)

    def badges(self, marks: Sequence[Mark], alt: str) -> Picture:
        """Badges of segments, side by side."""
        key = " ".join(mark.letter for mark in marks)
        if key not in self.drawings:
            self.drawings[key] = _badges(marks)
        return Picture(key, alt)


def _pictograms(names: Sequence[str]) -> str:
    drawings = [_drawing(name) for name in names]
    side, gap = drawings[0][2], 6
    inner = "".join(
        f'<g transform="translate({place * (side + gap)} 0)">{drawing}</g>'
        for place, (drawing, _, _) in enumerate(drawings)
    )
    return _svg(0, side, len(names) * (side + gap) - gap, inner)


def _badges(marks: Sequence[Mark]) -> str:
    _, edge, side = _drawing("shape-a")
    step = side - 3
    inner = "".join(
        f'<g transform="translate({place * step} 0)">{_badge(mark)}</g>' for place, mark in enumerate(marks)
    )
    return _svg(edge, side, len(marks) * step + side - step, inner)


def _badge(mark: Mark) -> str:
    shape, _, _ = _drawing(f"shape-{mark.shape_slug}")
    hue, on = HUES[mark.shape_slug]
    look = f'fill="{hue}"'
    if mark.outlined:
        shrunk = "translate(12 12) scale(.88) translate(-12 -12)"
        look, on = f'fill="#ffffff" stroke="{hue}" stroke-width="3" transform="{shrunk}"', INK
    size = 16 if len(mark.letter) == 1 else 11.5
    left = 10.6 if mark.shape_slug == "e" else 12  # the pennant's weight lies to the left
    letter = (
        f'<text x="{left}" y="{12 + size * 0.345:.2f}" text-anchor="middle" font-family="FiraGO"'
        f' font-weight="700" font-size="{size}" fill="{on}">{mark.letter}</text>'
    )
    return f"<g {look}>{shape}</g>{letter}"


def _svg(edge: int, height: int, width: int, inner: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{edge} {edge} {width} {height}"'
        f' width="{width}" height="{height}">{inner}</svg>'
    )
