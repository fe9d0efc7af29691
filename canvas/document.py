"""The canvas document, ``rapport-canvas/1``: one JSON text holds one canvas whole.

``loads`` reads and checks it, ``dumps`` writes it, ``json_schema`` describes it, ``check_links`` holds what
no single field can know: ids are unique, references resolve, nothing is answered twice. Pure.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from relationships.document import Answer, Relationship, ToolkitRecord
from segments.document import Channel, Segment, ValueProposition
from segments.jsontext import parse_json, to_json
from segments.kinds import Evidence, NoteBlock, Stage
from segments.shape import (
    LIST_LIMIT,
    NAME_LIMIT,
    OneOf,
    Parts,
    Plain,
    Problem,
    Problems,
    Text,
    plain,
    pointer,
    printable,
    read,
    refs,
    schema,
    shaped,
    thing,
    too_many,
)
from segments.words import gettext_noop

FORMAT = "rapport-canvas/1"
SIZE_LIMIT = 1_048_576  # bytes
DEPTH_LIMIT = 12
PROBLEMS_SHOWN = 100

LANGUAGE = Text(
    35,
    pattern=r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
    hint=gettext_noop("“%(text)s” is no language tag, such as en or ka"),
)
CURRENCY = Text(
    3, pattern=r"[A-Z]{3}", hint=gettext_noop("“%(text)s” is no currency code of three capitals, such as EUR")
)


@thing
class Note:
    """A note in one of the five plain blocks. ``segments`` is None while nobody said for whom."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    block: NoteBlock = shaped(OneOf(NoteBlock), required=True)
    text: str = shaped(Text(), required=True)
    segments: tuple[str, ...] | None = shaped(refs("segments", unknown=True))
    supports: tuple[str, ...] = shaped(refs("relationships"))
    evidence: Evidence | None = shaped(OneOf(Evidence))


@thing
class Waiver:
    """A finding that the founder lets stand, and why."""

    rule: str = shaped(Text(NAME_LIMIT), required=True)
    subjects: tuple[str, ...] = shaped(refs("*"), required=True)
    about: str = shaped(Text(NAME_LIMIT))
    reason: str = shaped(Text(), required=True)


@thing
class CanvasDocument:
    """One whole canvas, frozen."""

    format: str = shaped(Text(NAME_LIMIT), required=True)
    title: str = shaped(Text(NAME_LIMIT), required=True)
    language: str = shaped(LANGUAGE)
    currency: str = shaped(CURRENCY)
    stage: Stage | None = shaped(OneOf(Stage))
    summary: str = shaped(Text())
    notes: tuple[Note, ...] = shaped(Parts(Note))
    value_propositions: tuple[ValueProposition, ...] = shaped(Parts(ValueProposition))
    segments: tuple[Segment, ...] = shaped(Parts(Segment))
    channels: tuple[Channel, ...] = shaped(Parts(Channel))
    relationships: tuple[Relationship, ...] = shaped(Parts(Relationship))
    answers: tuple[Answer, ...] = shaped(Parts(Answer))
    waivers: tuple[Waiver, ...] = shaped(Parts(Waiver))
    toolkit: tuple[ToolkitRecord, ...] = shaped(Parts(ToolkitRecord))


class InvalidDocument(ValueError):
    """A text that is no canvas document; ``problems`` says where and why, one or more."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)[:PROBLEMS_SHOWN]
        super().__init__("; ".join(f"{p.path}: {p.message % p.values}" for p in self.problems))


def new_document(title: str, **fields: Any) -> CanvasDocument:
    """A canvas of which nothing but the title is known."""
    return CanvasDocument(format=FORMAT, title=title, **fields)


def loads(text: bytes | str) -> CanvasDocument:
    """Read one document.

    Raises:
        InvalidDocument: with every problem found; what no field can know is looked at once all fields are right.
    """
    return from_plain(_parse(text))


def too_large(size: int) -> Problem:
    """The problem of a text of more bytes than any document may have."""
    message = gettext_noop("%(count)s bytes; a canvas document has at most %(limit)s")
    return Problem("", message, {"count": size, "limit": SIZE_LIMIT})


def from_plain(raw: Plain) -> CanvasDocument:
    """Read a document that was taken out of its JSON text already (numbers as ``Numeral``).

    Raises:
        InvalidDocument: as ``loads`` does.
    """
    problems: Problems = []
    version = raw.get("format") if isinstance(raw, dict) else None
    if isinstance(version, str) and version != FORMAT:
        message = gettext_noop("“%(text)s” is a version that is not known; only “%(known)s” is")
        problems.append(
            Problem("/format", message, {"text": printable(version[:NAME_LIMIT]), "known": FORMAT})
        )
        raise InvalidDocument(problems)
    document = read(CanvasDocument, raw, "", problems)
    if document is not None and not problems:
        problems.extend(check_links(document))
    if document is None or problems:
        raise InvalidDocument(problems)
    return document


def _parse(text: bytes | str) -> Plain:
    encoded = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    if len(encoded) > SIZE_LIMIT:
        raise InvalidDocument([too_large(len(encoded))])
    try:
        decoded = encoded.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = gettext_noop("this is not UTF-8 text: byte %(place)s cannot be read")
        raise InvalidDocument([Problem("", message, {"place": error.start + 1})]) from error
    _refuse_depth(decoded)
    try:
        return parse_json(decoded)
    except (json.JSONDecodeError, RecursionError) as error:
        line, column = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else (1, 1)
        message = gettext_noop("this is not JSON: line %(line)s, column %(column)s cannot be read")
        raise InvalidDocument([Problem("", message, {"line": line, "column": column})]) from error


# The closing quote may be missing, or each quote of an unclosed text would be tried as a beginning of its own.
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}:,]', re.DOTALL)


def _refuse_depth(text: str) -> None:
    """Refuse deep nesting before any reader descends into it, naming the top-level key that holds it."""
    depth = 0
    key = last = ""
    for found in _TOKEN.finditer(text):
        token = found.group()
        if token in "[{":
            depth += 1
            if depth > DEPTH_LIMIT:
                message = gettext_noop("nested deeper than %(limit)s")
                path = pointer("", printable(key[1:-1][:NAME_LIMIT])) if key else ""
                raise InvalidDocument([Problem(path, message, {"limit": DEPTH_LIMIT})])
        elif token in "]}":
            depth -= 1
        elif token == ":" and depth == 1:
            key = last
        last = token


def things(document: CanvasDocument) -> Iterator[tuple[str, str, str]]:
    """Every thing that has an id, in the document's order: collection, id, path."""
    for collection in ("notes", "value_propositions", "segments", "channels", "relationships"):
        for place, entry in enumerate(getattr(document, collection)):
            yield collection, entry.id, f"/{collection}/{place}"
    for place, record in enumerate(document.toolkit):
        for inner in ("touchpoints", "blueprint"):
            for step, entry in enumerate(getattr(record, inner)):
                yield inner, entry.id, f"/toolkit/{place}/{inner}/{step}"


