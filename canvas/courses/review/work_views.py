"""What students see of the reviews of their work, and what they answer."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from canvas.courses.access import enrolled
from canvas.courses.review import services
from canvas.courses.review.forms import AnswerForm
from canvas.courses.review.received import received
from canvas.coursework.kinds import STAFF
from canvas.models import Comment, Enrolment, Work


def work_in(me: Enrolment, work_id: int) -> Work:
    """Somebody's own work, or for the staff anybody's in the course.

    Raises:
        Http404: for everybody else: fellow students do not learn of it.
    """
    found = Work.objects.select_related("assignment", "team", "enrolment__user")
    work = get_object_or_404(found, pk=work_id, assignment__course=me.course_id)
    work.assignment.course = me.course
    own = work.enrolment_id == me.pk or (work.team_id is not None and work.team_id == me.team_id)
    if not own and me.role not in STAFF and not work.submissions.filter(by=me).exists():
        raise Http404
    return work


@require_safe
def work(request: HttpRequest, course_id: UUID, work_id: int) -> HttpResponse:
    """Show what was handed in, and the reviews of it that are released."""
    me = enrolled(request, course_id)
    return _shown(request, me, work_in(me, work_id))


def _shown(
    request: HttpRequest, me: Enrolment, work: Work, form: AnswerForm | None = None, to: int = 0
) -> HttpResponse:
    context = {
        "me": me,
        "course": me.course,
        "here": "work",
        "mine": me.role not in STAFF,
        "answer": form or AnswerForm(auto_id=False),
        "answering": to,
        **received(work, me),
    }
    return render(request, "courses/review/work.html", context, status=200 if form is None else 422)


@require_POST
def comment(request: HttpRequest, course_id: UUID, work_id: int, comment_id: int) -> HttpResponse:
    """Answer a comment of a released review, or mark it as done: students their own, the staff may answer.

    A ``next`` leads back to where the form stands, such as the board.
    """
    me = enrolled(request, course_id)
    work = work_in(me, work_id)
    said = Comment.objects.select_related("review").filter(
        review__submission__work=work, review__released_at__isnull=False, answers=None
    )
    found = get_object_or_404(said, pk=comment_id)
    if (do := request.POST.get("do")) in ("done", "open"):
        if me.role in STAFF:
            raise PermissionDenied
        services.settle(found, done=do == "done")
        told = _("Marked as done.") if do == "done" else _("Marked as not done.")
    else:
        form = AnswerForm(request.POST, auto_id=False)
        if not form.is_valid():
            return _shown(request, me, work, form, found.pk)
        services.answer(found, me, form.cleaned_data["text"])
        told = _("Your answer is sent.")
    if onward := _next(request):
        messages.success(request, told)
        return HttpResponseRedirect(onward)
    back = reverse("courses:work", args=[course_id, work_id])
    if me.role in STAFF:
        back = reverse("courses:review", args=[course_id, found.review.submission_id])
    return HttpResponseRedirect(f"{back}#c{found.pk}")


def _next(request: HttpRequest) -> str:
    """Where the form asks to be led back to, as long as it is a page of this house."""
    onward = request.POST.get("next", "")
    known = url_has_allowed_host_and_scheme(onward, {request.get_host()}, request.is_secure())
    return onward if known else ""
