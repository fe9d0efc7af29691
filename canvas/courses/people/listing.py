"""The people of a course as its page shows them, in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from canvas.coursework.kinds import STAFF, Role
from canvas.coursework.names import called
from canvas.models import Course, Enrolment, Team
from relationships.handbook.search import fold
from segments.language import as_listed

PAGE = 200  # people
_ROLES = list(Role)
_SHOWN = ("user__first_name", "user__last_name")
_TO_STAFF = ("user__email", "team__name")


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
    people = here(me.course)
    page: Page[Any] = Paginator(_in_order(people, wanted, by_email=me.role in STAFF), PAGE).get_page(number)
    shown = people.in_bulk(list(page))
    page.object_list = [listed(shown[key]) for key in page]
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
    for enrolment in inside.order_by("pk"):
        names[enrolment.team_id or 0].append(called(enrolment))
    return sorted(
        (
            TeamListed(team, team.pk == me.team_id, sorted(names[team.pk], key=as_listed))
            for team in me.course.teams.order_by("pk")
        ),
        key=lambda entry: (not entry.mine, as_listed(entry.team.name)),
    )


def counted(course: Course) -> tuple[int, int]:
    """How many students there are, and how many teams have any."""
    students = course.enrolments.filter(left_at=None, role=Role.STUDENT)
    teams = students.exclude(team=None).values("team").distinct()
    return students.count(), teams.count()


def _in_order(people: QuerySet[Enrolment], wanted: str, *, by_email: bool) -> list[int]:
    """The keys of those whom a search finds, as the list has them; databases fold and sort few alphabets alike."""
    sought = fold(wanted).strip()
    found = []
    for key, role, *said in people.values_list("pk", "role", *_SHOWN, *_TO_STAFF):
        names = said if by_email else said[: len(_SHOWN)]
        if not sought or sought in "\n".join(fold(name or "") for name in names):
            name = " ".join(filter(None, said[: len(_SHOWN)])) or said[len(_SHOWN)] or ""
            found.append((_ROLES.index(Role(role)), not name, as_listed(name), key))
    return [key for *_place, key in sorted(found)]
