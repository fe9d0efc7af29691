"""A canvas document as Markdown (the form is described in ``canvas.texts.markdown``)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from typing import Any

from canvas.document import CanvasDocument, references
from canvas.texts.escape import anchor, heading, lines, one_line
from canvas.texts.layout import ABOUT_TEXT, CODE, INLINE, ITEMS, LAYOUTS, SECTIONS
from canvas.texts.vocabulary import EMPTY, SECTION, SEPARATOR, TRUTH, written
from segments.kinds import NoteBlock
from segments.language import say
from segments.shape import Declared, ListOf, Number, OneOf, Part, Parts, Ref, Shape, Truth, declared

NAME_SHOWN = 60  # characters of a text that a link is called by
# Beyond so many links, which no founder writes, they are called by their ids: else a small hostile document would
# become many megabytes.
LINKS_NAMED = 4_000


class Writer:
    """Writes one document in the active language."""

    def __init__(self, document: CanvasDocument) -> None:
        self._document = document
        many = sum(1 for _ in references(document)) > LINKS_NAMED
        self._names = {} if many else dict(_names(document))

    def lines(self) -> Iterator[str]:
        """The whole text, line by line."""
        document = self._document
        yield f"# {heading(document.title)}"
        yield from self._below(lines(document.summary))
        yield from self._spaced(
            line
            for entry in declared(CanvasDocument)
            if not isinstance(entry.shape, Parts) and entry.name not in ("format", "title", "summary")
            for line in self._field(CanvasDocument, entry, getattr(document, entry.name), 0)
        )
        for section in SECTIONS:
            content = list(self._section(section))
            if content or section in _ALWAYS:
                yield from ("", f"## {written(SECTION, section)}", *content)

    def _section(self, section: str) -> Iterator[str]:
        if section == "about":
            return self._about()
        if section in NoteBlock._value2member_map_:
            notes = [note for note in self._document.notes if note.block == section]
            return self._things(notes, 3, given="block")
        return self._things(getattr(self._document, section), 3)

    def _about(self) -> Iterator[str]:
        yield from ("", say(ABOUT_TEXT), "")
        notes = self._document.notes
        read = sorted(notes, key=lambda note: [*SECTIONS].index(note.block))
        entry = declared(CanvasDocument)[0]
        yield from self._field(CanvasDocument, entry, self._document.format, 0)
        if read != list(notes):
            links = f"{SEPARATOR} ".join(f"[{one_line(note.id)}](#{anchor(note.id)})" for note in notes)
            yield f"- **{written(CanvasDocument, 'order')}:** {links}"

    def _things(self, things: Any, level: int, given: str = "") -> Iterator[str]:
        """Things as items of a list or as headings, those of one segment together where they follow each other."""
        if not things:
            return
        cls = type(things[0])
        if cls in ITEMS:
            yield ""
            for thing in things:
                yield from self._item(thing, 0, given)
            return
        under = LAYOUTS[cls].under
        for segment, group in groupby(things, key=lambda thing: getattr(thing, under) if under else ""):
            if under:
                yield from ("", f"{'#' * level} {self._link(segment)}")
            for thing in group:
                yield from self._headed(thing, level + bool(under))

    def _item(self, thing: Any, depth: int, given: str = "") -> Iterator[str]:
        layout = LAYOUTS[type(thing)]
        first, *more = lines(getattr(thing, layout.head))
        name = f" {{#{anchor(thing.id)}}}" if hasattr(thing, "id") else ""
        broken = bool(more and more[0])
        yield f"{_indent(depth)}- {first[:-1] if broken else first}{name}" + ("\\" if broken else "")
        yield from (_indent(depth + 1) + line if line else "" for line in more)
        yield from self._fields(thing, depth + 1, {layout.head, "id", given})

    def _headed(self, thing: Any, level: int) -> Iterator[str]:
        layout = LAYOUTS[type(thing)]
        shape = next(entry.shape for entry in declared(type(thing)) if entry.name == layout.head)
        held = getattr(thing, layout.head)
        words = (
            heading(held) if type(held) is str and not isinstance(shape, Ref) else self._simple(shape, held)
        )
        name = f" {{#{anchor(thing.id)}}}" if hasattr(thing, "id") else ""
        yield from ("", f"{'#' * level} {words}{name}")
        if layout.body:
            yield from self._below(lines(getattr(thing, layout.body)))
        skipped = {layout.head, layout.body, layout.under, "id"}
        parts = [entry for entry in declared(type(thing)) if _is_nested(entry.shape)]
        yield from self._spaced(self._fields(thing, 0, skipped | {entry.name for entry in parts}))
        for entry in parts:
            yield from self._part(type(thing), entry, getattr(thing, entry.name), level + 1)

    def _part(self, cls: type[Any], entry: Declared, held: Any, level: int) -> Iterator[str]:
        """A part of a record under a heading of its own."""
        if not held:
            return
        yield from ("", f"{'#' * level} {written(cls, entry.key)}")
        if isinstance(entry.shape, Parts):
            yield from self._things(held, level + 1)
        else:
            yield from self._spaced(self._fields(held, 0, set()))

    def _fields(self, thing: Any, depth: int, skipped: set[str]) -> Iterator[str]:
        for entry in declared(type(thing)):
            if entry.name not in skipped:
                yield from self._field(type(thing), entry, getattr(thing, entry.name), depth)

    def _field(self, cls: type[Any], entry: Declared, held: Any, depth: int) -> Iterator[str]:
        if held is None or (held in ("", ()) and entry.shape.missing is not None and not entry.required):
            return
        start = f"{_indent(depth)}- **{written(cls, entry.key)}:**"
        if _is_nested(entry.shape):
            yield start
            inner = held if isinstance(entry.shape, Parts) else ()
            yield from (line for thing in inner for line in self._item(thing, depth + 1))
            yield from () if inner else self._fields(held, depth + 1, set())
        elif (cls, entry.name) in CODE and _MACHINE.fullmatch(held):
            yield f"{start} `{held}`"
        elif type(held) is str and not isinstance(entry.shape, Ref):
            first, *more = lines(held)
            yield f"{start} {first}"
            yield from (_indent(depth + 1) + line if line else "" for line in more)
        else:
            yield f"{start} {self._simple(entry.shape, held)}"

    def _simple(self, shape: Shape, held: Any) -> str:
        """What stands on one line, and is not a founder's text."""
        if isinstance(shape, ListOf):
            together = [self._simple(shape.item, entry) for entry in held]
            return f"{SEPARATOR} ".join(together) or written(EMPTY, "—")
        if isinstance(shape, Part):
            pairs = [(entry.shape, getattr(held, entry.name)) for entry in declared(shape.thing)]
            return f"{SEPARATOR} ".join(self._simple(*pair) for pair in pairs)
        if isinstance(shape, Ref):
            return self._link(held)
        if isinstance(shape, OneOf):
            return written(shape.kinds, held)
        if isinstance(shape, Truth):
            return written(TRUTH, "true" if held else "false")
        if isinstance(shape, Number):
            return number(held)
        raise NotImplementedError(f"no way to write {shape}")

    def _link(self, id_: str) -> str:
        return f"[{one_line(self._names.get(id_, id_))}](#{anchor(id_)})"

    @staticmethod
    def _below(written_lines: list[str]) -> Iterator[str]:
        if any(written_lines):
            yield from ("", *written_lines)

    @staticmethod
    def _spaced(fields: Iterator[str]) -> Iterator[str]:
        listed = list(fields)
        if listed:
            yield from ("", *listed)


_ALWAYS = [*SECTIONS][:9]  # the blocks
_MACHINE = re.compile(r"[A-Za-z0-9_/.-]+")


def number(value: Decimal | int) -> str:
    """Every digit, the decimals after a point, thousands parted by spaces that do not break."""
    return format(Decimal(value), ",f").replace(",", "\u00a0")


def _is_nested(shape: Shape) -> bool:
    return isinstance(shape, Parts) or (isinstance(shape, Part) and shape.thing not in INLINE)


def _indent(depth: int) -> str:
    return "  " * depth


def _names(document: CanvasDocument) -> Iterator[tuple[str, str]]:
    """What each thing is called where something links to it."""
    inner = [thing for record in document.toolkit for thing in (*record.touchpoints, *record.blueprint)]
    things: tuple[Any, ...] = (
        *document.notes,
        *document.value_propositions,
        *document.segments,
        *document.channels,
        *document.relationships,
        *inner,
    )
    for thing in things:
        head = getattr(thing, "name", "") or getattr(thing, "text", "") or getattr(thing, "step", "")
        words = " ".join(head.split()) or say(thing.type.label)
        yield thing.id, words if len(words) <= NAME_SHOWN else words[: NAME_SHOWN - 1].rstrip() + "…"
