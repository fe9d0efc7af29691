"""Refusing what is too large, before a byte of it is read."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import resolve

Handler = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])


def takes_bodies(limit: int) -> Callable[[View], View]:
    """Let a view be sent more than others are: ``limit`` bytes. Whatever is wrapped around it passes that on."""

    def mark(view: View) -> View:
        view.body_limit = limit  # type: ignore[attr-defined]
        return view

    return mark


def refuse_large_bodies(get_response: Handler) -> Handler:
    """Middleware: answer 413 by the announced length (a body without one is read as empty)."""

    def answer(request: HttpRequest) -> HttpResponse:
        announced = request.META.get("CONTENT_LENGTH") or "0"
        length = int(announced) if announced.isdigit() else 0
        usual = length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if usual or length <= _limit(request.path_info):
            return get_response(request)
        return render(request, "413.html", {"back": request.path}, status=413)

    return answer


def _limit(path: str) -> int:
    """What the view of an address is ready to be sent."""
    try:
        return getattr(resolve(path).func, "body_limit", settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    except Http404:
        return settings.DATA_UPLOAD_MAX_MEMORY_SIZE
