"""Keeping pages that were made for somebody out of caches that others share."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from canvas.accounts.guest import COOKIE

Handler = Callable[[HttpRequest], HttpResponse]


def keep_pages_private(get_response: Handler) -> Handler:
    """Middleware: say ``Cache-Control: private`` on every page for an account or a guest, unless it says its own.

    Files speak for themselves. Who it is for is read off the cookies, which asks no database.
    """
    somebody = {settings.SESSION_COOKIE_NAME, COOKIE}

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        if is_page and somebody & (request.COOKIES.keys() | response.cookies.keys()):
            response.headers.setdefault("Cache-Control", "private")
        return response

    return answer
