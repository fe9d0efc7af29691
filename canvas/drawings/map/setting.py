"""Setting texts, and spreading and stacking what stands in a column. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from canvas.drawings.map.shapes import Box, Label, Look
from segments.drawing.text import longest_word, wrap

Key = TypeVar("Key")


class Typography(NamedTuple):
    """How a look is set: size, height of a line, where in it the letters stand, its widths as a share of bold ones."""

    size: float
    line: float
    base: float
    share: float = 1.0


TYPOGRAPHY = {
    Look.HEADING: Typography(17, 22, 17),
    Look.NAME: Typography(14, 17, 13),
    Look.TIGHT: Typography(12.5, 16, 12),
    Look.SMALL: Typography(14, 17, 13, 0.94),
}


def set_text(words: str, x: float, width: float, look: Look, *, founders: bool = False) -> Label:
    """A text wrapped into a width; a name whose longest word would be broken is set a little smaller first."""
    if look is Look.NAME and longest_word(words, TYPOGRAPHY[look].size) > width:
        look = Look.TIGHT
    kind = TYPOGRAPHY[look]
    lines = wrap(words, width / kind.share, kind.size)
    return Label(lines, look, Box(x, 0.0, width, kind.line * len(lines)), founders)


def moved(label: Label, down: float) -> Label:
    """The same text further down."""
    return replace(label, box=label.box._replace(y=label.box.y + down))


def under_each_other(labels: Sequence[Label]) -> tuple[Label, ...]:
    """Texts as one block that begins at 0."""
    placed, y = [], 0.0
    for label in labels:
        placed.append(moved(label, y))
        y += label.box.height
    return tuple(placed)


def spread(heights: Sequence[float], top: float, total: float) -> list[float]:
    """Where blocks begin that share a height evenly: half a gap before the first, half after the last."""
    gap = (total - sum(heights)) / max(1, len(heights))
    tops, y = [], top + gap / 2
    for height in heights:
        tops.append(y)
        y += height + gap
    return tops


def stack(ports: Mapping[Key, float], middle: float) -> dict[Key, float]:
    """The middles of ports that stand one on another around a middle."""
    middles, y = {}, middle - sum(ports.values()) / 2
    for key, height in ports.items():
        middles[key] = y + height / 2
        y += height
    return middles
