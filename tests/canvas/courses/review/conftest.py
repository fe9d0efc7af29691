"""A class in which one team handed in."""

import pytest
from django.utils import timezone

from canvas.courses.handing import hand_in
from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.coursework.rubric import Mark
from tests import cast
from tests.canvas.courses.making import with_picture
from tests.canvas.courses.review.world import RUBRIC, Class


@pytest.fixture
def assistant(db):
    """Somebody who helps to teach."""
    return cast.account("Ana")


@pytest.fixture
def school(instructor, assistant, owner, teammate):
    """The course; ``owner`` and ``teammate`` are the team, which handed in once."""
    return Class(instructor, assistant, owner, teammate, twice=False)


@pytest.fixture
def twice(instructor, assistant, owner, teammate):
    """The same, a week later: the team handed in again."""
    return Class(instructor, assistant, owner, teammate)


@pytest.fixture
def drafted(school):
    """A draft on what was handed in: words, marks, and a comment at the first relationship."""
    marks = tuple(Mark(criterion=f"c{place}", level=3) for place in range(4))
    services.save(
        school.second,
        school.assistant,
        Said(marks, "Much closer to whom you serve."),
        version=0,
        seen="",
        rubric=services.rubric_stamp(RUBRIC),
    )
    services.comment(school.second, school.assistant, place="r1", text="Do the sum with me on Tuesday.")
    return school.second.reviews.get()


@pytest.fixture
def pictured(school):
    """The team handed in again, with a portrait, a photograph and a logo; ``school.second`` is that."""
    canvas = school.work.canvas
    with_picture(canvas, "s1", "A family at table")
    with_picture(canvas, "n1", "Two boxes on a doorstep")
    with_picture(canvas, "", "A green basket")
    school.second = hand_in(school.work, school.student, timezone.now())
    return school
