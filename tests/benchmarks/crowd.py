"""A course of any size, written in a few strokes: everybody works alone, hands everything in, and most is reviewed."""

from dataclasses import replace
from datetime import timedelta
from functools import cache

from django.contrib.auth import get_user_model
from django.utils import timezone

from canvas.courses.handing import kept_of
from canvas.coursework.kinds import Decision, Late, ReviewKind, Role
from canvas.coursework.rubric import Rubric
from canvas.document import dumps
from canvas.examples import example
from canvas.management.classroom import FILE, marks
from canvas.models import Assignment, Course, Enrolment, Review, Submission, Work
from segments.jsontext import parse_json
from segments.shape import read
from tests.cast import Person

LEFT_TO_REVIEW = 6  # one of so many submissions waits for its review


@cache
def rubric() -> Rubric:
    """The rubric of the course that the demonstration shows."""
    return read(Rubric, parse_json(FILE.read_text())["rubric"], "", [])


def crowd(instructor: Person, students: int, assignments: int) -> Course:
    """So many students × so many assignments, each handed in once."""
    course = Course.objects.create(title=f"{students} students")
    teacher = Enrolment.objects.create(course=course, user=instructor.user, role=Role.INSTRUCTOR)
    people = _people(course, students)
    tasks = _assignments(course, assignments)
    works = Work.objects.bulk_create(
        Work(assignment=task, enrolment=one, reviewer=teacher) for task in tasks for one in people
    )
    submissions = _submissions(course, works)
    _reviews(teacher, submissions)
    return course


def _people(course: Course, count: int) -> list[Enrolment]:
    model = get_user_model()
    names = [f"s{course.pk.hex[:6]}{number}" for number in range(count)]
    users = model.objects.bulk_create(
        model(username=name, email=f"{name}@example.com", first_name=f"Student {name[7:]}", password="!")
        for name in names
    )
    return Enrolment.objects.bulk_create(
        Enrolment(course=course, user=user, role=Role.STUDENT) for user in users
    )


def _assignments(course: Course, count: int) -> list[Assignment]:
    now = timezone.now()
    return Assignment.objects.bulk_create(
        Assignment(
            course=course,
            title=f"Assignment {number + 1}",
            due_at=now + timedelta(days=number),
            late=Late.ACCEPT,
            rubric=rubric(),
        )
        for number in range(count)
    )


def _submissions(course: Course, works: list[Work]) -> list[Submission]:
    document, now = example("flawed-budget-gym").document, timezone.now()
    kept = kept_of(document, course)
    texts = [dumps(replace(document, title=f"Gym {place}")) for place in range(len(works))]
    return Submission.objects.bulk_create(
        (
            Submission(work=work, number=1, by=work.enrolment, at=now, **kept | {"document": text})
            for work, text in zip(works, texts, strict=True)
        ),
        batch_size=500,
    )


def _reviews(teacher: Enrolment, submissions: list[Submission]) -> None:
    now, given = timezone.now(), [tuple(marks(rubric(), points)) for points in range(11)]
    Review.objects.bulk_create(
        (
            Review(
                submission=submission,
                kind=ReviewKind.STAFF,
                reviewer=teacher,
                rubric=rubric(),
                marks=given[place % len(given)],
                decision=Decision.ACCEPT,
                released_at=now,
            )
            for place, submission in enumerate(submissions)
            if place % LEFT_TO_REVIEW
        ),
        batch_size=500,
    )
