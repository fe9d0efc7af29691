"""Texts that hold several cards: one a line, or bulleted. Pure."""

import re
from html.parser import HTMLParser

_BULLET = re.compile(r"\s*(?:[-*+•·–—▪◦●‣○■]|\d{1,3}[.)]|\[[ xX]?\])\s+(?:\[[ xX]?\]\s+)?(?=\S)")
_INLINE = re.compile("[•▪●‣]")
_MARKUP = re.compile(r"</(?:p|li|ul|ol|div|b|i|em|strong|span|h\d)>|<(?:br|p)\s*/?>", re.IGNORECASE)


def bulleted(line: str) -> bool:
    """Whether a line begins with a bullet or a number."""
    return _BULLET.match(line) is not None


def cards(text: str) -> list[str]:
    """The cards of a text: a line each without its bullet; what is indented below a bullet goes on with it."""
    found: list[str] = []
    below_bullet = False
    for line in text.splitlines():
        if not line.strip():
            continue
        if bulleted(line):
            found += _apart(_BULLET.sub("", line, count=1))
            below_bullet = True
        elif below_bullet and line[0] in " \t" and found:
            found[-1] += "\n" + line.strip()
        else:
            found += _apart(line)
            below_bullet = False
    return found


def _apart(line: str) -> list[str]:
    """The cards of one line that has bullets inside."""
    return [part.strip() for part in _INLINE.split(line) if part.strip()]


def card_list(text: str) -> list[str]:
    """The cards of one entry of a list: several only where every line has its bullet."""
    lines = [line for line in text.splitlines() if line.strip()]
    return cards(text) if len(lines) > 1 and all(map(bulleted, lines)) else [text.strip()]


class _Reader(HTMLParser):
    """The words of a piece of HTML, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in ("p", "li", "br", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4"):
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li", "div"):
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def without_markup(text: str) -> str:
    """The words of a text that a rich editor kept as HTML; any other text as it is."""
    if not _MARKUP.search(text):
        return text
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return "\n".join(filter(None, (line.strip() for line in "".join(reader.pieces).splitlines())))
