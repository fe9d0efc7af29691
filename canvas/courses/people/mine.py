"""The courses that one is in: listed, begun, joined."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas.courses.people import guesses, joining, services, zones
from canvas.courses.people.forms import CodeForm, CourseForm
from canvas.coursework.kinds import Role
from canvas.coursework.names import called
from canvas.models import Course, Enrolment


@require_safe
def courses(request: HttpRequest) -> HttpResponse:
    """List the courses that one teaches or takes, the newest first, and those that expect one."""
    mine = Enrolment.objects.filter(user=request.user.pk, left_at=None).select_related("course")
    listed = [(entry, Role(entry.role)) for entry in mine.order_by("-course__created_at", "pk")]
    context = {
        "running": [(entry, role) for entry, role in listed if not entry.course.ended_at],
        "over": [(entry, role) for entry, role in listed if entry.course.ended_at],
        "expecting": joining.expecting(request.user),
        "form": CodeForm(),
    }
    return render(request, "courses/people/courses.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a course, which one teaches from then on."""
    course = Course(timezone=zones.likely(), language=get_language() or "")
    form = CourseForm(request.POST or None, instance=course)
    if form.is_valid():
        services.make(form.save(commit=False), by=request.user)
        messages.success(request, _("“%(title)s” is there. People join it by its code.") % {"title": course})
        return redirect("courses:people", course.pk)
    return render(request, "courses/people/new.html", {"form": form}, status=422 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """Ask for a code, and lead to the door that it opens."""
    form = CodeForm(request.POST or None)
    if form.is_valid():
        if guesses.too_many(request):
            return render(request, "429.html", status=429)
        course = joining.behind(form.cleaned_data["code"])
        if course is not None:
            return redirect("courses:by_link", course.join_code)
        guesses.count(request)
        form.add_error(
            "code", _("No course has this code. Codes are renewed now and then: ask for the newest.")
        )
    return render(request, "courses/people/join.html", {"form": form}, status=422 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, code: str) -> HttpResponse:
    """Say which course a link leads to; by POST, join it.

    Raises:
        Http404: where the code opens nothing.
    """
    if guesses.too_many(request):
        return render(request, "429.html", status=429)
    course = joining.behind(code)
    if course is None:
        guesses.count(request)
        raise Http404
    inside = course.enrolments.filter(user=request.user.pk, left_at=None).exists()
    if request.method == "POST" and not inside:
        return _welcome(request, course)
    if inside:
        return redirect("courses:course", course.pk)
    return render(request, "courses/people/door.html", {"course": course, "teachers": _teachers(course)})


@require_POST
def accept(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Join a course whose roster names one.

    Raises:
        Http404: where no course expects one.
    """
    course = joining.expecting(request.user).filter(pk=course_id).first()
    if course is None:
        raise Http404
    return _welcome(request, course)


def _welcome(request: HttpRequest, course: Course) -> HttpResponse:
    joining.enter(course, request.user)
    messages.success(request, _("You are in “%(title)s” now.") % {"title": course.title})
    return redirect("courses:course", course.pk)


def _teachers(course: Course) -> list[str]:
    teaching = course.enrolments.filter(role=Role.INSTRUCTOR, left_at=None, user__isnull=False)
    return [called(enrolment) for enrolment in teaching.select_related("user").order_by("joined_at", "pk")]
