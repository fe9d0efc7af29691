"""The queue of one assignment: whose work stands where, who looks after it, and what comes next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from canvas.courses.review.marks import points_phrase
from canvas.courses.standing import Standing, standings
from canvas.coursework.kinds import STAFF, State
from canvas.coursework.names import called
from canvas.hours import moment
from canvas.models import Assignment, Course
from segments.language import say
from segments.words import gettext_noop

DECIDED, LATE, ALL = "decided", "late", "all"
NOBODY = "nobody"
SHOWS: Mapping[str, str] = {
    State.TO_REVIEW: gettext_noop("To review"),
    DECIDED: gettext_noop("Ready to release"),
    State.RETURNED: gettext_noop("Returned"),
    State.ACCEPTED: gettext_noop("Accepted"),
    LATE: gettext_noop("Late"),
    State.MISSING: gettext_noop("Missing"),
    ALL: gettext_noop("All"),
}


class Choice(NamedTuple):
    """What the queue shows: a state, and whose work to look after; empty is everybody's."""

    show: str = str(State.TO_REVIEW)
    reviewer: str = ""

    @classmethod
    def of(cls, asked: QueryDict) -> "Choice":
        """What an address asks for; what it cannot mean is left out."""
        show, reviewer = asked.get("show", ""), asked.get("reviewer", "")
        known = reviewer == NOBODY or (reviewer.isascii() and reviewer.isdecimal())
        return cls(show if show in SHOWS else str(State.TO_REVIEW), reviewer if known else "")

    @property
    def query(self) -> Mapping[str, str]:
        """The choice as an address says it; what goes without saying is left out."""
        said = {"show": self.show, "reviewer": self.reviewer}
        return {name: value for name, value in said.items() if value not in ("", State.TO_REVIEW)}

    def shows(self, row: "Row") -> bool:
        """Whether a row is in the queue."""
        stands = row.stands
        if self.reviewer == NOBODY and row.reviewer_id is not None:
            return False
        if self.reviewer not in ("", NOBODY, str(row.reviewer_id)):
            return False
        if self.show == ALL:
            return True
        if self.show == LATE:
            return stands.late
        if self.show == DECIDED:
            return row.decided
        return stands.state == self.show and not row.decided


@dataclass(frozen=True, kw_only=True)
class Row:
    """One student’s or team’s work in the queue that ``choice`` shows. What only its line says is told when it is asked."""

    stands: Standing
    reviewer_id: int | None
    reviewer: str
    choice: Choice
    course: Course

    @cached_property
    def href(self) -> str:
        """Its review; empty where nothing was handed in."""
        if self.submission_id is None:
            return ""
        return reverse("courses:review", args=[self.course.pk, self.submission_id], query=self.choice.query)

    @cached_property
    def at(self) -> str:
        """When it was handed in; empty where nothing was."""
        return moment(self.stands.latest.at, self.course.timezone) if self.stands.latest else ""

    @cached_property
    def points(self) -> str:
        """“12 of 16 points”; empty where nothing is given."""
        review = self.stands.review
        if review is None:
            return ""
        rubric: Any = review.rubric
        marks: Any = review.marks
        return points_phrase(rubric, marks)

    @property
    def decided(self) -> bool:
        """Whether its review has an end that no student knows of yet."""
        review = self.stands.review
        return review is not None and bool(review.decision) and review.released_at is None

    @property
    def name(self) -> str:
        """Whose it is."""
        return self.stands.name

    @property
    def submission_id(self) -> int | None:
        """The last submission."""
        return self.stands.latest.pk if self.stands.latest else None


class Tab(NamedTuple):
    """One choice that the reader has."""

    label: str
    href: str
    current: bool
    many: int


class Person(NamedTuple):
    """Somebody of the staff."""

    id: int
    name: str


