"""Getting into a course: by its code, or because an instructor expects you."""

from collections.abc import Iterable
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import QuerySet

from canvas.courses.people.codes import bare
from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Expected


def behind(code: str) -> Course | None:
    """The course that a code opens."""
    kept = bare(code)
    return Course.objects.filter(join_code=kept, ended_at=None).first() if kept else None


def addresses(user: Any) -> list[str]:
    """The e-mail addresses that an account has proved to be its own."""
    proved = EmailAddress.objects.filter(user=user, verified=True)
    return [address.lower() for address in proved.values_list("email", flat=True)]


def expecting(user: Any) -> QuerySet[Course]:
    """The courses whose roster names somebody who is not in them, by an address that is proved."""
    lines = Expected.objects.filter(email__in=addresses(user), course__ended_at=None)
    inside = Enrolment.objects.filter(user=user)
    return Course.objects.filter(pk__in=lines.values("course")).exclude(pk__in=inside.values("course"))


def enter(course: Course, user: Any) -> Enrolment:
    """Let somebody in as a student, into the team that the roster names; who left comes back, and nothing is lost."""
    with transaction.atomic():
        enrolment, _new = Enrolment.objects.get_or_create(
            course=course, user=user, defaults={"role": Role.STUDENT}
        )
        if enrolment.left_at is not None:
            enrolment.left_at, enrolment.role = None, Role.STUDENT
        _as_expected(enrolment, addresses(user))
        enrolment.save()
    return enrolment


def _as_expected(enrolment: Enrolment, emails: Iterable[str]) -> None:
    """Put a student where the roster says, and strike the line."""
    lines = Expected.objects.filter(course=enrolment.course_id, email__in=list(emails))
    team = next((line.team for line in lines if line.team), "")
    if team and enrolment.role == Role.STUDENT:
        enrolment.team, _ = enrolment.course.teams.get_or_create(name=team)
    lines.delete()
