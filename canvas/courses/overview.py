"""The first page of a course: how the class stands for the staff, one's own work for students."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from canvas.courses.access import enrolled
from canvas.courses.cohort.views import whole_class
from canvas.courses.tasks.views import own
from canvas.coursework.kinds import STAFF


@require_safe
def overview(request: HttpRequest, course_id: UUID) -> HttpResponse:
    """Show where one stands."""
    me = enrolled(request, course_id)
    if me.role in STAFF:
        return whole_class(request, me)
    return own(request, me)
