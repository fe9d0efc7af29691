"""Who may do what with a canvas: a reader's helper (404 to strangers) and a writer's (403 to readers).

A canvas is its owner's, or the guest's whose signed cookie bears its key, and it is their team's while they work on it
together in a course; who was given its link reads it. Nobody else learns that it exists.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest

from canvas.accounts.guest import guest_key
from canvas.models import Canvas, Work
from canvas.sharing import tokens


def mine(request: HttpRequest) -> Q:
    """The canvases of whoever asks, as a condition."""
    if request.user.is_authenticated:
        return Q(owner=request.user)
    return Q(owner=None, guest_key=guest_key(request)) & ~Q(guest_key="")


def readable(request: HttpRequest, canvas_id: UUID) -> Canvas:
    """The canvas, for those who may read it.

    Raises:
        Http404: for everybody else, and where there is none.
    """
    kept = Canvas.objects.filter(pk=canvas_id, deleted_at=None)
    canvas = kept.filter(mine(request) | together(request)).first()
    if canvas is not None:
        canvas.lent = False
        return canvas
    known = tokens(request)
    canvas = kept.filter(share_token__in=known).first() if known else None
    if canvas is None:
        raise Http404
    return canvas


def writable(request: HttpRequest, canvas_id: UUID) -> Canvas:
    """The canvas, for those who may change it.

    Raises:
        Http404: for those who may not even read it.
        PermissionDenied: for those who may only read it.
    """
    canvas = readable(request, canvas_id)
    if not may_write(request, canvas):
        raise PermissionDenied
    return canvas


def may_write(request: HttpRequest, canvas: Canvas) -> bool:
    """Whether whoever reads this canvas, as ``readable`` gave it, may change it too: nothing that is lent."""
    return not canvas.lent


def together(request: HttpRequest) -> Q:
    """The canvases of the teams that whoever asks belongs to."""
    if not request.user.is_authenticated:
        return Q(pk__in=())
    works = Work.objects.filter(team__enrolments__user=request.user, team__enrolments__left_at=None)
    return Q(pk__in=works.values("canvas"))
