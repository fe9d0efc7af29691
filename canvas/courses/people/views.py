"""The people of a course on one page, and what is changed there."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas.courses.access import enrolled, instructor
from canvas.courses.people import listing, members, services, teams
from canvas.courses.people.codes import written
from canvas.courses.people.forms import TeamForm, ids
from canvas.coursework.kinds import STAFF, Role
from canvas.models import Course, Enrolment


@require_safe
def people(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Show who is in the course, in which teams; to the staff also the door and who is still expected."""
    return page(request, enrolled(request, course_id))


def page(
    request: HttpRequest, me: Enrolment, form: TeamForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of the people, with the form for a new team as it stands."""
    course, wanted = me.course, request.GET.get("q", "").strip()[:100]
    students, in_teams = listing.counted(course)
    context = {
        "me": me,
        "course": course,
        "here": "people",
        "staff": me.role in STAFF,
        "teaches": me.role == Role.INSTRUCTOR,
        "roles": list(Role),
        "page": listing.page_of(me, wanted, request.GET.get("page", "1")),
        "wanted": wanted,
        "teams": listing.teams_of(me),
        "may_form": teams.may_form(me),
        "form": form or TeamForm(course=course),
        "students": students,
        "in_teams": in_teams,
    }
    if me.role in STAFF:
        context |= _for_the_staff(request, course)
    return render(request, "courses/people/people.html", context, status=status)


def _for_the_staff(request: HttpRequest, course: Course) -> dict[str, object]:
    code = course.join_code
    link = request.build_absolute_uri(reverse("courses:by_link", args=[code])) if code else ""
    return {
        "code": written(code),
        "link": link,
        "expected": course.expected.count(),
        "gone": listing.gone(course),
    }


@require_POST
def change(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Give those who are ticked a role or a team, or take them out of the course.

    Raises:
        Http404: for an act that there is not, or a team of another course.
    """
    me = instructor(request, course_id)
    chosen = ids(request.POST.getlist("who"))
    acts = {"role": _role, "put": _put, "remove": _remove}
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise Http404
    try:
        messages.success(request, act(request, me.course, chosen))
    except members.LastInstructor:
        said = _("Nothing was changed: a course needs an instructor, and nobody else is one.")
        messages.error(request, said)
    return redirect("courses:people", course_id)


def _role(request: HttpRequest, course: Course, chosen: list[int]) -> str:
    role = request.POST.get("role", "")
    if role not in set(Role):
        raise Http404
    count = members.give_role(course, chosen, Role(role))
    return ngettext(
        "%(count)s person has another role now.", "%(count)s people have another role now.", count
    ) % {"count": count}


def _put(request: HttpRequest, course: Course, chosen: list[int]) -> str:
    wanted = request.POST.get("team", "")
    team = course.teams.filter(pk__in=ids([wanted])).first()
    if wanted and team is None:
        raise Http404
    count = members.put(course, chosen, team)
    if team is None:
        said = ngettext(
            "%(count)s student is in no team now.", "%(count)s students are in no team now.", count
        )
        return said % {"count": count}
    said = ngettext(
        "%(count)s student is in “%(team)s” now.", "%(count)s students are in “%(team)s” now.", count
    )
    return said % {"count": count, "team": team.name}


def _remove(request: HttpRequest, course: Course, chosen: list[int]) -> str:
    count = members.remove(course, chosen)
    said = ngettext(
        "%(count)s person is out of the course. What was handed in stays.",
        "%(count)s people are out of the course. What was handed in stays.",
        count,
    )
    said %= {"count": count}
    if count and course.join_code and "renew" in request.POST:
        services.open_door(course)
        said = f"{said} {_('This is a new code. The old one opens nothing any longer.')}"
    return said


@require_POST
def take_back(request: HttpRequest, course_id: UUID, enrolment_id: int) -> HttpResponse:
    """Let somebody who left be in the course again.

    Raises:
        Http404: where nobody by that id left.
    """
    me = instructor(request, course_id)
    enrolment = members.take_back(me.course, enrolment_id)
    if enrolment is None:
        raise Http404
    messages.success(request, _("%(name)s is back.") % {"name": listing.listed(enrolment).name})
    return redirect("courses:people", course_id)


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Ask once more, then let whoever asks be in the course no longer."""
    me = enrolled(request, course_id)
    if request.method != "POST":
        return render(request, "courses/people/leave.html", {"me": me, "course": me.course, "here": "people"})
    try:
        members.remove(me.course, [me.pk])
    except members.LastInstructor:
        messages.error(
            request, _("You cannot leave: nobody else teaches here. Make somebody an instructor first.")
        )
        return redirect("courses:people", course_id)
    messages.success(request, _("You left “%(title)s”. What you handed in stays.") % {"title": me.course})
    return redirect("courses:courses")