def references(document: CanvasDocument) -> Iterator[tuple[str, str, str]]:
    """Every reference: the collection it must name (``*`` for any), the id, the path."""
    for place, note in enumerate(document.notes):
        yield from _each("segments", note.segments, f"/notes/{place}/segments")
        yield from _each("relationships", note.supports, f"/notes/{place}/supports")
    for place, proposition in enumerate(document.value_propositions):
        yield from _each("segments", proposition.segments, f"/value_propositions/{place}/segments")
    for place, channel in enumerate(document.channels):
        yield from _each("segments", channel.segments, f"/channels/{place}/segments")
    for place, relationship in enumerate(document.relationships):
        yield "segments", relationship.segment, f"/relationships/{place}/segment"
        yield from _each("channels", relationship.channels, f"/relationships/{place}/channels")
    for place, answer in enumerate(document.answers):
        yield "segments", answer.segment, f"/answers/{place}/segment"
    for place, waiver in enumerate(document.waivers):
        yield from _each("*", waiver.subjects, f"/waivers/{place}/subjects")
    for place, record in enumerate(document.toolkit):
        yield "segments", record.segment, f"/toolkit/{place}/segment"
        for step, touchpoint in enumerate(record.touchpoints):
            if touchpoint.relationship:
                path = f"/toolkit/{place}/touchpoints/{step}/relationship"
                yield "relationships", touchpoint.relationship, path


def _each(collection: str, ids: tuple[str, ...] | None, path: str) -> Iterator[tuple[str, str, str]]:
    for place, entry in enumerate(ids or ()):
        yield collection, entry, f"{path}/{place}"


def check_links(document: CanvasDocument) -> Iterator[Problem]:
    """What no single field can know; yields nothing for a document that holds together."""
    homes: dict[str, tuple[str, str]] = {}
    counts = {"touchpoints": 0, "blueprint": 0}
    for collection, id_, path in things(document):
        if id_ in homes:
            message = gettext_noop("“%(id)s” is already the id of %(other)s")
            yield Problem(f"{path}/id", message, {"id": id_, "other": homes[id_][1]})
        homes.setdefault(id_, (collection, path))
        if collection in counts:
            counts[collection] += 1
            if counts[collection] == LIST_LIMIT + 1:
                yield too_many(path, sum(len(getattr(record, collection)) for record in document.toolkit))
    for collection, id_, path in references(document):
        if id_ not in homes:
            yield Problem(path, gettext_noop("“%(id)s” is not the id of anything here"), {"id": id_})
        elif collection not in ("*", homes[id_][0]):
            message = gettext_noop("“%(id)s” is %(other)s; one of /%(collection)s is due")
            yield Problem(path, message, {"id": id_, "other": homes[id_][1], "collection": collection})
    answered = [(answer.segment, answer.question) for answer in document.answers]
    for place in _repeated(answered):
        message = gettext_noop("the second answer to “%(question)s” for “%(segment)s”")
        values = {"question": str(answered[place][1]), "segment": answered[place][0]}
        yield Problem(f"/answers/{place}", message, values)
    recorded = [record.segment for record in document.toolkit]
    for place in _repeated(recorded):
        message = gettext_noop("the second record of “%(segment)s”")
        yield Problem(f"/toolkit/{place}", message, {"segment": recorded[place]})


def _repeated(entries: list[Any]) -> Iterator[int]:
    seen: set[Any] = set()
    for place, entry in enumerate(entries):
        if entry in seen:
            yield place
        seen.add(entry)


def dumps(document: CanvasDocument) -> str:
    """Write a document: indented, or without spaces where only that keeps it within the size limit."""
    raw = plain(document)
    text = to_json(raw, indent=True) + "\n"
    return text if len(text.encode()) <= SIZE_LIMIT else to_json(raw)


def json_schema() -> dict[str, Any]:
    """The document's JSON Schema (2020-12). What it cannot say, ``check_links`` holds."""
    described = schema(CanvasDocument)
    described["properties"]["format"] = {"const": FORMAT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:rapport:canvas:1",
        "title": "Rapport canvas document",
        **described,
    }
