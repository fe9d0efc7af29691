"""The look of a map that stands alone, on white paper: each class of the style sheet as attributes. Pure.

They are the shapes of static/css/drawings.css.
"""

from collections.abc import Mapping

from segments.drawing.colours import EDGE, FONT, HUES, INK, INK_2, LINE, PENCIL, SHEET

Attributes = Mapping[str, str]

_STROKE = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}
_TEXT = {"font-family": FONT, "fill": INK}
_PENCIL = {"stroke": PENCIL} | _STROKE

CLASSES: Mapping[str, Attributes] = {
    "hd": _TEXT | {"font-size": "17"},
    "nm": _TEXT | {"font-size": "14", "font-weight": "700"},
    "tight": {"font-size": "12.5"},
    "sm": _TEXT | {"font-size": "14", "fill": INK_2},
    "ln": _STROKE | {"stroke": INK, "stroke-width": "1.6", "color": INK},
    "ln2": {"fill": "none", "stroke-width": "3"},
    "double": {"stroke-width": "4.4"},
    "core": {"fill": "none", "stroke": SHEET, "stroke-width": "1.6"},
    "dash": {"stroke-dasharray": "8 5"},
    "miss": _PENCIL | {"stroke-width": "2.2", "stroke-dasharray": "1 6"},
    "ring": _PENCIL | {"stroke-width": "2"},
    "pk": _PENCIL | {"stroke-width": "2.6"},
    "bx": {"fill": SHEET, "stroke": INK, "stroke-width": "1.5"},
    "hair": {"fill": "none", "stroke": LINE, "stroke-width": "1"},
    "dot": {"fill": EDGE},
    "wave": _STROKE | {"stroke": INK_2, "stroke-width": "1.6"},
    "ground": {"fill": SHEET},
    "round": {"fill": SHEET, "stroke": PENCIL, "stroke-width": "1.5"},
    "count": _TEXT | {"fill": PENCIL, "font-size": "11.5", "font-weight": "700", "text-anchor": "middle"},
    "letter": _TEXT | {"font-size": "11.5", "font-weight": "700", "text-anchor": "middle"},
    "great": {"font-size": "13"},
}


def badge(shape: str, *, outlined: bool, hollow: bool) -> tuple[Attributes, str]:
    """How a segment's shape is painted, and the colour of its letter."""
    hue, on = HUES[shape]
    if hollow:
        return {"fill": SHEET, "stroke": PENCIL, "stroke-width": "1.5"}, PENCIL
    if outlined:
        return {"fill": SHEET, "stroke": hue, "stroke-width": "2.5"}, INK
    return {"fill": hue}, on
