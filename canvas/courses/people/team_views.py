"""Teams: formed, joined and left by students while that is open; named and dissolved."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from canvas.courses.access import enrolled, instructor
from canvas.courses.people import members, teams
from canvas.courses.people.forms import TAKEN, TeamForm
from canvas.courses.people.views import page
from canvas.coursework.kinds import Role
from canvas.models import Enrolment, Team


@require_POST
def new(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Form a team.

    Raises:
        PermissionDenied: for those who may not.
    """
    me = enrolled(request, course_id)
    if me.role != Role.INSTRUCTOR:
        _free_to_move(me)
    form = TeamForm(request.POST, course=me.course)
    if not form.is_valid():
        return page(request, me, form, status=422)
    team = teams.form(me.course, form.cleaned_data["name"], by=me)
    messages.success(request, _("The team “%(team)s” is there.") % {"team": team.name})
    return redirect("courses:people", course_id)


@require_http_methods(["GET", "HEAD", "POST"])
def team(request: HttpRequest, course_id: UUID, team_id: int) -> HttpResponse:
    """Give a team another name.

    Raises:
        PermissionDenied: for those who may not.
    """
    me = enrolled(request, course_id)
    shown = get_object_or_404(me.course.teams, pk=team_id)
    if not teams.may_rename(me, shown):
        raise PermissionDenied
    form = TeamForm(request.POST or None, course=me.course, team=shown, initial={"name": shown.name})
    if form.is_valid() and _renamed(shown, form):
        messages.success(
            request, _("The team is called “%(team)s” now.") % {"team": form.cleaned_data["name"]}
        )
        return redirect("courses:people", course_id)
    context = {"me": me, "course": me.course, "here": "people", "team": shown, "form": form}
    context["teaches"] = me.role == Role.INSTRUCTOR
    return render(request, "courses/people/team.html", context, status=422 if form.is_bound else 200)


def _renamed(team: Team, form: TeamForm) -> bool:
    """Rename a team, unless another took the name since the form was read: then the form says so."""
    try:
        teams.rename(team, form.cleaned_data["name"])
    except IntegrityError:
        form.add_error("name", TAKEN)
        return False
    return True


@require_POST
def join(request: HttpRequest, course_id: UUID, team_id: int) -> HttpResponse:
    """Move into a team."""
    me = enrolled(request, course_id)
    _free_to_move(me)
    wanted = get_object_or_404(me.course.teams, pk=team_id)
    members.put(me.course, [me.pk], wanted)
    messages.success(request, _("You are in “%(team)s” now.") % {"team": wanted.name})
    return redirect("courses:people", course_id)


@require_POST
def leave(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Be in no team."""
    me = enrolled(request, course_id)
    _free_to_move(me)
    members.put(me.course, [me.pk], None)
    messages.success(request, _("You are in no team now. What the team handed in stays."))
    return redirect("courses:people", course_id)


@require_POST
def dissolve(request: HttpRequest, course_id: UUID, team_id: int) -> HttpResponse:
    """Take everyone out of a team, and the team away unless it has worked at something."""
    me = instructor(request, course_id)
    going = get_object_or_404(me.course.teams, pk=team_id)
    teams.dissolve(going)
    messages.success(
        request, _("The team “%(team)s” is dissolved. What it handed in stays.") % {"team": going.name}
    )
    return redirect("courses:people", course_id)


def _free_to_move(me: Enrolment) -> None:
    if not teams.may_form(me):
        raise PermissionDenied
