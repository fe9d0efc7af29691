"""What people do on the board. Every change goes through ``store.change`` and is logged once."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from canvas import store
from canvas.board.kinds import KINDS
from canvas.document import CanvasDocument
from canvas.edits import Edit, added, deleted, find, ids, new_id, updated
from canvas.models import Canvas, Change
from segments.jsontext import to_json
from segments.kinds import Evidence
from segments.shape import plain

TRIES = 5


class Meanwhile(Exception):
    """Somebody changed this very thing since the form was opened; ``now`` is how it stands."""

    def __init__(self, now: Any) -> None:
        super().__init__(now.id)
        self.now = now


class _Taken(Exception):
    """The id went to another thing between reading and writing."""


def stamp(thing: Any) -> str:
    """A short digest of a thing as it stands: equal as long as nobody changed it."""
    return hashlib.sha256(to_json(plain(thing)).encode()).hexdigest()[:16]


def add(
    *, canvas: Canvas, actor: Any, collection: str, document: CanvasDocument, values: Mapping[str, Any]
) -> Change:
    """Put a new thing at the end of its collection, under the next free id.

    Raises:
        InvalidDocument: when the canvas is full, or what the new thing names is gone.
    """
    kind = KINDS[collection]
    for _ in range(TRIES):
        thing = kind.form.thing(id=new_id(document, collection), **values)
        try:
            change = store.change(
                canvas,
                actor=actor,
                what=f"{kind.noun}.added",
                subject=thing.id,
                edit=_unless_taken(collection, thing),
            )
            if change:
                return change
        except _Taken:
            pass
        document = store.load(canvas)
    raise RuntimeError("no id was free")


def _unless_taken(collection: str, thing: Any) -> Edit:
    def edit(document: CanvasDocument) -> CanvasDocument:
        if thing.id in ids(document):
            raise _Taken
        return added(collection, thing)(document)

    return edit


def save(
    *,
    canvas: Canvas,
    actor: Any,
    collection: str,
    id_: str,
    values: Mapping[str, Any],
    opened: str,
    move: Edit | None = None,
) -> Change | None:
    """Give a thing new values, and on the way perhaps another place; None where nothing changes.

    Raises:
        Missing: when it is gone.
        Meanwhile: when it is no longer what ``opened`` (its stamp by then) says.
        InvalidDocument: when the canvas would not hold together or be too large.
    """

    def edit(document: CanvasDocument) -> CanvasDocument:
        now = find(document, collection, id_)
        if opened and stamp(now) != opened and replace(now, **values) != now:
            raise Meanwhile(now)
        document = updated(collection, id_, **values)(document)
        return move(document) if move else document

    return store.change(canvas, actor=actor, what=f"{KINDS[collection].noun}.changed", subject=id_, edit=edit)


def move(*, canvas: Canvas, actor: Any, collection: str, id_: str, edit: Edit) -> Change | None:
    """Give a thing another place, by an edit that does just that.

    Raises:
        Missing: when it is gone.
    """
    return store.change(canvas, actor=actor, what=f"{KINDS[collection].noun}.moved", subject=id_, edit=edit)


def rest(
    *, canvas: Canvas, actor: Any, collection: str, id_: str, evidence: Evidence | None
) -> Change | None:
    """Say what a thing rests on; None where it says so already.

    Raises:
        Missing: when it is gone.
    """
    edit = updated(collection, id_, evidence=evidence)
    return store.change(canvas, actor=actor, what=f"{KINDS[collection].noun}.changed", subject=id_, edit=edit)


def delete(*, canvas: Canvas, actor: Any, collection: str, id_: str) -> Change | None:
    """Take a thing out, with all that hangs on it.

    Raises:
        Missing: when it is gone already.
    """
    edit = deleted(collection, id_)
    return store.change(canvas, actor=actor, what=f"{KINDS[collection].noun}.deleted", subject=id_, edit=edit)


def undo(*, canvas: Canvas, actor: Any, entry: Change) -> Change | None:
    """Take one change back.

    Raises:
        Conflict: when what it changed has changed since.
        InvalidDocument: when the canvas would not hold together without it.
    """
    return store.change(
        canvas, actor=actor, what="change.undone", subject=entry.subject, edit=store.undo(entry)
    )


def settle(*, canvas: Canvas, actor: Any, values: Mapping[str, Any]) -> Change | None:
    """Say something of the canvas as a whole: its title, stage, currency …

    Raises:
        InvalidDocument: when the canvas would be too large.
    """
    return store.change(
        canvas,
        actor=actor,
        what="canvas.changed",
        edit=lambda document: replace(document, **values),
    )
