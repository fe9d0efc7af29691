"""Peer reviews: handing them out and releasing them, for those who teach; writing them, for those who are asked."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from canvas.courses.access import enrolled, instructor, staff, theirs
from canvas.courses.peers import handing_out, mails
from canvas.courses.peers.desk import PeerDesk
from canvas.courses.peers.forms import HandOutForm
from canvas.courses.peers.page import page_of
from canvas.courses.review import services
from canvas.courses.review.forms import AnswerForm
from canvas.courses.review.writing import answered
from canvas.courses.tasks.views import one
from canvas.coursework.kinds import STAFF, ReviewKind
from canvas.models import Allocation, Comment, Enrolment, SubmittedPicture
from canvas.pictures.answers import picture_answer
from relationships.phrases import number

SIZES = {"whole": "content", "small": "thumbnail"}


@require_safe
def peers(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Who is asked to review whom, and how far they are."""
    me = staff(request, course_id)
    task = one(me, assignment_id)
    context = page_of(me, task, request.GET.get("page", ""))
    return render(request, "courses/peers/peers.html", context | {"form": HandOutForm(assignment=task)})


@require_POST
def hand_out(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Ask those who handed in for reviews, or those who came later."""
    me = instructor(request, course_id)
    task = one(me, assignment_id)
    form = HandOutForm(request.POST, assignment=task)
    if not form.is_valid():
        context = page_of(me, task, "") | {"form": form}
        return render(request, "courses/peers/peers.html", context, status=422)
    if me.course.ended_at is not None:
        messages.error(request, _("This course is over."))
        return redirect("courses:peers", course_id, assignment_id)
    asked = handing_out.hand_out(task, form.due_at)
    if asked:
        mails.tell_asked(request, task, asked)
        said = ngettext("%(count)s student is asked.", "%(count)s students are asked.", len(asked))
        messages.success(request, said % {"count": number(len(asked))})
    else:
        messages.info(request, _("Nobody could be asked for more."))
    return redirect("courses:peers", course_id, assignment_id)


@require_POST
def release(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Let everybody see what was said of their work."""
    me = instructor(request, course_id)
    task = one(me, assignment_id)
    out = handing_out.release(task)
    if out:
        mails.tell_released(request, task, out)
        messages.success(request, _("Released: the students see it now."))
    else:
        messages.info(request, _("Nothing is finished that was not released yet."))
    return redirect("courses:peers", course_id, assignment_id)


def allocation_in(me: Enrolment, allocation_id: int) -> Allocation:
    """What somebody is asked to review; the staff see what everybody is.

    Raises:
        Http404: for everybody else, and for the reviewer where the work is their own by now.
    """
    found = Allocation.objects.select_related(
        "reviewer__user",
        "submission__work__assignment",
        "submission__work__team",
        "submission__work__enrolment__user",
    )
    allocation = get_object_or_404(found, pk=allocation_id, submission__work__assignment__course=me.course_id)
    if me.role not in STAFF and (allocation.reviewer_id != me.pk or theirs(me, allocation.submission)):
        raise Http404
    allocation.submission.work.assignment.course = me.course
    return allocation


@require_http_methods(["GET", "HEAD", "POST"])
def peer(request: HttpRequest, course_id: UUID, allocation_id: int) -> HttpResponse:
    """The desk of a fellow student; the staff read what stands on it."""
    me = enrolled(request, course_id)
    if request.method != "POST":
        desk = PeerDesk.of(request, me, allocation_in(me, allocation_id))
        return render(request, desk.template, desk.context())
    with transaction.atomic():
        # Whoever hands out again waits, and then sees that this one has begun.
        get_object_or_404(Allocation.objects.select_for_update(), pk=allocation_id)
        desk = PeerDesk.of(request, me, allocation_in(me, allocation_id))
        if not desk.mine or me.course.ended_at is not None:
            raise PermissionDenied
        return answered(desk)


@require_POST
def answer(request: HttpRequest, course_id: UUID, allocation_id: int, comment_id: int) -> HttpResponse:
    """Go on in the talk about a comment of a released review, as its reviewer or as the staff."""
    me = enrolled(request, course_id)
    allocation = allocation_in(me, allocation_id)
    said = Comment.objects.filter(
        review__kind=ReviewKind.PEER,
        review__submission=allocation.submission,
        review__reviewer=allocation.reviewer,
        review__released_at__isnull=False,
        answers=None,
    )
    found = get_object_or_404(said, pk=comment_id)
    desk = PeerDesk.of(request, me, allocation)
    form = AnswerForm(request.POST, auto_id=False)
    if not form.is_valid():
        messages.error(request, _("Nothing was sent: there was nothing in it, or what cannot be read."))
    else:
        services.answer(found, me, form.cleaned_data["text"])
    return HttpResponseRedirect(f"{desk.here}#c{found.pk}")


@require_safe
def picture(
    request: HttpRequest, course_id: UUID, allocation_id: int, picture_id: int, which: str
) -> HttpResponseBase:
    """A picture of what one is asked to review, ``whole`` or ``small``."""
    me = enrolled(request, course_id)
    allocation = allocation_in(me, allocation_id)
    column = SIZES[which]
    rows = SubmittedPicture.objects.select_related("content")
    rows = rows.only("content__media_type", f"content__{column}")
    found = get_object_or_404(rows, pk=picture_id, submission=allocation.submission_id)
    content = getattr(found.content, column)
    return picture_answer(request, found.content.media_type, content, f"{picture_id}-{column}")
