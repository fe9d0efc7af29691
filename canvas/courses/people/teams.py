"""What is done with teams: forming, naming, dissolving."""

from django.db import transaction

from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Expected, Team


def may_form(me: Enrolment) -> bool:
    """Whether somebody may form teams and move between them by themselves."""
    return me.role == Role.STUDENT and me.course.teams_open and not me.course.ended_at


def may_rename(me: Enrolment, team: Team) -> bool:
    """Whether somebody may give a team another name: an instructor, and who is in it while teams are open."""
    return me.role == Role.INSTRUCTOR or (may_form(me) and me.team_id == team.pk)


def form(course: Course, name: str, *, by: Enrolment) -> Team:
    """Make a team; a student who makes one is in it."""
    with transaction.atomic():
        team, _ = Team.objects.get_or_create(course=course, name=name)
        if by.role == Role.STUDENT:
            Enrolment.objects.filter(pk=by.pk).update(team=team)
    return team


def rename(team: Team, name: str) -> None:
    """Give a team another name, in the roster too."""
    with transaction.atomic():
        Expected.objects.filter(course=team.course_id, team=team.name).update(team=name)
        Team.objects.filter(pk=team.pk).update(name=name)


def dissolve(team: Team) -> None:
    """Leave a team without students. Its name goes as well, unless it has worked at something: that stays."""
    with transaction.atomic():
        Expected.objects.filter(course=team.course_id, team=team.name).update(team="")
        team.enrolments.update(team=None)
        if not team.works.exists():
            team.delete()
