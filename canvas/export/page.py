"""A whole canvas on one page, as a PDF or a picture: ``sheet`` words it, then typst sets it."""

import dataclasses
import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Literal, TypedDict, Unpack

import typst
from django.conf import settings
from django.utils.translation import get_language, override

from canvas.document import CanvasDocument
from canvas.export.glyphs import Printer
from canvas.export.sheet import Sheet, sheet, unprinted
from canvas.pictures.photo import Photo
from relationships.rules import Finding
from segments.drawing.firago import measure
from segments.drawing.text import longest_word

Paper = Literal["a4", "a3", "letter"]
PAPERS: dict[Paper, tuple[float, float]] = {
    "a4": (297, 210),
    "a3": (420, 297),
    "letter": (279.4, 215.9),
}  # mm
TEMPLATE = Path(__file__).parent / "canvas.typ"
NOTHING = Path(__file__).parent / "nothing.typ"
PIXELS_PER_INCH = 96
# How many times wider and higher than A4 a picture may become; at twice that and two pixels for one it has 14
# megapixels, which is 60 MB while it is made.
GROWTH = (1, 1.26, 1.59, 2)
# In an SVG the badges stay drawings with a letter, for which a browser looks among its own fonts.
ITS_FONT, ANY_FONT = 'font-family="FiraGO"', "font-family=\"FiraGO, 'Noto Sans', sans-serif\""
NARROW = 6.0  # em; hardly a column is narrower
BOLD = measure(bold=True)
Data = dict[str, Any]


class Shown(TypedDict, total=False):
    """What of a canvas is shown, and how.

    ``language`` is the reader's, the active one unless it is given; ``with_findings`` puts the pencil's marks on the
    page; ``segment`` is the id of the only one to show; ``mono`` leaves out every colour and every shade; ``photos``
    are the logo, the portraits and what stands beside notes.
    """

    language: str | None
    with_findings: bool
    segment: str
    mono: bool
    photos: Iterable[Photo]


def canvas_pdf(
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    paper: Paper = "a4",
    date: datetime.date,
    **shown: Unpack[Shown],
) -> bytes:
    """Set a canvas on one landscape page, tagged for screen readers (PDF/UA-1).

    What does not fit at a readable size goes on behind it, so that nothing is lost. ``date`` stands in the head
    and makes the bytes reproducible.

    Raises:
        KeyError: for a paper that is not known, or a segment that is not on the canvas.
        typst.TypstError: when typst cannot set the page, which no document should bring about.
    """
    data = _data(document, findings, date, shown)
    with _set_on(data, PAPERS[paper]):
        noon = datetime.datetime.combine(date, datetime.time(12), datetime.UTC)
        return _compile(data, format="pdf", pdf_standards=["ua-1"], timestamp=int(noon.timestamp()))


def canvas_pages(
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    paper: Paper = "a4",
    date: datetime.date,
    **shown: Unpack[Shown],
) -> list[bytes]:
    """The pages of ``canvas_pdf`` as PNG pictures, to look at them before.

    Raises:
        KeyError, typst.TypstError: as ``canvas_pdf`` does.
    """
    data = _data(document, findings, date, shown)
    with _set_on(data, PAPERS[paper]):
        pages = _compile(data, format="png", ppi=PIXELS_PER_INCH)
        return pages if isinstance(pages, list) else [pages]


def canvas_png(
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    date: datetime.date,
    scale: float = 1,
    **shown: Unpack[Shown],
) -> bytes:
    """Draw a canvas as one picture in the shape of A4, 1123 × 794 pixels times ``scale``.

    A picture has no page behind it. So where the canvas does not fit, the sheet grows, up to twice as wide and high,
    while its type stays as large; what would not fit even then, some eight pages of text, is said to be in the PDF.

    Raises:
        KeyError: for a segment that is not on the canvas.
        typst.TypstError: as ``canvas_pdf`` does.
    """
    data = _data(document, findings, date, shown)
    with _grown(data):
        return _compile(data, format="png", ppi=PIXELS_PER_INCH * scale)


