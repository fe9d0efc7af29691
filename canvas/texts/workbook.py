"""Tables as a workbook (XLSX): texts are texts and never formulas, numbers and dates are real, the bytes reproducible.

Every sheet begins with its heading row, which stays in sight and is repeated on each printed page, and is a table with
named columns, so that a screen reader can tell them. Nothing is said by colour.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table as NamedTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from canvas.texts.comma_separated import guarded
from canvas.texts.tables import Cell, Table

TEXT_MOST = 32_000  # characters in a cell; a workbook holds 32,767 UTF-16 units
TITLE_MOST = 31
LARGEST = Decimal("1e300")  # a lifetime of next to nothing makes costs that no spreadsheet can count
PAPERS = {"a4": "9", "a3": "8", "letter": "1"}
LONG_AGO = (1980, 1, 1, 0, 0, 0)
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")

HEADING = Font(bold=True)
BEHIND = PatternFill("solid", fgColor="FFE8E6E1")
BELOW = Border(bottom=Side("medium"))
TOP = Alignment(wrap_text=True, vertical="top")


def xlsx_bytes(
    tables: Sequence[Table], *, title: str, language: str, date: datetime.date, paper: str = "a4"
) -> bytes:
    """A workbook with a sheet for each table."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _fill(book.create_sheet(_free_title(table.title, book.sheetnames)), table, title, paper)
    made = datetime.datetime.combine(date, datetime.time())
    book.properties.creator = "Rapport"
    book.properties.title = legal(title)
    book.properties.language = language
    book.properties.created = made
    buffer = io.BytesIO()
    book.save(buffer)
    return _timeless(buffer.getvalue(), made)


def legal(text: str) -> str:
    """A text that a cell can hold, to the letter; what no cell can hold is left out, what is too long is cut."""
    kept = _ILLEGAL.sub("", text)
    while len(kept.encode("utf-16-le")) // 2 > TEXT_MOST:
        kept = kept[: min(TEXT_MOST, len(kept) * 3 // 4)] + "…"
    return _LOOKS_ESCAPED.sub("_x005F_", kept)


def _free_title(title: str, taken: Sequence[str]) -> str:
    """A title that a sheet may have, and none has yet."""
    bare = _NOT_IN_TITLES.sub(" ", title).strip(" '")[:TITLE_MOST] or "Sheet"
    free, number = bare, 1
    while free.casefold() in {other.casefold() for other in taken}:
        number += 1
        free = f"{bare[: TITLE_MOST - 4]} {number}"
    return free


def _fill(sheet: Worksheet, table: Table, title: str, paper: str) -> None:
    headings = _unlike([legal(column.title) for column in table.columns])
    for place, (heading, column) in enumerate(zip(headings, table.columns, strict=True), start=1):
        _write(sheet, 1, place, heading)
        cell = sheet.cell(1, place)
        cell.font, cell.fill, cell.border = HEADING, BEHIND, BELOW
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for line, row in enumerate(table.rows, start=2):
        for place, content in enumerate(row, start=1):
            _write(sheet, line, place, content)
        sheet.cell(line, 1).font = HEADING
    sheet.freeze_panes = "B2"
    if table.rows:
        named = NamedTable(
            displayName=table.name, ref=f"A1:{get_column_letter(len(headings))}{len(table.rows) + 1}"
        )
        named.tableStyleInfo = TableStyleInfo(name=None, showFirstColumn=True)
        sheet.add_table(named)
    _set_up(sheet, title, paper)


def _write(sheet: Worksheet, line: int, place: int, content: Cell) -> None:
    cell = sheet.cell(line, place)
    cell.alignment = TOP
    if isinstance(content, Decimal) and abs(content) > LARGEST:
        content = f"{content:.3E}"
    if isinstance(content, str):
        cell.value = legal(content)
        if cell.value:
            cell.data_type = "s"  # openpyxl would take “=1” for a formula and “#N/A” for an error
            cell.quotePrefix = guarded(content) != content
    elif isinstance(content, Decimal):
        cell.value = float(content)
        cell.number_format = "#,##0" if content == content.to_integral_value() else "#,##0.00##"
    elif isinstance(content, datetime.date):
        cell.value = content
        cell.number_format = "yyyy-mm-dd"
    elif content is not None:
        cell.value = content
        cell.number_format = "#,##0"


def _set_up(sheet: Worksheet, title: str, paper: str) -> None:
    """Landscape, as wide as the paper, the heading row on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = PAPERS[paper]
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    sheet.HeaderFooter.oddHeader.left.text = _in_margin(title)  # type: ignore[union-attr]
    sheet.HeaderFooter.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr]


def _in_margin(title: str) -> str:
    """A title for the margin of the page, where an ampersand begins a code."""
    return _ILLEGAL.sub("", title).replace("\n", " ").replace("&", "&&")[:100]


def _unlike(headings: Sequence[str]) -> list[str]:
    """Headings none of which is another: a table with two of the same cannot be opened."""
    found: list[str] = []
    for heading in headings:
        free, number = heading, 1
        while free.casefold() in {other.casefold() for other in found}:
            number += 1
            free = f"{heading} {number}"
        found.append(free)
    return found


def _timeless(content: bytes, made: datetime.datetime) -> bytes:
    """The same workbook without a trace of when it was made: so that its bytes are the same for the same canvas."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + f"{made.isoformat()}Z".encode(), part)
            new.writestr(zipfile.ZipInfo(name, LONG_AGO), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
