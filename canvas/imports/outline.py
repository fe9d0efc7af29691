"""What a file says, before it is a canvas: its statements, each with the block that it stood in. Pure.

An outline is all that a reader of a format hands on, and all that travels through the preview's form.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from segments.kinds import Block
from segments.shape import Problem

Told = tuple[tuple[str, tuple[str, ...]], ...]
WHERE_LIMIT = 120  # characters
ARROW = " › "  # between the steps of a place in a file


@dataclass(frozen=True)
class Statement:
    """One card of the file. ``block`` is None where nothing says which; ``likely`` is then the best guess.

    ``more`` is what the file says about it besides: a segment's description, the rest of a note.
    ``where`` is the place in the file's own words. ``told`` is what a table of ours says of it in our own terms: fields
    with their slugs, numbers and names, as ``canvas.imports.told`` reads them.
    """

    text: str
    block: Block | None = None
    more: str = ""
    where: str = ""
    likely: Block | None = None
    told: Told = ()

    def said(self, field: str) -> tuple[str, ...]:
        """What is told of one field; nothing where it is not."""
        return dict(self.told).get(field, ())


@dataclass(frozen=True)
class Outline:
    """What was read out of one file.

    ``aside`` are technical details (ids, colours, times of change) that nobody would put on a canvas, as lines;
    ``encoding`` is named where it was not UTF-8; ``problems`` tell what had to be changed to fit.
    """

    title: str = ""
    summary: str = ""
    language: str = ""
    currency: str = ""
    statements: tuple[Statement, ...] = ()
    aside: tuple[str, ...] = ()
    source: str = ""
    encoding: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass
class Gathering:
    """An outline while a reader gathers it."""

    title: str = ""
    summary: str = ""
    language: str = ""
    currency: str = ""
    statements: list[Statement] = field(default_factory=list)
    aside: dict[str, dict[str, None]] = field(default_factory=dict)  # values by place, each once

    def place(
        self,
        block: Block,
        text: str,
        *,
        more: str = "",
        where: str = "",
        told: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """Keep a card of a block; what has no text but more to it is kept by that."""
        text, more = text.strip(), more.strip()
        if text or more:
            rest, known = more if text else "", tuple((told or {}).items())
            self.statements.append(Statement(text or more, block, rest, _short(where), told=known))

    def leave(self, text: str, where: str, *, likely: Block | None = None) -> None:
        """Keep what belongs to no block for sure."""
        if text.strip():
            self.statements.append(Statement(text.strip(), None, "", _short(where), likely))

    def put_aside(self, text: str, where: str) -> None:
        """Keep a technical detail, once."""
        if text.strip():
            self.aside.setdefault(_short(where), {})[text.strip()] = None

    def outline(self) -> Outline:
        """What was gathered."""
        aside = tuple(f"{where}: {', '.join(values)}" for where, values in self.aside.items())
        return Outline(self.title, self.summary, self.language, self.currency, tuple(self.statements), aside)


def _short(where: str) -> str:
    """The last steps of a place: keys may be of any length."""
    return where if len(where) <= WHERE_LIMIT else "…" + where[1 - WHERE_LIMIT :]


def to_plain(outline: Outline) -> dict[str, Any]:
    """An outline as what JSON text is made of, to travel in a form."""
    return {
        "title": outline.title,
        "summary": outline.summary,
        "language": outline.language,
        "currency": outline.currency,
        "source": outline.source,
        "encoding": outline.encoding,
        "aside": list(outline.aside),
        "statements": [
            [entry.block or "", entry.text, entry.more, entry.where, entry.likely or "", _plain_told(entry)]
            for entry in outline.statements
        ],
    }


def _plain_told(entry: Statement) -> dict[str, list[str]]:
    return {name: list(values) for name, values in entry.told}


def from_plain(raw: Any) -> Outline:
    """An outline that came back in a form.

    Raises:
        ValueError: where it is not what ``to_plain`` writes.
    """
    if not isinstance(raw, dict) or set(raw) != set(to_plain(Outline())):
        raise ValueError("no outline")
    if not isinstance(raw["aside"], list) or not isinstance(raw["statements"], list):
        raise ValueError("no lists")
    words: dict[str, Any] = {key: _text(raw[key]) for key in raw if key not in ("aside", "statements")}
    aside = tuple(_text(line) for line in raw["aside"])
    return Outline(**words, aside=aside, statements=tuple(_statement(entry) for entry in raw["statements"]))


def _statement(raw: Any) -> Statement:
    if not isinstance(raw, list) or len(raw) != 6:
        raise ValueError("no statement")
    block, text, more, where, likely = map(_text, raw[:5])
    if not text.strip():
        raise ValueError("an empty statement")
    home, guess = Block(block) if block else None, Block(likely) if likely else None
    return Statement(text, home, more, where, guess, _told(raw[5]))


def _told(raw: Any) -> Told:
    if not isinstance(raw, dict) or not all(isinstance(values, list) for values in raw.values()):
        raise ValueError("nothing that is told")
    return tuple((_text(name), tuple(map(_text, values))) for name, values in raw.items())


def _text(raw: Any) -> str:
    if not isinstance(raw, str):
        raise ValueError("no text")
    return raw
