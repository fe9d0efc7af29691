"""Assignments as people write, read and answer them."""

import hashlib
import re
from datetime import UTC, date, datetime, time, timedelta
from html import unescape

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import override

from canvas import hours
from canvas.courses import handing
from canvas.courses.tasks.due import instant
from canvas.courses.tasks.dues import dues
from canvas.coursework.kinds import Decision, Late, ReviewKind
from canvas.examples import example
from canvas.models import Assignment, Canvas, Course, Review, Submission
from tests.canvas.courses.tasks.conftest import DUE

ASKED = {
    "title": "Channels",
    "text": "Ask five customers.",
    "day": "2030-06-04",
    "hour": "23:59",
    "late": "accept",
    "in_teams": "teams",
    "start": "example:green-basket",
    "rubric": "ready:first_draft",
    "blocks": ["channels"],
    "questions": ["cost", "expected"],
}


def at(name, task, *more):
    return reverse(f"courses:{name}", args=[task.course_id, *(more or [task.pk])])


def words(answer):
    """What stands on a page, without its tags."""
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


# Writing


def test_an_assignment_holds_what_was_asked_for(course, instructor):
    new = reverse("courses:new_assignment", args=[course.pk])
    answer = instructor.post(new, ASKED)
    task = Assignment.objects.get(title="Channels")
    assert answer.url == at("assignment", task)
    assert task.due_at == DUE, "by the clocks of Tbilisi"
    assert (task.late, task.in_teams) == (Late.ACCEPT, True)
    assert (task.blocks, task.questions) == (["channels"], ["cost", "expected"])
    assert example("green-basket").document.title in task.start
    page = words(instructor.get(answer.url))
    assert "4 June 2030, 23:59 Georgia Standard Time" in page
    assert "A first draft 8 points at most" in page
    edit = at("edit_assignment", task)
    assert 'value="23:59"' in instructor.get(edit).content.decode()
    kept = ASKED | {"title": "Other words", "start": "keep", "rubric": "keep"}
    start, rubric = task.start, task.rubric
    instructor.post(edit, kept)
    task.refresh_from_db()
    assert (task.title, task.start, task.rubric) == ("Other words", start, rubric)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "This field is required."),
        ({"day": "soon"}, "Enter a valid date."),
        ({"hour": "25:00"}, "Enter a valid time."),
        ({"day": "0001-01-01", "hour": "00:00"}, "This day is beyond"),
        ({"start": "canvas:00000000-0000-0000-0000-000000000000"}, "Select a valid choice."),
        ({"rubric": "ready:no-such"}, "Select a valid choice."),
        ({"blocks": ["heaven"]}, "Select a valid choice."),
        ({"text": "\x00"}, "cannot be kept"),
    ],
)
def test_what_is_wrong_with_an_assignment_is_said(course, instructor, wrong, said):
    answer = instructor.post(reverse("courses:new_assignment", args=[course.pk]), ASKED | wrong)
    assert answer.status_code == 422
    assert said in words(answer)
    assert not Assignment.objects.filter(title="Channels").exists()


def test_one_begins_with_a_canvas_of_the_teachers_own_as_it_is_then(
    course, instructor, make_canvas, stranger
):
    own, other = (
        make_canvas(example("green-basket").document, instructor),
        make_canvas("Not theirs", stranger),
    )
    new = reverse("courses:new_assignment", args=[course.pk])
    assert str(other.pk) not in instructor.get(new).content.decode()
    assert instructor.post(new, ASKED | {"start": f"canvas:{other.pk}"}).status_code == 422
    instructor.post(new, ASKED | {"start": f"canvas:{own.pk}"})
    own.delete()
    assert Assignment.objects.get(title="Channels").start


