"""Who may do what in a course: for everyone in it, for the staff, for those who teach it.

Nobody else learns that there is such a course. Who left is nobody any more, until they join again.
"""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from canvas.coursework.kinds import STAFF, Role
from canvas.models import Enrolment, Submission


def enrolled(request: HttpRequest, course_id: UUID) -> Enrolment:
    """The enrolment of whoever asks, with its ``course``, ``user`` and ``team`` loaded.

    Raises:
        Http404: for everybody who is not in the course, and where there is none.
    """
    here = Enrolment.objects.select_related("course", "user", "team")
    found = here.filter(course=course_id, user=request.user.pk, left_at=None).first()
    if found is None:
        raise Http404
    return found


def staff(request: HttpRequest, course_id: UUID) -> Enrolment:
    """The enrolment of an instructor or assistant.

    Raises:
        Http404: for outsiders.
        PermissionDenied: for students.
    """
    return _only(enrolled(request, course_id), STAFF)


def instructor(request: HttpRequest, course_id: UUID) -> Enrolment:
    """The enrolment of an instructor.

    Raises:
        Http404: for outsiders.
        PermissionDenied: for students and assistants.
    """
    return _only(enrolled(request, course_id), (Role.INSTRUCTOR,))


def student(request: HttpRequest, course_id: UUID) -> Enrolment:
    """The enrolment of a student.

    Raises:
        Http404: for outsiders.
        PermissionDenied: for the staff.
    """
    return _only(enrolled(request, course_id), (Role.STUDENT,))


def _only(enrolment: Enrolment, roles: tuple[Role, ...]) -> Enrolment:
    if enrolment.role not in roles:
        raise PermissionDenied
    return enrolment


def seen(enrolment: Enrolment, submission: Submission) -> bool:
    """Whether somebody in a course may read a submission: the staff, and those whose work it is.

    A fellow student who is asked to review it reads it without names, at an address of its own (``peers``). Give the
    submission with its ``work__assignment`` loaded.
    """
    if submission.work.assignment.course_id != enrolment.course_id or enrolment.left_at:
        return False
    return enrolment.role in STAFF or theirs(enrolment, submission)


def theirs(enrolment: Enrolment, submission: Submission) -> bool:
    """Whether a submission is somebody's own: alone, in their team, or handed in by them before they changed teams."""
    work = submission.work
    together = work.team_id is not None and work.team_id == enrolment.team_id
    return work.enrolment_id == enrolment.pk or together or submission.by_id == enrolment.pk