def canvas_svg(
    document: CanvasDocument,
    findings: Sequence[Finding],
    *,
    date: datetime.date,
    **shown: Unpack[Shown],
) -> bytes:
    """Draw a canvas as one SVG that stands alone: its letters are shapes. It grows as ``canvas_png`` does.

    Raises:
        KeyError, typst.TypstError: as ``canvas_png`` does.
    """
    data = _data(document, findings, date, shown)
    data["pictures"] = {key: one.replace(ITS_FONT, ANY_FONT) for key, one in data["pictures"].items()}
    with _grown(data):
        svg: bytes = _compile(data, format="svg")
    start, _, rest = svg.partition(b">")
    title = f'<title id="title">{escape(data["title"])}</title>'.encode()
    return start + b' role="img" aria-labelledby="title">' + title + rest


def _data(
    document: CanvasDocument, findings: Sequence[Finding], date: datetime.date, shown: Mapping[str, Any]
) -> Data:
    """What typst is given, but for the paper."""
    how = {name: value for name, value in shown.items() if name != "language"}
    with override(shown.get("language") or get_language()):
        return _printable(sheet(document, findings, date, **how))


@contextmanager
def _set_on(
    data: Data, size: tuple[float, float], *, growth: float = 1, picture: bool = False
) -> Iterator[None]:
    """Say on what the page is set, and let typst forget it afterwards."""
    width, height = size
    data["paper"] = {
        "width": width * growth,
        "height": height * growth,
        "scale": max(1, min(width / 297, height / 210)),
    }
    data["picture"] = picture
    try:
        yield
    finally:
        forget()


@contextmanager
def _grown(data: Data) -> Iterator[None]:
    """The smallest sheet that a picture needs, or the largest that there is."""
    for growth in GROWTH:
        with _set_on(data, PAPERS["a4"], growth=growth, picture=True):
            if growth == GROWTH[-1] or not _has_more(data):
                yield
                return


def _has_more(data: Data) -> bool:
    """Whether something found no room on the page."""
    found = typst.query(
        str(TEMPLATE), "<more>", field="value", one=True, font_paths=fonts(), sys_inputs=_inputs(data)
    )
    return bool(json.loads(found))


def _compile(data: Data, **options: Any) -> Any:
    return typst.compile(str(TEMPLATE), font_paths=fonts(), sys_inputs=_inputs(data), **options)


def _inputs(data: Data) -> dict[str, str]:
    return {"sheet": json.dumps(data)}


def forget() -> None:
    """Let typst drop what it remembers of the page, some 40 MB: it keeps that for ten further compilations.

    Not in the background: typst would drop what it needs for a page that is being set meanwhile.
    """
    compiler = typst.Compiler(str(NOTHING), font_paths=fonts())  # one for this thread: it cannot be shared
    for _ in range(11):
        compiler.compile(format="svg")


@cache
def fonts() -> typst.Fonts:
    """The typeface, read once and shared; nothing of the machine's own fonts."""
    folder = settings.BASE_DIR / "static" / "fonts"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def _printable(content: Sheet) -> Data:
    """The sheet as plain data, with every text in characters that the typeface has.

    ``widest`` tells in em how wide the widest word of a text is at most, where that is more than ``narrow``: so typst
    need not measure each to know that it has room.
    """
    printer = Printer(settings.BASE_DIR / "static" / "fonts")
    texts: set[str] = set()

    def plain(value: Any, key: str = "") -> Any:
        if dataclasses.is_dataclass(value):
            return {name: plain(inner, name) for name, inner in vars(value).items()}
        if isinstance(value, list | tuple):
            return [plain(inner) for inner in value]
        if not isinstance(value, str) or key in ("alt", "key"):
            return value
        printed = printer.printable(value)
        texts.add(printed)
        return printed

    data: Data = plain(dataclasses.replace(content, pictures={}))
    printer.log()
    things = _numbered(data["areas"])
    widest = {text: width for text in sorted(texts) if (width := longest_word(text, 1, BOLD)) > NARROW}
    return data | {
        "things": things,
        "pictures": content.pictures,
        "unprinted": unprinted(printer.missing),
        "widest": widest,
        "narrow": NARROW,
    }


def _numbered(areas: list[Data]) -> list[Data]:
    """The items of all blocks in one list; in the blocks their places in it stand for them."""
    things: list[Data] = []
    for area in areas:
        items = area["items"]
        area["items"] = list(range(len(things), len(things) + len(items)))
        things += [item | {"last": place == len(items)} for place, item in enumerate(items, 1)]
    return things
