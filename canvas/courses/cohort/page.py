"""What the staff see of a class at once: due dates, who stands where, what goes wrong, and the points."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import ngettext

from canvas.courses.cohort.chart import Chart, chart
from canvas.courses.cohort.points import Grade, Spread, grades, spread
from canvas.courses.cohort.standing import Cohort, Row, Table
from canvas.courses.cohort.told import DARKEST, Mismatch, by_severity, mismatches, tally
from canvas.courses.standing import Standing, asked, waiting
from canvas.coursework.kinds import Role, State
from canvas.coursework.states import overdue
from canvas.models import Assignment
from relationships.phrases import number
from relationships.rules import RULES
from segments.language import say

ROWS = 40  # students or teams on one page
SHOWN = 8  # lines of the heat map until all are asked for


class Due(NamedTuple):
    """An assignment on the line of time: past, the next one, or still to come."""

    assignment: Assignment
    when: str


class Cell(NamedTuple):
    """Where one stands with one assignment; ``href`` leads to the review of what was handed in, if anything was."""

    title: str
    state: State
    late: bool
    href: str
    grade: Grade | None


@dataclass(frozen=True)
class Line:
    """One student or team on the page; ``covered`` is how complete the newest submission is, in per cent."""

    row: Row
    cells: Sequence[Cell | None]
    tally: dict[str, int] | None
    covered: int | None


@dataclass(frozen=True)
class Part:
    """One page of one table."""

    table: Table
    lines: Sequence[Line]


class Heat(NamedTuple):
    """How often a rule speaks on the canvases of a page, and in all the class."""

    mismatch: Mismatch
    title: str
    cells: Sequence[tuple[int, int]]


@dataclass(frozen=True)
class HeatMap:
    """Rules against those who stand on the page; ``more`` lines are not shown."""

    rows: Sequence[Row]
    lines: Sequence[Heat]
    more: int
    remark: str


class Overview:
    """Everything on the page of a class."""

    def __init__(self, whole: Cohort, now: datetime, page: str, *, all_rules: bool) -> None:
        self._whole, self._now = whole, now
        self.page = _page(whole, page)
        self._all_rules = all_rules
        self._grades = grades(whole.course)

    def context(self) -> dict[str, Any]:
        """For the template."""
        spreads = list(self._spreads())
        return {
            "due": self._due(),
            "parts": [Part(table, self._lines(table)) for table in self._whole.tables],
            "heat": self._heat(),
            "spreads": spreads,
            "chart": _drawn(spreads),
            "page": self.page,
            "people": _size(self._whole),
            "waiting": waiting(self._whole.course),
        }

    def _due(self) -> list[Due]:
        past = [overdue(assignment.due_at, self._now) for assignment in self._whole.assignments]
        first = past.index(False) if False in past else -1
        return [
            Due(assignment, "past" if past[place] else "now" if place == first else "")
            for place, assignment in enumerate(self._whole.assignments)
        ]

    def _shown(self, table: Table) -> Sequence[Row]:
        start = (self.page.number - 1) * ROWS
        return table.rows[start : start + ROWS]

    def _lines(self, table: Table) -> list[Line]:
        rows = self._shown(table)
        stands = table.stands(rows, self._now)
        return [self._line(row, stands[row.unit]) for row in rows]

    def _line(self, row: Row, stands: Iterable[Standing | None]) -> Line:
        gist = self._whole.gists.get(row.unit)
        cells = [self._cell(stand) if stand else None for stand in stands]
        return Line(row, cells, tally(gist) if gist else None, gist.covered if gist else None)

    def _cell(self, stand: Standing) -> Cell:
        where = [self._whole.course.pk, stand.latest.pk] if stand.latest else None
        href = reverse("courses:review", args=where) if where else ""
        grade = self._grades.get(stand.work.pk) if stand.work else None
        return Cell(stand.assignment.title, stand.state, stand.late, href, grade)

    def _heat(self) -> HeatMap | None:
        table = self._whole.main
        found = self._whole.found_in(table) if table else {}
        every = mismatches(found)
        if table is None or not every:
            return None
        shown = by_severity(every if self._all_rules else every[:SHOWN])
        rows = [row for row in self._shown(table) if row.newest]
        lines = [_heated(mismatch, rows) for mismatch in shown]
        return HeatMap(rows, lines, len(every) - len(shown), _remark(every[0], len(found)))

    def _spreads(self) -> Iterator[Spread]:
        given: dict[object, list[Grade]] = {}
        for work, task in asked(self._whole.course).values_list("pk", "assignment"):
            if work in self._grades:
                given.setdefault(task, []).append(self._grades[work])
        for assignment in self._whole.assignments:
            found = spread(assignment.title, given.get(assignment.pk, ()))
            if found is not None:
                yield found


def _page(whole: Cohort, page: str) -> Page[int]:
    longest = max((len(table.rows) for table in whole.tables), default=0)
    return Paginator(range(longest), ROWS).get_page(page)


def _heated(mismatch: Mismatch, rows: Iterable[Row]) -> Heat:
    counts = [mismatch.counts.get(row.unit, 0) for row in rows]
    title = say(RULES[mismatch.rule].title)
    return Heat(mismatch, title, [(count, min(count, DARKEST)) for count in counts])


def _remark(first: Mismatch, canvases: int) -> str:
    sentence = ngettext(
        "“%(title)s” stands on %(count)s of %(all)s canvases.",
        "“%(title)s” stands on %(count)s of %(all)s canvases.",
        first.where,
    )
    title = say(RULES[first.rule].title)
    return sentence % {"title": title, "count": number(first.where), "all": number(canvases)}


def _drawn(spreads: Sequence[Spread]) -> Chart | None:
    return chart(spreads) if spreads else None


def _size(whole: Cohort) -> str:
    """“30 students in 10 teams”."""
    students = whole.course.enrolments.filter(role=Role.STUDENT, left_at=None).count()
    phrase = ngettext("%(count)s student", "%(count)s students", students)
    said = phrase % {"count": number(students)}
    teams = sum(len(table.rows) for table in whole.tables if table.in_teams)
    if not teams:
        return said
    grouped = ngettext("%(students)s in %(count)s team", "%(students)s in %(count)s teams", teams)
    return grouped % {"students": said, "count": number(teams)}
