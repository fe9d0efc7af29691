"""A class list as a table of text, read line by line: what is good, and what is wrong with the rest.

Columns may be parted by commas, semicolons or tabs, and may have a heading; without one they are e-mail, name, team.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email

from canvas.document import InvalidDocument
from segments.shape import NAME_LIMIT, Problem, Problems, Text
from segments.words import gettext_noop

LINES_LIMIT = 5_000
EMAIL_LIMIT = 254  # characters, as rows keep it
SEPARATORS = "\t;,"
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_TOLD = re.compile(r"sep=([,;\t])", re.IGNORECASE)
_HEADINGS = {
    "email": "email, e mail, mail, email address, e mail address, эл почта, электронная почта, почта, "
    "адрес электронной почты, ელფოსტა, ელ ფოსტა, ელექტრონული ფოსტა, thư điện tử, địa chỉ email",
    "name": "name, full name, student, student name, display name, имя и фамилия, фио, студент, "
    "სახელი და გვარი, სტუდენტი, họ và tên, họ tên, sinh viên",
    "first": "first name, given name, forename, имя, სახელი, tên",
    "last": "last name, surname, family name, фамилия, გვარი, họ",
    "team": "team, group, groups, section, команда, группа, გუნდი, ჯგუფი, nhóm, đội",
}
_COLUMN = {word: column for column, words in _HEADINGS.items() for word in words.split(", ")}

Row = tuple[int, str, list[str] | None]  # the number of a line, its text, its cells


@dataclass(frozen=True)
class Line:
    """One student of a class list; the address is in small letters."""

    email: str
    name: str = ""
    team: str = ""


class Fault(NamedTuple):
    """What is wrong with one line, counted from 1 as editors do; ``text`` is its beginning."""

    number: int
    text: str
    problem: Problem


@dataclass
class Roster:
    """What a class list was understood to be."""

    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read(text: str) -> Roster:
    """Every line of a class list.

    Raises:
        InvalidDocument: where there is no line at all, or there are too many, or no column has addresses.
    """
    numbered = [line for line in enumerate(re.split("\r\n|\r|\n", text), 1) if line[1].strip(" \t,;")]
    told = _TOLD.fullmatch(numbered[0][1].strip(" ")) if numbered else None
    numbered = numbered[1:] if told else numbered
    separator = told[1] if told else _separator([line for _, line in numbered[:50]])
    columns = _heading(numbered[0][1], separator) if numbered else None
    numbered = numbered[1:] if columns else numbered
    if not numbered:
        raise InvalidDocument([Problem("", gettext_noop("there is nobody on this list"))])
    rows = list(_rows(numbered, separator, alone=columns is None))
    if len(rows) > LINES_LIMIT:
        message = gettext_noop("%(count)s lines; at most %(limit)s are read at once")
        raise InvalidDocument([Problem("", message, {"count": len(rows), "limit": LINES_LIMIT})])
    return _gathered(rows, columns or ("email", "name", "team"))


def written(lines: Sequence[Line]) -> str:
    """Lines as a list that ``read`` understands to be the same."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(("email", "name", "team"))
    writer.writerows((line.email, line.name, line.team) for line in lines)
    return buffer.getvalue()


def _separator(lines: list[str]) -> str:
    """What parts the most of the first lines."""
    return max(SEPARATORS, key=lambda mark: sum(mark in line for line in lines))


def _heading(line: str, separator: str) -> tuple[str, ...] | None:
    """What the columns hold, where the first line says so; it never holds an address itself."""
    cells = _cells(line, separator)
    if cells is None or any("@" in cell for cell in cells):
        return None
    columns = tuple(_COLUMN.get(re.sub(r"[\W_]+", " ", cell).strip().casefold(), "") for cell in cells)
    if "email" in columns:
        return columns
    if any(columns):
        raise InvalidDocument([Problem("", gettext_noop("no column of this list is headed “E-mail”"))])
    return None


def _cells(line: str, separator: str) -> list[str] | None:
    """The cells of a line; None where a quotation never ends, which must not swallow the lines that follow."""
    try:
        rows = list(csv.reader([line], delimiter=separator, strict=True, skipinitialspace=True))
    except csv.Error:
        return None
    return [" ".join(cell.split()) for cell in rows[0]] if rows else []


def _rows(numbered: Sequence[tuple[int, str]], separator: str, *, alone: bool) -> Iterator[Row]:
    """The cells of each line; ``alone``, without a heading, addresses side by side are a line each."""
    for number, text in numbered:
        cells = _cells(text, separator)
        given = list(filter(None, cells or ()))
        if alone and len(given) > 1 and all(map(_ADDRESS.fullmatch, given)):
            yield from ((number, address, [address]) for address in given)
        else:
            yield number, text, cells


def _gathered(rows: Sequence[Row], columns: tuple[str, ...]) -> Roster:
    roster, first = Roster(), dict[str, int]()
    for number, text, cells in rows:
        problems: Problems = []
        line = _line(cells, columns, problems)
        if line and line.email in first and not problems:
            message = gettext_noop("%(email)s stands on line %(line)s already")
            problems.append(Problem("", message, {"email": line.email, "line": first[line.email]}))
        if line and not problems:
            first[line.email] = number
            roster.lines.append(line)
        roster.faults += [Fault(number, text.strip()[:80], problem) for problem in problems[:1]]
    return roster


def _line(cells: list[str] | None, columns: tuple[str, ...], problems: Problems) -> Line | None:
    if cells is None:
        problems.append(Problem("", gettext_noop("a quotation mark is opened or closed where it cannot be")))
        return None
    if any(cells[len(columns) :]):
        problems.append(
            Problem("", gettext_noop("there are more cells than columns: quote a comma within a name"))
        )
    # The first of two columns with one heading counts: later ones say the same, or less.
    found = dict(reversed([pair for pair in zip(columns, cells, strict=False) if pair[0]]))
    name = found.get("name") or " ".join(filter(None, (found.get("first"), found.get("last"))))
    return Line(
        _address(found.get("email", ""), problems),
        Text(NAME_LIMIT).read(name, "", problems),
        Text(NAME_LIMIT).read(found.get("team", ""), "", problems),
    )


def _address(text: str, problems: Problems) -> str:
    if not text:
        problems.append(Problem("", gettext_noop("there is no e-mail address")))
        return ""
    try:
        validate_email(text)
        MaxLengthValidator(EMAIL_LIMIT)(text)
    except ValidationError:
        problems.append(Problem("", gettext_noop("“%(text)s” is no e-mail address"), {"text": text[:80]}))
    return text.lower()


def teams(lines: Sequence[Line]) -> Iterator[str]:
    """The names of the teams, each once, as they come."""
    yield from dict.fromkeys(line.team for line in lines if line.team)
