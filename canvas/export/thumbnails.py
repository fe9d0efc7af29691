"""Small pictures of canvases: in the list of one's own, of the examples, and where a link is shown by others."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from canvas import access, store
from canvas.examples import ON_SHOW, lessons
from canvas.examples import example as example_of
from canvas.export.small import PREVIEW, THUMBNAIL, Busy, Size, kept, small
from canvas.models import Canvas
from canvas.pictures import photos

View = Callable[..., HttpResponseBase]
AGAIN = 10  # seconds


def in_line(view: View) -> View:
    """Say in plain words, and when to come again, that a picture cannot be waited for now."""

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(*args, **kwargs)
        except Busy:
            said = gettext("Many pictures are being drawn just now. Please try again in a moment.")
            headers = {"Retry-After": str(AGAIN), "Cache-Control": "no-store"}
            return HttpResponse(said, status=503, content_type="text/plain; charset=utf-8", headers=headers)

    return answer


@login_not_required
@require_safe
@in_line
def thumbnail(request: HttpRequest, canvas_id: UUID) -> HttpResponseBase:
    """A canvas as it stands, to whoever may read it; what a browser has of this version is not sent again."""
    answer = _of_canvas(request, access.readable(request, canvas_id), THUMBNAIL)
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer


@login_not_required
@require_safe
@in_line
def shared(request: HttpRequest, token: str) -> HttpResponseBase:
    """A canvas that is lent by a link, for whoever shows that link: messengers ask without a cookie."""
    answer = _of_canvas(request, get_object_or_404(Canvas, share_token=token, deleted_at=None), PREVIEW)
    answer.headers["Cache-Control"] = "private, max-age=600"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _of_canvas(request: HttpRequest, canvas: Canvas, size: Size) -> HttpResponseBase:
    key = f"{canvas.pk} {canvas.version}"
    etag = f'"{canvas.version}"'
    answer = get_conditional_response(request, etag=etag)
    if answer is None:
        content = kept(key, size)
        if content is None:
            document, pictures = store.load(canvas), photos(canvas)
            if not connection.in_atomic_block:
                connection.close()  # who waits for a turn to draw holds no connection meanwhile
            content = small(key, size, document, pictures)
        answer = HttpResponse(content, content_type="image/png")
    answer.headers["ETag"] = etag
    return answer


@login_not_required
@require_safe
@in_line
def example(request: HttpRequest, slug: str) -> HttpResponse:
    """One of the examples.

    Raises:
        Http404: where there is no such example.
    """
    if slug not in ON_SHOW and slug not in lessons():
        raise Http404
    content = kept(slug, THUMBNAIL) or small(slug, THUMBNAIL, example_of(slug).document)
    headers = {"Cache-Control": "private, max-age=86400"}
    return HttpResponse(content, content_type="image/png", headers=headers)
