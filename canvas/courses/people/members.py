"""What instructors do with people, and people with themselves: roles, teams, leaving."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from canvas.coursework.kinds import STAFF, Role
from canvas.models import Course, Enrolment, Team, Work


class LastInstructor(Exception):
    """Without them the course would have no instructor."""


def give_role(course: Course, chosen: Iterable[int], role: Role) -> int:
    """Let people be something else in the course; says how many. The staff is in no team.

    Raises:
        LastInstructor: where nobody would be left to teach; then nothing is changed.
    """
    with transaction.atomic():
        people = _locked(course, chosen)
        if role != Role.INSTRUCTOR:
            _keep_an_instructor(course, without=people)
        if role == Role.STUDENT:
            _free_works_of(people.exclude(role=role))
        else:
            people.update(team=None)
        return people.update(role=role)


def remove(course: Course, chosen: Iterable[int]) -> int:
    """Let people be in the course no longer; says how many. What they handed in stays.

    Raises:
        LastInstructor: where nobody would be left to teach; then nothing is changed.
    """
    with transaction.atomic():
        people = _locked(course, chosen)
        _keep_an_instructor(course, without=people)
        _free_works_of(people)
        return people.update(left_at=timezone.now())


def take_back(course: Course, enrolment_id: int) -> Enrolment | None:
    """Let somebody who left, and still has an account, be in the course again as before."""
    gone = course.enrolments.filter(pk=enrolment_id, user__isnull=False).exclude(left_at=None)
    enrolment = gone.select_related("user").first()
    if enrolment is not None:
        gone.update(left_at=None)
    return enrolment


def put(course: Course, chosen: Iterable[int], team: Team | None) -> int:
    """Put students into a team, or into none; says how many."""
    people = course.enrolments.filter(pk__in=list(chosen), left_at=None, role=Role.STUDENT)
    return people.update(team=team)


def _locked(course: Course, chosen: Iterable[int]) -> QuerySet[Enrolment]:
    """Those of the chosen who are here; nobody else changes roles of the course before the transaction ends."""
    Course.objects.select_for_update().get(pk=course.pk)
    return course.enrolments.filter(pk__in=list(chosen), left_at=None)


def _keep_an_instructor(course: Course, *, without: QuerySet[Enrolment]) -> None:
    teaching = course.enrolments.filter(role=Role.INSTRUCTOR, left_at=None, user__isnull=False)
    going = without.filter(role=Role.INSTRUCTOR).values_list("pk", flat=True)
    if going and not teaching.exclude(pk__in=list(going)).exists():
        raise LastInstructor


def _free_works_of(people: QuerySet[Enrolment]) -> None:
    """Give what was theirs to review back to all who review."""
    staff = people.filter(role__in=STAFF)
    Work.objects.filter(reviewer__in=list(staff)).update(reviewer=None)
