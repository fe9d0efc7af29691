"""Rows ↔ document: the one door between the ORM and everything that reads a canvas whole.

``load`` takes the same number of queries whatever the size. ``change`` is the one road of every change: it loads, edits,
checks, writes the rows that differ, bumps the version and logs one ``Change``, all in one transaction.
"""

from typing import Any

from django.db import transaction

from canvas.difference import KEYS, Patch, apply, difference
from canvas.document import SIZE_LIMIT, CanvasDocument, InvalidDocument, Waiver, check_links, dumps, too_large
from canvas.edits import Edit, ids
from canvas.models import Canvas, Change, Picture
from canvas.rows.load import load as load_rows
from canvas.rows.save import write_all, write_fields, write_things
from canvas.waivers import lapse
from segments.jsontext import parse_json, to_json
from segments.shape import LIST_LIMIT, Problems, read, too_many

REPLACED = "canvas.replaced"  # the change that puts another document in place of the whole
UNDONE = "change.undone"  # the change that takes another back
COUNTED = "finding.counted"  # the change that takes a reason back


def load(canvas: Canvas) -> CanvasDocument:
    """Read a canvas whole, in a fixed number of queries."""
    return load_rows(canvas)[0]


def create(document: CanvasDocument, *, owner: Any = None, guest_key: str = "") -> Canvas:
    """Make a new canvas of a document, for an account or for a guest; it begins at version 0, with no change."""
    with transaction.atomic():
        canvas = Canvas(owner=owner, guest_key="" if owner else guest_key)
        write_fields(canvas, document)
        canvas.save(force_insert=True)
        write_all(canvas, document)
    return canvas


def change(canvas: Canvas, *, actor: Any, what: str, edit: Edit, subject: str = "") -> Change | None:
    """Change a canvas by an edit; None (and nothing written) where the edit changes nothing.

    A waiver whose subjects change goes in the same change (see ``canvas.waivers``). A change that takes another back,
    or replaces the whole, gives exactly what it says.

    Raises:
        InvalidDocument: when the edited document would not hold together or be too large; nothing is written then.
        canvas.edits.Missing: when what the edit is about is gone.
        canvas.difference.Conflict: when an undo meets something that changed since.
    """
    with transaction.atomic():
        locked = Canvas.objects.select_for_update().get(pk=canvas.pk)
        before, rows = load_rows(locked)
        after = edit(before) if what in (REPLACED, UNDONE) else lapse(before, edit(before))
        back, forth = difference(before, after)
        if not forth:
            return None
        _check(before, after)
        write_fields(locked, after)
        locked.version += 1
        locked.save()
        write_things(locked, before, after, rows)
        if what != UNDONE:
            _begin_without_pictures(locked, before, after)
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


def _begin_without_pictures(canvas: Canvas, before: CanvasDocument, after: CanvasDocument) -> None:
    """A new thing under an id that a deleted one had gets none of the pictures that wait for that one's return."""
    new = ids(after).keys() - ids(before).keys()
    if new:
        Picture.objects.filter(canvas=canvas, subject__in=new).delete()


def undo(entry: Change) -> Edit:
    """The edit that takes a change back; it raises ``Conflict`` where the canvas has moved on since."""
    back, forth = _patch(entry.before), _patch(entry.after)
    return lambda document: apply(document, back, expected=forth)


def lapsed_in(entry: Change) -> list[Waiver]:
    """The waivers that lapsed in a change; none where taking them away was what it was about."""
    if entry.what in (REPLACED, UNDONE, COUNTED):
        return []
    back, forth = (_patch(text).get("waivers", {}) for text in (entry.before, entry.after))
    gone = [placed[1] for key, placed in back.items() if placed is not None and forth.get(key) is None]
    problems: Problems = []
    return [found for raw in gone if (found := read(Waiver, raw, "", problems))]


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
        problems.append(too_large(size))
    if problems:
        raise InvalidDocument(problems)
