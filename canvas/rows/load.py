"""From rows to a document, in a fixed number of queries whatever the size."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.db.models import IntegerField, Value

from canvas.document import FORMAT, CanvasDocument
from canvas.models import Canvas
from canvas.rows.tables import COUNTED, TABLES, Table, columns, key_of, reader
from relationships.document import Answer, BlueprintStep, Touchpoint
from relationships.kinds import Question
from segments.kinds import Stage

FIELDS = ("title", "language", "currency", "summary", "waivers")
ANSWERS, TOUCHPOINTS, BLUEPRINT = (
    next(table for table in TABLES if table.collection == name)
    for name in ("answers", "touchpoints", "blueprint")
)
BLANK = (Value(""), Value(""), Value(""))
NOTHING = (Value(None, IntegerField()), Value(None, IntegerField()))

Keys = dict[str, dict[str, int]]


class Rows(NamedTuple):
    """What loading learns beside the document: primary keys and stored positions, by collection and key."""

    keys: Keys
    positions: Keys


def load(canvas: Canvas) -> tuple[CanvasDocument, Rows]:
    lists = _load_links(canvas)
    rows = Rows(defaultdict(dict), defaultdict(dict))
    inner = _load_inner(canvas, rows)
    loaded = {"answers": inner.pop("answers")[""]}
    for table in TABLES:
        if table.collection in COUNTED and table is not ANSWERS:
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
    rows: Rows,
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


def _load_inner(canvas: Canvas, rows: Rows) -> dict[str, dict[str, list[Any]]]:
    """What hangs on segments in one query: answers, touchpoints and blueprint steps by collection and segment.

    Their columns stand side by side, those of the other kinds empty.
    """
    shared = ("pk", "position", "record__segment__ref", "ref")
    queries = [
        ANSWERS.model.objects.filter(canvas=canvas).values_list(
            Value("answers"),
            "pk",
            "position",
            "segment__ref",
            "question",
            "text",
            *NOTHING,
            *BLANK,
            *BLANK[:2],
        ),
        TOUCHPOINTS.model.objects.filter(canvas=canvas).values_list(
            Value("touchpoints"),
            *shared,
            "name",
            "importance",
            "performance",
            "relationship__ref",
            "plan",
            *BLANK,
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
    inner: dict[str, dict[str, list[Any]]] = {name: defaultdict(list) for name in MADE}
    for collection, pk, position, segment, *rest in sorted(
        queries[0].union(*queries[1:], all=True), key=_in_order
    ):
        thing, key = MADE[collection](segment, rest)
        # Answers are one list, in one order over all segments.
        inner[collection]["" if collection == "answers" else segment].append(thing)
        rows.keys[collection][key], rows.positions[collection][key] = pk, position
    return inner


def _answer(segment: str, row: Sequence[Any]) -> tuple[Any, str]:
    answer = Answer(segment=segment, question=Question(row[0]), text=row[1])
    return answer, key_of(ANSWERS, answer)


def _touchpoint(_segment: str, row: Sequence[Any]) -> tuple[Any, str]:
    ref, name, importance, performance, relationship, plan = row[:6]
    touchpoint = Touchpoint(
        id=ref,
        name=name,
        importance=importance,
        performance=performance,
        relationship=relationship or "",
        plan=plan,
    )
    return touchpoint, ref


def _step(_segment: str, row: Sequence[Any]) -> tuple[Any, str]:
    ref, step, _, _, evidence, customer, visible, invisible, support = row
    made = BlueprintStep(
        id=ref,
        step=step,
        evidence=evidence,
        customer=customer,
        visible=visible,
        invisible=invisible,
        support=support,
    )
    return made, ref


MADE: Mapping[str, Callable[[str, Sequence[Any]], tuple[Any, str]]] = {
    "answers": _answer,
    "touchpoints": _touchpoint,
    "blueprint": _step,
}


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
