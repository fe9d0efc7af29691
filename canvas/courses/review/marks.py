"""A rubric as a table: criteria, levels, what is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas.coursework.rubric import Mark, Rubric, points, whole
from relationships.phrases import number, plural


class Cell(NamedTuple):
    """One level: its place (0 is the first), its points in words, what it means, and whether it is given."""

    level: int
    points: str
    worth: Decimal
    text: str
    label: str
    given: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """One criterion with its levels; ``blank`` pads the row to the width of the table."""

    place: int
    text: str
    most: str
    cells: Sequence[Cell]
    blank: Sequence[int]

    @property
    def given(self) -> Cell | None:
        """The level that is given."""
        return next((cell for cell in self.cells if cell.given), None)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A rubric with what is given by it. ``plain`` where every level is worth its own place: 0, 1, 2 …"""

    title: str
    columns: Sequence[int]
    lines: Sequence[Line]
    sum: str
    most: str
    whole: bool
    plain: bool


def table_of(rubric: Rubric | None, marks: Sequence[Mark]) -> Table | None:
    """Lay out a rubric; None where there is none."""
    if rubric is None or not rubric.criteria:
        return None
    given = {mark.criterion: mark.level for mark in marks}
    width = max(len(criterion.levels) for criterion in rubric.criteria)
    lines = [_line(rubric, place, given, width) for place in range(len(rubric.criteria))]
    total = points(rubric, marks)
    return Table(
        title=rubric.title,
        columns=range(width),
        lines=lines,
        sum="–" if total is None else number(total),
        most=number(rubric.most),
        whole=whole(rubric, marks),
        plain=all(level.points == n for c in rubric.criteria for n, level in enumerate(c.levels)),
    )


def _line(rubric: Rubric, place: int, given: Mapping[str, int], width: int) -> Line:
    criterion = rubric.criteria[place]
    most = max((level.points for level in criterion.levels), default=Decimal())
    cells = [
        Cell(
            level=n,
            points=number(level.points),
            worth=level.points,
            text=level.text,
            label=_label(criterion.text, number(level.points), number(most), level.text),
            given=given.get(criterion.id) == n,
        )
        for n, level in enumerate(criterion.levels)
    ]
    return Line(
        place=place,
        text=criterion.text,
        most=number(most),
        cells=cells,
        blank=range(len(cells), width),
    )


def _label(criterion: str, given: str, most: str, text: str) -> str:
    """“Costs are known: 3 of 4. Most costs have a source.”"""
    said = _("%(criterion)s: %(points)s of %(most)s") % {
        "criterion": criterion,
        "points": given,
        "most": most,
    }
    return f"{said}. {text}" if text else said


def points_phrase(rubric: Rubric | None, marks: Sequence[Mark]) -> str:
    """“12 of 16 points”; empty where nothing is given."""
    total = points(rubric, marks) if rubric else None
    if rubric is None or total is None:
        return ""
    most = rubric.most
    return ngettext("%(points)s of %(most)s point", "%(points)s of %(most)s points", plural(most)) % {
        "points": number(total),
        "most": number(most),
    }
