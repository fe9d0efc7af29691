"""The bytes of one picture, to whoever may read its canvas."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from canvas import access
from canvas.pictures.selectors import present

# The bytes under one address never change. A day is how long a browser shows them to one who may no longer read.
HEADERS = {
    "Cache-Control": "private, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


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
    etag = f'"{picture_id}-{which}"'
    answer = get_conditional_response(request, etag=etag) or HttpResponse(
        bytes(found[1]), content_type=found[0]
    )
    for name, value in {**HEADERS, "ETag": etag}.items():
        answer.headers[name] = value
    return answer
