"""Taking a canvas away."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from canvas import access


@login_not_required
@require_safe
def export(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    access.readable(request, canvas_id)
    return HttpResponse()
