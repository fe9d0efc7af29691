"""A class list becomes people of a course: at once where there is an account, else once there is one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import QuerySet

from canvas.courses.people import roster
from canvas.courses.people.roster import Line
from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Expected, Team


class Sorted(NamedTuple):
    """The lines of a list by what becomes of them; accounts are told by their ids."""

    inside: dict[int, Line]
    accounts: dict[int, Line]
    expected: list[Line]


def sort(course: Course, lines: Sequence[Line]) -> Sorted:
    """Who of a list is in the course, who has an account, and who is still to come."""
    by_email = {line.email: line for line in lines}
    proved = EmailAddress.objects.filter(verified=True, user__is_active=True, email__in=list(by_email))
    users = {email.lower(): user for email, user in proved.values_list("email", "user")}
    here = set(course.enrolments.filter(left_at=None).values_list("user", flat=True))
    known = {users[line.email]: line for line in lines if line.email in users}
    return Sorted(
        {user: line for user, line in known.items() if user in here},
        {user: line for user, line in known.items() if user not in here},
        [line for line in lines if line.email not in users],
    )


def keep(course: Course, lines: Sequence[Line]) -> Sorted:
    """Put a list into the course: accounts join at once, as students; who was in it gets the team that the list names."""
    with transaction.atomic():
        Course.objects.select_for_update().get(pk=course.pk)
        teams = _teams(course, roster.teams(lines))
        kept = sort(course, lines)
        _enrol(course, kept, teams)
        _expect(course, kept.expected)
        Expected.objects.filter(
            course=course, email__in=[line.email for line in (*kept.accounts.values(), *kept.inside.values())]
        ).delete()
    return kept


def _teams(course: Course, names: Iterable[str]) -> dict[str, Team]:
    wanted = list(names)
    Team.objects.bulk_create([Team(course=course, name=name) for name in wanted], ignore_conflicts=True)
    return {team.name: team for team in course.teams.filter(name__in=wanted)}


def _enrol(course: Course, kept: Sorted, teams: dict[str, Team]) -> None:
    back = course.enrolments.filter(user__in=list(kept.accounts))
    back.update(left_at=None, role=Role.STUDENT)
    known = set(back.values_list("user", flat=True))
    Enrolment.objects.bulk_create(
        Enrolment(course=course, user_id=user, role=Role.STUDENT)
        for user in kept.accounts
        if user not in known
    )
    _put(course.enrolments.filter(role=Role.STUDENT), {**kept.inside, **kept.accounts}, teams)


def _put(students: QuerySet[Enrolment], named: dict[int, Line], teams: dict[str, Team]) -> None:
    moved = list(students.filter(user__in=[user for user, line in named.items() if line.team]))
    for enrolment in moved:
        enrolment.team = teams[named[enrolment.user_id or 0].team]
    Enrolment.objects.bulk_update(moved, ["team"], batch_size=500)


def _expect(course: Course, lines: Iterable[Line]) -> None:
    Expected.objects.bulk_create(
        [Expected(course=course, email=line.email, name=line.name, team=line.team) for line in lines],
        update_conflicts=True,
        unique_fields=["course", "email"],
        update_fields=["name", "team"],
        batch_size=1000,
    )
