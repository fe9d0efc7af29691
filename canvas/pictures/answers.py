"""The bytes of a picture as an answer, for whoever was found to be allowed to see it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response

# The bytes under one address never change. A day is how long a browser shows them to one who may no longer read.
HEADERS = {
    "Cache-Control": "private, max-age=86400",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def picture_answer(request: HttpRequest, media_type: str, content: bytes, name: str) -> HttpResponseBase:
    """The picture, or that the browser has it already; ``name`` tells it from all others at this address."""
    etag = f'"{name}"'
    answer = get_conditional_response(request, etag=etag) or HttpResponse(
        bytes(content), content_type=media_type
    )
    for header, value in {**HEADERS, "ETag": etag}.items():
        answer.headers[header] = value
    return answer
