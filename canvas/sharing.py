"""Links that let whoever holds them read a canvas.

A canvas that is shared has a random token; who opens the link keeps the token in a signed cookie, and reads by it until
the link is renewed or closed.
"""

import json
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from canvas.models import Canvas

COOKIE = "shared"
DAYS = 30
MOST = 20  # links that one browser keeps; the oldest goes first
_SALT = "canvas.sharing"


def tokens(request: HttpRequest) -> list[str]:
    """The tokens of the links that this browser has opened, the latest last."""
    kept = request.get_signed_cookie(COOKIE, default="", salt=_SALT, max_age=DAYS * 86_400)
    return list(json.loads(kept)) if kept else []


def keep_token(request: HttpRequest, response: HttpResponse, token: str) -> None:
    """Let this browser read by the token from now on."""
    kept = [*(other for other in tokens(request) if other != token), token][-MOST:]
    response.set_signed_cookie(
        COOKIE,
        json.dumps(kept),
        salt=_SALT,
        max_age=DAYS * 86_400,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def open_link(canvas: Canvas) -> None:
    """Give the canvas a link; one that it has already stays."""
    if not canvas.share_token:
        renew_link(canvas)


def renew_link(canvas: Canvas) -> None:
    """Give the canvas a new link: the old one leads nowhere from now on."""
    canvas.share_token = secrets.token_urlsafe(24)
    canvas.save(update_fields=["share_token"])


def close_link(canvas: Canvas) -> None:
    """Take the link back; nobody reads by it any longer."""
    canvas.share_token = ""
    canvas.save(update_fields=["share_token"])
