"""The points of a class as a drawing: a line for each assignment, and on it a dot for each grade. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


class Lane(NamedTuple):
    """One assignment: where its words and its line are, its dots, and where the middle grade is."""

    spread: Spread
    words: float
    line: float
    dots: Sequence[Dot]
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
    return Lane(spread, top + TEXT, line, list(_dots(spread, line)), _x(spread.middle, spread.most))


def _dots(spread: Spread, line: float) -> Iterable[Dot]:
    many = Counter(spread.every)
    step = STEP * min(1, STACK / max(many.values()))
    for points, count in sorted(many.items()):
        for number in range(count):
            yield Dot(_x(points, spread.most), round(line - RADIUS - 2 - number * step, 1))


def _x(points: Decimal, most: Decimal) -> float:
    share = float(points / most) if most else 0.0
    return round(LEFT + (RIGHT - LEFT) * share, 1)
