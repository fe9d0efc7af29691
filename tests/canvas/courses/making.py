"""Courses for tests, made of rows as the rooms make them."""

import hashlib
from datetime import timedelta
from typing import Any

from django.utils import timezone

from canvas import store
from canvas.courses.people.codes import new_code
from canvas.coursework.kinds import Late, Role
from canvas.document import dumps
from canvas.examples import example
from canvas.models import Assignment, Canvas, Course, Enrolment, Picture, Submission, Work
from canvas.pictures import services
from canvas.pictures.reading import read
from tests.canvas.pictures import made
from tests.cast import Person


def course_with(instructor: Person, *students: Person, title: str = "Business models, spring") -> Course:
    """A course of an instructor, with some students, and one assignment due in a week."""
    course = Course.objects.create(title=title, timezone="Asia/Tbilisi", join_code=new_code())
    enrol(course, instructor, Role.INSTRUCTOR)
    for student in students:
        enrol(course, student)
    Assignment.objects.create(
        course=course, title="Relationships", due_at=timezone.now() + timedelta(days=7), late=Late.REFUSE
    )
    return course


def enrol(course: Course, person: Person, role: Role = Role.STUDENT, **more: Any) -> Enrolment:
    """Somebody in the course."""
    return Enrolment.objects.create(course=course, user=person.user, role=role, **more)


def work_of(course: Course, student: Person) -> Work:
    """What a student does for the first assignment, on a canvas of their own."""
    enrolment = course.enrolments.get(user=student.user)
    canvas = store.create(example("green-basket").document, owner=student.user)
    return Work.objects.create(assignment=course.assignments.first(), enrolment=enrolment, canvas=canvas)


def handed_in(course: Course, student: Person, number: int = 1) -> Submission:
    """A submission of that work."""
    work = Work.objects.filter(enrolment__user=student.user).first() or work_of(course, student)
    text = dumps(store.load(Canvas.objects.get(pk=work.canvas_id)))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Submission.objects.create(
        work=work,
        number=number,
        document=text,
        findings="[]",
        digest=digest,
        by=work.enrolment,
        at=timezone.now(),
    )


def with_picture(canvas: Canvas, subject: str, alt: str, size: tuple[int, int] = (40, 24)) -> Picture:
    """Put a picture on a thing of a canvas; another size makes other bytes."""
    kept = read(made.jpeg(size), transparent=not subject)
    return services.put_picture(canvas=canvas, actor=None, subject=subject, alt=alt, kept=kept)
