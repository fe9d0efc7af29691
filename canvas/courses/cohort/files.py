"""Taking a class away: grades for other systems, everything as JSON, all pages as PDF."""

from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from canvas.courses import access
from canvas.courses.cohort.gradebook import SHAPES, gradebook
from canvas.courses.cohort.pages import pages, wanted
from canvas.courses.cohort.whole import course_json
from canvas.courses.review.shared import shared
from canvas.courses.standing import asked
from canvas.coursework.kinds import Role
from canvas.models import Course
from canvas.zipped import MEDIA_TYPE, zipped


@require_safe
def grades(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Offer what can be taken away."""
    me = access.staff(request, course_id)
    handed_in = asked(me.course).filter(submissions__isnull=False).values_list("assignment")
    many = Counter(dict(handed_in.annotate(Count("pk", distinct=True))))
    tasks = list(me.course.assignments.all())
    counts = [(task, many[task.pk]) for task in tasks if many[task.pk]]
    context = {"me": me, "course": me.course, "here": "grades", "counts": counts, "all": many.total()}
    context["made_of"] = [(task, words) for task in tasks if (words := shared(task.shares, task.peers))]
    return render(request, "courses/cohort/grades.html", context | {"teaches": me.role == Role.INSTRUCTOR})


@require_safe
def book(request: HttpRequest, course_id: UUID, shape: str) -> HttpResponse:
    """The grades as CSV in one of ``SHAPES``.

    Raises:
        Http404: for another shape.
    """
    me = access.staff(request, course_id)
    if shape not in SHAPES:
        raise Http404
    content = SHAPES[shape](gradebook(me.course))
    return HttpResponse(
        content, content_type="text/csv; charset=utf-8", headers=_saved(me.course, shape, "csv")
    )


@require_safe
def everything(request: HttpRequest, course_id: UUID) -> HttpResponseBase:
    """All of the course as JSON."""
    me = access.instructor(request, course_id)
    return _streamed(request, course_json(me.course), "application/json", _saved(me.course, "", "json"))


@require_safe
def all_pages(request: HttpRequest, course_id: UUID) -> HttpResponseBase:
    """The page of every canvas that was handed in last, in one archive; ``?assignment=`` for one assignment."""
    me = access.staff(request, course_id)
    files = wanted(me.course, request.GET.get("assignment", ""))
    made = pages(files, get_language() or "en")
    return _streamed(request, zipped(made, timezone.localdate()), MEDIA_TYPE, _saved(me.course, "", "zip"))


def _streamed(
    request: HttpRequest, pieces: Iterable[bytes | str], media_type: str, headers: dict[str, str]
) -> StreamingHttpResponse:
    """The pieces as they are made; who asks with HEAD has nothing made."""
    content = () if request.method == "HEAD" else pieces
    return StreamingHttpResponse(iter(content), content_type=media_type, headers=headers)


def _saved(course: Course, what: str, ending: str) -> dict[str, str]:
    """The header that has a file saved under the course’s name."""
    title = slugify(course.title, allow_unicode=True)[:60] or "course"
    name = "-".join(filter(None, [title, what, timezone.localdate().isoformat()]))
    return {"Content-Disposition": content_disposition_header(True, f"{name}.{ending}") or "attachment"}
