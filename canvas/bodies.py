"""Refusing what is too large to be a canvas, before a byte of it is read."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Handler = Callable[[HttpRequest], HttpResponse]


def refuse_large_bodies(get_response: Handler) -> Handler:
    """Middleware: answer 413 by the announced length (a body without one is read as empty)."""

    def answer(request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdigit() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return render(request, "413.html", {"back": request.path}, status=413)
        return get_response(request)

    return answer