def test_who_has_begun_keeps_working_alone_or_together(task, olga, instructor):
    handing.begin(task, olga)
    instructor.post(at("edit_assignment", task), ASKED | {"start": "keep"})
    task.refresh_from_db()
    assert (task.title, task.in_teams) == ("Channels", False)
    instructor.post(at("delete_assignment", task))
    assert Assignment.objects.filter(pk=task.pk).exists()
    task.works.all().delete()
    instructor.post(at("delete_assignment", task))
    assert not Assignment.objects.filter(pk=task.pk).exists()


BERLIN = "Europe/Berlin"


def test_the_hour_is_that_of_the_courses_clocks():
    assert instant(date(2030, 1, 10), time(12), BERLIN) == datetime(2030, 1, 10, 11, tzinfo=UTC)
    assert instant(date(2030, 7, 10), time(12), BERLIN) == datetime(2030, 7, 10, 10, tzinfo=UTC)
    twice = instant(date(2030, 10, 27), time(2, 30), BERLIN)
    assert twice == datetime(2030, 10, 27, 1, 30, tzinfo=UTC), "the second of the two"
    assert hours.zone_name(twice, BERLIN) == "Central European Standard Time"
    with pytest.raises(ValidationError, match="when clocks go forward"):
        instant(date(2030, 3, 31), time(2, 30), BERLIN)


@pytest.mark.parametrize("day", [date(9999, 12, 31), date(26, 11, 22), date(1969, 12, 31), date(3000, 1, 1)])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", BERLIN])
def test_a_day_that_no_class_lives_to_see_is_a_slip_of_the_pen(day, zone):
    with pytest.raises(ValidationError, match="This day is beyond"):
        instant(day, time(23, 59, 59), zone)


def test_instants_are_written_the_readers_way():
    with override("ka"):
        assert hours.moment(DUE, "Asia/Tbilisi") == "4 ივნისი, 2030, 23:59"
    with override("vi"):
        assert hours.zone_name(DUE, "Asia/Tbilisi") == "Giờ Chuẩn Georgia"
    assert (hours.day(DUE, "Asia/Tbilisi"), hours.day(DUE, "Pacific/Auckland")) == ("4 Jun", "5 Jun")


@pytest.mark.parametrize(
    ("hours_ahead", "left"), [(1, "today"), (25, "tomorrow"), (72, "in 3 days"), (480, ""), (-1, "")]
)
def test_it_is_said_how_soon_something_is_due(hours_ahead, left):
    course = Course(timezone="Asia/Tbilisi")
    (due,) = dues(course, [Assignment(due_at=DUE)], DUE - timedelta(hours=hours_ahead))
    assert (due.left, due.now, due.past) == (left, hours_ahead > 0, hours_ahead < 0)


# Doing


@pytest.fixture
def handed(task, olga):
    return handing.hand_in(handing.begin(task, olga), olga, now())


def test_a_student_begins_hands_in_and_keeps_the_receipt(task, owner):
    page = at("assignment", task)
    assert "not begun" in words(owner.get(page))
    began = owner.post(at("begin", task))
    canvas = Canvas.objects.get(works__assignment=task)
    assert began.url == reverse("board:board", args=[canvas.pk])
    confirm = owner.get(at("hand_in", task))
    assert "6 contradictions" in words(confirm)
    assert "Not answered:" in words(confirm)
    seen = dict(re.findall(r'name="(after|version)" value="(\d+)"', confirm.content.decode()))
    answer = owner.post(at("hand_in", task), seen, follow=True)
    submission = Submission.objects.get()
    assert answer.redirect_chain[-1][0] == at("receipt", task, submission.pk)
    receipt = words(answer)
    assert submission.digest in receipt
    assert hours.second(submission.at, "Asia/Tbilisi") in receipt
    assert "In time yes, not late" in receipt
    file = owner.get(at("handed_in", task, submission.pk)).content
    assert hashlib.sha256(file).hexdigest() == submission.digest
    assert at("receipt", task, submission.pk) in owner.get(page).content.decode()
    assert "handed in" in words(owner.get(reverse("courses:course", args=[task.course_id])))
    again = owner.post(at("hand_in", task), seen)
    assert again.url == at("receipt", task, submission.pk), "pressed twice, handed in once"
    assert Submission.objects.count() == 1


