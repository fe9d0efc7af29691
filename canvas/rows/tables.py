"""How each kind of thing in a document becomes a row, and back. The store alone uses this.

One ``Table`` a collection says which columns a thing has beside those of its own name, and which of its lists live in
link tables.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from canvas import models as canvas_models
from canvas.document import Note
from relationships import models as relationship_models
from relationships.document import Answer, BlueprintStep, Cost, Relationship, ToolkitRecord, Touchpoint
from relationships.kinds import Per
from segments import models as segment_models
from segments.document import Channel, Segment, ValueProposition
from segments.shape import ListOf, OneOf, Parts, declared, shape_of


@dataclass(frozen=True)
class Table:
    """One collection: its thing, its model, its lists in link tables, its foreign keys by collection."""

    collection: str
    thing: type[Any]
    model: type[Any]
    links: Mapping[str, tuple[type[Any], str]] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_ref(self) -> bool:
        """Whether the thing has an id of its own."""
        return any(entry.name == "id" for entry in declared(self.thing))


TABLES = (
    Table("segments", Segment, segment_models.Segment),
    Table(
        "value_propositions",
        ValueProposition,
        segment_models.ValueProposition,
        {"segments": (segment_models.PropositionSegment, "segments")},
    ),
    Table(
        "channels",
        Channel,
        segment_models.Channel,
        {"segments": (segment_models.ChannelSegment, "segments")},
    ),
    Table(
        "relationships",
        Relationship,
        relationship_models.Relationship,
        {"channels": (relationship_models.RelationshipChannel, "channels")},
        {"segment": "segments"},
    ),
    Table(
        "notes",
        Note,
        canvas_models.Note,
        {
            "segments": (canvas_models.NoteSegment, "segments"),
            "supports": (canvas_models.NoteRelationship, "relationships"),
        },
    ),
    Table("answers", Answer, relationship_models.Answer, keys={"segment": "segments"}),
    Table("toolkit", ToolkitRecord, relationship_models.ToolkitRecord, keys={"segment": "segments"}),
    Table(
        "touchpoints",
        Touchpoint,
        relationship_models.Touchpoint,
        keys={"record": "toolkit", "relationship": "relationships"},
    ),
    Table("blueprint", BlueprintStep, relationship_models.BlueprintStep, keys={"record": "toolkit"}),
)

COUNTED = tuple(table.collection for table in TABLES if table.collection not in ("touchpoints", "blueprint"))


def columns(table: Table) -> list[str]:
    """The columns that loading asks for, the primary key first, then one or more a field of the thing."""
    asked = ["pk", "position"] + (["record__segment__ref"] if "record" in table.keys else [])
    for entry in declared(table.thing):
        if entry.name in table.keys:
            asked.append(f"{entry.name}__ref")
        elif entry.name == "id":
            asked.append("ref")
        elif entry.name == "cost":
            asked += ["cost_amount", "cost_per"]
        elif entry.name in table.links:
            asked += [f"{entry.name}_known"] if shape_of(table.thing, entry.name).unknown else []
        elif not isinstance(entry.shape, Parts):
            asked.append(entry.name)
    return asked


def reader(table: Table) -> Callable[[Mapping[str, Any], Mapping[str, tuple[str, ...]]], dict[str, Any]]:
    """A function from a row and its link lists to the fields of a thing."""
    entries = [entry for entry in declared(table.thing) if not isinstance(entry.shape, Parts)]

    def values(row: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for entry in entries:
            name = entry.name
            if name in table.links:
                known = not shape_of(table.thing, name).unknown or row[f"{name}_known"]
                found[name] = lists.get(name, ()) if known else None
            elif name == "cost":
                per = row["cost_per"]
                found[name] = Cost(amount=row["cost_amount"], per=Per(per)) if per else None
            else:
                column = f"{name}__ref" if name in table.keys else "ref" if name == "id" else name
                found[name] = _value(entry.shape, row[column])
        return found

    return values


def _value(shape: Any, stored: Any) -> Any:
    if isinstance(shape, OneOf):
        return shape.kinds(stored) if stored else None
    if isinstance(shape, ListOf):
        if stored is None:
            return None
        kinds = getattr(shape.item, "kinds", str)
        return tuple(kinds(entry) for entry in stored)
    return shape.missing if stored is None else stored


def written(table: Table, thing: Any, keys: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """The columns of a thing's row; ``keys`` gives the primary keys of each collection by id."""
    row: dict[str, Any] = {}
    for entry in declared(table.thing):
        held = getattr(thing, entry.name)
        if entry.name == "id":
            row["ref"] = held
        elif entry.name == "cost":
            row["cost_amount"], row["cost_per"] = (held.amount, str(held.per)) if held else (None, "")
        elif entry.name in table.keys:
            row[f"{entry.name}_id"] = keys[table.keys[entry.name]][held] if held else None
        elif entry.name in table.links:
            row |= (
                {f"{entry.name}_known": held is not None} if shape_of(table.thing, entry.name).unknown else {}
            )
        elif isinstance(entry.shape, OneOf):
            row[entry.name] = str(held) if held else ""
        elif isinstance(entry.shape, ListOf):
            row[entry.name] = None if held is None else [str(member) for member in held]
        elif not isinstance(entry.shape, Parts):
            row[entry.name] = held
    return row


def key_of(table: Table, thing: Any) -> str:
    """What a row is known by within its collection: its id, or what makes it unique."""
    if table.has_ref:
        return str(thing.id)
    if table.collection == "answers":
        return f"{thing.segment} {thing.question}"
    return str(thing.segment)
