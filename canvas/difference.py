"""What changed between two documents of one canvas, as two patches: apply one to go forth, the other to go back. Pure.

A patch maps a collection to its changed entries: key → ``[place, entry]``, or null where there is none. Top-level
fields stand under ``fields``. Entries are what JSON text is made of (see ``segments.jsontext``).
"""

from collections.abc import Callable
from typing import Any

from canvas.document import CanvasDocument, from_plain
from segments.jsontext import parse_json, to_json
from segments.shape import Parts, Plain, declared, plain

FIELDS = tuple(entry.key for entry in declared(CanvasDocument) if not isinstance(entry.shape, Parts))
KEYS: dict[str, Callable[[Plain], str]] = {
    entry.key: (lambda raw: str(raw["id"]))
    for entry in declared(CanvasDocument)
    if isinstance(entry.shape, Parts)
}
KEYS["answers"] = lambda raw: f"{raw['segment']} {raw['question']}"
KEYS["waivers"] = lambda raw: " ".join([raw["rule"], *raw["subjects"], raw.get("about", "")])
KEYS["toolkit"] = lambda raw: str(raw["segment"])

Patch = dict[str, dict[str, Any]]


class Conflict(ValueError):
    """The canvas has moved on: what a patch would change is no longer as it was."""


def difference(before: CanvasDocument, after: CanvasDocument) -> tuple[Patch, Patch]:
    """The patch back and the patch forth; both empty when nothing changed."""
    old, new = plain(before), plain(after)
    back: Patch = {}
    forth: Patch = {}
    for field in FIELDS:
        if old.get(field) != new.get(field):
            back.setdefault("fields", {})[field] = old.get(field)
            forth.setdefault("fields", {})[field] = new.get(field)
    for collection in KEYS:
        was, is_ = _placed(old, collection), _placed(new, collection)
        for key in _changed(was, is_):
            back.setdefault(collection, {})[key] = was.get(key)
            forth.setdefault(collection, {})[key] = is_.get(key)
    return back, forth


def _placed(raw: Plain, collection: str) -> dict[str, list[Any]]:
    """Each entry with its place; where two have one key (a finding may be waived twice), the later says so."""
    found: dict[str, list[Any]] = {}
    for place, entry in enumerate(raw.get(collection, [])):
        key = KEYS[collection](entry)
        while key in found:
            key += " again"
        found[key] = [place, entry]
    return found


def _changed(was: dict[str, list[Any]], is_: dict[str, list[Any]]) -> list[str]:
    """Keys that came, went or changed; all keys where those that stayed changed their order."""
    stayed = [key for key in was if key in is_]
    if stayed != [key for key in is_ if key in was]:
        return list(was) + [key for key in is_ if key not in was]
    return [key for key in was if key not in is_ or was[key][1] != is_[key][1]] + [
        key for key in is_ if key not in was
    ]


def apply(document: CanvasDocument, patch: Patch, *, expected: Patch | None = None) -> CanvasDocument:
    """The document with the patch applied.

    Raises:
        Conflict: when an entry that would change is not as ``expected`` (the opposite patch) says it should be.
        InvalidDocument: when the result would not hold together.
    """
    raw = plain(document)
    for field, value in patch.get("fields", {}).items():
        if expected is not None and to_json(raw.get(field)) != to_json(expected["fields"][field]):
            raise Conflict(field)
        raw.pop(field, None)
        if value is not None:
            raw[field] = value
    for collection in KEYS:
        if collection in patch:
            wanted = expected[collection] if expected is not None else None
            raw[collection] = _patched(raw, collection, patch[collection], wanted)
    return from_plain(parse_json(to_json(raw)))


def _patched(
    raw: Plain, collection: str, entries: dict[str, Any], wanted: dict[str, Any] | None
) -> list[Plain]:
    now = _placed(raw, collection)
    if wanted is not None:
        for key, entry in wanted.items():
            if _content(now.get(key)) != _content(entry):
                raise Conflict(key)
    kept = [entry for key, (_, entry) in now.items() if key not in entries]
    for place, entry in sorted(
        (found for found in entries.values() if found is not None), key=lambda found: int(found[0])
    ):
        kept.insert(int(place), entry)
    return kept


def _content(placed: list[Any] | None) -> str | None:
    """An entry without its place, as text: patches may hold numerals where documents hold numbers."""
    return None if placed is None else to_json(placed[1])
