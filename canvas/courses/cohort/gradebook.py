"""Grades as CSV, in the shapes that Moodle and Canvas LMS import.

Moodle finds people by the e-mail address, and asks which column is which (docs.moodle.org, “Grade import”). Canvas LMS
wants its own first five columns in their order and a second row with the points possible; it finds people by their login,
else by name, and assignments by title (instructure/canvas-lms, ``lib/gradebook_importer.rb``). A blank is no grade yet.
Their columns are read by machines, and so stay English.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from canvas.courses.cohort.points import Grade, grades
from canvas.coursework.kinds import Role
from canvas.coursework.names import called
from canvas.models import Assignment, Course, Enrolment, Work
from canvas.texts.comma_separated import csv_bytes, guarded
from canvas.texts.tables import Column, Table


class Line(NamedTuple):
    """A student, and the points for each assignment."""

    student: Enrolment
    points: Sequence[Decimal | None]


class Gradebook(NamedTuple):
    """All grades of a course; titles are told apart, and ``most`` is None where there is no rubric."""

    titles: Sequence[str]
    most: Sequence[Decimal | None]
    lines: Sequence[Line]


def gradebook(course: Course) -> Gradebook:
    """Read the grades of all who are in a course with an account. Queries do not grow with it."""
    assignments = list(course.assignments.all())
    people = course.enrolments.filter(role=Role.STUDENT, left_at=None, user__isnull=False)
    students = sorted(people.select_related("user"), key=lambda student: called(student).casefold())
    given, works = grades(course), _works(course)
    return Gradebook(
        list(_told_apart(assignment.title for assignment in assignments)),
        [_most(assignment.rubric) for assignment in assignments],
        [
            Line(student, [_points(works.get(_of(assignment, student)), given) for assignment in assignments])
            for student in students
        ],
    )


Whose = tuple[object, int | None, int | None]


def _works(course: Course) -> dict[Whose, int]:
    rows = Work.objects.filter(assignment__course=course).values_list(
        "assignment_id", "team_id", "enrolment_id", "pk"
    )
    return {(assignment, team, student): work for assignment, team, student, work in rows}


def _of(assignment: Assignment, student: Enrolment) -> Whose:
    if assignment.in_teams:
        return assignment.pk, student.team_id, None
    return assignment.pk, None, student.pk


def _points(work: int | None, given: Mapping[int, Grade]) -> Decimal | None:
    grade = given.get(work) if work else None
    return _plain(grade.points) if grade else None


def _most(rubric: Any) -> Decimal | None:
    return _plain(rubric.most) if rubric else None


def _plain(value: Decimal) -> Decimal:
    """Without an exponent, which not every reader of numbers knows."""
    return Decimal(f"{value:f}")


def _told_apart(titles: Iterable[str]) -> Iterator[str]:
    """Each title once: a second of the same name gets a 2."""
    seen: dict[str, int] = {}
    for title in titles:
        seen[title] = seen.get(title, 0) + 1
        yield title if seen[title] == 1 else f"{title} – {seen[title]}"


def moodle(book: Gradebook) -> bytes:
    """For Moodle: Grades, Import, CSV file; map from and to “Email address”."""
    columns = ["First name", "Last name", "Email address", *book.titles]
    rows = tuple((*_name(line.student), _email(line.student), *line.points) for line in book.lines)
    return csv_bytes(Table("Grades", "Grades", tuple(map(Column, columns)), rows))


def canvas_lms(book: Gradebook) -> bytes:
    """For Canvas LMS: Grades, Import. Without the mark of UTF-8, on which its reader stumbles."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *map(guarded, book.titles)])
    writer.writerow(["    Points Possible", "", "", "", "", *book.most])
    for line in book.lines:
        name, login = guarded(called(line.student)), guarded(_email(line.student))
        writer.writerow([name, "", "", login, "", *line.points])
    return buffer.getvalue().encode()


def _name(student: Enrolment) -> tuple[str, str]:
    user = student.user
    assert user is not None  # the book holds those with an account alone
    return user.first_name or called(student), user.last_name


def _email(student: Enrolment) -> str:
    return student.user.email if student.user else ""


SHAPES: Mapping[str, Callable[[Gradebook], bytes]] = {"moodle": moodle, "canvas-lms": canvas_lms}
