"""The courses that one is in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from canvas.models import Enrolment


@require_safe
def courses(request: HttpRequest) -> HttpResponse:
    """List the courses that one teaches or takes, the newest first."""
    mine = Enrolment.objects.filter(user=request.user.pk, left_at=None).select_related("course")
    context = {"enrolments": mine.order_by("-course__created_at", "pk")}
    return render(request, "courses/courses.html", context)
