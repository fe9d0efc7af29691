"""Putting pictures on a canvas and taking them off. Each makes the canvas's version grow, with one ``Change``.

The change holds no part of the document, for pictures are none; taking it back through the log changes nothing.
"""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from canvas.edits import Missing
from canvas.models import Canvas, Change, Note, Picture, Reference
from canvas.pictures.kinds import EACH_CANVAS, EACH_NOTE
from canvas.pictures.reading import Kept
from canvas.pictures.selectors import present
from segments.models import Segment

HIDDEN = 60  # rows that nobody sees, kept for those who take something back


class Full(Exception):
    """There is no room for one more; ``on_note`` says whether it is the note that is full."""

    def __init__(self, *, on_note: bool) -> None:
        super().__init__()
        self.on_note = on_note


def kind_of(canvas: Canvas, subject: str) -> str:
    """“logo”, “portrait” or “photograph”, by what it would belong to.

    Raises:
        Missing: where that is neither a segment nor a note (any more).
    """
    if not subject:
        return "logo"
    if Segment.objects.filter(canvas=canvas, ref=subject).exists():
        return "portrait"
    if Note.objects.filter(canvas=canvas, ref=subject).exists():
        return "photograph"
    raise Missing(subject)


@transaction.atomic
def put_picture(*, canvas: Canvas, actor: Any, subject: str, alt: str, kept: Kept) -> Picture:
    """Put a picture on a thing; a logo or a portrait takes the place of the one before.

    Raises:
        Missing: when the thing is gone.
        Full: when the note, or the canvas, has as many as it may have.
    """
    locked = _locked(canvas)
    kind = kind_of(locked, subject)
    here = present(locked)
    if kind == "photograph" and here.filter(subject=subject).count() >= EACH_NOTE:
        raise Full(on_note=True)
    if kind != "photograph":
        here.filter(subject=subject).update(deleted_at=timezone.now())
    if here.count() >= EACH_CANVAS:
        raise Full(on_note=False)
    picture = Picture.objects.create(
        canvas=locked,
        subject=subject,
        alt=alt,
        media_type=kept.media_type,
        width=kept.size.width,
        height=kept.size.height,
        content=kept.content,
        thumbnail=kept.thumbnail,
    )
    _let_old_ones_go(locked)
    _log(canvas, locked, actor, f"{kind}.added", subject)
    return picture


@transaction.atomic
def change_alt(*, canvas: Canvas, actor: Any, picture_id: int, alt: str) -> None:
    """Give a picture another text alternative.

    Raises:
        Missing: when it is gone.
    """
    locked = _locked(canvas)
    picture = _one(locked, picture_id)
    if picture.alt != alt:
        Picture.objects.filter(pk=picture_id).update(alt=alt)
        _log(canvas, locked, actor, "picture.changed", picture.subject)


@transaction.atomic
def delete_picture(*, canvas: Canvas, actor: Any, picture_id: int) -> Picture:
    """Take a picture off; until the next cleaning that finds it old it can be put back.

    Raises:
        Missing: when it is gone already.
    """
    locked = _locked(canvas)
    picture = _one(locked, picture_id)
    Picture.objects.filter(pk=picture_id).update(deleted_at=timezone.now())
    _log(canvas, locked, actor, "picture.deleted", picture.subject)
    return picture


@transaction.atomic
def restore_picture(*, canvas: Canvas, actor: Any, picture_id: int) -> Picture:
    """Put a deleted picture back; a logo or a portrait takes its place from the one that stands there now.

    Raises:
        Missing: when it is gone for good, or what it belonged to is.
        Full: as ``put_picture`` does.
    """
    locked = _locked(canvas)
    gone = Picture.objects.filter(canvas=locked, pk=picture_id, deleted_at__isnull=False)
    picture = gone.defer("content", "thumbnail").first()
    if picture is None:
        raise Missing(str(picture_id))
    kind, here = kind_of(locked, picture.subject), present(locked)
    if kind != "photograph":
        here.filter(subject=picture.subject).update(deleted_at=timezone.now())
    elif here.filter(subject=picture.subject).count() >= EACH_NOTE:
        raise Full(on_note=True)
    if here.count() >= EACH_CANVAS:
        raise Full(on_note=False)
    gone.update(deleted_at=None)
    _log(canvas, locked, actor, "picture.restored", picture.subject)
    return picture


def copy_pictures(source: Canvas, target: Canvas) -> None:
    """Put the pictures of one canvas on its copy, which has the same things under the same ids."""
    for picture in present(source).iterator(chunk_size=1):
        picture.pk, picture.canvas = None, target
        picture.save(force_insert=True)


def purge(days: int) -> int:
    """Remove for good what was deleted, or lost its thing, more than ``days`` days ago; says how many."""
    now = timezone.now()
    things = Reference.objects.filter(canvas_id=OuterRef("canvas_id"), ref=OuterRef("subject"))
    tied = Picture.objects.exclude(subject="").annotate(tied=Exists(things))
    tied.filter(tied=True, lost_at__isnull=False).update(lost_at=None)
    tied.filter(tied=False, lost_at=None).update(lost_at=now)
    long_ago = now - timedelta(days=days)
    deleted = Picture.objects.filter(deleted_at__lt=long_ago).delete()[0]
    return deleted + Picture.objects.filter(lost_at__lt=long_ago).delete()[0]


def _locked(canvas: Canvas) -> Canvas:
    return Canvas.objects.select_for_update().get(pk=canvas.pk)


def _one(canvas: Canvas, picture_id: int) -> Picture:
    found = present(canvas).filter(pk=picture_id).defer("content", "thumbnail").first()
    if found is None:
        raise Missing(str(picture_id))
    return found


def _let_old_ones_go(canvas: Canvas) -> None:
    """Keep no more than ``HIDDEN`` rows that are not shown, or a canvas could grow without an end."""
    seen = present(canvas).values("pk")
    hidden = Picture.objects.filter(canvas=canvas).exclude(pk__in=seen).order_by("-pk")
    old = list(hidden.values_list("pk", flat=True)[HIDDEN:])
    if old:
        Picture.objects.filter(pk__in=old).delete()


def _log(canvas: Canvas, locked: Canvas, actor: Any, what: str, subject: str) -> None:
    locked.version += 1
    locked.save(update_fields=["version", "updated_at"])
    Change.objects.create(
        canvas=locked,
        version=locked.version,
        actor=actor if getattr(actor, "is_authenticated", False) else None,
        what=what,
        subject=subject,
        before="{}",
        after="{}",
    )
    canvas.refresh_from_db()