@dataclass(frozen=True)
class Queue:
    """All work of an assignment, and what is chosen of it. Those handed in come first, the earliest first."""

    assignment: Assignment
    choice: Choice
    rows: Sequence[Row]
    staff: Sequence[Person]

    @classmethod
    def of(cls, course: Course, assignment: Assignment, choice: Choice) -> "Queue":
        """Read the queue, in a number of queries that never grows."""
        staff = course.enrolments.filter(role__in=STAFF, left_at=None).select_related("user").order_by("pk")
        people = [Person(member.pk, called(member)) for member in staff]
        names = dict(people)
        found = [
            _row(course, stands, names, choice) for stands in standings(course, timezone.now(), assignment)
        ]
        return cls(assignment, choice, sorted(found, key=_order), people)

    @cached_property
    def shown(self) -> list[Row]:
        """The rows that the choice shows."""
        return [row for row in self.rows if self.choice.shows(row)]

    @cached_property
    def decided(self) -> list[Row]:
        """The rows whose reviews could be released, of whoever is chosen."""
        return [row for row in self.rows if self.choice._replace(show=DECIDED).shows(row)]

    def href(self, choice: Choice | None = None) -> str:
        """The address of the queue, with another choice where one is given."""
        query = (choice or self.choice).query
        where = [self.assignment.course_id, self.assignment.pk]
        return reverse("courses:queue", args=where, query=query)

    @property
    def assign_href(self) -> str:
        """Where ticked work is given to somebody."""
        return self._act("courses:assign")

    @property
    def release_href(self) -> str:
        """Where reviews are released."""
        return self._act("courses:release_all")

    def _act(self, name: str) -> str:
        where = [self.assignment.course_id, self.assignment.pk]
        return reverse(name, args=where, query=self.choice.query)

    def tabs(self) -> Iterator[Tab]:
        """The states, each with how many there are."""
        for show, label in SHOWS.items():
            choice = self.choice._replace(show=str(show))
            count = sum(choice.shows(row) for row in self.rows)
            yield Tab(say(label), self.href(choice), choice == self.choice, count)

    def reviewers(self) -> Iterator[Tab]:
        """Everybody, nobody and each of the staff, with how much there is for them."""
        offered = [("", _("Everybody’s")), (NOBODY, _("Nobody’s yet"))]
        for key, label in [*offered, *((str(person.id), person.name) for person in self.staff)]:
            choice = self.choice._replace(reviewer=key)
            count = sum(choice.shows(row) for row in self.rows)
            yield Tab(label, self.href(choice), choice == self.choice, count)

    def around(self, submission_id: int) -> "Around":
        """What stands before and after one submission in what is chosen, whether or not it is itself in it."""
        chosen = {row.submission_id for row in self.shown}
        line = [
            row
            for row in self.rows
            if (row.submission_id in chosen and row.submission_id) or row.submission_id == submission_id
        ]
        place = next((n for n, row in enumerate(line) if row.submission_id == submission_id), None)
        if place is None:
            return Around(None, line[0] if line else None, 0, len(line))
        before = line[place - 1] if place else None
        after = line[place + 1] if place + 1 < len(line) else None
        counted = [row.submission_id for row in line if row.submission_id in chosen]
        here = counted.index(submission_id) + 1 if submission_id in counted else 0
        return Around(before, after, here, len(counted))


class Around(NamedTuple):
    """The neighbours of a submission, its place (1 is the first, 0 for none) and how many there are."""

    before: Row | None
    after: Row | None
    place: int
    many: int


def _row(course: Course, stands: Standing, names: Mapping[int, str], choice: Choice) -> Row:
    reviewer = stands.work.reviewer_id if stands.work else None
    return Row(
        stands=stands,
        reviewer_id=reviewer if reviewer in names else None,
        reviewer=names.get(reviewer or 0, ""),
        choice=choice,
        course=course,
    )


def _order(row: Row) -> tuple[int, float, str]:
    latest = row.stands.latest
    return (0, latest.at.timestamp(), row.name) if latest else (1, 0.0, row.name.casefold())


def assignment_in(course: Course, assignment_id: UUID) -> Assignment | None:
    """An assignment of the course, with the course."""
    found = course.assignments.filter(pk=assignment_id).first()
    if found is not None:
        found.course = course
    return found
