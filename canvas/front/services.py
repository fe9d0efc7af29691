"""What people do with whole canvases: make, copy, rename, delete and bring back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from canvas import store
from canvas.accounts.guest import become_guest
from canvas.document import CanvasDocument
from canvas.models import Canvas
from canvas.pictures.services import copy_pictures
from segments.shape import NAME_LIMIT

KEPT_DAYS = 30
LEFT_DAYS = 365


def make(request: HttpRequest, document: CanvasDocument) -> Canvas:
    """Make a canvas for whoever asks; who has no account becomes a guest by that."""
    if request.user.is_authenticated:
        return store.create(document, owner=request.user)
    return store.create(document, guest_key=become_guest(request))


def duplicate(request: HttpRequest, canvas: Canvas) -> Canvas:
    """Make a copy under a title that says so, pictures and all."""
    document = store.load(canvas)
    title = _("%(title)s, a copy") % {"title": document.title}
    with transaction.atomic():
        copy = make(request, replace(document, title=title if len(title) <= NAME_LIMIT else document.title))
        copy_pictures(canvas, copy)
    return copy


def rename(canvas: Canvas, *, actor: Any, title: str) -> None:
    """Give a canvas another title."""
    store.change(
        canvas, actor=actor, what="canvas.renamed", edit=lambda document: replace(document, title=title)
    )


def delete(canvas: Canvas) -> None:
    """Put a canvas away; for ``KEPT_DAYS`` days it can be brought back."""
    Canvas.objects.filter(pk=canvas.pk).update(deleted_at=timezone.now())


def restore(canvas: Canvas) -> None:
    """Bring a deleted canvas back."""
    Canvas.objects.filter(pk=canvas.pk).update(deleted_at=None)


def purge() -> int:
    """Remove for good what was deleted ``KEPT_DAYS`` days ago, or left by a guest ``LEFT_DAYS`` ago; says how many.

    A guest who only looks renews the cookie and changes nothing, so a guest's canvas is given far longer. A team's canvas
    has no owner either, and stays with its course.
    """
    now = timezone.now()
    deleted = Q(deleted_at__lt=now - timedelta(days=KEPT_DAYS))
    left = Q(owner=None, works=None, updated_at__lt=now - timedelta(days=LEFT_DAYS))
    return Canvas.objects.filter(deleted | left).delete()[1].get("canvas.Canvas", 0)
