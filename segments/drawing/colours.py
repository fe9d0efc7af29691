"""The colours of a drawing that stands alone, on white paper. Pure.

They are the light ones of static/css/tokens.css; paper is always light.
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
