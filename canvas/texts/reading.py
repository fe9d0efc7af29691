"""Markdown as a canvas document (the form is described in ``canvas.texts.markdown``)."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import count
from typing import Any

from django.utils.translation import gettext

from canvas.document import (
    FORMAT,
    PROBLEMS_SHOWN,
    SIZE_LIMIT,
    CanvasDocument,
    InvalidDocument,
    dumps,
    from_plain,
    too_large,
)
from canvas.edits import PREFIXES
from canvas.texts.escape import id_of, unescaped
from canvas.texts.layout import CODE, ITEMS, LABELS, LAYOUTS, Layout, label_of
from canvas.texts.tree import Node, parse
from canvas.texts.vocabulary import EMPTY, SECTION, SEPARATOR, TRUTH, choices, slug_of
from segments.kinds import NoteBlock
from segments.language import say
from segments.shape import (
    NAME_LIMIT,
    Declared,
    ListOf,
    Number,
    Numeral,
    OneOf,
    Part,
    Parts,
    Plain,
    Problem,
    Ref,
    Shape,
    Text,
    Truth,
    declared,
    pointer,
    printable,
    shape_of,
)
from segments.words import gettext_noop

# References to characters and links make a text longer than its JSON, never by more than this.
LENGTH_LIMIT = 8 * SIZE_LIMIT
STRAY = gettext_noop("“%(text)s” belongs to nothing above it")
TWICE = gettext_noop("“%(text)s” is there twice")
UNKNOWN = gettext_noop("“%(text)s” is not known here. Known are: %(choices)s")
_LINK = re.compile(r"\[(?:\\.|[^\\\[\]])*+\]\(#(?P<id>[^)\s]*)\)")
_REFS = re.compile(rf"\s*+(?:{_LINK.pattern}|(?P<bare>[^{SEPARATOR}\[]++))\s*+(?:{SEPARATOR}|$)")
_CODE = re.compile(r"`([^`]*)`")
_NUMERAL = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})")


class Reader:
    """Reads one text; every fault becomes a problem with its line."""

    def __init__(self, text: str) -> None:
        self._problems: list[tuple[int, Problem]] = []
        self._lines: dict[str, tuple[int, type[Any] | None]] = {}
        self._unnamed: list[tuple[str, dict[str, Plain]]] = []
        self._root = parse(text)

    def document(self) -> CanvasDocument:
        """The document.

        Raises:
            InvalidDocument: with a problem for every line at fault.
        """
        raw = self._canvas()
        if self._problems:
            raise self._refusal()
        self._name(raw)
        try:
            document = from_plain(raw)
        except InvalidDocument as error:
            raise InvalidDocument(map(self._placed, error.problems)) from error
        size = len(dumps(document).encode())
        if size > SIZE_LIMIT:
            raise InvalidDocument([too_large(size)])
        return document

    # The whole

    def _canvas(self) -> dict[str, Plain]:
        raw: dict[str, Plain] = {"format": FORMAT}
        title = next((node for node in self._root.children if node.rank == 1), None)
        if title is None:
            message = gettext_noop("the title is missing: a line such as # My canvas")
            self._problems.append((1, Problem("", message)))
            return raw
        for node in self._root.children:
            if node is not title:
                self._fault(node, STRAY, node.words)
        self._refuse_text(self._root, 0)
        self._lines[""] = (title.line, CanvasDocument)
        self._head(CanvasDocument, title, raw, "")
        self._fields(CanvasDocument, [n for n in title.children if not n.is_heading], raw, "")
        order: list[str] = []
        for node in title.children:
            if node.is_heading:
                order += self._section(node, raw)
        if order and "notes" in raw:
            places = {id_: place for place, id_ in enumerate(order)}
            raw["notes"].sort(key=lambda note: places.get(note.get("id", ""), len(places)))
        return raw

    def _section(self, node: Node, raw: dict[str, Plain]) -> list[str]:
        """Read one section into the document; of the last one, the order of the notes comes back."""
        section = slug_of(SECTION, node.words)
        if section is None or node.rank != 2:
            self._unknown(node, SECTION)
        elif section == "about":
            orders: list[Node] = []
            fields: list[Node] = []
            for child in node.children:
                is_order = child.label and slug_of(CanvasDocument, child.label) == "order"
                (orders if is_order else fields).append(child)
            self._fields(CanvasDocument, fields, raw, "")
            return [id_ for child in orders for id_ in self._refs(child)]
        else:
            self._refuse_text(node)
            name = "notes" if section in NoteBlock._value2member_map_ else section
            shape = shape_of(CanvasDocument, name)
            given = {"block": section} if name == "notes" else {}
            self._things(shape.thing, node.children, raw.setdefault(name, []), f"/{name}", given)
        return []

    def _things(
        self, cls: type[Any], nodes: list[Node], things: list[Plain], path: str, given: dict[str, str]
    ) -> None:
        under = LAYOUTS[cls].under
        for node in nodes:
            group = _LINK.search(node.words) if under and node.is_heading else None
            if group:
                self._refuse_text(node)
                inner = {**given, under: id_of(group["id"])}
                self._things(cls, node.children, things, path, inner)
            elif node.label or node.is_heading == (cls in ITEMS):
                self._fault(node, STRAY, node.words)
            else:
                self._thing(cls, node, things, path, given)

    def _thing(
        self, cls: type[Any], node: Node, things: list[Plain], path: str, given: dict[str, str]
    ) -> None:
        here = pointer(path, len(things))
        raw: dict[str, Plain] = dict(given)
        self._lines[here] = (node.line, cls)
        things.append(raw)
        if any(entry.name == "id" for entry in declared(cls)):
            if node.id:
                raw["id"] = node.id
            else:
                self._unnamed.append((path.rsplit("/", 1)[-1], raw))
        elif node.id:
            self._fault(node, STRAY, f"{{#{node.id}}}")
        self._head(cls, node, raw, here)
        self._fields(cls, node.children, raw, here)

    def _head(self, cls: type[Any], node: Node, raw: dict[str, Plain], path: str) -> None:
        """What stands in the heading or the item itself, and the text below it."""
        layout: Layout = LAYOUTS[cls]
        entry = next(entry for entry in declared(cls) if entry.name == layout.head)
        self._lines[pointer(path, entry.key)] = (node.line, None)
        if cls in ITEMS:
            raw[entry.key] = node.text
            return
        if isinstance(entry.shape, Text):
            raw[entry.key] = unescaped(node.words)
        else:
            raw[entry.key] = self._simple(entry.shape, node, node.words)
        if not layout.body:
            self._refuse_text(node)
        elif node.body:
            raw[layout.body] = node.body
            first = next(n for n, line in enumerate(node.written[1:], start=1) if line)
            self._lines[pointer(path, layout.body)] = (node.line + first, None)

    def _fields(self, cls: type[Any], nodes: list[Node], raw: dict[str, Plain], path: str) -> None:
        entries = {entry.key: entry for entry in declared(cls)}
        for node in nodes:
            entry = entries.get(slug_of(cls, node.words) or "")
            if not node.label and not node.is_heading:
                self._fault(node, STRAY, node.words)
            elif entry is None:
                self._unknown(node, cls)
            elif pointer(path, entry.key) in self._lines and entry.key != "format":
                self._fault(node, TWICE, node.words)
            else:
                here = pointer(path, entry.key)
                self._lines[here] = (node.line, getattr(entry.shape, "thing", None))
                raw[entry.key] = self._held(cls, entry, node, here)

    # One field

    def _held(self, cls: type[Any], entry: Declared, node: Node, path: str) -> Plain:
        """What a field says, as it would stand in JSON."""
        shape = entry.shape
        inline = "" if node.is_heading else " ".join(node.text.split())
        if isinstance(shape, Parts | Part) and not inline:
            self._refuse_text(node)
            if isinstance(shape, Part):
                held: dict[str, Plain] = {}
                self._fields(shape.thing, node.children, held, path)
                return held
            things: list[Plain] = []
            self._things(shape.thing, node.children, things, path, {})
            return things
        for child in node.children:
            self._fault(child, STRAY, child.words)
        if isinstance(shape, Text):
            code = _CODE.fullmatch("".join(node.written)) if (cls, entry.name) in CODE else None
            return code[1] if code else node.text
        return self._simple(shape, node, inline)

    def _simple(self, shape: Shape, node: Node, words: str) -> Plain:
        """What stands on one line, and is not a founder's text."""
        if isinstance(shape, ListOf):
            if not words or slug_of(EMPTY, words):
                return []
            if isinstance(shape.item, Ref):
                return self._refs(node)
            parts = filter(None, (part.strip() for part in words.split(SEPARATOR)))
            return [self._simple(shape.item, node, part) for part in parts]
        if isinstance(shape, Part):
            return self._inline(shape, node, words)
        if isinstance(shape, Ref):
            return next(iter(self._refs(node)), "")
        if isinstance(shape, OneOf):
            return self._term(shape.kinds, node, words)
        if isinstance(shape, Truth):
            return self._term(TRUTH, node, words) == "true"
        if isinstance(shape, Number):
            return self._number(node, words)
        raise NotImplementedError(f"no way to read {shape}")

    def _inline(self, shape: Part, node: Node, words: str) -> Plain:
        entries = declared(shape.thing)
        parts = [part.strip() for part in words.split(SEPARATOR)]
        if len(parts) != len(entries):
            names = f"{SEPARATOR} ".join(say(label_of(shape.thing, entry.key)) for entry in entries)
            message = gettext_noop("“%(text)s” cannot be read; due are: %(choices)s")
            self._fault(node, message, words, choices=names)
            return {}
        return {
            entry.key: self._simple(entry.shape, node, part)
            for entry, part in zip(entries, parts, strict=True)
        }

    def _refs(self, node: Node) -> list[str]:
        """The ids that a line links to; a bare word is an id."""
        words = " ".join(node.written).strip() if not node.is_heading else node.words
        ids, place = [], 0
        while place < len(words):
            found = _REFS.match(words, place)
            if not found:
                message = gettext_noop("“%(text)s” cannot be read; links such as [name](#id) are due")
                self._fault(node, message, words[place:])
                return []
            bare = (found["bare"] or "").strip().removeprefix("#")
            ids.append(id_of(found["id"]) if found["bare"] is None else unescaped(bare))
            place = found.end()
        return [id_ for id_ in ids if id_]

    def _term(self, context: type[StrEnum] | str, node: Node, words: str) -> str:
        slug = slug_of(context, words)
        if slug is None:
            self._fault(node, UNKNOWN, words, choices=choices(context))
        return slug or ""

    def _number(self, node: Node, words: str) -> Plain:
        numeral = _SPACES.sub("", words)
        if not _NUMERAL.fullmatch(numeral):
            message = gettext_noop("“%(text)s” is no number; decimals stand after a point, as in 1200.5")
            self._fault(node, message, words)
        return Numeral(numeral)

    # What is wrong

    def _refusal(self) -> InvalidDocument:
        placed = sorted(self._problems, key=lambda entry: entry[0])
        return InvalidDocument(problem._replace(path=_place(line)) for line, problem in placed)

    def _refuse_text(self, node: Node, first: int = 1) -> None:
        """Where no text has its place, there is none."""
        for place, line in enumerate(node.written[first:], start=first):
            if line:
                words = line[:NAME_LIMIT]
                problem = Problem("", STRAY, {"text": printable(words)})
                self._problems.append((node.line + place + (1 - first), problem))
                return

    def _unknown(self, node: Node, context: Any) -> None:
        self._fault(node, UNKNOWN, node.words, choices=choices(context))

    def _fault(self, node: Node, message: str, words: str, **values: str) -> None:
        if len(self._problems) == PROBLEMS_SHOWN:
            raise self._refusal()
        shown = printable(unescaped(words[: 2 * NAME_LIMIT])[:NAME_LIMIT])
        self._problems.append((node.line, Problem("", message, {"text": shown, **values})))

    def _placed(self, problem: Problem) -> Problem:
        """A problem of the document as one of the text: by its line, and the field that has none of its own."""
        steps = problem.path.split("/")
        for end in range(len(steps), 0, -1):
            known = self._lines.get("/".join(steps[:end]))
            if known:
                line, cls = known
                rest = steps[end : end + 1] if cls is not CanvasDocument else []
                named = say(label_of(cls, rest[0])) if rest and cls in LABELS else ""
                values = {name: self._said(value) for name, value in problem.values.items()}
                return problem._replace(path=": ".join(filter(None, [_place(line), named])), values=values)
        return problem

    def _said(self, value: str | int) -> str | int:
        known = self._lines.get(value) if isinstance(value, str) else None
        return _place(known[0]) if known else value

    # Ids

    def _name(self, raw: dict[str, Plain]) -> None:
        """Give ids to what has none, as the board does: the first free number after a letter."""
        taken = {thing["id"] for thing in _named_things(raw)}
        free = {collection: _free(prefix, taken) for collection, prefix in PREFIXES.items()}
        for collection, thing in self._unnamed:
            thing["id"] = next(free[collection])


def _free(prefix: str, taken: set[str]) -> Iterator[str]:
    return (id_ for number in count(1) if (id_ := f"{prefix}{number}") not in taken)


def _named_things(raw: Plain) -> Iterator[dict[str, Plain]]:
    """Everything in the document that has an id."""
    if isinstance(raw, list):
        for entry in raw:
            yield from _named_things(entry)
    elif isinstance(raw, dict):
        if "id" in raw:
            yield raw
        for value in raw.values():
            yield from _named_things(value)


def _place(line: int) -> str:
    return gettext("line %(line)s") % {"line": line}
