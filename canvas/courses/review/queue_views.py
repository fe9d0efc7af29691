"""The queue of an assignment: who looks after what, and letting students see reviews."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from canvas.courses.access import staff
from canvas.courses.review import services
from canvas.courses.review.mails import tell_of
from canvas.courses.review.queue import NOBODY, Choice, Queue, Row, assignment_in
from canvas.models import Enrolment
from relationships.phrases import number


def _queue(request: HttpRequest, me: Enrolment, assignment_id: UUID) -> Queue:
    assignment = assignment_in(me.course, assignment_id)
    if assignment is None:
        raise Http404
    return Queue.of(me.course, assignment, Choice.of(request.GET))


@require_safe
def queue(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Show whose work stands where: ``?show=`` a state, ``?reviewer=`` somebody of the staff or nobody."""
    me = staff(request, course_id)
    found = _queue(request, me, assignment_id)
    context = {"me": me, "course": me.course, "here": "queue", "queue": found, "assignment": found.assignment}
    return render(request, "courses/review/queue.html", context)


def _ticked(request: HttpRequest, rows: list[Row]) -> list[Row]:
    ticked = set(request.POST.getlist("work"))
    return [row for row in rows if row.stands.work and str(row.stands.work.pk) in ticked]


@require_POST
def assign(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Give the ticked work to somebody of the staff, or to nobody."""
    me = staff(request, course_id)
    found = _queue(request, me, assignment_id)
    rows = _ticked(request, list(found.rows))
    chosen = request.POST.get("to", "")
    person = next((one for one in found.staff if str(one.id) == chosen), None)
    if person is None and chosen != NOBODY:
        raise Http404
    works = [row.stands.work for row in rows if row.stands.work]
    services.look_after(works, me.course.enrolments.get(pk=person.id) if person else None)
    if not works:
        messages.info(request, _("Nothing was ticked."))
    elif person:
        messages.success(request, _("Given to %(name)s.") % {"name": person.name})
    else:
        messages.success(request, _("Nobody looks after it any more."))
    return HttpResponseRedirect(found.href())


@require_POST
def release(request: HttpRequest, course_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Let students see the reviews that are ready: the ticked ones, or all of whoever is chosen."""
    me = staff(request, course_id)
    found = _queue(request, me, assignment_id)
    ready = [row for row in found.rows if row.decided]
    rows = found.decided if request.POST.get("do") == "all" else _ticked(request, ready)
    out = services.release([row.stands.review for row in rows if row.stands.review])
    if out:
        tell_of(request, me, out)
        sentence = ngettext("%(count)s review is out.", "%(count)s reviews are out.", len(out))
        messages.success(request, sentence % {"count": number(len(out))})
    else:
        messages.info(request, _("Nothing was ready to release."))
    return HttpResponseRedirect(found.href())
