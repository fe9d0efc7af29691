"""What a file looks like, to be seen before it is taken away: pictures, text, or a table."""

import io
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from zipfile import ZipFile

from openpyxl import load_workbook

from canvas.export.formats import Format, Options, Subject
from canvas.export.making import make, pages

PICTURES_MOST = 8  # of one preview; they stand in the page itself
LETTERS_MOST = 60_000
ROWS_MOST = 200
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PICTURE_TYPES = {"png": "image/png", "svg": "image/svg+xml"}  # by the ending of a name in an archive


@dataclass(frozen=True)
class Preview:
    """What is shown; ``whole`` is false where the file goes on."""

    pictures: tuple[str, ...] = ()
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    whole: bool = True


def preview_of(format: Format, subject: Subject, options: Options) -> Preview:
    """Make what is to be seen of a file; empty where it cannot be shown here."""
    if format.pages:
        return _pictures([("image/png", page) for page in pages(format, subject, options)])
    content = make(format, subject, options)
    if format.media_type.startswith("image/"):
        return _pictures([(format.media_type, content)])
    if format.media_type == SHEET:
        return _table(content)
    if format.media_type == "application/zip":
        return _archive(content)
    if format.media_type.startswith("text/") or format.media_type == "application/json":
        text = content.decode("utf-8-sig")
        return Preview(text=text[:LETTERS_MOST], whole=len(text) <= LETTERS_MOST)
    return Preview()


def _pictures(found: Sequence[tuple[str, bytes]]) -> Preview:
    shown = (
        f"data:{media_type};base64,{b64encode(content).decode()}"
        for media_type, content in found[:PICTURES_MOST]
    )
    return Preview(pictures=tuple(shown), whole=len(found) <= PICTURES_MOST)


def _archive(content: bytes) -> Preview:
    """The pictures that are in it; its texts where there is none."""
    with ZipFile(io.BytesIO(content)) as packed:
        files = [(name.rpartition(".")[2], packed.read(name)) for name in packed.namelist()]
    pictures = [(PICTURE_TYPES[ending], inner) for ending, inner in files if ending in PICTURE_TYPES]
    texts = [inner.decode() for ending, inner in files if ending == "txt"]
    return _pictures(pictures) if pictures else Preview(text="\n".join(texts))


def _table(content: bytes) -> Preview:
    """The first sheet of a workbook."""
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    rows = [
        tuple("" if value is None else str(value) for value in row)
        for row in islice(sheet.iter_rows(values_only=True), ROWS_MOST + 1)
    ]
    return Preview(rows=tuple(rows[:ROWS_MOST]), whole=len(rows) <= ROWS_MOST)
