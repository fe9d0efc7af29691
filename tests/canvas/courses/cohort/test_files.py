"""What is taken away of a class: grades for other systems, everything as JSON, every page in one archive."""

import csv
import io
import json
import zipfile
from datetime import timedelta
from decimal import Decimal

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from canvas.courses.cohort.points import grades
from canvas.courses.pictures import freeze
from canvas.coursework.rubric import Criterion, Level, Mark, Rubric
from canvas.document import loads
from canvas.models import Assignment, Enrolment, Review, Submission, Work
from tests import cast
from tests.canvas.courses.making import course_with, handed_in, with_picture

LEVELS = tuple(Level(points=Decimal(points), text="…") for points in ("0", "2.5", "10"))
RUBRIC = Rubric(title="R", criteria=(Criterion(id="c", text="…", levels=LEVELS),))


def reviewed(submission, reviewer, level, *, released=True):
    return Review.objects.create(
        submission=submission,
        kind="staff",
        reviewer=reviewer,
        rubric=RUBRIC,
        marks=(Mark(criterion="c", level=level),),
        decision="accept",
        released_at=timezone.now() if released else None,
    )


@pytest.fixture
def course(instructor, owner, teammate):
    course = course_with(instructor, owner, teammate)
    course.assignments.update(rubric=RUBRIC, title="=1+1")
    later = timezone.now() + timedelta(days=9)
    Assignment.objects.create(course=course, title="=1+1", due_at=later, late="refuse")
    teammate.user.first_name, teammate.user.last_name = "@SUM(A1)", "კაპანაძე"
    teammate.user.save()
    staff = course.enrolments.get(role="instructor")
    reviewed(handed_in(course, owner), staff, 1)
    reviewed(handed_in(course, teammate), staff, 2, released=False)
    return course


def read(person, course, shape):
    answer = person.get(reverse("courses:gradebook", args=[course.pk, shape]))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_moodle_is_given_addresses_and_points_and_no_formula(course, instructor):
    assert read(instructor, course, "moodle") == [
        ["First name", "Last name", "Email address", "'=1+1", "'=1+1 – 2"],
        ["'@SUM(A1)", "კაპანაძე", "tamar@example.com", "", ""],
        ["Olga", "", "olga@example.com", "2.5", ""],
    ]


def test_canvas_lms_is_given_its_five_columns_and_the_points_possible(course, instructor):
    raw = instructor.get(reverse("courses:gradebook", args=[course.pk, "canvas-lms"])).content
    assert raw.startswith(b"Student,ID,")  # neither a mark nor a quote, on which its reader stumbles
    assert read(instructor, course, "canvas-lms") == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "'=1+1", "'=1+1 – 2"],
        ["    Points Possible", "", "", "", "", "10", ""],
        ["'@SUM(A1) კაპანაძე", "", "", "tamar@example.com", "", "", ""],
        ["Olga", "", "", "olga@example.com", "", "2.5", ""],
    ]


def test_what_is_handed_in_again_keeps_its_points_until_the_next_review(course, instructor, owner):
    staff = course.enrolments.get(role="instructor")
    work = Work.objects.get(enrolment__user=owner.user)
    again = handed_in(course, owner, number=2)
    assert grades(course)[work.pk] == (Decimal("2.5"), Decimal(10))
    reviewed(again, staff, 2)
    assert grades(course)[work.pk].points == 10


def test_who_left_or_closed_the_account_is_in_no_gradebook(course, instructor, owner, teammate):
    Enrolment.objects.filter(user=owner.user).update(left_at=timezone.now())
    Enrolment.objects.filter(user=teammate.user).update(user=None)
    assert len(read(instructor, course, "moodle")) == 1


def test_everything_is_one_json_text_with_the_documents_as_they_were(course, instructor):
    submission = Submission.objects.order_by("work").first()
    with_picture(submission.work.canvas, "s1", "A family at table")
    freeze(submission.work.canvas, submission)
    answer = instructor.get(reverse("courses:everything", args=[course.pk]))
    said = json.loads(b"".join(answer.streaming_content))
    assert said["format"] == "rapport-course/1"
    assert {person["email"] for person in said["people"]} >= {"olga@example.com", "irakli@example.com"}
    assert [len(said[part]) for part in ("assignments", "works", "submissions")] == [2, 2, 2]
    first, kept = said["submissions"][0], Submission.objects.order_by("work").first()
    assert loads(json.dumps(first["document"])) == loads(kept.document)
    assert first["digest"] == kept.digest
    (picture,) = first["pictures"]
    assert (picture["subject"], picture["alt"], len(picture["sha256"])) == ("s1", "A family at table", 64)
    assert first["reviews"][0]["marks"] == [{"criterion": "c", "level": 1}]
    assert said["submissions"][1]["reviews"][0]["released_at"] is None


def test_every_page_is_in_the_archive_under_a_name_of_its_own(course, instructor, owner, teammate):
    for one in (owner.user, teammate.user):
        one.first_name, one.last_name = "../Nino", "Beridze"
        one.save()
    url = reverse("courses:pages", args=[course.pk])
    submission = Submission.objects.get(work__enrolment__user=owner.user)
    with_picture(submission.work.canvas, "s1", "A family at table")
    freeze(submission.work.canvas, submission)
    answer = instructor.get(url, {"assignment": str(course.assignments.first().pk)})
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        assert packed.testzip() is None
        day = timezone.localdate().isoformat()
        names = {f"Nino Beridze 11 {day}.pdf", f"Nino Beridze 11 2 {day}.pdf"}
        assert set(packed.namelist()) == names
        files = [pypdf.PdfReader(io.BytesIO(packed.read(name))) for name in sorted(names)]
        assert sorted(sum(len(page.images) for page in file.pages) for file in files) == [0, 1]
    other = instructor.get(url, {"assignment": str(course.assignments.last().pk)})
    assert zipfile.ZipFile(io.BytesIO(b"".join(other.streaming_content))).namelist() == []


def test_what_cannot_be_made_is_told_in_the_archive(course, instructor, owner):
    work = Work.objects.get(enrolment__user=owner.user)
    staff = course.enrolments.get(role="instructor")
    Submission.objects.create(
        work=work, number=2, document="{}", findings="[]", digest="", by=staff, at=timezone.now()
    )
    answer = instructor.get(reverse("courses:pages", args=[course.pk]))
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        assert len(packed.namelist()) == 2
        assert "Olga" in packed.read("missing.txt").decode()


def test_the_page_offers_it_all_and_everything_to_instructors_alone(course, instructor):
    shown = instructor.get(reverse("courses:grades", args=[course.pk])).content.decode()
    assert shown.count("data-file=") == 4
    assistant = cast.account("Giorgi")
    Enrolment.objects.create(course=course, user=assistant.user, role="assistant")
    shown = assistant.get(reverse("courses:grades", args=[course.pk])).content.decode()
    assert shown.count("data-file=") == 3
