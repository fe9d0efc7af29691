"""The pages of what a canvas rests on."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from canvas import access, store
from canvas.board import services
from canvas.board.answers import wants_parts
from canvas.board.evidence import COLLECTIONS
from canvas.board.frame import frame
from canvas.board.notices import called, regret
from canvas.difference import Conflict
from canvas.document import InvalidDocument
from canvas.edits import Missing, find
from canvas.findings.evidence import Asked, Lister
from canvas.models import Canvas, Change
from relationships.rules import check
from segments.kinds import Evidence


def _listed(
    request: HttpRequest, canvas: Canvas, *, status: int = 200, focus: str | None = None
) -> HttpResponse:
    """The list as it stands: its parts for htmx, else the page; the thing ``focus`` takes the focus."""
    document = store.load(canvas)
    writable = access.may_write(request, canvas)
    lister = Lister(canvas.pk, document, Asked.by(request.GET), writable=writable)
    context: dict[str, Any] = {
        **frame(canvas, document, check(document)),
        "here": "findings",
        "page": lister.page(focus or ""),
        "focus": focus,
    }
    if focus is None or not wants_parts(request):
        return render(request, "findings/assumptions.html", context, status=status)
    response = render(request, "findings/_rested.html", context, status=status)
    response.headers["HX-Retarget"] = "#remarks"
    response.headers["HX-Reswap"] = "outerHTML"
    return response


def _done(request: HttpRequest, canvas: Canvas, focus: str) -> HttpResponse:
    if wants_parts(request):
        return _listed(request, canvas, focus=focus)
    query = Asked.by(request.GET).query
    return HttpResponseRedirect(reverse("findings:assumptions", args=[canvas.pk], query=query))


@login_not_required
@require_safe
def assumptions(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """What the canvas rests on: what nobody is sure of, or one ``?status=``; ``?of=`` one collection."""
    return _listed(request, access.readable(request, canvas_id))


@login_not_required
@require_POST
def rest(request: HttpRequest, canvas_id: UUID, collection: str, id_: str) -> HttpResponse:
    """Say what one thing rests on: ``evidence``, blank for what is not known."""
    canvas = access.writable(request, canvas_id)
    asked = request.POST.get("evidence", "")
    if collection not in COLLECTIONS or (asked and asked not in set(Evidence)):
        raise Http404
    evidence = Evidence(asked) if asked else None
    try:
        change = services.rest(
            canvas=canvas, actor=request.user, collection=collection, id_=id_, evidence=evidence
        )
    except Missing:
        regret(request, _("This card is not on the board any more: somebody took it away."))
        return _listed(request, canvas, status=404, focus="")
    _tell(request, canvas, called(find(store.load(canvas), collection, id_)), change)
    return _done(request, canvas, id_)


def _tell(request: HttpRequest, canvas: Canvas, name: str, change: Change | None) -> None:
    if change is None:
        messages.info(request, _("Nothing changed."))
        return
    query = Asked.by(request.GET).query
    back = reverse("findings:unrest", args=[canvas.pk, change.version], query=query)
    messages.success(request, _("Saved: “%(name)s”.") % {"name": name}, extra_tags=back)


@login_not_required
@require_POST
def unrest(request: HttpRequest, canvas_id: UUID, version: int) -> HttpResponse:
    """Take one change back, and stay at what the canvas rests on."""
    canvas = access.writable(request, canvas_id)
    entry = get_object_or_404(Change, canvas=canvas, version=version)
    try:
        services.undo(canvas=canvas, actor=request.user, entry=entry)
    except (Conflict, InvalidDocument):
        regret(request, _("This cannot be taken back any more: what it changed was changed again since."))
        return _listed(request, canvas, status=409, focus="")
    messages.success(request, _("Taken back."))
    return _done(request, canvas, entry.subject)
