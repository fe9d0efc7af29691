"""The page of a class, on the course that the demonstration shows."""

import json
import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from canvas.courses.cohort.chart import chart
from canvas.courses.cohort.examples import Names
from canvas.courses.cohort.points import Grade, spread
from canvas.courses.cohort.told import by_severity, mismatches, told
from canvas.coursework import gist
from canvas.coursework.gist import Gist
from canvas.management.classroom import address, make_course
from canvas.models import Comment, Course, Enrolment, Submission
from tests.cast import Person


def signed_in(email: str) -> Person:
    person = Person()
    person.user = Enrolment.objects.select_related("user").get(user__email=email).user
    person.force_login(person.user)
    return person


@pytest.fixture
def course(db) -> Course:
    return make_course(timezone.now())


@pytest.fixture
def tamar(course) -> Person:
    return signed_in(address("Tamar Jibladze"))


def page(person: Client, course: Course, name: str = "course", query: str = "") -> str:
    return page_at(person, reverse(f"courses:{name}", args=[course.pk]) + query)


def page_at(person: Client, url: str) -> str:
    return person.get(url).content.decode()


def test_two_teams_photographed_what_customers_said_and_one_is_asked_about_it(course, tamar):
    teams = Submission.objects.filter(pictures__isnull=False).values_list("work__team__name", flat=True)
    assert set(teams) == {"Apricot", "Stitch"}
    asked = Comment.objects.filter(place__startswith="picture:").select_related("review__submission").first()
    desk = page_at(tamar, reverse("courses:review", args=[course.pk, asked.review.submission_id]))
    assert "Slips with what fifteen customers said, on a wall" in desk
    assert asked.text in desk


def test_the_class_stands_as_its_rows_say(course, tamar):
    answer = tamar.get(reverse("courses:course", args=[course.pk]))
    shown = answer.content.decode()
    assert "30 students in 10 teams" in shown
    assert [shown.count(f">{word}<") for word in ("missing", "in work")] == [2, 5]
    assert (shown.count('class="back"'), shown.count("<circle")) == (3, 29)
    assert "Review the next of 5" in shown
    newest = Submission.objects.filter(work__team__name="Apricot").latest("at")
    line = next(line for line in answer.context["parts"][0].lines if line.row.name == "Apricot")
    assert line.row.newest == newest.pk
    assert line.tally["error"] == sum(raw["severity"] == "error" for raw in json.loads(newest.findings))
    student = signed_in(address("Nino Beridze"))
    assert "Who stands where" not in page(student, course)
    assert student.get(reverse("courses:examples", args=[course.pk])).status_code == 403


def test_examples_are_of_the_class_and_name_nobody(course, tamar):
    shown = page(tamar, course, "examples")
    assert shown.count("<blockquote") == 8
    students = course.enrolments.filter(role="student").select_related("user")
    words = {word for one in students for word in (one.user.first_name, one.user.last_name, one.user.email)}
    words |= set(course.teams.values_list("name", flat=True))
    main = shown.split("<main", 1)[1]
    assert [word for word in words if word in main] == []
    # A founder's word that stands in the first example becomes the name of a student
    word = max(re.findall(r"\w+", re.split("<blockquote[^>]*>", shown)[1].split("”")[0]), key=len)
    student = students[0].user
    student.first_name = word
    student.save()
    assert word in main
    assert word not in page(tamar, course, "examples").split("<main", 1)[1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Call Nino", True),
        ("ნინოს ვურეკავთ", True),
        ("Anybody", False),
        ("The Paper Boat", True),
        ("Paper", False),
    ],
)
def test_names_are_found_with_their_endings_and_teams_as_a_whole(text, named):
    assert Names(["Nino Beridze", "ნინო ბერიძე", "Li An"], ["Paper Boat"]).any_in(text) is named


def test_few_grades_are_dots_and_many_upon_each_other_a_column():
    few, many = (
        chart([spread("Any", [Grade(Decimal(4), Decimal(8))] * count)]).lanes[0] for count in (9, 30)
    )
    assert (len(few.dots), few.columns, many.dots, len(many.columns)) == (9, (), (), 1)
    assert few.dots[0] == (many.columns[0].x, many.columns[0].foot)
    assert few.dots[-1].y > many.columns[0].top > 0


def test_an_empty_course_says_what_would_fill_it(instructor):
    course = Course.objects.create(title="Empty")
    Enrolment.objects.create(course=course, user=instructor.user, role="instructor")
    assert "No assignment yet" in page(instructor, course)
    assert reverse("courses:new_assignment", args=[course.pk]) in page(instructor, course)
    assert "Nothing was found" in page(instructor, course, "examples")


def test_waived_findings_and_rules_of_old_do_not_count():
    said = {"subjects": ["r1"], "about": None, "severity": "error", "message": "…", "advice": "…"}
    raw = [said | {"rule": "channel/none"}, said | {"rule": "gone/long_ago"}]
    raw.append(said | {"rule": "channel/none", "waived": "because"})
    assert [one.rule for one in told(json.dumps(raw))] == ["channel/none"]


def test_what_most_canvases_have_comes_first_and_is_drawn_by_gravity():
    def found(**counts):
        return Gist(None, {(rule.replace("__", "/"), "error"): count for rule, count in counts.items()})

    every = mismatches(
        {
            ("team", 1): found(cost__unknown=1, channel__none=3),
            ("team", 2): found(cost__unknown=1, gone__long_ago=5),
        }
    )
    assert [(one.rule, one.where, one.total) for one in every] == [
        ("cost/unknown", 2, 2),
        ("channel/none", 1, 3),
    ]
    assert [one.rule for one in by_severity(every)] == ["channel/none", "cost/unknown"]


def test_the_gist_of_a_submission_is_what_its_document_and_findings_say(course):
    for submission in Submission.objects.all():
        kept = gist.read(submission.gist)
        assert kept == gist.read_whole(submission.document, submission.findings)
        assert sum(kept.counts.values()) == sum(
            "waived" not in raw for raw in json.loads(submission.findings)
        )


def test_a_submission_without_its_gist_is_counted_from_what_it_keeps(course, tamar):
    shown = page(tamar, course)
    newest = Submission.objects.filter(work__team__name="Apricot").latest("at")
    columns = ("work_id", "document", "findings", "digest", "by_id", "late")
    again = {name: getattr(newest, name) for name in columns}
    Submission.objects.create(number=newest.number + 1, at=newest.at, **again)
    assert lines(page(tamar, course)) == lines(shown)


def lines(shown: str) -> list[str]:
    """What stands on a page of findings and completeness."""
    return re.findall(r'<span class="tally">.*?</td><td>.*?</td>', shown)
