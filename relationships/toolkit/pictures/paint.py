"""The look of a picture on paper: each class as attributes, in the hue of one segment or in black and white. Pure."""

from collections.abc import Mapping

from segments.drawing.colours import EDGE, FONT, HUES, INK, INK_2, LINE, PENCIL, SHEET
from segments.drawing.pen import Attributes

SUNK, WASH = "#f3f5f1", "#faece8"
BLACK, DARK, GREY, PALE = "#000000", "#404040", "#767676", "#d0d0d0"
LINE_STYLE = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}


def hue_of(shape: str, *, mono: bool) -> tuple[str, str]:
    """The hue of a segment's shape, and what is written on it; without colour it is a dark grey."""
    return (DARK, SHEET) if mono else HUES[shape]


def mixed(colour: str, share: float) -> str:
    """So much of a colour on white paper."""
    parts = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * share):02x}" for part in parts)


def classes(shape: str, *, mono: bool) -> Mapping[str, Attributes]:
    """What each class looks like for a segment with this shape."""
    hue, on = hue_of(shape, mono=mono)
    ink, ink_2, pencil = (BLACK, DARK, BLACK) if mono else (INK, INK_2, PENCIL)
    line, edge = (PALE, GREY) if mono else (LINE, EDGE)
    sunk, wash = ("#f4f4f4", "#ececec") if mono else (SUNK, WASH)
    drawn = LINE_STYLE | {"stroke": ink, "stroke-width": "1.6"}
    return {
        "t": {"font-family": FONT, "fill": ink, "font-size": "14"},
        "bold": {"font-weight": "700"},
        "sm": {"fill": ink_2, "font-size": "13"},
        "pen": {"fill": pencil},
        "rev": {"fill": SHEET},
        "onh": {"fill": on, "font-weight": "700"},
        "leaning": {"font-style": "italic"},
        "mid": {"text-anchor": "middle"},
        "end": {"text-anchor": "end"},
        "ground": {"fill": SHEET},
        "hair": drawn | {"stroke": line, "stroke-width": "1"},
        "box": {"stroke": edge},
        "way": drawn | {"stroke-width": "2"},
        "ring": drawn | {"stroke": pencil, "stroke-width": "2"},
        "pk": drawn | {"stroke": pencil, "stroke-width": "2.6"},
        "tick": drawn | {"stroke-width": "2.5"},
        "onk": drawn | {"stroke": on, "stroke-width": "3"},
        "rope": {"fill": "none", "stroke": hue, "stroke-width": "3"},
        "missing": drawn | {"stroke": edge, "stroke-width": "2.2", "stroke-dasharray": "1 6"},
        "dash": {"stroke-dasharray": "8 5"},
        "step": {"fill": SHEET, "stroke": ink, "stroke-width": "1.5"},
        "on": {"fill": mixed(hue, 0.24)},
        "exq": {"fill": SHEET, "stroke": ink, "stroke-width": "2"},
        "out": {"fill": SHEET, "stroke": ink, "stroke-width": "1.5"},
        "hf": {"fill": hue},
        "outlined": {"fill": SHEET, "stroke": hue, "stroke-width": "2.5"},
        "ho": {"fill": SHEET, "stroke": hue, "stroke-width": "2", "stroke-dasharray": "4 3"},
        "no": {"fill": SHEET, "stroke": edge, "stroke-width": "2", "stroke-dasharray": "4 3"},
        "bar2": {"fill": mixed(hue, 0.24), "stroke": hue, "stroke-width": "1"},
        "tint": {"fill": mixed(hue, 0.16)},
        "lane": {"fill": mixed(hue, 0.14)},
        "ink": {"fill": ink},
        "quad": {"fill": wash},
        "plate": {"fill": sunk, "stroke": edge, "stroke-width": "1"},
        "gapok": {"stroke": edge, "stroke-width": "3"},
        "gapbad": {"stroke": pencil, "stroke-width": "3"},
        "solid": drawn | {"stroke-width": "3", "stroke-linecap": "butt"},
        "dashed": drawn | {"stroke-width": "3", "stroke-linecap": "butt", "stroke-dasharray": "7 4"},
        "dotted": drawn | {"stroke-width": "3", "stroke-dasharray": "0.1 5"},
    }
