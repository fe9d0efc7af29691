"""Guests: people without an account whose canvases are theirs by a signed cookie.

The cookie holds nothing but a random key, which canvases bear as ``guest_key``. It is set with the first canvas
and renewed with every visit, so that it ends 30 days after the last one.
"""

import secrets
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE = "guest"
DAYS = 30
_SALT = "canvas.accounts.guest"

Handler = Callable[[HttpRequest], HttpResponse]


def guest_key(request: HttpRequest) -> str:
    """The visitor's key, or the empty string for who has none (nobody owns canvases by that)."""
    if not hasattr(request, "_guest_key"):
        kept = request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=DAYS * 86_400)
        request._guest_key = kept  # type: ignore[attr-defined]
    return request._guest_key  # type: ignore[attr-defined]


def become_guest(request: HttpRequest) -> str:
    """The visitor's key, made now where there was none; the answer will carry it."""
    if not guest_key(request):
        request._guest_key = secrets.token_urlsafe(24)  # type: ignore[attr-defined]
    return guest_key(request)


def forget_guest(request: HttpRequest) -> None:
    """Let the key go: what it owned belongs to an account now."""
    request._guest_key = ""  # type: ignore[attr-defined]


def keep_guest(get_response: Handler) -> Handler:
    """Middleware: renew the cookie, or take it away once it is forgotten or no longer good."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        key = guest_key(request)
        if key:
            response.set_signed_cookie(
                COOKIE,
                key,
                salt=_SALT,
                max_age=DAYS * 86_400,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        elif COOKIE in request.COOKIES:
            response.delete_cookie(COOKIE, samesite="Lax")
        return response

    return answer
