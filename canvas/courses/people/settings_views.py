"""A course as a whole: its title and zone, its door, its end."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from canvas.courses.access import instructor
from canvas.courses.people import services
from canvas.courses.people.forms import CourseForm
from canvas.models import Course

Acts = Mapping[str, tuple[Callable[[Course], object], str]]


@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Show and change what a course is called, when and where it is."""
    me = instructor(request, course_id)
    form = CourseForm(request.POST or None, instance=me.course)
    if form.is_valid():
        form.save()
        messages.success(request, _("The course is kept."))
        return redirect("courses:settings", course_id)
    if form.is_bound:  # what was typed and is wrong is no title of the page
        me.course.refresh_from_db()
    context = {
        "me": me,
        "course": me.course,
        "here": "settings",
        "form": form,
        "may_delete": services.may_delete(me.course),
    }
    return render(request, "courses/people/settings.html", context, status=422 if form.is_bound else 200)


@require_POST
def door(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Open, renew or close the door of a course.

    Raises:
        Http404: for an act that there is not.
    """
    acts: Acts = {
        "open": (services.unlock_door, _("People join by this code now.")),
        "renew": (services.open_door, _("This is a new code. The old one opens nothing any longer.")),
        "close": (services.close_door, _("The door is closed. Nobody joins by a code.")),
    }
    _do(request, course_id, acts)
    return redirect("courses:people", course_id)


@require_POST
def end(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Put a course among those that are over, or back.

    Raises:
        Http404: for an act that there is not.
    """
    acts: Acts = {
        "end": (services.end, _("The course is over. Everything in it can still be read.")),
        "resume": (services.resume, _("The course runs again. Its door is closed until you open it.")),
    }
    _do(request, course_id, acts)
    return redirect("courses:settings", course_id)


def _do(request: HttpRequest, course_id: UUID, acts: Acts) -> None:
    """Do the act that was asked for to a course that one teaches, and say so."""
    course = instructor(request, course_id).course
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    do, said = act
    do(course)
    messages.success(request, said)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Ask once more, then delete a course in which nothing was handed in."""
    me = instructor(request, course_id)
    course, title = me.course, me.course.title
    if request.method == "POST" and services.delete(course):
        messages.success(request, _("“%(title)s” is deleted.") % {"title": title})
        return redirect("courses:courses")
    context = {
        "me": me,
        "course": course,
        "here": "settings",
        "may_delete": request.method != "POST" and services.may_delete(course),
    }
    return render(
        request, "courses/people/delete.html", context, status=409 if request.method == "POST" else 200
    )
