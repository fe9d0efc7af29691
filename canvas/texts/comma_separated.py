"""Tables as CSV (RFC 4180) that spreadsheets open as they are meant: UTF-8 with its mark, and no text ever a formula."""

import csv
import io
import re

from canvas.texts.tables import Cell, Table

# A spreadsheet may look past white space, and takes the wide forms of East Asian scripts for the plain ones.
_FORMULA = re.compile(r"[\s\ufeff\u200b-\u200f\u2060]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n]")


def csv_bytes(table: Table) -> bytes:
    """The table with its headings, every text in quotes and no number."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows([[_written(cell) for cell in row] for row in table.rows])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def guarded(text: str) -> str:
    """A text with an apostrophe before what a spreadsheet could take for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """A text as it was before ``guarded``."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def _written(cell: Cell) -> object:
    if cell is None:
        return ""
    return guarded(cell) if isinstance(cell, str) else cell
