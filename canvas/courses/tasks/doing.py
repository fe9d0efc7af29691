"""What students do for an assignment: begin, hand in, keep the receipt."""

import json
from collections import Counter
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas import hours, store
from canvas.board.marks import tally_of
from canvas.courses.access import enrolled, student, theirs
from canvas.courses.handing import Changed, JustHandedIn, Refused, begin, hand_in
from canvas.courses.tasks import own_score
from canvas.courses.tasks.lacks import lacks
from canvas.courses.tasks.views import framed, one, standing_of
from canvas.coursework.kinds import STAFF
from canvas.coursework.names import called, who
from canvas.coursework.states import comes_late
from canvas.models import Assignment, Canvas, Enrolment, Submission
from relationships.phrases import finding_phrase
from relationships.rules import Severity, check
from segments.language import say


class Seen(forms.Form):
    """What whoever hands in saw: the number of the last submission (0 for none) and the canvas's version."""

    after = forms.IntegerField(min_value=0)
    version = forms.IntegerField(min_value=0)


@require_POST
def start(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Begin, and go to the canvas."""
    me = student(request, course_id)
    task = one(me, assignment_id)
    stand = standing_of(me, task, timezone.now())
    if stand["teamless"]:
        messages.error(request, _("This is for teams. Join one first."))
    elif stand["refused"]:
        messages.error(request, say(stand["refused"].label))
    else:
        work = begin(task, me)
        if work.canvas is not None and work.canvas.deleted_at is None:
            return redirect("board:board", work.canvas.pk)
    return redirect("courses:assignment", course_id, assignment_id)


@require_POST
def bring_back(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Bring a canvas back that was deleted while one works on it."""
    me = student(request, course_id)
    stand = standing_of(me, one(me, assignment_id), timezone.now())
    if stand["put_away"] is None:
        raise Http404
    Canvas.objects.filter(pk=stand["put_away"].pk).update(deleted_at=None)
    messages.success(request, _("“%(title)s” is back.") % {"title": stand["put_away"].title})
    return redirect("courses:assignment", course_id, assignment_id)


@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Show what would be handed in, and hand it in.

    Raises:
        Http404: where one has not begun.
    """
    me = student(request, course_id)
    task = one(me, assignment_id)
    now = timezone.now()
    stand = standing_of(me, task, now)
    work = stand["stand"].work
    if work is None:
        raise Http404
    work.assignment = task
    seen = Seen(request.POST)
    marks = own_score.given(task, request.POST)
    if request.method != "POST" or not seen.is_valid():
        return _confirm(request, me, task, stand, status=422 if request.method == "POST" else 200)
    if marks is None:
        missing = {"told": _("Give your own work points by every line of the rubric.")}
        return _confirm(request, me, task, stand | missing, status=422)
    try:
        with transaction.atomic():
            submission = hand_in(work, me, now, **seen.cleaned_data)
            own_score.keep(submission, me, marks)
    except JustHandedIn as first:
        if first.submission.by_id == me.pk:  # pressed twice
            return redirect("courses:receipt", course_id, first.submission.pk)
        said = _just(first.submission, task)
    except Changed:
        said = _("The canvas has changed since you looked. Look once more, and hand it in then.")
    except Refused as refused:
        said = say(refused.why.label)
    else:
        messages.success(request, _("It is handed in. You can go on working on the canvas."))
        return redirect("courses:receipt", course_id, submission.pk)
    return _confirm(request, me, task, standing_of(me, task, now) | {"told": said}, status=409)


def _just(first: Submission, task: Assignment) -> str:
    message = _("%(name)s handed in number %(number)s just now, at %(at)s. Hand in again only if you must.")
    at = hours.second(first.at, task.course.timezone)
    return message % {"name": called(first.by), "number": first.number, "at": at}


def _confirm(
    request: HttpRequest, me: Enrolment, task: Assignment, stand: dict[str, Any], status: int
) -> HttpResponse:
    latest = stand["stand"].latest
    after = latest.number if latest else 0
    context = framed(me) | stand | {"task": task, "after": after, "next": after + 1}
    canvas = stand["canvas"]
    if canvas is not None:
        document = store.load(canvas)
        tally = tally_of(check(document))
        context |= {
            "counts": list(zip(("k-error", "k-warning", "k-advice"), _phrases(tally), strict=True)),
            "lacks": lacks(document, task.blocks, task.questions),
            "segments": document.segments,
            "late": comes_late(task, latest, stand["stand"].review, timezone.now()),
            **own_score.form_of(task, request.POST),
        }
    return render(request, "courses/tasks/hand_in.html", context, status=status)


def _phrases(counts: Any) -> list[str]:
    return [finding_phrase(severity, count) for severity, count in zip(Severity, counts, strict=True)]


def one_submission(request: HttpRequest, course_id: UUID, submission_id: int) -> tuple[Enrolment, Submission]:
    """A submission, for whose it is and for the staff.

    Raises:
        Http404: for everybody else.
    """
    me = enrolled(request, course_id)
    found = Submission.objects.select_related(
        "work__assignment__course", "work__team", "work__enrolment__user", "by__user"
    )
    submission = get_object_or_404(found, pk=submission_id, work__assignment__course=me.course_id)
    if me.role not in STAFF and not theirs(me, submission):
        raise Http404
    return me, submission


@require_safe
def receipt(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """What was handed in, by whom and when, with the digest that tells it from every other text."""
    me, submission = one_submission(request, course_id, submission_id)
    found = Counter(entry["severity"] for entry in json.loads(submission.findings) if "waived" not in entry)
    context = framed(me) | {
        "submission": submission,
        "task": submission.work.assignment,
        "whose": who(submission.work),
        "by": called(submission.by),
        "counts": list(
            zip(("k-error", "k-warning", "k-advice"), _phrases([found[s] for s in Severity]), strict=True)
        ),
    }
    return render(request, "courses/tasks/receipt.html", context)


@require_safe
def file(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """The very bytes that were handed in; their SHA-256 is the digest of the receipt."""
    _me, submission = one_submission(request, course_id, submission_id)
    answer = HttpResponse(submission.document.encode(), content_type="application/json")
    name = f"{submission.work.assignment.title} {submission.number}.json".replace("/", "-")
    answer.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return answer
