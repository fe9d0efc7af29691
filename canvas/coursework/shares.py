"""Points of several hands: what the staff gave, what fellow students gave, what the students gave themselves. Pure."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple

from canvas.coursework.rubric import Mark, Rubric, points

WHOLE = 100


class Shares(NamedTuple):
    """How much of the points, in per cent, comes from fellow students and from the students themselves.

    The staff’s share is the rest. ``own`` is None where students do not score themselves; 0 is shown and counts nothing.
    """

    peers: int = 0
    own: int | None = None

    @property
    def staff(self) -> int:
        """What is left to the staff."""
        return WHOLE - self.peers - (self.own or 0)


class Score(NamedTuple):
    """Points, and the most that the rubric of that review gives."""

    points: Decimal
    most: Decimal


class Together(NamedTuple):
    """The points that count, and what they are made of, all on the scale of the staff’s rubric.

    ``peers`` is the mean of ``many`` fellow students’ points. What is None is missing, and the staff’s stands in for it.
    """

    points: Decimal
    most: Decimal
    staff: Decimal
    peers: Decimal | None
    many: int
    own: Decimal | None
    shares: Shares


def score(rubric: Rubric | None, marks: Sequence[Mark]) -> Score | None:
    """What a review gives; None while it gives nothing."""
    found = points(rubric, marks) if rubric else None
    return None if rubric is None or found is None else Score(found, rubric.most)


def together(staff: Score, peers: Sequence[Score], own: Score | None, shares: Shares) -> Together:
    """Weigh the parts by their shares.

    A part that was given by another rubric is brought to the scale of the staff’s. Everything is exact until the end, when
    each number is rounded once, halves up, to hundredths of a point: the whole is made of the exact parts.
    """
    base = Fraction(staff.points)
    mean = _mean([_scaled(one, staff.most) for one in peers])
    self_given = None if own is None else _scaled(own, staff.most)
    whole = sum(
        (
            base * shares.staff,
            (base if mean is None else mean) * shares.peers,
            (base if self_given is None else self_given) * (shares.own or 0),
        ),
        Fraction(),
    )
    return Together(
        points=_rounded(whole / WHOLE),
        most=staff.most,
        staff=staff.points,
        peers=None if mean is None else _rounded(mean),
        many=len(peers),
        own=None if self_given is None else _rounded(self_given),
        shares=shares,
    )


def _scaled(given: Score, most: Decimal) -> Fraction:
    """Points on a scale of ``most``; of a rubric that gives nothing, nothing."""
    return Fraction(given.points) / Fraction(given.most) * Fraction(most) if given.most else Fraction()


def _mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction()) / len(values) if values else None


def _rounded(value: Fraction) -> Decimal:
    """To hundredths, halves up; points are never negative."""
    return Decimal(floor(value * 100 + Fraction(1, 2))).scaleb(-2)
