"""Rubrics: criteria with described levels, and the points that a review gives by them. Pure."""

from collections.abc import Sequence
from decimal import Decimal

from segments.shape import NAME_LIMIT, Number, Parts, Text, shaped, thing

CRITERIA_MOST = 20
LEVELS_MOST = 10


@thing
class Level:
    """One level of a criterion: how many points it is worth, 0 or more, in hundredths, and how one knows it."""

    points: Decimal = shaped(Number(0, 1000, places=2), required=True)
    text: str = shaped(Text())


@thing
class Criterion:
    """What is looked at, and its levels from the lowest to the highest."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    text: str = shaped(Text(), required=True)
    levels: tuple[Level, ...] = shaped(Parts(Level))


@thing
class Mark:
    """The level that a review gives for a criterion, counted from 0."""

    criterion: str = shaped(Text(NAME_LIMIT), required=True)
    level: int = shaped(Number(0, LEVELS_MOST, places=0), required=True)


@thing
class Rubric:
    """A named set of criteria."""

    title: str = shaped(Text(NAME_LIMIT), required=True)
    criteria: tuple[Criterion, ...] = shaped(Parts(Criterion))

    @property
    def most(self) -> Decimal:
        """The points of whoever stands at the top of every criterion."""
        return sum(
            (max((level.points for level in one.levels), default=Decimal()) for one in self.criteria),
            Decimal(),
        )


def points(rubric: Rubric, marks: Sequence[Mark]) -> Decimal | None:
    """The points given so far; None while no criterion has its mark, for nothing given is not zero."""
    levels = {one.id: one.levels for one in rubric.criteria}
    given = [
        levels[mark.criterion][mark.level].points
        for mark in marks
        if mark.level < len(levels.get(mark.criterion, ()))
    ]
    return sum(given, Decimal()) if given else None


def whole(rubric: Rubric, marks: Sequence[Mark]) -> bool:
    """Whether every criterion has its mark."""
    return {one.id for one in rubric.criteria} <= {mark.criterion for mark in marks}
