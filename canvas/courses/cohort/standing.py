"""A class at once: its teams and what they do, its students and what each does alone, and what was found on it.

Where everybody stands with everything is read for those alone whom a page shows; all else is counted by the database.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from django.db.models import F, Window
from django.db.models.functions import RowNumber

from canvas.courses.cohort.told import Unit
from canvas.courses.standing import Standing, Who, asked, everybody, standings_for
from canvas.coursework.gist import Gist, read, read_whole
from canvas.coursework.names import called
from canvas.models import Assignment, Course, Submission


class Row(NamedTuple):
    """One student or team, and what they handed in last, whatever for: a submission's id."""

    unit: Unit
    name: str
    who: Who
    newest: int | None


@dataclass(frozen=True)
class Table:
    """Students, or teams, against assignments."""

    in_teams: bool
    assignments: Sequence[Assignment]
    rows: Sequence[Row]

    @property
    def submitted(self) -> int:
        """How many have handed in anything."""
        return sum(row.newest is not None for row in self.rows)

    def stands(self, rows: Sequence[Row], now: datetime) -> dict[Unit, list[Standing | None]]:
        """Where some of the rows stand with each assignment; None where nothing is asked of them."""
        found = {
            (unit_of(stand), stand.assignment.pk): stand
            for stand in standings_for(self.assignments, [row.who for row in rows], now)
        }
        return {row.unit: [found.get((row.unit, task.pk)) for task in self.assignments] for row in rows}


@dataclass(frozen=True)
class Cohort:
    """A class: a number of queries that does not grow with it."""

    course: Course
    assignments: Sequence[Assignment]
    tables: Sequence[Table] = field(repr=False)

    @property
    def main(self) -> Table | None:
        """The table in which most was handed in."""
        return max(self.tables, key=lambda table: table.submitted, default=None)

    @cached_property
    def gists(self) -> Mapping[Unit, Gist]:
        """What is known of everybody's newest submission."""
        rows = {row.newest: row.unit for table in self.tables for row in table.rows if row.newest}
        return {rows[key]: gist for key, gist in _gists(rows).items()}

    def found_in(self, table: Table) -> dict[Unit, Gist]:
        """What is known of the canvases of one table."""
        return {row.unit: self.gists[row.unit] for row in table.rows if row.unit in self.gists}


def cohort(course: Course) -> Cohort:
    """Read a class."""
    assignments = list(course.assignments.all())
    newest = _newest(course)
    tables = [
        _table(bool(place), [task for task in assignments if task.in_teams == place], some, newest)
        for place, some in zip((True, False), everybody(course), strict=True)
    ]
    return Cohort(course, assignments, [table for table in tables if table.assignments])


def _newest(course: Course) -> dict[Unit, int]:
    """What each team, and each student, handed in last."""
    whose = [F("work__team"), F("work__enrolment")]
    place = Window(RowNumber(), partition_by=whose, order_by=["-at", "-pk"])
    placed = Submission.objects.filter(work__in=asked(course)).annotate(place=place)
    rows = placed.filter(place=1).values_list("work__team", "work__enrolment", "pk")
    return {("team", team) if team else ("student", student): key for team, student, key in rows}


def _table(
    in_teams: bool, assignments: Sequence[Assignment], some: Sequence[Who], newest: Mapping[Unit, int]
) -> Table:
    rows = [_row(who, newest) for who in some] if assignments else []
    lively = [row for row in rows if row.who.here or row.newest]
    return Table(in_teams, assignments, sorted(lively, key=lambda row: row.name.casefold()))


def _row(who: Who, newest: Mapping[Unit, int]) -> Row:
    unit = unit_of(who)
    name = who.team.name if who.team else called(who.enrolment) if who.enrolment else ""
    return Row(unit, name, who, newest.get(unit))


def _gists(keys: Collection[int]) -> dict[int, Gist]:
    """The gists of submissions by their ids; of those kept without one, documents and findings are read."""
    submissions = Submission.objects.filter(pk__in=keys)
    found = {key: read(text) for key, text in submissions.exclude(gist="").values_list("pk", "gist")}
    if len(found) < len(keys):
        whole = submissions.filter(gist="").values_list("pk", "document", "findings")
        found |= {key: read_whole(document, findings) for key, document, findings in whole.iterator(20)}
    return found


def unit_of(whose: Who | Standing) -> Unit:
    """Whose work it is."""
    if whose.team is not None:
        return "team", whose.team.pk
    return "student", whose.enrolment.pk if whose.enrolment else 0
