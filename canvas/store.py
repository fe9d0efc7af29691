"""Rows ↔ document: the one door between the ORM and everything that reads a canvas whole.

``load`` takes the same number of queries whatever the size. ``change`` is the one road of every change: it loads, edits,
checks, writes the rows that differ, bumps the version and logs one ``Change``, all in one transaction.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from django.db import transaction
from django.db.models import IntegerField, Value

from canvas.difference import KEYS, Patch, apply, difference
from canvas.document import (
    FORMAT,
    SIZE_LIMIT,
    CanvasDocument,
    InvalidDocument,
    check_links,
    dumps,
)
from canvas.edits import Edit
from canvas.models import Canvas, Change
from canvas.rows import TABLES, Table, columns, reader, written
from canvas.waivers import lapse
from relationships.document import BlueprintStep, Touchpoint
from segments.jsontext import parse_json, to_json
from segments.kinds import Stage
from segments.shape import LIST_LIMIT, Problem, too_many
from segments.words import gettext_noop

REPLACED = "canvas.replaced"  # the change that puts another document in place of the whole
FIELDS = ("title", "language", "currency", "summary", "waivers")
COUNTED = tuple(table.collection for table in TABLES if table.collection not in ("touchpoints", "blueprint"))

TOUCHPOINTS, BLUEPRINT = (table for table in TABLES if table.collection not in COUNTED)
BLANK = (Value(""), Value(""), Value(""))
NOTHING = (Value(None, IntegerField()), Value(None, IntegerField()))

Keys = dict[str, dict[str, int]]
Entries = Mapping[str, tuple[Any, str]]  # a thing, and the key of the record that holds it, by key


def load(canvas: Canvas) -> CanvasDocument:
    """Read a canvas whole, in a fixed number of queries."""
    return _load(canvas)[0]


def create(document: CanvasDocument, *, owner: Any = None, guest_key: str = "") -> Canvas:
    """Make a new canvas of a document, for an account or for a guest; it begins at version 0, with no change."""
    with transaction.atomic():
        canvas = Canvas(owner=owner, guest_key="" if owner else guest_key)
        _write_fields(canvas, document)
        canvas.save(force_insert=True)
        keys: Keys = defaultdict(dict)
        for table in TABLES:
            entries = _entries(document, table)
            _insert(canvas, table, entries, _positions({}, entries), keys)
    return canvas


def change(canvas: Canvas, *, actor: Any, what: str, edit: Edit, subject: str = "") -> Change | None:
    """Change a canvas by an edit; None (and nothing written) where the edit changes nothing.

    A waiver whose subjects change goes in the same change (see ``canvas.waivers``), unless the whole is replaced.

    Raises:
        InvalidDocument: when the edited document would not hold together or be too large; nothing is written then.
        canvas.edits.Missing: when what the edit is about is gone.
        canvas.difference.Conflict: when an undo meets something that changed since.
    """
    with transaction.atomic():
        locked = Canvas.objects.select_for_update().get(pk=canvas.pk)
        before, rows = _load(locked)
        after = edit(before) if what == REPLACED else lapse(before, edit(before))
        back, forth = difference(before, after)
        if not forth:
            return None
        _check(before, after)
        _write_fields(locked, after)
        locked.version += 1
        locked.save()
        _write_things(locked, before, after, rows)
        entry = Change.objects.create(
            canvas=locked,
            version=locked.version,
            actor=actor if getattr(actor, "is_authenticated", False) else None,
            what=what,
            subject=subject,
            before=to_json(back),
            after=to_json(forth),
        )
    canvas.refresh_from_db()
    return entry


def undo(entry: Change) -> Edit:
    """The edit that takes a change back; it raises ``Conflict`` where the canvas has moved on since."""
    back, forth = _patch(entry.before), _patch(entry.after)
    return lambda document: apply(document, back, expected=forth)


def _patch(text: str) -> Patch:
    patch: Patch = parse_json(text)
    return patch


def _check(before: CanvasDocument, after: CanvasDocument) -> None:
    """Refuse what no form can see: links, counts, the size of the whole."""
    problems = list(check_links(after))
    for collection in KEYS:
        count = len(getattr(after, collection))
        if count > LIST_LIMIT:
            problems.append(too_many(f"/{collection}", count))
    size = len(dumps(after).encode())
    if size > SIZE_LIMIT and size > len(dumps(before).encode()):
        message = gettext_noop("%(count)s bytes; a canvas document has at most %(limit)s")
        problems.append(Problem("", message, {"count": size, "limit": SIZE_LIMIT}))
    if problems:
        raise InvalidDocument(problems)


class _Rows(NamedTuple):
    """What loading learns beside the document: primary keys and stored positions, by collection and key."""

    keys: Keys
    positions: Keys


def _load(canvas: Canvas) -> tuple[CanvasDocument, _Rows]:
    lists = _load_links(canvas)
    rows = _Rows(defaultdict(dict), defaultdict(dict))
    inner: dict[str, dict[str, list[Any]]] = {
        "touchpoints": defaultdict(list),
        "blueprint": defaultdict(list),
    }
    loaded: dict[str, list[Any]] = {}
    _load_inner(canvas, rows, inner)
    for table in TABLES:
        if table.collection in COUNTED:
            loaded[table.collection] = list(_load_table(canvas, table, lists, rows, inner))
    fields: dict[str, Any] = {name: getattr(canvas, name) for name in FIELDS}
    document = CanvasDocument(
        format=FORMAT,
        stage=Stage(canvas.stage) if canvas.stage else None,
        **fields,
        **{collection: tuple(loaded[collection]) for collection in COUNTED},  # type: ignore[arg-type]
    )
    return document, rows


def _load_table(
    canvas: Canvas,
    table: Table,
    lists: Mapping[tuple[str, int], Mapping[str, tuple[str, ...]]],
    rows: _Rows,
    inner: dict[str, dict[str, list[Any]]],
) -> Iterator[Any]:
    """The things of one table in order; records take in what lies inside them."""
    asked, read = columns(table), reader(table)
    for found in table.model.objects.filter(canvas=canvas).order_by("position", "pk").values_list(*asked):
        row = dict(zip(asked, found, strict=True))
        values = read(row, lists.get((table.collection, row["pk"]), {}))
        if table.collection == "toolkit":
            values |= {name: tuple(inner[name][values["segment"]]) for name in inner}
        thing = table.thing(**values)
        key = key_of(table, thing)
        rows.keys[table.collection][key] = row["pk"]
        rows.positions[table.collection][key] = row["position"]
        yield thing


def _load_inner(canvas: Canvas, rows: _Rows, inner: dict[str, dict[str, list[Any]]]) -> None:
    """Touchpoints and blueprint steps in one query: their columns side by side, those of the other kind empty."""
    shared = ("pk", "position", "record__segment__ref", "ref")
    queries = [
        TOUCHPOINTS.model.objects.filter(canvas=canvas).values_list(
            Value("touchpoints"),
            *shared,
            "name",
            "importance",
            "performance",
            "relationship__ref",
            "plan",
            *BLANK[:3],
        ),
        BLUEPRINT.model.objects.filter(canvas=canvas).values_list(
            Value("blueprint"),
            *shared,
            "step",
            *NOTHING,
            "evidence",
            "customer",
            "visible",
            "invisible",
            "support",
        ),
    ]
    for collection, pk, position, segment, ref, *rest in sorted(
        queries[0].union(queries[1], all=True), key=_in_order
    ):
        if collection == "touchpoints":
            name, importance, performance, relationship, plan = rest[:5]
            thing: Any = Touchpoint(
                id=ref,
                name=name,
                importance=importance,
                performance=performance,
                relationship=relationship or "",
                plan=plan,
            )
        else:
            step, _, _, evidence, customer, visible, invisible, support = rest
            thing = BlueprintStep(
                id=ref,
                step=step,
                evidence=evidence,
                customer=customer,
                visible=visible,
                invisible=invisible,
                support=support,
            )
        inner[collection][segment].append(thing)
        rows.keys[collection][ref], rows.positions[collection][ref] = pk, position


def _in_order(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return row[0], row[2], row[1]


def _load_links(canvas: Canvas) -> dict[tuple[str, int], dict[str, tuple[str, ...]]]:
    """Every list of references of the canvas in one query: (collection, primary key) → name → ids in order."""
    queries = [
        model.objects.filter(source__canvas=canvas).values_list(
            Value(table.collection), Value(name), "source_id", "position", "target__ref"
        )
        for table in TABLES
        for name, (model, _) in table.links.items()
    ]
    found: dict[tuple[str, int], dict[str, tuple[str, ...]]] = defaultdict(dict)
    for collection, name, source, _, ref in sorted(queries[0].union(*queries[1:], all=True)):
        lists = found[collection, source]
        lists[name] = (*lists.get(name, ()), ref)
    return found


def key_of(table: Table, thing: Any) -> str:
    """What a row is known by within its collection: its id, or what makes it unique."""
    if table.has_ref:
        return str(thing.id)
    if table.collection == "answers":
        return f"{thing.segment} {thing.question}"
    return str(thing.segment)


def _entries(document: CanvasDocument, table: Table) -> dict[str, tuple[Any, str]]:
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


def _write_fields(canvas: Canvas, document: CanvasDocument) -> None:
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


def _write_things(canvas: Canvas, before: CanvasDocument, after: CanvasDocument, rows: _Rows) -> None:
    """Write what differs: new rows, changed rows with their links, then take out what is gone."""
    was = {table.collection: _entries(before, table) for table in TABLES}
    now = {table.collection: _entries(after, table) for table in TABLES}
    if _ids_change_kind(was, now):
        for table in TABLES:
            table.model.objects.filter(canvas=canvas).delete()
        was = {table.collection: {} for table in TABLES}
        rows = _Rows(defaultdict(dict), defaultdict(dict))
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


def _shift(table: Table, positions: Mapping[str, int], rows: _Rows) -> None:
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
