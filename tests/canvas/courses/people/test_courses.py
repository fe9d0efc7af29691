"""Courses are begun, changed, ended; one in which work was handed in is never deleted."""

import pytest
from django.urls import reverse

from canvas.courses.people import services
from canvas.coursework.kinds import Role
from canvas.models import Canvas, Course, Enrolment, Submission, Team, Work
from tests import cast
from tests.canvas.courses.making import course_with, enrol, handed_in, work_of


@pytest.fixture
def course(instructor, owner, teammate):
    return course_with(instructor, owner, teammate)


def text_of(person, name, *args, **data):
    return person.get(reverse(name, args=args), data).content.decode()


def test_who_begins_a_course_teaches_it_and_others_join_by_its_code(instructor):
    made = {"title": " Tea  houses ", "timezone": "Asia/Tbilisi", "language": "ka", "term": "Spring"}
    answer = instructor.post(reverse("courses:new"), made)
    course = Course.objects.get()
    assert (course.title, course.timezone, course.language, course.teams_open) == (
        "Tea houses",
        "Asia/Tbilisi",
        "ka",
        False,
    )
    assert Enrolment.objects.get().role == Role.INSTRUCTOR
    assert len(course.join_code) == 8
    page = instructor.get(answer.url).content.decode()
    assert f"{course.join_code[:4]}-{course.join_code[4:]}" in page
    assert reverse("courses:by_link", args=[course.join_code]) in page


@pytest.mark.parametrize(
    "wrong",
    [{"timezone": "Asia/Atlantis"}, {"title": "T" * 201}, {"title": "a\x00b"}, {"language": "klingon"}],
)
def test_a_course_of_nonsense_is_not_begun(instructor, wrong):
    made = {"title": "Tea", "timezone": "UTC"} | wrong
    assert instructor.post(reverse("courses:new"), made).status_code == 422
    assert not Course.objects.exists()


def test_the_time_zone_of_a_new_course_is_likely_and_one_that_is_kept_is_offered(instructor, course):
    instructor.cookies["django_language"] = "ka"
    assert '<option value="Asia/Tbilisi" selected' in text_of(instructor, "courses:new")
    Course.objects.update(timezone="EST5EDT")
    page = text_of(instructor, "courses:settings", course.pk)
    assert '<option value="EST5EDT" selected' in page


def test_a_title_that_is_wrong_is_not_shown_as_the_courses(instructor, course):
    answer = instructor.post(
        reverse("courses:settings", args=[course.pk]), {"title": "W" * 201, "timezone": "UTC"}
    )
    assert answer.status_code == 422
    assert f'<strong dir="auto">{course.title}</strong>' in answer.content.decode()


def test_a_course_that_is_over_stands_apart_and_is_joined_by_nobody(instructor, stranger, course):
    code = course.join_code
    instructor.post(reverse("courses:end", args=[course.pk]), {"act": "end"})
    assert "Over (1)" in text_of(instructor, "courses:courses")
    assert stranger.get(reverse("courses:by_link", args=[code])).status_code == 404
    instructor.post(reverse("courses:door", args=[course.pk]), {"act": "open"})
    assert Course.objects.get().join_code == ""
    instructor.post(reverse("courses:end", args=[course.pk]), {"act": "resume"})
    instructor.post(reverse("courses:door", args=[course.pk]), {"act": "open"})
    assert len(Course.objects.get().join_code) == 8


def test_a_course_in_which_nothing_was_handed_in_goes_and_its_canvases_stay(instructor, owner, course):
    work_of(course, owner)
    Team.objects.create(course=course, name="Apricot")
    answer = instructor.post(reverse("courses:delete", args=[course.pk]))
    assert answer.url == reverse("courses:courses")
    assert (Course.objects.count(), Work.objects.count(), Canvas.objects.count()) == (0, 0, 1)


def test_a_course_in_which_work_was_handed_in_stays(instructor, owner, course):
    handed_in(course, owner)
    assert "cannot be deleted" in text_of(instructor, "courses:settings", course.pk)
    assert instructor.post(reverse("courses:delete", args=[course.pk])).status_code == 409
    assert "End it instead" in text_of(instructor, "courses:delete", course.pk)
    services.end(course)
    for page in ("settings", "delete"):
        assert "End it instead" not in text_of(instructor, f"courses:{page}", course.pk)
    services.resume(course)
    assert not services.delete(course)
    assert (Course.objects.count(), Work.objects.count(), Submission.objects.count()) == (1, 1, 1)


def test_a_list_of_many_courses_takes_no_more_queries_than_one(
    instructor, course, django_assert_max_num_queries
):
    page = reverse("courses:courses")
    with django_assert_max_num_queries(6) as one:
        instructor.get(page)
    for number in range(20):
        course_with(instructor, title=f"Course {number}")
    with django_assert_max_num_queries(len(one)):
        assert "Course 19" in instructor.get(page).content.decode()


def test_the_page_of_many_people_takes_no_more_queries_than_one_of_few(
    instructor, course, django_assert_max_num_queries
):
    page = reverse("courses:people", args=[course.pk])
    instructor.get(page)
    with django_assert_max_num_queries(12) as few:
        instructor.get(page)
    for number in range(30):
        team = Team.objects.create(course=course, name=f"Team {number}")
        enrol(course, cast.account(f"Student{number}"), team=team)
        enrol(course, cast.account(f"Gone{number}"), left_at=course.created_at)
    with django_assert_max_num_queries(len(few)):
        assert "Student29" in instructor.get(page).content.decode()
