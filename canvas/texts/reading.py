"""Markdown as a canvas document (the form is described in ``canvas.texts.markdown``)."""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

from canvas.document import (
    FORMAT,
    SIZE_LIMIT,
    CanvasDocument,
    InvalidDocument,
    dumps,
    from_plain,
    too_large,
)
from canvas.edits import PREFIXES
from canvas.texts.escape import id_of, unescaped
from canvas.texts.faults import STRAY, TWICE, place_of
from canvas.texts.layout import CODE, ITEMS, LABELS, LAYOUTS, Layout, label_of
from canvas.texts.tree import Node, parse
from canvas.texts.values import LINK, Values
from canvas.texts.vocabulary import SECTION, slug_of
from segments.kinds import NoteBlock
from segments.language import say
from segments.shape import (
    Declared,
    Part,
    Parts,
    Plain,
    Problem,
    Text,
    declared,
    pointer,
    shape_of,
)
from segments.words import gettext_noop

# References to characters and links make a text longer than its JSON, never by more than this.
LENGTH_LIMIT = 8 * SIZE_LIMIT
_CODE = re.compile(r"`([^`]*)`")


class Reader(Values):
    """Reads one text; every fault becomes a problem with its line."""

    def __init__(self, text: str) -> None:
        super().__init__()
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
            group = LINK.search(node.words) if under and node.is_heading else None
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

    # What the document says is wrong

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
                return problem._replace(path=": ".join(filter(None, [place_of(line), named])), values=values)
        return problem

    def _said(self, value: str | int) -> str | int:
        known = self._lines.get(value) if isinstance(value, str) else None
        return place_of(known[0]) if known else value

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
