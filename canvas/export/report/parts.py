"""What a report is made of: lines of pieces, gathered in parts, gathered in sections. Pure, and without any layout.

A piece tells the founder's words from ours, since each is read in its own language.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from canvas.export.pictures import Picture
from canvas.export.sheet import Label, Link, Tongue

Look = Literal["", "strong", "quiet", "remark", "struck", "great"]


@dataclass(frozen=True)
class Piece:
    """Words or a picture. ``own`` words are the founder's; ``look`` is how they are said."""

    text: str = ""
    own: bool = False
    look: Look = ""
    picture: Picture | None = None


Line = tuple[Piece, ...]
Lines = tuple[Line, ...]


def said(text: str, look: Look = "") -> Piece:
    """Words of ours."""
    return Piece(text, look=look)


def own(text: str, look: Look = "") -> Piece:
    """Words of the founder's."""
    return Piece(text, own=True, look=look)


def shown(picture: Picture) -> Piece:
    """A small drawing in a line."""
    return Piece(picture=picture)


def joined(lines: Iterable[Line], between: str = ", ") -> Line:
    """Lines as one, with ``between`` them."""
    pieces: list[Piece] = []
    for line in lines:
        pieces += [said(between), *line] if pieces and line else line
    return tuple(pieces)


@dataclass(frozen=True)
class Title:
    """A heading within a section."""

    line: Line
    kind: str = "title"


@dataclass(frozen=True)
class Text:
    """Paragraphs."""

    lines: Lines
    kind: str = "text"


@dataclass(frozen=True)
class Table:
    """Rows below a head; ``slug`` tells which table it is. The first cell of a row says what the row is about."""

    slug: str
    head: tuple[str, ...]
    rows: Sequence[tuple[Lines, ...]]
    kind: str = "table"


@dataclass(frozen=True)
class Point:
    """An entry of a list: a mark before it, if any, and its paragraphs."""

    lines: Lines
    mark: Picture | None = None
    photos: tuple[Picture, ...] = ()


@dataclass(frozen=True)
class Points:
    """A list in one column or two."""

    items: tuple[Point, ...]
    columns: int = 1
    kind: str = "points"


@dataclass(frozen=True)
class Pair:
    """A term and what is said to it."""

    term: Line
    told: Lines


@dataclass(frozen=True)
class Pairs:
    """Terms with what is said to them, in one column or two."""

    items: tuple[Pair, ...]
    columns: int = 1
    kind: str = "pairs"


@dataclass(frozen=True)
class Bar:
    """An amount as words and as a ``share``, 0 to 1, of the longest; None where it is not known."""

    line: Line
    amount: str
    share: float | None
    look: Literal["part", "sum", "value"]


@dataclass(frozen=True)
class Bars:
    """Amounts held against each other."""

    head: tuple[str, str]
    items: tuple[Bar, ...]
    hue: str
    kind: str = "bars"


@dataclass(frozen=True)
class Figure:
    """A drawing with its title and the sentence that says what to see, or what is ``wrong``.

    ``wide`` ones take the whole width.
    """

    title: str
    picture: Picture
    say: str
    wrong: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Figures:
    """Drawings beside and below each other."""

    items: tuple[Figure, ...]
    kind: str = "figures"


@dataclass(frozen=True)
class Drawing:
    """One large drawing, as wide as the page."""

    picture: Picture
    kind: str = "drawing"


@dataclass(frozen=True)
class Photos:
    """Photographs side by side; their alternative texts are the founder's."""

    items: tuple[Picture, ...]
    kind: str = "photos"


Part = Title | Text | Table | Points | Pairs | Bars | Figures | Drawing | Photos


@dataclass(frozen=True)
class Section:
    """A stretch of the report; ``name`` is its title in plain words, ``fresh`` lets it begin a page."""

    title: Line
    name: str
    parts: tuple[Part, ...]
    facts: str = ""
    fresh: bool = False


@dataclass(frozen=True)
class Count:
    """How many findings of a severity: the words around the number, and the number."""

    picture: Picture
    before: str
    number: str
    after: str


@dataclass(frozen=True)
class Report:
    """The whole report. ``founder`` is the language of the founder's own texts, empty while it is the reader's.

    ``page`` and ``again`` are sentences cut at their placeholders: which page this is, and that a section goes on.
    """

    title: str
    summary: str
    sentence: str
    authors: str
    facts: str
    date: str
    page: tuple[str, ...]
    again: tuple[str, ...]
    reader: Tongue
    founder: Tongue
    tally: tuple[Count, ...]
    logo: tuple[Picture, ...]
    findings: bool
    mono: bool
    sections: tuple[Section, ...]
    credit: tuple[Link, ...]
    brand: Label
    left_out: str
    pictures: Mapping[str, str] = field(repr=False)
