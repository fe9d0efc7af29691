"""What instructors do with a course as a whole."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models.deletion import ProtectedError
from django.utils import timezone

from canvas.courses.people.codes import new_code
from canvas.coursework.kinds import Role
from canvas.models import Course, Enrolment, Submission, Work


def make(course: Course, *, by: Any) -> Course:
    """Keep a new course, with whoever makes it as its instructor and its door open."""
    with transaction.atomic():
        course.join_code = new_code()
        course.save()
        Enrolment.objects.create(course=course, user=by, role=Role.INSTRUCTOR)
    return course


def unlock_door(course: Course) -> None:
    """Let people in by a code: the one that there is, or a new one."""
    if not course.join_code:
        open_door(course)


def open_door(course: Course) -> None:
    """Let people in by a new code; the old one, where there was one, opens nothing any more."""
    Course.objects.filter(pk=course.pk, ended_at=None).update(join_code=new_code())


def close_door(course: Course) -> None:
    """Let nobody in by code any more."""
    Course.objects.filter(pk=course.pk).update(join_code="")


def end(course: Course) -> None:
    """Put a course among those that are over, and close its door."""
    Course.objects.filter(pk=course.pk, ended_at=None).update(ended_at=timezone.now(), join_code="")


def resume(course: Course) -> None:
    """Put a course that was over back among those that run; its door stays closed."""
    Course.objects.filter(pk=course.pk).update(ended_at=None)


def may_delete(course: Course) -> bool:
    """Whether nothing was handed in that would be lost."""
    return not Submission.objects.filter(work__assignment__course=course).exists()


def delete(course: Course) -> bool:
    """Remove a course for good, unless something was handed in; says whether it went. Everyone’s canvases stay."""
    try:
        with transaction.atomic():
            Course.objects.select_for_update().get(pk=course.pk)
            Work.objects.filter(assignment__course=course).delete()
            course.delete()
    except (ProtectedError, IntegrityError):  # the second where something is handed in this very moment
        return False
    return True
