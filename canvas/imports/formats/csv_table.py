"""CSV: a row a card with its block and its text, or a column a block; with or without a heading."""

import csv
import re
from collections import Counter

from canvas.document import SIZE_LIMIT
from canvas.imports.file import File, refused
from canvas.imports.formats.base import Format
from canvas.imports.lines import card_list
from canvas.imports.names import block_of, label, names, plain_name
from canvas.imports.outline import Gathering, Outline
from canvas.imports.own_tables import read_own
from canvas.imports.tree import TECHNICAL
from segments.words import gettext_noop

csv.field_size_limit(SIZE_LIMIT)  # a cell may be as long as the whole file

COLUMNS_LIMIT = 1_000
DELIMITERS = ",;\t|"
_BLOCKS = names("block, section, category, area, box, type, блок, раздел, ბლოკი, განყოფილება, khối, ô, mục")
_TEXTS = names(
    "text, note, item, card, content, title, name, entry, value, текст, заметка, ტექსტი, ჩანაწერი, "
    "nội dung, văn bản, ghi chú"
)
_GUARD = re.compile(r"^'(?=[=+\-@\t\r])")
_SEPARATOR = re.compile(r"sep=(.)\n", re.IGNORECASE)


def fits(file: File) -> bool:
    """Whether it is named so, or its rows begin with blocks."""
    if file.ending in ("csv", "tsv"):
        return True
    return file.ending in ("", "txt") and sum(map(_named, _rows(file.text[:20_000]))) > 0


def read(file: File) -> Outline:
    """A card a row, and a note for every row that names no block.

    Raises:
        InvalidDocument: where a quotation never ends, or a row cannot be read.
    """
    rows = [row for row in _rows(file.text) if any(row)]
    if any(len(row) > COLUMNS_LIMIT for row in rows):
        raise refused(
            gettext_noop("a row of more than %(limit)s cells; this is no canvas"), limit=COLUMNS_LIMIT
        )
    own = read_own(rows)
    if own:
        return own.outline()
    found = Gathering()
    if rows and len({block_of(cell) for cell in rows[0]} - {None}) > 1 and not any(map(_named, rows[1:])):
        _columns(found, rows)
    elif rows:
        _cards(found, rows)
    return found.outline()


def _rows(text: str) -> list[list[str]]:
    told = _SEPARATOR.match(text)
    delimiter = told[1] if told else _delimiter(text)
    try:
        lines = csv.reader(text[told.end() if told else 0 :].splitlines(keepends=True), delimiter=delimiter)
        return [[_GUARD.sub("", cell).strip() for cell in row] for row in lines]
    except csv.Error as error:
        raise refused(gettext_noop("this table cannot be read as CSV")) from error


def _delimiter(text: str) -> str:
    """What parts the cells: with it, the most rows name a block or have as many cells as their neighbours."""

    def score(delimiter: str) -> tuple[int, int]:
        rows = list(csv.reader(text[:20_000].splitlines(keepends=True), delimiter=delimiter))
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return sum(map(_named, rows)), max(widths.values(), default=0)

    return max(DELIMITERS, key=score)


def _named(row: list[str]) -> bool:
    return len(row) > 1 and any(block_of(cell) for cell in row)


def _columns(found: Gathering, rows: list[list[str]]) -> None:
    heads, *below = rows
    for row in below:
        for place, cell in enumerate(row):
            head = heads[place] if place < len(heads) else ""
            block = block_of(head)
            for text in card_list(cell):
                if block:
                    found.place(block, text)
                else:
                    found.leave(text, head)


def _cards(found: Gathering, rows: list[list[str]]) -> None:
    heads = rows[0] if _is_heading(rows[0]) else []
    body = rows[1:] if heads else rows
    width = max(map(len, rows))
    home = _place(heads, _BLOCKS, _most_blocks(body, width))
    words = _place(heads, _TEXTS, next((place for place in range(width) if place != home), 0), besides=home)
    for row in body:
        cells = dict(enumerate(row))
        block = block_of(cells.get(home, ""))
        more = []
        for place, cell in cells.items():
            name = heads[place] if place < len(heads) else ""
            if place in (home, words) or not cell:
                continue
            if plain_name(name) in TECHNICAL:
                found.put_aside(cell, label(name))
            else:
                more.append(f"{label(name)}: {cell}" if name else cell)
        if block:
            found.place(block, cells.get(words, ""), more="\n".join(more))
        else:
            text = cells.get(words, "") if words != home else ""
            found.leave("\n".join(filter(None, [text, *more])) or cells.get(home, ""),
                        cells.get(home, "") if text or more else "")  # fmt: skip


def _is_heading(row: list[str]) -> bool:
    heads = {plain_name(cell) for cell in row}
    return bool(heads & _BLOCKS or heads & _TEXTS) and not any(block_of(cell) for cell in row)


def _most_blocks(rows: list[list[str]], width: int) -> int:
    counts = Counter(place for row in rows for place, cell in enumerate(row) if block_of(cell))
    return counts.most_common(1)[0][0] if counts else (0 if width > 1 else -1)


def _place(heads: list[str], meant: frozenset[str], otherwise: int, *, besides: int = -1) -> int:
    """The column under one of these names."""
    return next(
        (place for place, head in enumerate(heads) if plain_name(head) in meant and place != besides),
        otherwise,
    )


FORMAT = Format("csv", gettext_noop("CSV"), 50, fits, read)
