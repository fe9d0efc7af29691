"""Looking at the board."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from canvas import access
from canvas.board.answers import page, renewed, wants_parts


@login_not_required
@require_safe
def board(request: HttpRequest, canvas_id: UUID) -> HttpResponse:
    """Show the nine blocks; ``?only=`` a segment's id leaves out what is tied to others."""
    canvas = access.readable(request, canvas_id)
    return renewed(request, canvas) if wants_parts(request) else page(request, canvas)
