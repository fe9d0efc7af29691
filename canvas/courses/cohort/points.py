"""Points that a class was given, and how they are spread. Drafts of reviews do not count."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from statistics import median
from typing import Any, NamedTuple

from django.db.models import Expression, ExpressionWrapper, F, TextField

from canvas.coursework.kinds import ReviewKind
from canvas.coursework.rubric import Mark, Rubric, points
from canvas.models import Course, Review
from segments.jsontext import parse_json
from segments.shape import read


class Grade(NamedTuple):
    """Points given, and the most that the rubric of that review gives."""

    points: Decimal
    most: Decimal


def grades(course: Course) -> dict[int, Grade]:
    """The points of each work by its id, those of its last released review by the staff; one query.

    What was returned keeps its points until there is a new review.
    """
    reviews = Review.objects.filter(
        kind=ReviewKind.STAFF,
        released_at__isnull=False,
        rubric__isnull=False,
        submission__work__assignment__course=course,
    )
    rows = reviews.order_by("submission__number").values_list(
        "submission__work", _as_text("rubric"), _as_text("marks")
    )
    given = ((work, _grade(rubric, marks)) for work, rubric, marks in rows)
    return {work: grade for work, grade in given if grade is not None}


def _as_text(column: str) -> Expression:
    """The column as it is kept: a class shares its rubric, which need not be read thousands of times."""
    return ExpressionWrapper(F(column), output_field=TextField())


@lru_cache(maxsize=4096)
def _grade(rubric: str, marks: str) -> Grade | None:
    problems: list[Any] = []
    whole = read(Rubric, parse_json(rubric), "", problems)
    given = [read(Mark, raw, "", problems) for raw in parse_json(marks)]
    if whole is None or problems:
        return None
    found = points(whole, [mark for mark in given if mark is not None])
    return None if found is None else Grade(found, whole.most)


class Spread(NamedTuple):
    """How the points of one assignment lie between 0 and the most that there are; ``every`` is in order."""

    title: str
    most: Decimal
    every: Sequence[Decimal]

    @property
    def middle(self) -> Decimal:
        """As many have less as have more."""
        return median(self.every)

    @property
    def highest(self) -> Decimal:
        """The best of them."""
        return self.every[-1]


def spread(title: str, given: Iterable[Grade]) -> Spread | None:
    """The points of one assignment; None while nobody has any."""
    found = list(given)
    if not found:
        return None
    return Spread(title, max(grade.most for grade in found), sorted(grade.points for grade in found))
