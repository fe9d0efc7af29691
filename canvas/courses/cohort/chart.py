"""The points of a class as a drawing: a line for each assignment, and on it a dot for each grade. Pure.

Where dots would all but cover each other, they are drawn as what they look like then: a column, as high as they are many.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from canvas.courses.cohort.points import Spread

WIDTH, LEFT, RIGHT = 400, 8, 392  # of the drawing, and where its lines begin and end
LANE, TEXT, STEP, RADIUS = 44, 14, 7, 3  # heights: of a lane, its words, from dot to dot; of a dot
STACK = 4  # dots that stand upon each other; beyond, they stand closer


class Dot(NamedTuple):
    """The middle of a dot."""

    x: float
    y: float


class Column(NamedTuple):
    """Many dots upon each other: the middles of the lowest and of the highest."""

    x: float
    foot: float
    top: float


class Lane(NamedTuple):
    """One assignment: where its words and its line are, its dots or columns, and where the middle grade is."""

    spread: Spread
    words: float
    line: float
    dots: Sequence[Dot]
    columns: Sequence[Column]
    middle: float


class Chart(NamedTuple):
    """The whole drawing."""

    height: int
    lanes: Sequence[Lane]


def chart(spreads: Iterable[Spread]) -> Chart:
    """A lane for each, from top to bottom."""
    lanes = [_lane(place, spread) for place, spread in enumerate(spreads)]
    return Chart(LANE * len(lanes) + 8, lanes)


def _lane(place: int, spread: Spread) -> Lane:
    top = place * LANE
    line = top + LANE - 2
    columns = list(_columns(spread, line))
    step = _step(spread)
    middle = _x(spread.middle, spread.most)
    if step < RADIUS:
        return Lane(spread, top + TEXT, line, (), [column for column, _many in columns], middle)
    dots = [Dot(one.x, round(one.foot - number * step, 1)) for one, many in columns for number in range(many)]
    return Lane(spread, top + TEXT, line, dots, (), middle)


def _columns(spread: Spread, line: float) -> Iterator[tuple[Column, int]]:
    """For every number of points, where those who have it stand, and how many they are."""
    foot, step = line - RADIUS - 2, _step(spread)
    for points, many in sorted(Counter(spread.every).items()):
        yield Column(_x(points, spread.most), foot, round(foot - (many - 1) * step, 1)), many


def _step(spread: Spread) -> float:
    """From one dot to the next above it."""
    return STEP * min(1, STACK / max(Counter(spread.every).values()))


def _x(points: Decimal, most: Decimal) -> float:
    share = float(points / most) if most else 0.0
    return round(LEFT + (RIGHT - LEFT) * share, 1)
