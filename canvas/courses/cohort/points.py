"""Points that a class was given, and how they are spread. Drafts of reviews do not count."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from statistics import median
from typing import Any, NamedTuple

from django.db.models import Expression, ExpressionWrapper, F, QuerySet, TextField

from canvas.coursework.kinds import ReviewKind
from canvas.coursework.rubric import Mark, Rubric
from canvas.coursework.shares import WHOLE, Score, Shares, score, together
from canvas.models import Course, Review
from segments.jsontext import parse_json
from segments.shape import read


class Grade(NamedTuple):
    """Points given, by all who have a share in them, and the most that the rubric of the staff’s review gives."""

    points: Decimal
    most: Decimal


class _Given(NamedTuple):
    """What one review gave, and for which submission of the work."""

    number: int
    kind: str
    score: Score


def grades(course: Course) -> dict[int, Grade]:
    """The points of each work by its id, those of its last released review by the staff; at most two queries.

    What was returned keeps its points until there is a new review. Where others have a share in them (``Shares``, as they
    were when the review was released), their released points count with it.
    """
    reviews = _released(course).filter(kind=ReviewKind.STAFF).order_by("submission__number")
    rows = reviews.values_list(*COLUMNS, "peer_share", "own_share")
    staff = {
        work: (_Given(number, kind, found), Shares(peers or 0, own))
        for work, number, kind, rubric, marks, peers, own in rows
        if (found := _score(rubric, marks)) is not None
    }
    rest = _others(course) if any(shares.staff < WHOLE for _given, shares in staff.values()) else {}
    return {work: _together(given, rest.get(work, ()), shares) for work, (given, shares) in staff.items()}


def _released(course: Course) -> QuerySet[Review]:
    return Review.objects.filter(
        released_at__isnull=False, rubric__isnull=False, submission__work__assignment__course=course
    )


def _others(course: Course) -> dict[int, list[_Given]]:
    """What fellow students and the students themselves gave, by work."""
    found: dict[int, list[_Given]] = {}
    reviews = _released(course).filter(kind__in=(ReviewKind.PEER, ReviewKind.SELF))
    for work, number, kind, rubric, marks in reviews.values_list(*COLUMNS):
        if (given := _score(rubric, marks)) is not None:
            found.setdefault(work, []).append(_Given(number, kind, given))
    return found


def _together(staff: _Given, rest: Sequence[_Given], shares: Shares) -> Grade:
    if shares.staff == WHOLE:
        return Grade(*staff.score)
    peers = tuple(one.score for one in rest if one.kind == ReviewKind.PEER and one.number <= staff.number)
    own = [one.score for one in rest if one.kind == ReviewKind.SELF and one.number == staff.number]
    return _weighed(staff.score, peers, own[0] if own else None, shares)


@lru_cache(maxsize=4096)
def _weighed(staff: Score, peers: tuple[Score, ...], own: Score | None, shares: Shares) -> Grade:
    """Exact numbers are slow to reckon with, and many of a class have the same points."""
    found = together(staff, peers, own, shares)
    return Grade(found.points, found.most)


def _as_text(column: str) -> Expression:
    """The column as it is kept: a class shares its rubric, which need not be read thousands of times."""
    return ExpressionWrapper(F(column), output_field=TextField())


@lru_cache(maxsize=4096)
def _score(rubric: str, marks: str) -> Score | None:
    problems: list[Any] = []
    whole = read(Rubric, parse_json(rubric), "", problems)
    given = [read(Mark, raw, "", problems) for raw in parse_json(marks)]
    return None if problems else score(whole, [mark for mark in given if mark is not None])


COLUMNS = ("submission__work", "submission__number", "kind", _as_text("rubric"), _as_text("marks"))


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
