"""Reads what is to be taken away: a canvas of the database, or a document of a file."""

from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.db.models import Count, Max
from django.db.models.functions import TruncDate
from django.utils import timezone

from canvas import store
from canvas.document import CanvasDocument
from canvas.export.formats import Edition, Subject
from canvas.models import Canvas, Change
from canvas.pictures import photos
from canvas.templatetags.rapport import called
from relationships.rules import check


def subject_of(canvas: Canvas, *, named: bool = True) -> Subject:
    """All there is of a canvas, as of today, in a fixed number of queries; who wrote it, only where ``named``."""
    document = store.load(canvas)
    return Subject(
        document,
        findings=tuple(check(document)),
        date=timezone.localdate(),
        editions=tuple(_editions(canvas, named)),
        photos=photos(canvas),
    )


def subject_of_document(document: CanvasDocument) -> Subject:
    """All that a file holds; of who wrote it, it says nothing."""
    return Subject(document, findings=tuple(check(document)), date=timezone.localdate())


def _editions(canvas: Canvas, named: bool) -> Iterator[Edition]:
    """Each day's work of each person, newest first; guests have no name."""
    days = (
        Change.objects.filter(canvas=canvas)
        .values("actor", day=TruncDate("at"))
        .annotate(version=Max("version"), when=Max("at"), count=Count("pk"))
        .order_by("-version")
    )
    people = _people({day["actor"] for day in days if day["actor"]}) if named else {}
    for day in days:
        yield Edition(day["version"], day["when"], people.get(day["actor"], ""), day["count"])


def _people(ids: set[int]) -> dict[int, str]:
    return {user.pk: called(user) for user in get_user_model().objects.filter(pk__in=ids)}
