"""Deleting, moving and taking back."""

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from canvas import access, store
from canvas.board import services, sheets
from canvas.board.answers import done, renewed
from canvas.board.notices import called, query_of, regret, tell
from canvas.board.steps import STEPS, neighbour, place_of, siblings, step
from canvas.difference import Conflict
from canvas.document import CanvasDocument, InvalidDocument
from canvas.edits import Edit, Missing, find, moved
from canvas.models import Canvas, Change
from segments.kinds import NoteBlock
from segments.language import say


@login_not_required
@require_POST
def delete(request: HttpRequest, canvas_id: UUID, collection: str, id_: str) -> HttpResponse:
    """Take a card away, and offer to bring it back."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    try:
        thing = find(document, collection, id_)
        change = services.delete(canvas=canvas, actor=request.user, collection=collection, id_=id_)
    except Missing:
        return _missing(request, canvas)
    tell(request, canvas, _deleted(document, collection, thing), change)
    block = place_of(collection, thing).block
    beside = neighbour(document, collection, thing, request.GET.get("only", ""))
    home = sheets.home(canvas.pk, query_of(request), beside or block)
    return done(request, canvas, home, focus=beside, focus_block="" if beside else block)


def _deleted(document: CanvasDocument, collection: str, thing: Any) -> str:
    """What went away; a segment takes its relationships along."""
    along = sum(r.segment == thing.id for r in document.relationships) if collection == "segments" else 0
    if not along:
        return _("Deleted: “%(name)s”.") % {"name": called(thing)}
    sentence = ngettext(
        "Deleted: “%(name)s” and %(count)s relationship with them.",
        "Deleted: “%(name)s” and %(count)s relationships with them.",
        along,
    )
    return sentence % {"name": called(thing), "count": along}


@login_not_required
@require_POST
def move(request: HttpRequest, canvas_id: UUID, collection: str, id_: str) -> HttpResponse:
    """Put a card one ``step`` earlier or later, or in front of the card ``before``; a note also into a ``block``."""
    canvas = access.writable(request, canvas_id)
    try:
        document = store.load(canvas)
        edit = _edit(request, document, collection, find(document, collection, id_))
        change = edit and services.move(
            canvas=canvas, actor=request.user, collection=collection, id_=id_, edit=edit
        )
        document = store.load(canvas)
        sentence = _moved(document, collection, id_, request.GET.get("only", ""))
    except Missing:
        return _missing(request, canvas)
    tell(request, canvas, sentence, change)
    return done(request, canvas, sheets.home(canvas.pk, query_of(request), id_), document=document, focus=id_)


def _edit(request: HttpRequest, document: CanvasDocument, collection: str, thing: Any) -> Edit | None:
    way, block = request.POST.get("step"), request.POST.get("block")
    if way in STEPS:
        return step(document, collection, thing.id, way, request.GET.get("only", ""))
    if collection == "notes" and block in set(NoteBlock):
        return moved(collection, thing.id, before=request.POST.get("before"), block=NoteBlock(block))
    return moved(collection, thing.id, before=request.POST.get("before"))


def _moved(document: CanvasDocument, collection: str, id_: str, only: str) -> str:
    """Where a card stands now."""
    thing = find(document, collection, id_)
    row = siblings(document, collection, thing, only)
    return _("“%(name)s” is now number %(place)s of %(count)s in “%(block)s”.") % {
        "name": called(thing),
        "place": row.index(id_) + 1,
        "count": len(row),
        "block": say(place_of(collection, thing).block.label),
    }


def _missing(request: HttpRequest, canvas: Canvas) -> HttpResponse:
    regret(request, _("This card is not on the board any more: somebody took it away."))
    return renewed(request, canvas, status=404)


@login_not_required
@require_POST
def undo(request: HttpRequest, canvas_id: UUID, version: int) -> HttpResponse:
    """Take one change back, whichever it was, as long as nothing was built on it since."""
    canvas = access.writable(request, canvas_id)
    entry = get_object_or_404(Change, canvas=canvas, version=version)
    try:
        change = services.undo(canvas=canvas, actor=request.user, entry=entry)
    except (Conflict, InvalidDocument):
        regret(
            request,
            _("This cannot be taken back any more: what it changed was changed again since."),
        )
        return renewed(request, canvas, status=409)
    tell(request, canvas, _("Taken back."), change)
    return done(
        request, canvas, sheets.home(canvas.pk, query_of(request), entry.subject), focus=entry.subject
    )
