"""Reviewing one submission."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas.courses.access import staff
from canvas.courses.review import presence, services
from canvas.courses.review.desk import Desk
from canvas.courses.review.writing import answered
from canvas.coursework.kinds import ReviewKind
from canvas.models import Course, Submission


def submission_in(course: Course, submission_id: int) -> Submission:
    """A submission of the course, with its work.

    Raises:
        Http404: where there is none.
    """
    found = Submission.objects.select_related("work__assignment", "work__team", "work__enrolment__user")
    submission = get_object_or_404(found, pk=submission_id, work__assignment__course=course)
    submission.work.assignment.course = course
    return submission


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """A submission on the desk: ``?on=`` a place opens the form for words about it."""
    me = staff(request, course_id)
    desk = Desk.of(request, me, submission_in(me.course, submission_id))
    if request.method != "POST":
        return render(request, desk.template, desk.context())
    return answered(desk)


@require_POST
def take_back(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """Hide a released review from the students again, to change it."""
    me = staff(request, course_id)
    submission = submission_in(me.course, submission_id)
    found = submission.reviews.filter(kind=ReviewKind.STAFF, released_at__isnull=False).first()
    if found is not None:
        services.take_back(found)
        messages.success(request, _("Taken back: the students do not see it any more."))
    return HttpResponseRedirect(reverse("courses:review", args=[course_id, submission_id]))


@require_safe
def others(request: HttpRequest, course_id: UUID, submission_id: int) -> HttpResponse:
    """Who else has the review open, as the line that stands on its page; asking says that one is there."""
    me = staff(request, course_id)
    submission = submission_in(me.course, submission_id)
    context = {"course": me.course, "submission": submission, "others": presence.others_at(submission.pk, me)}
    return render(request, "courses/review/_others.html", context)
