"""Assignments as people read them: the list, and the page of each."""

from collections import Counter
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from canvas.courses.access import enrolled
from canvas.courses.handing import canvas_of
from canvas.courses.peers.rows import asked_of
from canvas.courses.review.shared import shared
from canvas.courses.standing import standing, standings, standings_of
from canvas.courses.tasks.dues import dues
from canvas.courses.tasks.offers import worth
from canvas.coursework.kinds import STAFF, Late, State
from canvas.coursework.states import refusal
from canvas.models import Assignment, Enrolment, Submission
from relationships.questions import STEPS
from segments.jsontext import parse_json
from segments.kinds import Block


@require_safe
def assignments(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """What is asked for, and when; students see where they stand with it."""
    me = enrolled(request, course_id)
    if me.role not in STAFF:
        return own(request, me, here="assignments")
    every = list(me.course.assignments.all())
    context = {"dues": dues(me.course, every, timezone.now()), "assignments": every}
    return render(request, "courses/tasks/assignments.html", framed(me) | context)


def own(request: HttpRequest, me: Enrolment, *, here: str = "overview") -> HttpResponse:
    """A student's page of the course."""
    now = timezone.now()
    stands = standings_of(me.course, me, now)
    every = [stand.assignment for stand in stands]
    context = {"dues": dues(me.course, every, now, stands), "here": here, "now": now, "asked": asked_of(me)}
    return render(request, "courses/tasks/own.html", framed(me) | context)


@require_safe
def assignment(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """One assignment: to students, where they stand and what they can do; to the staff, how many stand where."""
    me = enrolled(request, course_id)
    task = one(me, assignment_id)
    context = framed(me) | _told(task) | {"task": task}
    if me.role in STAFF:
        found = standings(me.course, timezone.now(), task)
        return render(request, "courses/tasks/assignment.html", context | _counted(found))
    context |= standing_of(me, task, timezone.now()) | {"asked": asked_of(me, task)}
    return render(request, "courses/tasks/own_assignment.html", context)


def framed(me: Enrolment) -> dict[str, Any]:
    """What every page of a course is given."""
    return {"me": me, "course": me.course, "here": "assignments"}


def one(me: Enrolment, assignment_id: UUID) -> Assignment:
    """An assignment of one's course, with its ``course``.

    Raises:
        Http404: where the course has none such.
    """
    found: Assignment = get_object_or_404(me.course.assignments, pk=assignment_id)
    return found


def standing_of(me: Enrolment, task: Assignment, now: datetime) -> dict[str, Any]:
    """Where a student stands with an assignment, and what comes next."""
    stand = standing(task, me, now)
    canvas = stand.work.canvas if stand.work else None
    return {
        "stand": stand,
        "refused": refusal(task, stand.latest, stand.review, now),
        "canvas": canvas_of(stand.work),
        "put_away": canvas if canvas is not None and canvas.deleted_at else None,
        "teamless": task.in_teams and me.team_id is None,
        "submissions": submissions_of(me, task),
    }


def submissions_of(me: Enrolment, task: Assignment) -> QuerySet[Submission]:
    """What a student or the team handed in, and what the student handed in with another team; the newest first."""
    whose = Q(work__enrolment=me) | Q(by=me)
    if me.team_id:
        whose |= Q(work__team=me.team_id)
    found = Submission.objects.filter(whose, work__assignment=task).defer("document", "findings")
    return found.select_related("by__user").order_by("-at", "-number")


def _told(task: Any) -> dict[str, Any]:
    """What becomes of late work, what one begins with, what the rubric gives, and the blocks and questions that count, where not all do."""
    return {
        "fate": Late(task.late),
        "start": parse_json(task.start)["title"] if task.start else "",
        "points": worth(task.rubric) if task.rubric else "",
        "shared": shared(task.shares, task.peers),
        "blocks": [block for block in Block if str(block) in task.blocks],
        "questions": [step for question, step in STEPS.items() if str(question) in task.questions],
    }


def _counted(found: list[Any]) -> dict[str, Any]:
    """How many stand where, each state in its order."""
    counts = Counter(stand.state for stand in found)
    return {
        "counts": [(state, counts[state]) for state in State],
        "late": sum(stand.late for stand in found),
        "all": len(found),
    }
