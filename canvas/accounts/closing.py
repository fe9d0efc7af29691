"""Closing an account: its canvases go, and so does the name from what stays in courses."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from canvas.coursework.kinds import Role
from canvas.models import Canvas, Course, Enrolment, Work


class StillTeaching(Exception):
    """There are courses that would have no instructor."""


@reauthentication_required(allow_get=True)
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: HttpRequest) -> HttpResponse:
    """Say what goes and what stays; by POST, close the account of whoever asks."""
    if request.method == "POST":
        try:
            close_account(request.user)
        except StillTeaching:
            return render(request, "account/close.html", _context(request), status=409)
        logout(request)
        messages.success(request, _("Your account is closed."))
        return redirect("front:start")
    return render(request, "account/close.html", _context(request))


def _context(request: HttpRequest) -> dict[str, Any]:
    return {"alone": depend_on(request.user).order_by("title", "pk")}


def depend_on(user: Any) -> QuerySet[Course]:
    """The running courses that nobody but this account teaches."""
    teaching = Enrolment.objects.filter(course=OuterRef("pk"), role=Role.INSTRUCTOR, left_at=None)
    others = teaching.filter(user__isnull=False).exclude(user=user)
    return Course.objects.filter(Exists(teaching.filter(user=user)), ~Exists(others), ended_at=None)


def close_account(user: Any) -> None:
    """Delete an account and its canvases. What was handed in and said in courses stays, without the name.

    A canvas that a team works on goes to whoever of the team joined the course first.

    Raises:
        StillTeaching: where a running course would have no instructor; then nothing is changed.
    """
    with transaction.atomic():
        mine = Enrolment.objects.filter(user=user)
        # Of two instructors who close their accounts at once, the second finds that nobody else is left.
        list(Course.objects.select_for_update().filter(pk__in=mine.values("course")).order_by("pk"))
        if depend_on(user).exists():
            raise StillTeaching
        Work.objects.filter(reviewer__in=mine).update(reviewer=None)
        _leave_to_teams(user)
        mine.filter(left_at=None).update(left_at=timezone.now())
        user.delete()


def _leave_to_teams(user: Any) -> None:
    for canvas in Canvas.objects.filter(owner=user, works__team__isnull=False).distinct():
        others = Enrolment.objects.filter(team__works__canvas=canvas, left_at=None, user__isnull=False)
        heir = others.exclude(user=user).order_by("joined_at", "pk").first()
        if heir is not None:
            Canvas.objects.filter(pk=canvas.pk).update(owner=heir.user_id)
