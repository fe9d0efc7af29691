"""An account is closed: canvases go, what was handed in stays, and no running course is left without an instructor."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from canvas.accounts.closing import StillTeaching, close_account
from canvas.coursework.kinds import Role
from canvas.models import Canvas, Course, Enrolment, Submission, Team, Work
from tests.canvas.courses.making import course_with, enrol, handed_in, work_of
from tests.cast import PASSWORD

CLOSE = reverse("accounts:close")


def close(person):
    """Press the button, and say once more that it is oneself."""
    answer = person.post(CLOSE)
    assert reverse("account_reauthenticate") in answer.url, "a session alone closes nothing"
    person.post(answer.url, {"password": PASSWORD})
    return person.post(CLOSE)


def there(person):
    return get_user_model().objects.filter(pk=person.user.pk).exists()


def test_what_was_handed_in_stays_without_the_name(instructor, owner):
    course = course_with(instructor, owner)
    submission = handed_in(course, owner)
    assert close(owner).status_code == 302
    assert not there(owner)
    assert Submission.objects.get().document == submission.document
    assert not Canvas.objects.exists()
    assert course.enrolments.get(role="student").left_at
    page = instructor.get(reverse("courses:course", args=[course.pk])).content.decode()
    assert "Someone who closed their account" in page
    assert "Olga" not in page


def test_a_team_keeps_the_canvas_that_it_works_on(instructor, owner, teammate):
    course = course_with(instructor, owner)
    team = Team.objects.create(course=course, name="Kiwi")
    enrol(course, teammate)
    course.enrolments.filter(role="student").update(team=team)
    work = work_of(course, owner)
    Work.objects.filter(pk=work.pk).update(enrolment=None, team=team)
    assert close(owner).status_code == 302
    assert not there(owner)
    assert Canvas.objects.get().owner == teammate.user
    assert teammate.get(reverse("board:board", args=[work.canvas_id])).status_code == 200


def test_the_last_instructor_is_told_which_courses_stand_alone_and_cannot_close(instructor, owner):
    course = course_with(instructor, owner, title="Spring")
    over = course_with(instructor, owner, title="Autumn")
    Course.objects.filter(pk=over.pk).update(ended_at=over.created_at)
    page = instructor.get(CLOSE).content.decode()
    assert "Spring" in page
    assert "Autumn" not in page
    assert '<button class="btn main">' not in page
    assert close(instructor).status_code == 409
    assert there(instructor)
    assert course.enrolments.get(role="instructor").left_at is None


@pytest.mark.parametrize("way", ["another instructor", "an end", "deletion"])
def test_then_the_account_can_be_closed(instructor, owner, teammate, way):
    course = course_with(instructor, owner)
    another = enrol(course, teammate, Role.INSTRUCTOR if way == "another instructor" else Role.ASSISTANT)
    if way == "an end":
        instructor.post(reverse("courses:end", args=[course.pk]), {"act": "end"})
    elif way == "deletion":
        instructor.post(reverse("courses:delete", args=[course.pk]))
    assert close(instructor).status_code == 302
    assert not there(instructor)
    assert Enrolment.objects.filter(pk=another.pk).exists() == (way != "deletion")


def test_an_instructor_who_left_or_closed_the_account_is_none(instructor, owner, teammate):
    course = course_with(instructor, owner)
    gone = enrol(course, teammate, Role.INSTRUCTOR)
    for change in ({"user": None}, {"user": teammate.user, "left_at": course.created_at}):
        Enrolment.objects.filter(pk=gone.pk).update(**change)
        with pytest.raises(StillTeaching):
            close_account(instructor.user)
