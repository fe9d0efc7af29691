"""How wide a text will be, and where it wraps, before any browser has seen it. Pure.

Nobody knows which font a reader has, so letters are taken as wide as in the widest sans that is common (DejaVu Sans
Bold, and FiraGO Bold, which printed pages use): what fits here, fits everywhere. What names its font can be measured
in it (see ``segments.drawing.firago``).
"""

import re
import unicodedata
from collections.abc import Callable

Measure = Callable[[str, float], float]

# Advance widths in em by letter, for those that the general rule below would misjudge.
_WIDTHS = {
    0.40: " .,:;'’‘|!ijlIJІЇЈіїј·",
    0.50: 'frt-‐–()[]/\\"*',
    0.62: "?cszгзсэтьєѕ",
    0.67: "“”„«»aвLEFTЕГТ",
    0.78: "ABCKPRSVXYZАБВЗРСУХЭЯЄЅ",
    0.85: "мдКდთროფღჶ&+<=>^~±×÷#",
    0.95: "wДЦЪ",
    1.05: "mжфыюMМФЫ@%—―…æ½¼¾",
    1.12: "WლшщÆœ№",
    1.35: "ЖШЩЮŒ‰",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_JOINERS = "\u200d\ufe0e\ufe0f"


def width_of(text: str, size: float) -> float:
    """How wide a line of bold text will be at most, in the unit of ``size``."""
    return size * sum(_em(letter) for letter in unicodedata.normalize("NFD", text))


def _em(letter: str) -> float:
    """The width of one letter; what stands on or under another has none."""
    if letter in _WIDTH:
        return _WIDTH[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.category(letter) in ("So", "Sc"):
        return 1.4
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.1
    if "ა" <= letter <= "ჿ":
        return 0.73 if letter == "ტ" else 0.65
    return 0.88 if letter.isupper() else 0.76


def leans(text: str) -> bool:
    """Whether a remark may stand in italics: Georgian has none, not even a name in another language's remark."""
    return not re.search("[\u10a0-\u10ff\u1c90-\u1cbf]", text)


def wrap(text: str, width: float, size: float, measure: Measure = width_of) -> tuple[str, ...]:
    """The lines of a text that are no wider than ``width``; a word that is too long is broken, nothing is left out."""
    lines: list[str] = []
    line = ""
    for word in re.findall(r"[^ \t\n]+", text):
        if line and measure(f"{line} {word}", size) <= width:
            line = f"{line} {word}"
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, width, size, measure)
        lines += full
    return (*lines, line) if line else tuple(lines)


def longest_word(text: str, size: float, measure: Measure = width_of) -> float:
    """The width of the widest word."""
    return max((measure(word, size) for word in text.split()), default=0.0)


def _pieces(word: str, width: float, size: float, measure: Measure) -> list[str]:
    """A word in pieces that fit, a letter each at least; what is joined to a letter stays with it."""
    if measure(word, size) <= width:
        return [word]
    pieces = [""]
    for letter in _letters(word):
        if pieces[-1] and measure(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _letters(word: str) -> list[str]:
    """The letters of a word, each with its marks and whatever a joiner ties to it."""
    letters: list[str] = []
    for sign in word:
        joined = letters and (
            unicodedata.combining(sign) or sign in _JOINERS or letters[-1].endswith("\u200d")
        )
        if joined:
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters
