"""What the walk answers with, and how an answer is kept."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from canvas import store
from canvas.board.notices import tell_of_return
from canvas.document import CanvasDocument, InvalidDocument
from canvas.edits import find
from canvas.models import Canvas, Change
from canvas.walk import page, services
from canvas.walk.forms import NameForm
from canvas.walk.steps import FORMS
from canvas.walk.steps.base import StepForm, words_on
from canvas.walk.steps.cost import Form as CostForm
from canvas.walk.way import way_of
from relationships.kinds import Question
from relationships.questions import Interview
from segments.document import Segment
from segments.formfields import fault


def segment_of(document: CanvasDocument, id_: str) -> Segment | None:
    """The segment of this id, if the canvas has it."""
    return next((segment for segment in document.segments if segment.id == id_), None)


def ask(
    request: HttpRequest, canvas: Canvas, form: StepForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page of one question."""
    return render(request, "walk/step.html", page.asking(request, canvas, form, **more), status=status)


def everyone(
    request: HttpRequest,
    canvas: Canvas,
    document: CanvasDocument,
    *,
    status: int = 200,
    naming: NameForm | None = None,
) -> HttpResponse:
    """All segments, and a form to name one more."""
    shown = page.everyone(request, canvas, document) | {
        "naming": naming or NameForm(first=not document.segments)
    }
    return render(request, "walk/everyone.html", shown, status=status)


def gone(request: HttpRequest, canvas: Canvas, document: CanvasDocument) -> HttpResponse:
    """The segment is not there, perhaps not any more; what was just written is shown, so that it can be kept."""
    written = [request.POST.get("words", ""), request.POST.get("own_text", "")]
    shown = page.around(request, canvas, document) | {"written": [text for text in written if text.strip()]}
    return render(request, "walk/gone.html", shown, status=404)


def helped(form: StepForm) -> StepForm | None:
    """The form with what a button of it puts in, where one was pressed that keeps nothing."""
    if "sample" in form.data:
        return type(form)(form.document, form.segment, form.started(form.data["sample"]))
    if "reckon" in form.data and isinstance(form, CostForm):
        form.is_valid()
        return type(form)(form.document, form.segment, form.reckoned())
    return None


def keep(request: HttpRequest, canvas: Canvas, form: StepForm) -> HttpResponse:
    """Keep an answer and go where the button leads; or show what is wrong with it, losing nothing.

    Raises:
        services.Meanwhile: when the answer changed since the form was opened.
    """
    go = form.data.get("go", "next")
    valid = form.is_valid()
    if not valid and form.seen != form.stamp:
        raise services.Meanwhile
    if valid:
        try:
            change = services.answer(canvas=canvas, actor=request.user, form=form)
            if change or go != "next" or _answered(form):
                tell(
                    request,
                    canvas,
                    _("Kept: “%(question)s”.") % {"question": page.asked_of(form.question)},
                    change,
                )
                way = way_of(canvas.pk, store.load(canvas))
                return HttpResponseRedirect(way.to(form.segment.id, form.question, go))
            form.add_error(None, _("Nothing is ticked or written here yet. Answer, or skip it for now."))
        except InvalidDocument as error:
            for problem in error.problems:
                form.add_error(None, fault(problem))
    return ask(request, canvas, form, status=422)


def _answered(form: StepForm) -> bool:
    return form.step.answered(Interview(form.document), form.segment.id)


def meanwhile(request: HttpRequest, canvas: Canvas, segment_id: str, question: Question) -> HttpResponse:
    """Somebody answered the same question: show their answer beside the one that was just given."""
    document = store.load(canvas)
    segment = segment_of(document, segment_id)
    if segment is None:
        return gone(request, canvas, document)
    form = FORMS[question](document, segment, request.POST)
    theirs = {
        "said": list(FORMS[question].said(document, segment)),
        "words": words_on(document, segment, question),
    }
    return ask(request, canvas, form, status=409, theirs=theirs)


def as_if(form: StepForm) -> tuple[CanvasDocument, Segment]:
    """The canvas as it would be with this answer; as it is, where the answer has a fault."""
    if not form.is_valid():
        return form.document, form.segment
    document = form.edit()(form.document)
    found: Segment = find(document, "segments", form.segment.id)
    return document, found


def tell(request: HttpRequest, canvas: Canvas, sentence: str, change: Change | None) -> None:
    """Say what was kept, with a way back to how it was; nothing where nothing changed."""
    if change:
        messages.success(request, sentence, extra_tags=reverse("walk:undo", args=[canvas.pk, change.version]))
        tell_of_return(request, canvas, change)


def home(canvas: Canvas) -> str:
    """The page of all segments."""
    return reverse("walk:all", args=[canvas.pk])
