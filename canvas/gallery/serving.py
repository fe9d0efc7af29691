"""The bytes of one picture, to whoever may read its canvas."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from canvas import access
from canvas.pictures.answers import picture_answer
from canvas.pictures.selectors import present


@login_not_required
@require_safe
def picture(request: HttpRequest, canvas_id: UUID, picture_id: int, which: str) -> HttpResponseBase:
    """A picture whole (``content``) or its ``thumbnail``.

    Raises:
        Http404: for strangers, and where the canvas does not show it.
    """
    canvas = access.readable(request, canvas_id)
    found = present(canvas).filter(pk=picture_id).values_list("media_type", which).first()
    if found is None:
        raise Http404
    return picture_answer(request, found[0], found[1], f"{picture_id}-{which}")
