"""Who may do what with a canvas: a reader's helper (404 to strangers) and a writer's (403 to readers).

A canvas is its owner's, or the guest's whose signed cookie bears its key; who was given its link reads it. Nobody else
learns that it exists.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest

from canvas.accounts.guest import guest_key
from canvas.models import Canvas
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
    known = tokens(request)
    theirs = mine(request) | Q(share_token__in=known) if known else mine(request)
    canvas = Canvas.objects.filter(theirs, pk=canvas_id, deleted_at=None).first()
    if canvas is None:
        raise Http404
    canvas.lent = not may_write(request, canvas)
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
    """Whether whoever reads this canvas may change it too: all that is one's own, nothing that is lent."""
    if request.user.is_authenticated:
        return canvas.owner_id == request.user.pk
    return canvas.owner_id is None and canvas.guest_key == guest_key(request) != ""
