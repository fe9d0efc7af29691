"""Drawings for typst: their texts in characters that the typeface has, and their picture as pixels."""

import re
from html import escape, unescape

import typst
from django.conf import settings

from canvas.export.glyphs import Printer
from canvas.export.page import fonts

PIXELS_MOST = 24_000_000
_TEXT = re.compile(r">([^<]+)<")
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_PAGE = """#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""


def printable(svg: str) -> str:
    """The drawing with each text in characters that FiraGO has; its attributes stay as they are."""
    printer = Printer(settings.BASE_DIR / "static" / "fonts")
    drawn = _TEXT.sub(lambda text: f">{escape(printer.printable(unescape(text[1])))}<", svg)
    printer.log()
    return drawn


def png(svg: str, scale: int) -> bytes:
    """The drawing as pixels, ``scale`` to each unit; fewer where that would be more than ``PIXELS_MOST``.

    Raises:
        ValueError: for a drawing that does not say its size.
    """
    size = _SIZE.match(svg)
    if size is None:
        raise ValueError("this drawing has no size")
    width, height = float(size[1]), float(size[2])
    per_unit = min(scale, (PIXELS_MOST / (width * height)) ** 0.5)
    page = _PAGE.format(width=width, height=height).encode()
    return typst.compile(
        page,
        format="png",
        ppi=72 * per_unit,
        font_paths=fonts(),
        sys_inputs={"svg": printable(svg)},
    )
