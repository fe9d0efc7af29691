"""The pages of a class for its staff."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from canvas.courses import access
from canvas.courses.cohort.examples import examples_of
from canvas.courses.cohort.page import Overview
from canvas.courses.cohort.standing import cohort
from canvas.models import Enrolment


def whole_class(request: HttpRequest, me: Enrolment) -> HttpResponse:
    """How the class stands; ``?page=`` of it, ``?rules=all`` for every line of the heat map."""
    now = timezone.now()
    shown = Overview(
        cohort(me.course),
        now,
        request.GET.get("page", ""),
        all_rules=request.GET.get("rules") == "all",
    )
    context = {"me": me, "course": me.course, "here": "overview", **shown.context()}
    return render(request, "courses/cohort/class.html", context)


@require_safe
def examples(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """The commonest mismatches, each with one example that names nobody: to be projected and talked about."""
    me = access.staff(request, course_id)
    found = examples_of(cohort(me.course))
    context = {"me": me, "course": me.course, "here": "overview", "examples": found}
    return render(request, "courses/cohort/examples.html", context)
