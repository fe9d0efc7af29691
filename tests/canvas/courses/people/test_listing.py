"""The people and teams of a course are listed and found by the reader's alphabet, on either database."""

import pytest
from django.utils.translation import override

from canvas.courses.people import listing
from canvas.models import Team
from tests import cast
from tests.canvas.courses.making import course_with, enrol


@pytest.fixture
def names(instructor):
    """Gives the names that a search finds, in the order of the list, after people have joined."""
    course = course_with(instructor)
    me = course.enrolments.get(user=instructor.user)

    def found(*joining, wanted=""):
        for number, name in enumerate(joining):
            person = cast.account(f"p{number}-{len(name)}")
            person.user.first_name = name
            person.user.save()
            enrol(course, person)
        return [line.name for line in listing.page_of(me, wanted, "1")]

    return found


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("нино", "Нино Чкония"),
        ("ЧКОНИЯ", "Нино Чкония"),
        ("dang", "Đặng Thị Ánh"),
        ("zoe", "Zoë"),
        ("p3-3", "Лев"),
    ],
)
def test_a_name_is_found_without_capitals_and_marks(names, wanted, name):
    assert names("Нино Чкония", "Đặng Thị Ánh", "Zoë", "Лев", wanted=wanted) == [name]


def test_people_stand_in_the_order_of_the_alphabet_the_staff_first(names):
    with override("ru"):
        assert names("яна", "Борис", "анна", "Ёлка", "Жанна", "Йод", "Иван") == [
            "Irakli", "анна", "Борис", "Ёлка", "Жанна", "Иван", "Йод", "яна",
        ]  # fmt: skip


def test_teams_and_who_is_in_them_stand_in_that_order_too(instructor):
    course = course_with(instructor)
    teams = {name: Team.objects.create(course=course, name=name) for name in ("Walnut", "Éclair", "apricot")}
    for name in ("Zaza", "Łukasz", "ana"):
        enrol(course, cast.account(name), team=teams["apricot"])
    listed = listing.teams_of(course.enrolments.get(user=instructor.user))
    assert [entry.team.name for entry in listed] == ["apricot", "Éclair", "Walnut"]
    assert listed[0].names[0] == "ana"
