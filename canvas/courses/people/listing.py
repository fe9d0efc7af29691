"""The people of a course as its page shows them, in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, Lower, NullIf

from canvas.courses.names import called
from canvas.coursework.kinds import STAFF, Role
from canvas.models import Course, Enrolment, Team

PAGE = 200  # people
_ROLE_ORDER = Case(*(When(role=role, then=Value(place)) for place, role in enumerate(Role)))

_CALLED = Lower(Coalesce(NullIf("user__first_name", Value("")), "user__email"))


@dataclass(frozen=True)
class Listed:
    """Somebody as one line of the list."""

    enrolment: Enrolment
    role: Role
    name: str
    email: str


@dataclass
class TeamListed:
    """A team with the names of its students; ``mine`` is whether the reader is in it."""

    team: Team
    mine: bool
    names: list[str] = field(default_factory=list)


def page_of(me: Enrolment, wanted: str, number: str) -> Page[Listed]:
    """One page of those who are in the course, the staff first; ``wanted`` is part of a name."""
    people = _named(here(me.course), wanted, by_email=me.role in STAFF)
    people = people.order_by(_ROLE_ORDER, _CALLED, "pk")
    page: Page[Any] = Paginator(people, PAGE).get_page(number)
    page.object_list = [listed(enrolment) for enrolment in page]
    return page


def here(course: Course) -> QuerySet[Enrolment]:
    """Everybody who is in a course."""
    return course.enrolments.filter(left_at=None).select_related("user", "team")


def gone(course: Course) -> list[Listed]:
    """Who left, the last first, and may be taken back."""
    left = course.enrolments.filter(left_at__isnull=False, user__isnull=False).select_related("user")
    return [listed(enrolment) for enrolment in left.order_by("-left_at", "pk")[:PAGE]]


def listed(enrolment: Enrolment) -> Listed:
    """A line of the list."""
    email = enrolment.user.email if enrolment.user else ""
    return Listed(enrolment, Role(enrolment.role), called(enrolment), email)


def teams_of(me: Enrolment) -> list[TeamListed]:
    """Every team of the course with who is in it, one's own first."""
    names: dict[int, list[str]] = defaultdict(list)
    inside = here(me.course).filter(role=Role.STUDENT, team__isnull=False)
    for enrolment in inside.order_by(_CALLED, "pk"):
        names[enrolment.team_id or 0].append(called(enrolment))
    teams = me.course.teams.order_by("name", "pk")
    return sorted(
        (TeamListed(team, team.pk == me.team_id, names[team.pk]) for team in teams),
        key=lambda entry: not entry.mine,
    )


def counted(course: Course) -> tuple[int, int]:
    """How many students there are, and how many teams have any."""
    students = course.enrolments.filter(left_at=None, role=Role.STUDENT)
    teams = students.exclude(team=None).values("team").distinct()
    return students.count(), teams.count()


def _named(people: QuerySet[Enrolment], wanted: str, *, by_email: bool) -> QuerySet[Enrolment]:
    found = Q(user__first_name__icontains=wanted) | Q(user__last_name__icontains=wanted)
    if by_email:
        found |= Q(user__email__icontains=wanted) | Q(team__name__icontains=wanted)
    return people.filter(found) if wanted else people