def test_a_teammate_who_was_a_moment_later_is_told_and_can_go_on(team_task, olga, owner, teammate):
    handing.hand_in(handing.begin(team_task, olga), olga, now())
    answer = teammate.post(at("hand_in", team_task), {"after": 0, "version": 0})
    assert answer.status_code == 409
    assert "Olga handed in number 1 just now" in words(answer)
    assert 'name="after" value="1"' in answer.content.decode()
    assert teammate.post(at("hand_in", team_task), {"after": 1, "version": 0}).status_code == 302
    assert "Olga" in words(teammate.get(at("receipt", team_task, Submission.objects.get(number=1).pk)))


def test_nothing_is_handed_in_that_one_did_not_see(task, handed, owner):
    Canvas.objects.update(version=4)
    answer = owner.post(at("hand_in", task), {"after": 1, "version": 3})
    assert answer.status_code == 409
    assert "The canvas has changed since you looked" in words(answer)


def test_after_the_due_second_it_is_refused_or_marked(task, olga, owner, tamar, teammate):
    handing.begin(task, olga), handing.begin(task, tamar)
    Assignment.objects.update(due_at=now() - timedelta(seconds=2))
    refused = "This was due, and late work is refused."
    assert refused in words(owner.get(at("hand_in", task)))
    answer = owner.post(at("hand_in", task), {"after": 0, "version": 0})
    assert (answer.status_code, Submission.objects.count()) == (409, 0)
    assert refused in words(answer)
    assert "missing" in words(owner.get(at("assignment", task)))
    Assignment.objects.update(late=Late.ACCEPT)
    assert "It will be marked as late." in words(teammate.get(at("hand_in", task)))
    answer = teammate.post(at("hand_in", task), {"after": 0, "version": 0}, follow=True)
    assert "In time late" in words(answer)


def test_who_has_no_team_is_led_to_the_teams(team_task, olga, owner):
    olga.team = None
    olga.save()
    assert "you are in none yet" in words(owner.get(at("assignment", team_task)))
    owner.post(at("begin", team_task))
    assert not team_task.works.exists()


def test_a_deleted_canvas_is_brought_back(team_task, olga, teammate):
    canvas = handing.begin(team_task, olga).canvas
    teammate.post(reverse("front:delete", args=[canvas.pk]))
    page = words(teammate.get(at("assignment", team_task)))
    assert "can still be brought back" in page
    assert "no canvas that could be handed in" in words(teammate.get(at("hand_in", team_task)))
    teammate.post(at("bring_back", team_task))
    assert teammate.get(reverse("board:board", args=[canvas.pk])).status_code == 200


def test_what_was_returned_waits_on_the_students_page(task, handed, instructor, owner):
    Review.objects.create(
        submission=handed,
        kind=ReviewKind.STAFF,
        reviewer=task.course.enrolments.get(user=instructor.user),
        decision=Decision.RETURN,
        released_at=now(),
    )
    page = owner.get(reverse("courses:course", args=[task.course_id]))
    assert "sheet next" in page.content.decode()
    assert "It was returned to you." in words(owner.get(at("assignment", task)))


def test_the_staff_see_how_many_stand_where(task, handed, instructor):
    page = words(instructor.get(at("assignment", task)))
    assert "not begun 1 in work 0 missing 0 to review 1 returned 0 accepted 0 all students 2" in page


def test_what_one_handed_in_with_another_team_stays_in_reach(team_task, olga, owner):
    submission = handing.hand_in(handing.begin(team_task, olga), olga, now())
    olga.team = team_task.course.teams.create(name="Stitch")
    olga.save()
    page = owner.get(at("assignment", team_task)).content.decode()
    assert at("receipt", team_task, submission.pk) in page
    assert owner.get(at("receipt", team_task, submission.pk)).status_code == 200
    assert owner.get(reverse("board:board", args=[submission.work.canvas_id])).status_code == 404
