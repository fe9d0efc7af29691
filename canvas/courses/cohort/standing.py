"""Who stands where, as tables: teams against what teams do, students against what each does alone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from canvas.courses.cohort.points import Grade, grades
from canvas.courses.cohort.told import Told, Unit, told
from canvas.courses.standing import Standing, standings
from canvas.models import Assignment, Course, Submission


@dataclass(frozen=True)
class Row:
    """One student or team; ``stands`` has None where nothing is asked of them."""

    unit: Unit
    name: str
    stands: Sequence[Standing | None]

    @cached_property
    def newest(self) -> Submission | None:
        """What they handed in last, whatever for."""
        every = [stand.latest for stand in self.stands if stand and stand.latest]
        return max(every, key=lambda submission: (submission.at, submission.pk), default=None)


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


@dataclass(frozen=True)
class Cohort:
    """A class as it stands now: a number of queries that does not grow with it."""

    course: Course
    assignments: Sequence[Assignment]
    tables: Sequence[Table]
    stands: Sequence[Standing] = field(repr=False)

    @cached_property
    def grades(self) -> Mapping[int, Grade]:
        """Points by work."""
        return grades(self.course)

    @property
    def main(self) -> Table | None:
        """The table in which most was handed in."""
        return max(self.tables, key=lambda table: table.submitted, default=None)

    @cached_property
    def found(self) -> Mapping[Unit, Sequence[Told]]:
        """What stands on everybody's newest submission; of its columns only the findings are read."""
        rows = [(table, row) for table in self.tables for row in table.rows if row.newest]
        keys = {row.newest.pk for _, row in rows if row.newest}
        texts = dict(Submission.objects.filter(pk__in=keys).values_list("pk", "findings"))
        return {row.unit: told(texts[row.newest.pk]) for _, row in rows if row.newest}

    def found_in(self, table: Table) -> dict[Unit, Sequence[Told]]:
        """What stands on the canvases of one table."""
        return {row.unit: self.found[row.unit] for row in table.rows if row.unit in self.found}


def cohort(course: Course, now: datetime) -> Cohort:
    """Read a class."""
    stands = standings(course, now)
    assignments = list(course.assignments.all())
    tables = [_table(in_teams, assignments, stands) for in_teams in (True, False)]
    return Cohort(course, assignments, [table for table in tables if table.assignments], stands)


def _table(in_teams: bool, assignments: Iterable[Assignment], stands: Iterable[Standing]) -> Table:
    asked = [assignment for assignment in assignments if assignment.in_teams == in_teams]
    found: dict[Unit, dict[object, Standing]] = {}
    for stand in stands:
        if stand.assignment.in_teams == in_teams:
            found.setdefault(unit_of(stand), {})[stand.assignment.pk] = stand
    return Table(in_teams, asked, sorted(_rows(asked, found), key=lambda row: row.name.casefold()))


def _rows(asked: Sequence[Assignment], found: Mapping[Unit, Mapping[object, Standing]]) -> Iterator[Row]:
    for unit, by_assignment in found.items():
        stands = [by_assignment.get(assignment.pk) for assignment in asked]
        yield Row(unit, next(iter(by_assignment.values())).name, stands)


def unit_of(stand: Standing) -> Unit:
    """Whose work it is."""
    if stand.team is not None:
        return "team", stand.team.pk
    return "student", stand.enrolment.pk if stand.enrolment else 0
