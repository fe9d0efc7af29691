"""The colours of a map that stands alone, on white paper: each class of the style sheet as attributes. Pure.

They are the light ones of static/css/tokens.css and the shapes of drawings.css; paper is always light.
"""

from collections.abc import Mapping

INK, INK_2 = "#1b2333", "#505868"
LINE, EDGE = "#cbd0ce", "#78818e"
PENCIL = "#b3241a"
SHEET = "#ffffff"
FONT = "FiraGO, 'Noto Sans', sans-serif"

# By shape: its hue, and the letter's colour on it (at least 4.5:1).
HUES: Mapping[str, tuple[str, str]] = {
    "a": ("#3a86d8", "#131925"),
    "b": ("#aa7c24", "#131925"),
    "c": ("#28714f", "#ffffff"),
    "d": ("#773a9c", "#ffffff"),
    "e": ("#164c5b", "#ffffff"),
    "f": ("#d65698", "#131925"),
}

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


def of_classes(names: str) -> Attributes:
    """The attributes that stand for some classes; a later one wins."""
    attributes: dict[str, str] = {}
    for name in names.split():
        attributes |= CLASSES.get(name, {})
    return attributes


def badge(shape: str, *, outlined: bool, hollow: bool) -> tuple[Attributes, str]:
    """How a segment's shape is painted, and the colour of its letter."""
    hue, on = HUES[shape]
    if hollow:
        return {"fill": SHEET, "stroke": PENCIL, "stroke-width": "1.5"}, PENCIL
    if outlined:
        return {"fill": SHEET, "stroke": hue, "stroke-width": "2.5"}, INK
    return {"fill": hue}, on
