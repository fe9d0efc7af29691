"""The canvas pages of a class as PDF, one after the other, made as the export room makes them."""

import logging
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext, override

from canvas.courses.pictures import photos
from canvas.courses.standing import Standing, standings
from canvas.document import loads
from canvas.export.formats import Options, Subject, by_slug
from canvas.export.making import make
from canvas.export.names import file_name
from canvas.models import Course, Submission
from relationships.rules import check

SLUG = "canvas.pdf"

logger = logging.getLogger(__name__)


class Wanted(NamedTuple):
    """A submission that is to become a page, and what its file is called."""

    submission: int
    name: str


def wanted(course: Course, assignment: str) -> list[Wanted]:
    """What was handed in last for an assignment (its id; empty: for all of them), each under a name of its own."""
    seen: Counter[str] = Counter()
    found = []
    for stand in _stands(course, assignment):
        if stand.latest is None:
            continue
        title = f"{stand.name}, {stand.assignment.title}"
        seen[title] += 1
        date = timezone.localdate(stand.latest.at)
        again = f" {seen[title]}" if seen[title] > 1 else ""
        found.append(Wanted(stand.latest.pk, file_name(f"{title}{again}", SLUG, date)))
    return found


def _stands(course: Course, assignment: str) -> Iterator[Standing]:
    for task in course.assignments.all():
        if assignment in ("", str(task.pk)):
            yield from standings(course, timezone.now(), task)


def pages(files: list[Wanted], language: str) -> Iterator[tuple[str, bytes]]:
    """Each page with its name; one document at a time is in memory. What cannot be made is told in a text."""
    lost = []
    for wanted in files:
        try:
            yield wanted.name, _page(wanted.submission, language)
        except Exception:  # whatever is wrong with one canvas, the others are due
            logger.exception("%s cannot be made", wanted.name)
            lost.append(wanted.name)
    if lost:
        with override(language):
            lines = [gettext("These files could not be made:"), *lost]
        yield "missing.txt", "\n".join([*lines, ""]).encode()


def _page(key: int, language: str) -> bytes:
    submission = Submission.objects.only("document", "at").get(pk=key)
    hung = photos(submission)
    if (
        not connection.in_atomic_block
    ):  # setting type is slow, and nobody should wait for this connection meanwhile
        connection.close()
    document = loads(submission.document)
    subject = Subject(document, tuple(check(document)), timezone.localdate(submission.at), photos=hung)
    format = by_slug(SLUG)
    assert format is not None  # a format that ships
    return make(format, subject, Options(language=language))
