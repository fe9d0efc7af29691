"""A course in Tbilisi with one team of two, and what they are asked for."""

from datetime import UTC, datetime

import pytest

from canvas.coursework.kinds import Late
from canvas.document import dumps
from canvas.examples import example
from canvas.models import Assignment, Team
from tests.canvas.courses.making import course_with

DUE = datetime(2030, 6, 4, 19, 59, tzinfo=UTC)  # 23:59 in Tbilisi


@pytest.fixture
def course(instructor, owner, teammate):
    """Olga and Tamar learn here, as the team “Apricot”; Irakli teaches."""
    course = course_with(instructor, owner, teammate)
    team = Team.objects.create(course=course, name="Apricot")
    course.enrolments.filter(role="student").update(team=team)
    return course


@pytest.fixture
def task(course):
    """The one assignment: alone, due in 2030, refused when late, begun with Green Basket."""
    start = dumps(example("green-basket").document)
    course.assignments.update(due_at=DUE, late=Late.REFUSE, start=start)
    return Assignment.objects.select_related("course").get()


@pytest.fixture
def team_task(task):
    """The same for teams."""
    task.in_teams = True
    task.save()
    return task


@pytest.fixture
def olga(course, owner):
    return course.enrolments.select_related("team", "user").get(user=owner.user)


@pytest.fixture
def tamar(course, teammate):
    return course.enrolments.select_related("team", "user").get(user=teammate.user)
