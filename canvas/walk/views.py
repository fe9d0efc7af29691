"""The pages of the walk."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas import access, store
from canvas.board.notices import regret
from canvas.difference import Conflict
from canvas.document import InvalidDocument
from canvas.models import Change
from canvas.walk import answers, services
from canvas.walk.forms import NameForm
from canvas.walk.page import at_the_margin, reviewing
from canvas.walk.steps import FORMS
from canvas.walk.way import QUESTIONS, way_of
from relationships.kinds import Question
from relationships.rules import check


@login_not_required
@require_safe
def entry(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Go on where the first answer is missing; where nothing is to be answered, show all segments."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    way = way_of(canvas.pk, document)
    found = way.next_open()
    if found and access.may_write(request, canvas):
        return redirect(way.step(found[0].id, found[1]))
    return answers.everyone(request, canvas, document)


@login_not_required
@require_safe
def everyone(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """All segments: how far each is, and what is covered."""
    canvas = access.readable(request, canvas_id)
    return answers.everyone(request, canvas, store.load(canvas))


@login_not_required
@require_POST
def begin(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Name a segment, and go to its first question."""
    canvas = access.writable(request, canvas_id)
    document, form = store.load(canvas), NameForm(request.POST)
    if form.is_valid():
        try:
            name = form.cleaned_data["name"]
            id_ = services.begin(canvas=canvas, actor=request.user, document=document, name=name)
            return redirect("walk:step", canvas.pk, id_, QUESTIONS[0])
        except InvalidDocument as error:
            form.blame(error)
    return answers.everyone(request, canvas, document, status=422, naming=form)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, canvas_id: UUID, segment_id: str, question: Question) -> HttpResponse:
    """Ask one question about one segment, and keep the answer."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    segment = answers.segment_of(document, segment_id)
    if segment is None:
        return answers.gone(request, canvas, document)
    if request.method != "POST":
        return answers.ask(request, canvas, FORMS[question](document, segment))
    form = FORMS[question](document, segment, request.POST)
    if helped := answers.helped(form):
        return answers.ask(request, canvas, helped)
    try:
        return answers.keep(request, canvas, form)
    except services.Meanwhile:
        return answers.meanwhile(request, canvas, segment_id, question)


@login_not_required
@require_POST
def margin(request: HttpRequest, canvas_id: UUID, segment_id: str, question: Question) -> HttpResponse:
    """What the margin would say of the answer as it stands in the form; nothing is kept."""
    canvas = access.writable(request, canvas_id)
    document = store.load(canvas)
    segment = answers.segment_of(document, segment_id)
    if segment is None:
        return HttpResponse(status=204)
    document, segment = answers.as_if(FORMS[question](document, segment, request.POST))
    shown = at_the_margin(canvas, document, segment, question, check(document))
    return render(request, "walk/_renewed.html", shown | {"document": document, "oob": True})


@login_not_required
@require_safe
def review(request: HttpRequest, canvas_id: UUID, segment_id: str) -> HttpResponse:
    """What was answered about a segment, what the rules still say of it, and what is covered."""
    canvas = access.readable(request, canvas_id)
    document = store.load(canvas)
    segment = answers.segment_of(document, segment_id)
    if segment is None:
        return answers.gone(request, canvas, document)
    shown = reviewing(request, canvas, document, segment)
    return render(request, "walk/review.html", shown | {"naming": NameForm()})


@login_not_required
@require_POST
def undo(request: HttpRequest, canvas_id: UUID, version: int) -> HttpResponse:
    """Take a change of the walk back, and go to the question that it answered."""
    canvas = access.writable(request, canvas_id)
    change = get_object_or_404(Change, canvas=canvas, version=version)
    try:
        services.undo(canvas=canvas, actor=request.user, entry=change)
        messages.success(request, _("Taken back."))
    except (Conflict, InvalidDocument):
        regret(request, _("This cannot be taken back any more: what it changed was changed again since."))
    slug = change.what.removeprefix("answer.")
    if slug in QUESTIONS and answers.segment_of(store.load(canvas), change.subject):
        return redirect("walk:step", canvas.pk, change.subject, Question(slug))
    return HttpResponseRedirect(answers.home(canvas))
