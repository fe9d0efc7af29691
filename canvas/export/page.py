"""A whole canvas as a PDF: ``canvas_pdf`` words it, then typst sets it."""

import dataclasses
import datetime
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import typst
from django.conf import settings
from django.utils.translation import get_language, override

from canvas.document import CanvasDocument
from canvas.export.glyphs import Printer
from canvas.export.sheet import Sheet, sheet, unprinted
from relationships.rules import Finding

Paper = Literal["a4", "a3", "letter"]
PAPERS: dict[Paper, tuple[float, float]] = {
    "a4": (297, 210),
    "a3": (420, 297),
    "letter": (279.4, 215.9),
}  # mm
TEMPLATE = Path(__file__).parent / "canvas.typ"


def canvas_pdf(
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    paper: Paper = "a4",
    date: datetime.date,
    language: str | None = None,
) -> bytes:
    """Set a canvas on one landscape page, tagged for screen readers (PDF/UA-1).

    What does not fit at a readable size goes on behind it, so that nothing is lost. ``date`` stands in the head
    and makes the bytes reproducible; ``language`` is the reader's, the active one unless it is given.

    Raises:
        KeyError: for a paper that is not known.
        typst.TypstError: when typst cannot set the page, which no document should bring about.
    """
    width, height = PAPERS[paper]
    with override(language or get_language()):
        data = _printable(sheet(document, findings, date))
    data["paper"] = {"width": width, "height": height}
    try:
        return _set(data, date)
    finally:
        _forget()


def _set(data: dict[str, Any], date: datetime.date) -> bytes:
    noon = datetime.datetime.combine(date, datetime.time(12), datetime.UTC)
    return typst.compile(
        str(TEMPLATE),
        format="pdf",
        font_paths=fonts(),
        sys_inputs={"sheet": json.dumps(data)},
        pdf_standards=["ua-1"],
        timestamp=int(noon.timestamp()),
    )


def _forget() -> None:
    """Let typst drop what it remembers of the page, some 50 MB: it keeps that for ten further compilations."""
    for _ in range(11):
        typst.compile(b"", format="svg", font_paths=fonts())


@cache
def fonts() -> typst.Fonts:
    """The typeface, read once and shared; nothing of the machine's own fonts."""
    folder = settings.BASE_DIR / "static" / "fonts"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def _printable(content: Sheet) -> dict[str, Any]:
    """The sheet as plain data, with every text in characters that the typeface has."""
    printer = Printer(settings.BASE_DIR / "static" / "fonts")

    def plain(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: plain(inner, name) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [plain(inner) for inner in value]
        return printer.printable(value) if isinstance(value, str) and key not in ("alt", "key") else value

    data = dataclasses.asdict(content)
    pictures = data.pop("pictures")
    data = plain(data)
    printer.log()
    return data | {"pictures": pictures, "unprinted": unprinted(printer.missing)}
