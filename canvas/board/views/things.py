"""Adding and changing what stands on the board."""

from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from canvas import access, store
from canvas.board import services, sheets
from canvas.board.answers import done, opened, renewed
from canvas.board.kinds import form_for, known_block
from canvas.board.notices import called, query_of, regret, tell
from canvas.board.steps import step
from canvas.document import CanvasDocument, InvalidDocument
from canvas.edits import Missing, find
from canvas.models import Canvas, Change
from segments.formfields import fault
from segments.forms import ThingForm


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, canvas_id: UUID, collection: str) -> HttpResponse:
    """A form for a new thing; once it is added, the form is empty again for the next."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    if request.method != "POST":
        return opened(request, canvas, document, _blank(request, canvas, document, collection))
    form = form_for(collection, document, request.POST)
    if form.is_valid():
        try:
            change = services.add(
                canvas=canvas,
                actor=request.user,
                collection=collection,
                document=document,
                values=form.values(),
            )
            return _added(request, canvas, collection, form, change)
        except InvalidDocument as error:
            _blame(form, error)
    return renewed(request, canvas, sheet=_adding(request, canvas, collection, form), status=422)


def _adding(request: HttpRequest, canvas: Canvas, collection: str, form: ThingForm) -> sheets.Sheet:
    return sheets.adding(canvas.pk, collection, form, query_of(request))


def _blank(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument, collection: str, **initial: Any
) -> sheets.Sheet:
    """An empty form; a note knows its block, and the segment that alone is shown is the one it is for."""
    only = request.GET.get("only")
    if collection == "notes":
        initial.setdefault("block", known_block(request.GET.get("block", "")))
    if collection == "relationships":
        initial.setdefault("segment", request.GET.get("segment") or only)
    elif collection != "segments" and any(segment.id == only for segment in document.segments):
        initial |= {"segments": (only,), "segments_known": "known"}
    return _adding(request, canvas, collection, form_for(collection, document, initial=initial))


def _added(
    request: HttpRequest, canvas: Canvas, collection: str, form: ThingForm, change: Change
) -> HttpResponse:
    document = store.load(canvas)
    made = form.thing(id=change.subject, **form.values())
    tell(request, canvas, _("Added: “%(name)s”.") % {"name": called(made)}, change)
    kept = {name: form.cleaned_data[name] for name in ("block", "segment") if name in form.fields}
    sheet = _blank(request, canvas, document, collection, **kept)
    return done(request, canvas, f"{sheet.action}#add-{sheet.slot}", document=document, sheet=sheet)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def thing(request: HttpRequest, canvas_id: UUID, collection: str, id_: str) -> HttpResponse:
    """The form of one thing; saving leads back to its card."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    try:
        was = find(document, collection, id_)
    except Missing:
        return _gone(request, canvas, document, collection)
    form = form_for(collection, document, request.POST if request.method == "POST" else None, was=was)
    if not form.is_bound:
        stepped = request.GET.get("step", "")
        sheet = sheets.changing(canvas.pk, collection, form, query_of(request), stepped=stepped)
        return opened(request, canvas, document, sheet)
    if form.is_valid():
        return _save(request, canvas, document, collection, form)
    return _refused(request, canvas, collection, form)


def _save(
    request: HttpRequest, canvas: Canvas, document: CanvasDocument, collection: str, form: ThingForm
) -> HttpResponse:
    way = request.POST.get("step", "")
    try:
        change = services.save(
            canvas=canvas,
            actor=request.user,
            collection=collection,
            id_=form.was.id,
            values=form.values(),
            opened=request.POST.get("opened", ""),
            move=step(document, collection, form.was.id, way, request.GET.get("only", "")),
        )
    except Missing:
        return _gone(request, canvas, store.load(canvas), collection)
    except services.Meanwhile as meanwhile:
        sheet = sheets.contested(canvas.pk, collection, form, meanwhile.now, query_of(request))
        return renewed(request, canvas, sheet=sheet, status=409)
    except InvalidDocument as error:
        _blame(form, error)
        return _refused(request, canvas, collection, form)
    return _saved(request, canvas, collection, form, change)


def _saved(
    request: HttpRequest, canvas: Canvas, collection: str, form: ThingForm, change: Change | None
) -> HttpResponse:
    """Back to the card; after a step the form stays open, for the next step."""
    document = store.load(canvas)
    now = form.thing(id=form.was.id, **form.values())
    tell(request, canvas, _("Saved: “%(name)s”.") % {"name": called(now)}, change)
    if way := request.POST.get("step"):
        again = form_for(collection, document, was=now)
        sheet = sheets.changing(canvas.pk, collection, again, query_of(request), stepped=way)
        further = f"{sheet.action}{'&' if '?' in sheet.action else '?'}step={quote(way)}"
        return done(request, canvas, further, document=document, sheet=sheet)
    home = sheets.home(canvas.pk, query_of(request), now.id)
    return done(request, canvas, home, document=document, focus=now.id)


def _refused(request: HttpRequest, canvas: Canvas, collection: str, form: ThingForm) -> HttpResponse:
    """The form again, with what was typed and what is wrong with it."""
    opened_at = request.POST.get("opened", "")
    sheet = sheets.changing(canvas.pk, collection, form, query_of(request), opened_at)
    return renewed(request, canvas, sheet=sheet, status=422)


def _blame(form: ThingForm, error: InvalidDocument) -> None:
    """Show at the form what the document as a whole refuses."""
    for problem in error.problems:
        form.add_error(None, fault(problem))


def _gone(request: HttpRequest, canvas: Canvas, document: CanvasDocument, collection: str) -> HttpResponse:
    """Say that a card is gone; what was typed for it waits in a form that would add it anew."""
    if request.method != "POST":
        regret(request, _("This card is not on the board any more: somebody took it away."))
        return renewed(request, canvas, document=document, status=404)
    form = form_for(collection, document, request.POST)
    form.add_error(
        None, _("This card was taken away meanwhile. What you wrote is here: “Add” brings it back.")
    )
    sheet = _adding(request, canvas, collection, form)
    return renewed(request, canvas, document=document, sheet=sheet, status=404)
