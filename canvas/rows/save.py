"""From a document to rows: all of it at first, later only what differs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from canvas.document import CanvasDocument
from canvas.models import Canvas
from canvas.rows.load import FIELDS, Keys, Rows
from canvas.rows.tables import COUNTED, TABLES, Table, key_of, written

Entries = Mapping[str, tuple[Any, str]]  # a thing, and the key of the record that holds it, by key


def write_all(canvas: Canvas, document: CanvasDocument) -> None:
    """Write every thing of a canvas that has none yet."""
    keys: Keys = defaultdict(dict)
    for table in TABLES:
        entries = entries_of(document, table)
        _insert(canvas, table, entries, _positions({}, entries), keys)


def entries_of(document: CanvasDocument, table: Table) -> dict[str, tuple[Any, str]]:
    """The things of a table by key, in order, each with the key of the record that holds it (or nothing)."""
    if table.collection in COUNTED:
        found = [(thing, "") for thing in getattr(document, table.collection)]
    else:
        found = [
            (thing, record.segment)
            for record in document.toolkit
            for thing in getattr(record, table.collection)
        ]
    return {key_of(table, thing): (thing, record) for thing, record in found}


def _positions(stored: Mapping[str, int], keys: Iterable[str]) -> dict[str, int]:
    """A position for every key in its new order; stored ones stay where nothing moved and all that is new came last."""
    order = list(keys)
    stayed = [key for key in order if key in stored]
    held = [stored[key] for key in stayed]
    if order[: len(stayed)] == stayed and held == sorted(held):
        first = max(held, default=-1) + 1
        return dict(zip(stayed, held, strict=True)) | {
            key: first + n for n, key in enumerate(order[len(stayed) :])
        }
    return {key: place for place, key in enumerate(order)}


def write_fields(canvas: Canvas, document: CanvasDocument) -> None:
    for name in FIELDS:
        setattr(canvas, name, getattr(document, name))
    canvas.stage = str(document.stage or "")


def _row(table: Table, entry: tuple[Any, str], keys: Keys) -> dict[str, Any]:
    thing, record = entry
    return written(table, thing, keys) | ({"record_id": keys["toolkit"][record]} if record else {})


def _insert(canvas: Canvas, table: Table, entries: Entries, positions: Mapping[str, int], keys: Keys) -> None:
    rows = [
        table.model(canvas=canvas, position=positions[key], **_row(table, entry, keys))
        for key, entry in entries.items()
    ]
    for key, row in zip(entries, table.model.objects.bulk_create(rows), strict=True):
        keys[table.collection][key] = row.pk
    _insert_links(table, entries, keys)


def _insert_links(table: Table, entries: Entries, keys: Keys) -> None:
    for name, (model, collection) in table.links.items():
        model.objects.bulk_create(
            model(source_id=keys[table.collection][key], target_id=keys[collection][target], position=place)
            for key, (thing, _) in entries.items()
            for place, target in enumerate(getattr(thing, name) or ())
        )


def write_things(canvas: Canvas, before: CanvasDocument, after: CanvasDocument, rows: Rows) -> None:
    """Write what differs: new rows, changed rows with their links, then take out what is gone."""
    was = {table.collection: entries_of(before, table) for table in TABLES}
    now = {table.collection: entries_of(after, table) for table in TABLES}
    if _ids_change_kind(was, now):
        for table in TABLES:
            table.model.objects.filter(canvas=canvas).delete()
        was = {table.collection: {} for table in TABLES}
        rows = Rows(defaultdict(dict), defaultdict(dict))
    for table in TABLES:
        old, new = was[table.collection], now[table.collection]
        positions = _positions(rows.positions[table.collection], new)
        _insert(canvas, table, {key: new[key] for key in new if key not in old}, positions, rows.keys)
        _update(table, {key: new[key] for key in new if key in old and old[key] != new[key]}, old, rows.keys)
        _shift(table, {key: positions[key] for key in new if key in old}, rows)
    for table in reversed(TABLES):
        gone = [
            rows.keys[table.collection][key]
            for key in was[table.collection]
            if key not in now[table.collection]
        ]
        if gone:
            table.model.objects.filter(pk__in=gone).delete()


def _ids_change_kind(was: Mapping[str, Entries], now: Mapping[str, Entries]) -> bool:
    """Whether an id of one collection comes back in another: rows cannot pass each other then."""
    named = [table.collection for table in TABLES if table.has_ref]
    homes = {key: name for name in named for key in was[name]}
    return any(homes.get(key, name) != name for name in named for key in now[name])


def _update(table: Table, entries: Entries, old: Entries, keys: Keys) -> None:
    for key, entry in entries.items():
        table.model.objects.filter(pk=keys[table.collection][key]).update(**_row(table, entry, keys))
    relinked = {
        key: entry for key, entry in entries.items() if _lists(table, entry) != _lists(table, old[key])
    }
    if relinked:
        for model, _ in table.links.values():
            model.objects.filter(source_id__in=[keys[table.collection][key] for key in relinked]).delete()
        _insert_links(table, relinked, keys)


def _shift(table: Table, positions: Mapping[str, int], rows: Rows) -> None:
    stored = rows.positions[table.collection]
    moved = [
        table.model(pk=rows.keys[table.collection][key], position=place)
        for key, place in positions.items()
        if stored[key] != place
    ]
    if moved:
        table.model.objects.bulk_update(moved, ["position"])


def _lists(table: Table, entry: tuple[Any, str]) -> list[Any]:
    return [getattr(entry[0], name) for name in table.links]
