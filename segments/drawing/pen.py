"""Writing SVG: escaping, numbers, and the look of each part as classes or as attributes. Pure."""

import re
from collections.abc import Iterable, Mapping
from html import escape

Attributes = Mapping[str, str | float]
NOTHING: Attributes = {}

# What XML 1.0 cannot hold at all (https://www.w3.org/TR/xml/#charsets).
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def safe(text: str) -> str:
    """A text as it may stand in SVG, between tags or in an attribute."""
    return escape(_NO_XML.sub("\N{REPLACEMENT CHARACTER}", text))


def number(value: float) -> str:
    """A length with one decimal at most."""
    return f"{round(value, 1):g}" if abs(value) < 100_000 else f"{value:.1f}"


class Pen:
    """Writes elements: with the classes of the page, or painted, with the attributes that stand for each class."""

    def __init__(self, paint: Mapping[str, Attributes] | None = None) -> None:
        self._paint = paint

    def element(
        self,
        name: str,
        classes: str = "",
        attributes: Attributes = NOTHING,
        inner: str = "",
        ways: Iterable[str] = (),
    ) -> str:
        """One element; ``inner`` is SVG already, attributes are escaped here."""
        written = self._look(classes, ways) | dict(attributes)
        start = name + "".join(f' {key}="{_value(value)}"' for key, value in written.items())
        return f"<{start}>{inner}</{name}>" if inner else f"<{start}/>"

    def text(
        self, classes: str, lines: Iterable[tuple[str, float, float]], attributes: Attributes = NOTHING
    ) -> str:
        """A text of some lines, each with where it begins."""
        inner = "".join(
            f'<tspan x="{number(x)}" y="{number(y)}">{safe(line)}</tspan>' for line, x, y in lines
        )
        return self.element("text", classes, attributes, inner)

    def group(self, parts: Iterable[str], classes: str = "", ways: Iterable[str] = ()) -> str:
        """Several elements as one."""
        return self.element("g", classes, inner="".join(parts), ways=ways)

    def _look(self, classes: str, ways: Iterable[str] = ()) -> dict[str, str | float]:
        """The attributes that give a part its look, and say what it belongs to."""
        if self._paint is not None:
            return _of_classes(self._paint, classes)
        look: dict[str, str | float] = {"class": classes} if classes else {}
        belongs = " ".join(ways)
        return look | {"data-way": belongs} if belongs else look


def _of_classes(paint: Mapping[str, Attributes], names: str) -> dict[str, str | float]:
    """The attributes that stand for some classes; a later one wins."""
    attributes: dict[str, str | float] = {}
    for name in names.split():
        attributes |= paint.get(name, NOTHING)
    return attributes


def _value(value: str | float) -> str:
    return safe(value) if isinstance(value, str) else number(value)
