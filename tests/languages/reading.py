"""What a page says to its reader, without what founders wrote and without names that no language changes."""

import json
import re
from functools import cache
from html.parser import HTMLParser

from django.conf import settings

from canvas.board.forms import currencies, languages
from canvas.courses.people import zones
from canvas.examples import LIBRARY, example
from tests.languages.pseudo import CLOSE, NAMED, OPEN, PSEUDO

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr", "use", "path"}
SILENT = {"script", "style", "textarea"}
# A page's title is one text, which cannot say of a part what language it is in.
SEGMENTS = re.compile("|".join(segment.name for segment in example("green-basket").document.segments))
# What founders wrote has a language or a direction of its own; code and keys are the same everywhere.
FOREIGN = {"code", "kbd", "bdi"}
SPOKEN = (
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "aria-description",
    "aria-roledescription",
    "data-failed",
)
NAMES = re.compile(
    r"^[A-F]$|Rapport|Green Basket|Olga|olga@example\.com|strategyzer\.com|CC BY-SA 3\.0|https?://\S+|rapport-canvas/1",
    re.MULTILINE,
)
# What a locale itself calls languages and money is not of our catalogues; this one calls them as English does.
LOCALE = {name for _, name in (*currencies(PSEUDO), *languages(PSEUDO), *settings.LANGUAGES)} | set(
    NAMED.values()
)
LOCALE |= {zones.UTC} | {name for _, towns in zones.places(PSEUDO) for _, name in towns}

# What teachers are told of the library is translated in its own index, which tests/test_library.py looks after.
INDEX = "".join((LIBRARY / name).read_text() for name in ("index.json", "sectors.json"))


class Reading(HTMLParser):
    """The texts of a page: ``texts`` in their order, ``attributes`` one by one; foreign ones are left out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.attributes: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)

    @property
    def _away(self) -> bool:
        return any(away for _, away in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        foreign = tag in SILENT | FOREIGN or given.get("dir") == "auto" or ("lang" in given and tag != "html")
        if not (foreign or self._away) and "seg" not in (given.get("class") or "").split():
            self.attributes += [given[name] or "" for name in SPOKEN if name in given]
        if tag not in VOID:
            self._open.append((tag, foreign or (tag == "i" and "seg" in (given.get("class") or ""))))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            while self._open and self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        text = data.strip(" ·\n")
        if text and not self._away and not _known(text):
            in_title = bool(self._open) and self._open[-1][0] == "title"
            self.texts.append(_title(data) if in_title else data)


@cache
def _known(text: str) -> bool:
    """Whether a locale says it, or the library's index."""
    return text in LOCALE or json.dumps(text, ensure_ascii=False) in INDEX


def _title(text: str) -> str:
    """A page's title: without names, and closed again where it is long and therefore cut."""
    return SEGMENTS.sub("", text) + CLOSE * (text.count(OPEN) - text.count(CLOSE))


def untranslated(html: str) -> list[str]:
    """Whatever stands outside the brackets of the language that nobody speaks, and has letters."""
    read = Reading(html)
    found = [*_outside("\n".join(read.texts))]
    for attribute in read.attributes:
        found += _outside(attribute)
    return found


def _outside(text: str) -> list[str]:
    opened: list[int] = []
    kept = ""
    for place, letter in enumerate(text):
        if letter == OPEN:
            opened.append(place)
        kept += " " if opened else letter
        if letter == CLOSE and opened:
            opened.pop()
    pieces = (piece.strip() for piece in re.split(rf"\n|[{CLOSE} ]{{2,}}", NAMES.sub(" ", kept)))
    open_ = [f"a bracket stays open: {text[place : place + 60]}" for place in opened]
    return [piece for piece in pieces if re.search(r"[^\W\d_]", piece)] + open_
