"""The map as a file of its own: below the picture stands what its numbers say."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from canvas.document import CanvasDocument
from canvas.drawings.map import paint
from canvas.drawings.map.picture import map_svg
from canvas.drawings.map.scene import Remark, remarks_of
from relationships.rules import Finding
from relationships.wording import sentences
from segments.drawing.colours import FONT, PENCIL
from segments.drawing.firago import measure
from segments.drawing.pen import Attributes, Pen, number, safe
from segments.drawing.sprite import symbols
from segments.drawing.text import leans, wrap

MARGIN, GAP, COLUMNS = 20.0, 34.0, 2
SIZE, LINE, APART = 14.0, 18.0, 9.0
TEXT = 58.0  # from the left edge of a column: a number and a mark stand before it
_SIZE = re.compile(r' width="([\d.]+)" height="([\d.]+)"')


class _Said(NamedTuple):
    """A remark in lines, and how high it is."""

    remark: Remark
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        return LINE * len(self.lines) + APART


def map_file(document: CanvasDocument, findings: Sequence[Finding], *, mono: bool = False) -> str:
    """The map as SVG that asks for nothing outside itself, with its remarks in words, in the active language.

    With ``mono`` nothing in it needs its colour; ``canvas.drawings.black`` takes them out.
    """
    svg = map_svg(document, findings, mono=mono)
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("this drawing has no size")
    width, height = float(size[1]) + 2 * MARGIN, float(size[2]) + 2 * MARGIN
    column = (width - 2 * MARGIN - GAP * (COLUMNS - 1)) / COLUMNS
    said = [_worded(remark, document, column - TEXT) for remark in remarks_of(findings)]
    pen, parts, foot = Pen(paint.CLASSES), [], height
    for place, share in enumerate(_columns(said)):
        y = height + GAP / 2
        for entry in share:
            parts.append(_drawn(pen, entry, MARGIN + place * (column + GAP), y))
            y += entry.height
        foot = max(foot, y + MARGIN if share else foot)
    inner = svg.replace("<svg ", f'<svg x="{number(MARGIN)}" y="{number(MARGIN)}" ', 1)
    ground = pen.element("rect", "ground", {"x": 0, "y": 0, "width": width, "height": foot})
    across, down = number(width), number(foot)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" width="{across}" height="{down}">'
    return f"{head}<title>{safe(document.title)}</title>{ground}{inner}{''.join(parts)}</svg>"


def _worded(remark: Remark, document: CanvasDocument, width: float) -> _Said:
    message = sentences(remark.finding, currency=document.currency).message
    return _Said(remark, wrap(message, width, SIZE, measure(bold=False)))


def _columns(said: Sequence[_Said]) -> list[list[_Said]]:
    """The remarks in order, parted so that the columns are about as high as each other."""
    half, filled = sum(entry.height for entry in said) / COLUMNS, 0.0
    columns: list[list[_Said]] = [[]]
    for entry in said:
        if columns[-1] and filled + entry.height / 2 > half * len(columns) and len(columns) < COLUMNS:
            columns.append([])
        columns[-1].append(entry)
        filled += entry.height
    return columns


def _drawn(pen: Pen, entry: _Said, x: float, y: float) -> str:
    """The number in its ring, the mark, the sentence."""
    count = str(entry.remark.number)
    wide = 18.0 + 6 * (len(count) - 1)
    ring = pen.element("rect", "round", {"x": x, "y": y, "width": wide, "height": 18, "rx": 9})
    figure = pen.text("count", [(count, x + wide / 2, y + 13.1)])
    place = {"transform": f"translate({number(x + 34)} {number(y)}) scale(.9)"}
    mark = pen.element("g", "pk", place, symbols()[f"k-{entry.remark.finding.severity}"])
    style = "italic" if leans(" ".join(entry.lines)) else "normal"
    look: Attributes = {"font-family": FONT, "font-size": SIZE, "font-style": style, "fill": PENCIL}
    lines = [(line, x + TEXT, y + 14 + LINE * n) for n, line in enumerate(entry.lines)]
    return ring + figure + mark + pen.text("", lines, look)
