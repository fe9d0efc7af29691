"""A worded report becomes a PDF: typst sets it, from data alone."""

import dataclasses
import datetime
import html
import json
import re
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils.translation import get_language, override

from canvas.export.formats.base import Options, Paper, Subject
from canvas.export.glyphs import Printer
from canvas.export.page import fonts, forget
from canvas.export.report.parts import Report
from canvas.export.report.wording import report
from canvas.export.sheet import unprinted

PIXELS_PER_INCH = 96
A4, LETTER = (210, 297), (215.9, 279.4)  # mm
PAPERS: dict[Paper, tuple[float, float]] = {
    "a4": A4,
    "a3": A4,
    "letter": LETTER,
}  # a report is held in the hand
HERE = Path(__file__).parent
FONTS = settings.BASE_DIR / "static" / "fonts"
UNREAD = ("kind", "key", "slug", "look", "hue", "lang", "region", "url")


def report_pdf(subject: Subject, options: Options) -> bytes:
    """Set a whole canvas as a report in portrait, tagged for screen readers (PDF/UA-1).

    The subject's date stands in the foot and makes the bytes reproducible.

    Raises:
        KeyError: for a segment that is not on the canvas.
        typst.TypstError: when typst cannot set it, which no document should bring about.
    """
    noon = datetime.datetime.combine(subject.date, datetime.time(12), datetime.UTC)
    pdf: bytes = _set(subject, options, format="pdf", pdf_standards=["ua-1"], timestamp=int(noon.timestamp()))
    return pdf


def report_pages(subject: Subject, options: Options) -> list[bytes]:
    """The pages of ``report_pdf`` as PNG pictures, to look at them before.

    Raises:
        KeyError, typst.TypstError: as ``report_pdf`` does.
    """
    pages = _set(subject, options, format="png", ppi=PIXELS_PER_INCH)
    return pages if isinstance(pages, list) else [pages]


def _set(subject: Subject, options: Options, **how: Any) -> Any:
    width, height = PAPERS[options.paper]
    with override(options.language or get_language()):
        data = printable(report(subject, options))
    data["paper"] = {"width": width, "height": height}
    try:
        return typst.compile(_files(), font_paths=fonts(), sys_inputs={"sheet": json.dumps(data)}, **how)
    finally:
        forget()


def _files() -> dict[str, bytes]:
    """The template, file by file; its main one is ``main.typ``, and one it shares with the canvas page."""
    return {path.name: path.read_bytes() for path in (*HERE.glob("*.typ"), HERE.parent / "common.typ")}


def printable(content: Report) -> dict[str, Any]:
    """The report as plain data, with every text in characters that the typeface has."""
    printer = Printer(FONTS)

    def plain(value: Any) -> Any:
        if dataclasses.is_dataclass(value):
            return {
                name: inner if name in UNREAD or name == "alt" else plain(inner)
                for name, inner in vars(value).items()
            }
        if isinstance(value, list | tuple):
            return [plain(inner) for inner in value]
        return printer.printable(value) if isinstance(value, str) else value

    data: dict[str, Any] = plain(dataclasses.replace(content, pictures={}))
    printer.log()
    drawings = {key: _drawn(svg) for key, svg in content.pictures.items()}
    return data | {"pictures": drawings, "unprinted": unprinted(printer.missing)}


def _drawn(svg: str) -> str:
    """A drawing whose texts the typeface can print; its own letters are counted where they are written out."""
    printer = Printer(FONTS)

    def text(found: re.Match[str]) -> str:
        return ">" + html.escape(printer.printable(html.unescape(found[1])), quote=False) + "<"

    return re.sub(r">([^<>]+)<", text, svg)
