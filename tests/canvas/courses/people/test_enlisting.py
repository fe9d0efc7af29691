"""A class list is looked through first, and only its good lines are kept, only on confirmation."""

import re
from html import unescape

import pytest
from allauth.account.models import EmailAddress
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from canvas.coursework.kinds import Role
from canvas.models import Enrolment, Expected, Team
from tests import cast
from tests.canvas.courses.making import course_with, enrol


@pytest.fixture
def course(instructor, owner):
    return course_with(instructor, owner)


def look(person, course, text, encoding="utf-8"):
    file = SimpleUploadedFile("class.csv", text.encode(encoding))
    return person.post(reverse("courses:roster", args=[course.pk]), {"file": file})


def confirm(person, course, answer):
    kept = re.search(r"<textarea name=\"text\" hidden>\n(.*?)</textarea>", answer.content.decode(), re.S)
    return person.post(reverse("courses:keep_roster", args=[course.pk]), {"text": unescape(kept[1])})


def known(person):
    EmailAddress.objects.create(user=person.user, email=person.user.email, verified=True)
    return person


def test_nothing_is_kept_before_it_is_confirmed_and_only_what_is_good_after(instructor, course):
    text = "Почта;Имя;Команда\nana@example.com;Анна;Абрикос\nnobody;Никто;\nmaka@example.com;Мака;"
    answer = look(instructor, course, text, "windows-1251")
    page = answer.content.decode()
    assert "Line 3: “nobody” is no e-mail address" in page
    assert "Keep the 2 good lines" in page
    assert not Expected.objects.exists()
    confirm(instructor, course, answer)
    lines = Expected.objects.order_by("email").values_list("email", "name", "team")
    assert list(lines) == [("ana@example.com", "Анна", "Абрикос"), ("maka@example.com", "Мака", "")]
    assert Team.objects.get().name == "Абрикос"


def test_accounts_join_at_once_and_those_inside_get_their_team(instructor, owner, stranger, teammate, course):
    for person in (owner, stranger, teammate, instructor):
        known(person)
    EmailAddress.objects.filter(user=teammate.user).update(verified=False)
    gone = enrol(course, cast.account("Gone"), Role.ASSISTANT, left_at=timezone.now())
    EmailAddress.objects.create(user=gone.user, email="gone@example.com", verified=True)
    Expected.objects.create(course=course, email="stefan@example.com")
    text = "\n".join(
        f"{name}@example.com,,Apricot" for name in ("olga", "Stefan", "tamar", "irakli", "gone", "new")
    )
    confirm(instructor, course, look(instructor, course, text))
    teams = dict(course.enrolments.filter(left_at=None).values_list("user__first_name", "team__name"))
    assert teams == {"Olga": "Apricot", "Stefan": "Apricot", "Gone": "Apricot", "Irakli": None}
    assert course.enrolments.get(user=gone.user).role == Role.STUDENT
    assert course.enrolments.get(user=instructor.user).role == Role.INSTRUCTOR
    expected = Expected.objects.order_by("email").values_list("email", flat=True)
    assert list(expected) == ["new@example.com", "tamar@example.com"]


def test_a_list_brought_twice_is_kept_once_and_the_newer_counts(instructor, course):
    for team in ("Apricot", "Plum"):
        confirm(instructor, course, look(instructor, course, f"new@example.com,New,{team}"))
    assert Expected.objects.get().team == "Plum"


def test_a_list_without_a_team_leaves_teams_as_they_are(instructor, owner, course):
    known(owner)
    team = Team.objects.create(course=course, name="Apricot")
    Enrolment.objects.filter(user=owner.user).update(team=team)
    confirm(instructor, course, look(instructor, course, "olga@example.com"))
    assert Enrolment.objects.get(user=owner.user).team == team


def test_five_thousand_lines_are_kept_in_few_queries(instructor, owner, course):
    known(owner)
    lines = [f"s{number}@example.com,Student {number},Team {number % 400}" for number in range(5000)]
    lines[::250] = ["broken"] * 19 + ["olga@example.com,Olga,Team 7"]
    answer = look(instructor, course, "\n".join(lines))
    page = answer.content.decode()
    assert "19 lines cannot be kept" in page
    assert "Line 4501" in page
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert confirm(instructor, course, answer).status_code == 302
    assert len(queries) < 60
    assert (Expected.objects.count(), Team.objects.count()) == (4980, 400)
    assert Enrolment.objects.get(user=owner.user).team.name == "Team 7"


@pytest.mark.parametrize(
    "content", [b"", b"\x81\x8d\x8f", b"\xff\xfe\x00", b"Name,Team\nNino,Apricot", b"x\n" * 5001]
)
def test_what_is_no_list_is_told_as_a_whole(instructor, course, content):
    file = SimpleUploadedFile("class.csv", content)
    answer = instructor.post(reverse("courses:roster", args=[course.pk]), {"file": file})
    assert answer.status_code == 422 or "cannot be kept" in answer.content.decode()
    assert not Expected.objects.exists()


def test_what_a_line_says_is_shown_as_text(instructor, course):
    page = look(instructor, course, "a@example.com,<script>alert(1)</script>\n<img src=x>").content.decode()
    assert "<script>alert" not in page
    assert "<img" not in page


def test_lines_are_struck_one_by_one_or_all_at_once(instructor, stranger, course):
    for name in ("a", "b", "c"):
        Expected.objects.create(course=course, email=f"{name}@example.com")
    foreign = Expected.objects.create(course=course_with(stranger, title="Other"), email="a@example.com")
    strike = reverse("courses:strike_roster", args=[course.pk])
    instructor.post(strike, {"line": course.expected.first().pk})
    instructor.post(strike, {"line": foreign.pk})
    assert (course.expected.count(), Expected.objects.count()) == (2, 3)
    instructor.post(strike, {"line": "all"})
    assert Expected.objects.get() == foreign
