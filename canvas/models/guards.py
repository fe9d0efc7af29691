"""Triggers that hold in the database what no plain constraint can say.

- No two things of one canvas share an id, whatever their kind: every id is entered in ``Reference``, which is unique.
- Nothing of one canvas names a thing of another, and nothing moves from one canvas to another.
- What was handed in stays as it was.

They are laid anew after every migration, because SQLite drops a table's triggers when it alters the table.
"""

from typing import Any, NamedTuple

THINGS = (
    "segments_segment",
    "segments_channel",
    "segments_valueproposition",
    "canvas_note",
    "relationships_relationship",
    "relationships_touchpoint",
    "relationships_blueprintstep",
)


class Tie(NamedTuple):
    """Two columns of a table that must lead to rows of one canvas."""

    table: str
    source: str
    source_table: str
    target: str
    target_table: str

    @property
    def name(self) -> str:
        return f"{self.table}_{self.target}_same_canvas"

    def canvas_of(self, side: str) -> str:
        """SQL for the canvas that the source or the target belongs to; an owned row is its own source."""
        column, table = (
            (self.source, self.source_table) if side == "source" else (self.target, self.target_table)
        )
        return f"(SELECT canvas_id FROM {table} WHERE id = NEW.{column})" if table else f"NEW.{column}"  # noqa: S608


TIES = (
    Tie("segments_channelsegment", "source_id", "segments_channel", "target_id", "segments_segment"),
    Tie(
        "segments_propositionsegment",
        "source_id",
        "segments_valueproposition",
        "target_id",
        "segments_segment",
    ),
    Tie("canvas_notesegment", "source_id", "canvas_note", "target_id", "segments_segment"),
    Tie("canvas_noterelationship", "source_id", "canvas_note", "target_id", "relationships_relationship"),
    Tie(
        "relationships_relationshipchannel",
        "source_id",
        "relationships_relationship",
        "target_id",
        "segments_channel",
    ),
    Tie("relationships_relationship", "canvas_id", "", "segment_id", "segments_segment"),
    Tie("relationships_answer", "canvas_id", "", "segment_id", "segments_segment"),
    Tie("relationships_toolkitrecord", "canvas_id", "", "segment_id", "segments_segment"),
    Tie("relationships_touchpoint", "canvas_id", "", "record_id", "relationships_toolkitrecord"),
    Tie("relationships_touchpoint", "canvas_id", "", "relationship_id", "relationships_relationship"),
    Tie("relationships_blueprintstep", "canvas_id", "", "record_id", "relationships_toolkitrecord"),
)

KEPT = ("canvas_submission", "canvas_submittedpicture", "canvas_picturebytes")
OWNED = (*THINGS, "relationships_answer", "relationships_toolkitrecord")


def lay(connection: Any) -> None:
    """Drop and create every trigger on a connection's database."""
    statements = _postgresql if connection.vendor == "postgresql" else _sqlite
    with connection.cursor() as cursor:
        for statement in statements():
            cursor.execute(statement)


def _register() -> list[tuple[str, str, str, str]]:
    """Name, table, event, and what happens then."""
    entries = []
    for table in THINGS:
        entries += [
            (
                f"{table}_enter",
                table,
                "AFTER INSERT",
                "INSERT INTO canvas_reference (canvas_id, ref) VALUES (NEW.canvas_id, NEW.ref);",
            ),
            (
                f"{table}_rename",
                table,
                "AFTER UPDATE OF ref",
                "UPDATE canvas_reference SET ref = NEW.ref WHERE canvas_id = OLD.canvas_id AND ref = OLD.ref;",
            ),
            (
                f"{table}_leave",
                table,
                "AFTER DELETE",
                "DELETE FROM canvas_reference WHERE canvas_id = OLD.canvas_id AND ref = OLD.ref;",
            ),
        ]
    return entries


def _refusals() -> list[tuple[str, str, str, str, str]]:
    """Name, table, event, the condition that must not be, and the message."""
    entries = []
    for tie in TIES:
        apart = (tie.canvas_of("source"), tie.canvas_of("target"), f"NEW.{tie.target} IS NOT NULL")
        for event in ("INSERT", f"UPDATE OF {tie.source}, {tie.target}"):
            name = f"{tie.name}_{event.split()[0].lower()}"
            condition = f"{apart[2]} AND {apart[0]} {{differs}} {apart[1]}"
            entries.append(
                (name, tie.table, f"BEFORE {event}", condition, f"{tie.table}.{tie.target}: another canvas")
            )
    for table in OWNED:
        condition = "NEW.canvas_id {differs} OLD.canvas_id"
        entries.append(
            (
                f"{table}_stays",
                table,
                "BEFORE UPDATE OF canvas_id",
                condition,
                f"{table}: stays in its canvas",
            )
        )
    for table in KEPT:
        message = f"{table}: what was handed in stays as it was"
        entries.append((f"{table}_kept", table, "BEFORE UPDATE", "NEW.id {differs} NULL", message))
    return entries


def _sqlite() -> list[str]:
    statements = []
    for name, table, event, action in _register():
        statements.append(f"DROP TRIGGER IF EXISTS {name}")
        statements.append(f"CREATE TRIGGER {name} {event} ON {table} BEGIN {action} END")
    for name, table, event, condition, message in _refusals():
        when = condition.format(differs="IS NOT")
        statements.append(f"DROP TRIGGER IF EXISTS {name}")
        statements.append(
            f"CREATE TRIGGER {name} {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
    return statements


def _postgresql() -> list[str]:
    statements = []
    for name, table, event, action in _register():
        statements += _function(name, table, event, action)
    for name, table, event, condition, message in _refusals():
        when = condition.format(differs="IS DISTINCT FROM")
        refusal = f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';"
        statements += _function(name, table, event, f"IF {when} THEN {refusal} END IF;")
    return statements


def _function(name: str, table: str, event: str, action: str) -> list[str]:
    returned = "OLD" if "DELETE" in event else "NEW"
    body = f"BEGIN {action} RETURN {returned}; END"
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$",
        f"DROP TRIGGER IF EXISTS {name} ON {table}",
        f"CREATE TRIGGER {name} {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
