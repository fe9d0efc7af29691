"""The paper that one picture is drawn on: texts that wrap, badges, rings and marks, in the order in which they come."""

from collections.abc import Iterable
from dataclasses import dataclass

from relationships.rules import Severity
from relationships.toolkit.pictures.base import View
from relationships.toolkit.pictures.paint import classes
from segments.drawing.firago import measure, width_of
from segments.drawing.pen import NOTHING, Attributes, Pen, number, safe
from segments.drawing.ring import ring
from segments.drawing.sprite import symbols
from segments.drawing.text import longest_word, wrap

WIDTH = 400.0
SIZE, SMALL, LEAST = 14.0, 13.0, 12.0
LINE = 1.2  # of the size, from one line to the next
LETTERED = 20.0  # a smaller badge has no room for its letter
GRID = {"sh": 20.0, "k": 20.0}


@dataclass(frozen=True)
class Words:
    """A text that was wrapped into a width; ``founders`` where the founder wrote it."""

    lines: tuple[str, ...]
    size: float
    width: float
    bold: bool = False
    founders: bool = False

    @property
    def line(self) -> float:
        """From one line to the next."""
        return self.size * LINE

    @property
    def height(self) -> float:
        return self.line * len(self.lines)


def fitted(
    words: str,
    width: float,
    size: float = SIZE,
    *,
    bold: bool = False,
    lines: int = 99,
    least: float = LEAST,
    founders: bool = False,
) -> Words:
    """A text in the largest size in which no word is broken and it takes so many lines at most, else in the least."""
    how = measure(bold=bold)
    while size > least and (
        longest_word(words, size, how) > width or len(wrap(words, width, size, how)) > lines
    ):
        size -= 0.5
    wrapped = wrap(words, width, size, how)
    widest = max((how(line, size) for line in wrapped), default=0.0)
    return Words(wrapped, size, widest, bold, founders)


class Sheet:
    """Collects what is drawn; ``svg`` is the whole."""

    def __init__(self, view: View, width: float = WIDTH) -> None:
        self.width = width
        self._view = view
        self._pen = Pen(classes(view.mark.shape_slug, mono=view.mono))
        self._parts: list[str] = []

    def svg(self, height: float, alt: str) -> str:
        """The picture, on white paper, with what it tells."""
        across, down = number(self.width), number(height)
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" width="{across}"'
            f' height="{down}" role="img" aria-label="{safe(alt)}">'
        )
        ground = self._pen.element("rect", "ground", {"x": 0, "y": 0, "width": self.width, "height": height})
        return head + ground + "".join(self._parts) + "</svg>"

    def path(self, names: str, d: str, attributes: Attributes = NOTHING) -> None:
        """A path of these classes."""
        self._parts.append(self._pen.element("path", names, {"d": d, **attributes}))

    def circle(self, names: str, x: float, y: float, r: float) -> None:
        """A circle of these classes."""
        self._parts.append(self._pen.element("circle", names, {"cx": x, "cy": y, "r": r}))

    def text(self, words: str, x: float, y: float, names: str = "", size: float = SIZE) -> None:
        """One line; its letters stand on ``y``."""
        bold = {"bold", "onh"} & set(names.split())
        self.words(Words((words,), size, width_of(words, size, bold=bool(bold)), bool(bold)), x, y, names)

    def words(self, words: Words, x: float, y: float, names: str = "") -> float:
        """Lines below each other, the first on ``y``; where the next would stand."""
        bold = " bold" if words.bold else ""
        lines = [(line, x, y + words.line * place) for place, line in enumerate(words.lines)]
        said = self._view.document.language if words.founders else ""
        look = {"font-size": f"{words.size:g}"} | ({"lang": said} if said else {})
        self._parts.append(self._pen.text(f"t {names}{bold}", lines, look))
        return y + words.height

    def upward(self, words: Words, x: float, y: float, names: str = "") -> float:
        """Lines of which the last stands on ``y``; where the first stands."""
        top = y - words.height + words.line
        self.words(words, x, top, names)
        return top

    def around(self, words: Words, x: float, middle: float, names: str = "") -> None:
        """Lines around a middle."""
        self.words(words, x, middle - words.height / 2 + words.size * 0.95, names)

    def badge(self, x: float, y: float, size: float, *, planned: bool = False) -> None:
        """The segment's badge around a middle, with its letter where it has room; dashed for what is not yet."""
        mark = self._view.mark
        look = "ho" if planned else "outlined" if mark.outlined and size >= LETTERED else "hf"
        self._parts.append(self._shape(f"sh-{mark.shape_slug}", x, y, size, look))
        if size < LETTERED:
            return
        letter = 14.0 * size / 26 - 2.5 * (len(mark.letter) - 1)
        left = size * 0.06 if mark.shape_slug == "e" else 0.0  # the pennant's weight lies to the left
        names = "mid bold" if planned or look == "outlined" else "mid onh"
        self.text(mark.letter, x - left, y + letter * 0.36, names, letter)

    def mark(self, severity: Severity, x: float, y: float, size: float = 18.0) -> None:
        """The pencil mark of a severity around a middle."""
        self._parts.append(self._shape(f"k-{severity}", x, y, size, "pk"))

    def tick(self, x: float, y: float, names: str = "tick", size: float = 18.0) -> None:
        """A tick around a middle."""
        self._parts.append(self._shape("k-done", x, y, size, names))

    def ring(self, x: float, y: float, rx: float, ry: float) -> None:
        """The pencil's ring around a middle."""
        self.path("ring", ring(x, y, rx, ry))

    def turned(self, words: str, x: float, y: float, names: str) -> None:
        """One small line that runs upward, around a middle."""
        look: Attributes = {"transform": f"translate({number(x)} {number(y)}) rotate(-90)"}
        self._parts.append(self._pen.text(f"t {names}", [(words, 0, 0)], look))

    def inside(self, svg: str, x: float, y: float) -> None:
        """Another drawing as a part of this one."""
        self._parts.append(svg.replace("<svg ", f'<svg x="{number(x)}" y="{number(y)}" ', 1))

    def tilted(self, parts: Iterable[tuple[str, str]], angle: float, x: float, y: float) -> None:
        """Paths of some classes, turned together around a point."""
        drawn = "".join(self._pen.element("path", names, {"d": d}) for names, d in parts)
        turn = f"rotate({number(angle)} {number(x)} {number(y)})"
        self._parts.append(self._pen.element("g", "", {"transform": turn}, drawn))

    def _shape(self, name: str, x: float, y: float, size: float, names: str) -> str:
        """A shape of the sprite around a middle; its lines keep their width."""
        scale = size / GRID[name.partition("-")[0]]
        look = dict(classes(self._view.mark.shape_slug, mono=self._view.mono).get(names, {}))
        if "stroke-width" in look:
            look["stroke-width"] = number(
                float(look["stroke-width"]) / (scale if names in ("ho", "no") else 1)
            )
        place = f"translate({number(x - size / 2)} {number(y - size / 2)}) scale({scale:.3f})"
        return self._pen.element("g", "", {"transform": place, **look}, symbols()[name])
