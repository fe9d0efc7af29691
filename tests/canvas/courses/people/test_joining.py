"""People come in by a code or its link, or because the class list names them; codes are not to be guessed."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from canvas.courses.people import codes, guesses
from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Expected
from tests import cast
from tests.canvas.courses.making import course_with, enrol, handed_in


@pytest.fixture
def course(instructor, owner):
    return course_with(instructor, owner)


def by_link(code):
    return reverse("courses:by_link", args=[code])


def prove(person, email=None):
    """The account proves an address, its own unless another is named."""
    return EmailAddress.objects.create(user=person.user, email=email or person.user.email, verified=True)


def test_codes_are_short_and_hold_no_letter_that_looks_like_another(db):
    made = {codes.new_code() for _ in range(200)}
    assert len(made) == 200
    assert not set("".join(made)) & set("01ILOSU")
    assert len(codes.LETTERS) == 29


def test_a_code_is_taken_as_people_type_it_and_leads_to_a_door_that_says_whose_it_is(stranger, course):
    typed = f" {course.join_code[:4].lower()} – {course.join_code[4:]} "
    answer = stranger.post(reverse("courses:join"), {"code": typed})
    assert answer.url == by_link(course.join_code)
    door = stranger.get(answer.url).content.decode()
    assert course.title in door
    assert "Taught by Irakli" in door
    assert not Enrolment.objects.filter(user=stranger.user).exists(), "the door alone does not open"
    stranger.post(answer.url)
    assert Enrolment.objects.get(user=stranger.user).role == Role.STUDENT


def test_who_has_no_account_comes_to_the_door_after_signing_in(visitor, course):
    answer = visitor.get(by_link(course.join_code))
    assert answer.url == f"{reverse('account_login')}?next={by_link(course.join_code)}"
    page = visitor.get(answer.url).content.decode()
    signing_up = re.search(r'href="(/account/signup/[^"]+)"', page)[1]
    assert course.join_code in signing_up
    joined = visitor.post(
        signing_up.split("?")[0],
        {
            "email": "new@example.com",
            "password1": "a password of some length",
            "next": by_link(course.join_code),
        },
    )
    assert joined.url == by_link(course.join_code)


def test_joining_twice_is_joining_once_and_an_instructor_stays_one(instructor, stranger, course):
    stranger.post(by_link(course.join_code))
    for person in (stranger, instructor):
        assert person.post(by_link(course.join_code)).url == reverse("courses:course", args=[course.pk])
    assert Enrolment.objects.filter(user=stranger.user).count() == 1
    assert Enrolment.objects.get(user=instructor.user).role == Role.INSTRUCTOR


def test_a_new_code_closes_the_old_one_and_a_closed_door_opens_to_none(instructor, stranger, course):
    old = course.join_code
    instructor.post(reverse("courses:door", args=[course.pk]), {"act": "renew"})
    new = Course.objects.get().join_code
    assert new != old
    assert [stranger.post(by_link(code)).status_code for code in (old, new)] == [404, 302]
    instructor.post(reverse("courses:door", args=[course.pk]), {"act": "close"})
    late = cast.account("Late")
    assert [late.post(by_link(code)).status_code for code in (new, "-")] == [404, 404]
    assert late.post(reverse("courses:join"), {"code": "-"}).status_code == 422


def test_a_door_that_is_open_keeps_its_code(instructor, course):
    instructor.post(reverse("courses:door", args=[course.pk]), {"act": "open"})
    assert Course.objects.get().join_code == course.join_code, "it may be on the blackboard"


def test_who_guesses_codes_is_stopped_and_a_right_code_opens_nothing_then(stranger, teammate, course):
    for place in range(guesses.ACCOUNT_MOST):
        if place % 2:
            assert stranger.post(reverse("courses:join"), {"code": f"CODE{place}"}).status_code == 422
        else:
            assert stranger.get(by_link(f"CODE{place}")).status_code == 404
    right = by_link(course.join_code)
    assert stranger.get(right).status_code == 429
    assert stranger.post(right).status_code == 429
    assert stranger.post(reverse("courses:join"), {"code": course.join_code}).status_code == 429
    assert teammate.post(right).status_code == 302, "one who guesses shuts nobody else out"


def test_many_accounts_of_one_address_do_not_guess_more(monkeypatch, stranger, teammate, course):
    monkeypatch.setattr(guesses, "ADDRESS_MOST", 5)
    for place in range(5):
        stranger.get(by_link(f"CODE{place}"))
    assert teammate.get(by_link(course.join_code)).status_code == 429


def test_right_codes_are_not_counted(stranger, course):
    for _ in range(guesses.ACCOUNT_MOST + 1):
        assert stranger.post(reverse("courses:join"), {"code": course.join_code}).status_code == 302


def test_who_left_comes_back_by_the_code_as_a_student_and_finds_what_was_handed_in(owner, instructor, course):
    submission = handed_in(course, owner)
    enrol(course, cast.account("Second"), Role.INSTRUCTOR)
    for person in (owner, instructor):
        person.post(reverse("courses:leave", args=[course.pk]))
        assert person.get(reverse("courses:course", args=[course.pk])).status_code == 404
        person.post(by_link(course.join_code))
        enrolment = Enrolment.objects.get(user=person.user)
        assert (enrolment.left_at, enrolment.role) == (None, Role.STUDENT)
    assert Enrolment.objects.get(user=owner.user) == submission.work.enrolment


def test_an_address_that_is_proved_puts_who_joins_where_the_list_says(stranger, course):
    Expected.objects.create(course=course, email="stefan@example.com", name="Stefan", team="Walnut")
    prove(stranger)
    stranger.post(by_link(course.join_code))
    assert Enrolment.objects.get(user=stranger.user).team.name == "Walnut"
    assert not Expected.objects.exists()


def test_an_address_that_nobody_proved_is_not_believed(stranger, course):
    Expected.objects.create(course=course, email="stefan@example.com", team="Walnut")
    EmailAddress.objects.create(user=stranger.user, email="stefan@example.com", verified=False)
    accept = reverse("courses:accept", args=[course.pk])
    assert stranger.post(accept).status_code == 404
    stranger.post(by_link(course.join_code))
    assert Enrolment.objects.get(user=stranger.user).team is None
    assert Expected.objects.exists()


def test_who_is_expected_finds_the_course_in_the_list_and_needs_no_code(stranger, course):
    Expected.objects.create(course=course, email="stefan@example.com", team="Walnut")
    Course.objects.update(join_code="")
    prove(stranger)
    page = reverse("courses:courses")
    assert f"You are expected in “{course.title}”" in stranger.get(page).content.decode()
    assert stranger.post(reverse("courses:accept", args=[course.pk])).status_code == 302
    assert Enrolment.objects.get(user=stranger.user).team.name == "Walnut"
    assert "You are expected" not in stranger.get(page).content.decode()
