"""Every URL of the courses × everybody × what answers, by GET and by POST. A URL that is not in the table fails the test.

A sub-room adds its rows to ``TABLE``. A row names the URL, what it takes and what is posted; a value that is a key of
``World.things`` stands for that thing's id. The people come in this order, each once, first all of them by GET and then
by POST:

``guest`` has no account, ``stranger`` has one and is in no course, ``elsewhere`` teaches another course; ``student``,
``teammate`` (in one team with the student) and ``other`` (in another team) learn here, ``assistant`` and ``instructor``
teach here.
"""

from typing import Any, NamedTuple

import pytest
from django.urls import get_resolver, reverse

from canvas.coursework.kinds import Role
from canvas.models import Course, Team
from tests import cast
from tests.canvas.courses.making import course_with, enrol, handed_in
from tests.cast import Person
from tests.test_urls import names

Statuses = dict[str, int]

OUTSIDE = ("stranger", "elsewhere")
STUDENTS = ("student", "teammate", "other")
STAFF = ("assistant", "instructor")
PEOPLE = ("guest", *OUTSIDE, *STUDENTS, *STAFF)


def signed_in(status: int) -> Statuses:
    """For everyone with an account; guests are sent to sign in."""
    return dict.fromkeys(PEOPLE, status) | {"guest": 302}


def enrolled(status: int, **others: int) -> Statuses:
    """For everyone in the course; for everybody else there is nothing there."""
    return signed_in(status) | dict.fromkeys(OUTSIDE, 404) | others


def staff(status: int, **others: int) -> Statuses:
    """For assistants and instructors; students are told that it is not for them."""
    return enrolled(status) | dict.fromkeys(STUDENTS, 403) | others


def instructors(status: int, **others: int) -> Statuses:
    """For instructors alone."""
    return staff(status) | {"assistant": 403} | others


def students(status: int, **others: int) -> Statuses:
    """For students alone."""
    return enrolled(status) | dict.fromkeys(STAFF, 403) | others


NEVER = signed_in(405)


class Row(NamedTuple):
    """One URL, and what answers to whom."""

    name: str
    get: Statuses
    post: Statuses
    takes: dict[str, Any] = {}
    data: dict[str, Any] = {}


COURSE = {"course_id": "course"}

TABLE = [
    # People
    Row("courses:courses", signed_in(200), NEVER),
    Row("courses:course", enrolled(200), NEVER, COURSE),
]


class World:
    """The people, the course they are in, and what is in it by the names that rows use."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {"guest": cast.guest()}
        self.people |= {name: cast.account(name.capitalize()) for name in PEOPLE[1:]}
        at = self.people
        course_with(at["elsewhere"], title="Another course")
        self.course = course_with(at["instructor"], *(at[name] for name in STUDENTS))
        enrol(self.course, at["assistant"], Role.ASSISTANT)
        self.teams(self.course)
        submission = handed_in(self.course, at["student"])
        self.things: dict[str, Any] = {
            "course": self.course.pk,
            "assignment": submission.work.assignment_id,
            "work": submission.work_id,
            "submission": submission.pk,
            "team": Team.objects.get(name="Apricot").pk,
        }
        self.things |= {
            f"enrolment of {name}": self.course.enrolments.get(user=at[name].user).pk
            for name in (*STUDENTS, *STAFF)
        }

    def teams(self, course: Course) -> None:
        """The student and the team-mate in one, the other in another."""
        for name, members in {"Apricot": ("student", "teammate"), "Stitch": ("other",)}.items():
            team = Team.objects.create(course=course, name=name)
            users = [self.people[member].user for member in members]
            course.enrolments.filter(user__in=users).update(team=team)

    def ids(self, values: dict[str, Any]) -> dict[str, Any]:
        return {key: self.things.get(value, value) for key, value in values.items()}


@pytest.mark.django_db
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.name} {row.takes | row.data}")
def test_who_sees_what(row):
    world = World()
    url = reverse(row.name, kwargs=world.ids(row.takes))
    read = {name: person.get(url).status_code for name, person in world.people.items()}
    data = world.ids(row.data)
    written = {name: person.post(url, data).status_code for name, person in world.people.items()}
    assert (read, written) == (row.get, row.post)


def test_no_url_of_the_courses_is_missing_from_the_table():
    known = {row.name for row in TABLE}
    found = {name for name in names(get_resolver().url_patterns) if name.startswith("courses:")}
    assert found - known == set(), "add a row for each"
    assert known - found == set(), "no such URL any more"
