"""Reading one's canvases as a list."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest

from canvas.access import mine, together
from canvas.models import Canvas, Work


def listed(request: HttpRequest) -> QuerySet[Canvas]:
    """The canvases of whoever asks, and their team's, the last changed first; with what each is for in a course."""
    theirs = mine(request) | together(request)
    works = Work.objects.select_related("assignment__course")
    named = works.only("canvas", "assignment__title", "assignment__course__title")
    found = Canvas.objects.filter(theirs, deleted_at=None).order_by("-updated_at", "pk")
    return found.prefetch_related(Prefetch("works", named))


def deleted(request: HttpRequest) -> QuerySet[Canvas]:
    """What was deleted, and whoever asks may still bring back, the last deleted first; their team's canvases too."""
    theirs = mine(request) | together(request)
    return Canvas.objects.filter(theirs, deleted_at__isnull=False).order_by("-deleted_at", "pk")


def deleted_one(request: HttpRequest, canvas_id: UUID) -> Canvas:
    """One of them.

    Raises:
        Http404: where it is not there, or not theirs.
    """
    canvas = deleted(request).filter(pk=canvas_id).first()
    if canvas is None:
        raise Http404
    return canvas
