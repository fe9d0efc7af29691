"""Letting others read a canvas, and coming in by a link."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from canvas import access, sharing, store
from canvas.board.frame import frame, said_in
from canvas.models import Canvas
from relationships.rules import check

ACTS = {"open": sharing.open_link, "renew": sharing.renew_link, "close": sharing.close_link}


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Show the link of a canvas to its owner; open, renew or close it.

    Raises:
        Http404: for an act that there is not.
    """
    canvas = access.writable(request, canvas_id)
    if request.method == "POST":
        return _act(request, canvas)
    document = store.load(canvas)
    link = request.build_absolute_uri(_door(canvas)) if canvas.share_token else ""
    context = {**frame(canvas, document, check(document)), "here": "share", "link": link}
    return render(request, "people/share.html", context)


def _act(request: HttpRequest, canvas: Canvas) -> HttpResponse:
    said = {
        "open": _("Whoever has the link can read the canvas now."),
        "renew": _("This is a new link. The old one leads nowhere any longer."),
        "close": _("The link is closed. Nobody reads by it any longer."),
    }
    act = request.POST.get("act", "")
    if act not in ACTS:
        raise Http404
    ACTS[act](canvas)
    messages.success(request, said[act])
    return redirect("people:share", canvas.pk)


def _door(canvas: Canvas) -> str:
    return reverse("shared", args=[canvas.share_token])


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """Say what the link leads to, for people and for the previews of messengers; by POST, go in and read."""
    canvas = get_object_or_404(Canvas, share_token=token, deleted_at=None)
    if request.method == "POST":
        inside = redirect("board:board", canvas.pk)
        sharing.keep_token(request, inside, token)
        return inside
    context = {
        "canvas": canvas,
        "said": said_in(canvas.language),
        "address": request.build_absolute_uri(),
    }
    answer = render(request, "people/shared.html", context)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
