"""Reading a PDF back: its text, what it says to screen readers, and what a canvas has to show."""

import datetime
import io
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pypdf

from canvas.document import CanvasDocument, loads
from canvas.export.page import canvas_pdf
from relationships.rules import check

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
DATE = datetime.date(2025, 6, 3)
FOOT = re.compile(r"Canvas layout: .*Rapport\s*$")


def set_page(document: CanvasDocument, **options: Any) -> bytes:
    """The PDF of a canvas with what the rules find in it."""
    return canvas_pdf(document, check(document), **{"date": DATE, **options})


@cache
def example(name: str) -> CanvasDocument:
    """An example's document."""
    return loads((FIXTURES / f"{name}.json").read_bytes())


def pages(pdf: bytes) -> list[str]:
    """The text of each page, without the running head and foot of those behind the first."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    first, *others = (page.extract_text() for page in reader.pages)
    title = f"{reader.metadata.title}\n"  # type: ignore[union-attr]
    return [first, *(FOOT.sub("", other.removeprefix(title)) for other in others)]


def text(pdf: bytes) -> str:
    """All text, with single spaces."""
    return " ".join(" ".join(pages(pdf)).split())


def solid(text: str) -> str:
    """A text as it is compared: NFC, without white space, since a line may break anywhere."""
    return "".join(unicodedata.normalize("NFC", text).split())


def shown(document: CanvasDocument) -> list[str]:
    """Every text of a document that its page has to show."""
    named = (*document.segments, *document.channels)
    told = (*document.notes, *document.value_propositions, *document.relationships)
    texts = [document.title, document.summary, *(segment.description for segment in document.segments)]
    return [*texts, *(thing.name for thing in named), *(thing.text for thing in told)]


def lost(document: CanvasDocument, pdf: bytes) -> list[str]:
    """What a page does not show, although it has to."""
    printed = solid("".join(pages(pdf)))
    return [text for text in shown(document) if solid(text) not in printed]


def elements(pdf: bytes) -> Iterator[dict[str, Any]]:
    """The structure that screen readers follow, in reading order; each with the ``lang`` that it is read in."""
    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    waiting = [(root["/StructTreeRoot"], root["/Lang"])]
    while waiting:
        element, lang = waiting.pop()
        element = element.get_object()
        if isinstance(element, list):
            waiting.extend((inner, lang) for inner in reversed(element))
        elif isinstance(element, dict):
            lang = element.get("/Lang", lang)
            if "/S" in element:
                yield {**element, "lang": lang}
            if "/K" in element:
                waiting.append((element["/K"], lang))
