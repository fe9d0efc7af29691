"""JSON: our own document exactly as ``canvas.document.loads`` reads it, or another tool's by the names of its keys."""

import json
from collections.abc import Iterator

from canvas.document import FORMAT as FORMAT_NAME
from canvas.document import CanvasDocument, InvalidDocument, from_plain, loads
from canvas.imports.file import DEEP, File, refused
from canvas.imports.formats.base import Format
from canvas.imports.outline import Outline
from canvas.imports.tree import gather, too_deep
from segments.jsontext import parse_json
from segments.shape import NAME_LIMIT, Plain, Twice, printable
from segments.words import gettext_noop


def fits(file: File) -> bool:
    """Whether it is named so, or begins like it."""
    if file.ending in ("yaml", "yml"):  # which JSON is, too
        return False
    return file.ending == "json" or file.text.lstrip()[:1] in ("{", "[")


def read(file: File) -> CanvasDocument | Outline:
    """The document, or what another tool's file says.

    Raises:
        InvalidDocument: with the faults of a document of ours by their places, where no other tool's names are met.
    """
    try:
        raw = parse_json(file.text)
    except (json.JSONDecodeError, RecursionError):
        return loads(file.content)
    if _ours(raw):
        return loads(file.content)
    if too_deep(raw, DEEP):
        raise refused(gettext_noop("nested deeper than %(limit)s"), limit=DEEP)
    for key in _twice(raw):
        name = printable(key)[:NAME_LIMIT]
        raise refused(gettext_noop("the key “%(key)s” comes twice"), key=name)
    return gather(raw).outline() if raw else loads(file.content)


def _twice(raw: Plain) -> Iterator[str]:
    """The keys of which one object has two, and would keep but the last."""
    if isinstance(raw, Twice):
        yield from sorted(raw.keys_twice)
    for inner in raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ():
        yield from _twice(inner)


def _ours(raw: Plain) -> bool:
    """Whether a text means to be a document of ours: it says so, or is sound but for that."""
    version = raw.get("format") if isinstance(raw, dict) else None
    if isinstance(version, str) and version.startswith("rapport-canvas"):
        return True
    if not isinstance(raw, dict) or "title" not in raw or "format" in raw:
        return False
    try:
        from_plain(raw | {"format": FORMAT_NAME})
    except InvalidDocument:
        return False
    return True


FORMAT = Format("json", gettext_noop("JSON"), 20, fits, read)
