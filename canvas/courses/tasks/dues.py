"""The due dates of a course in a row, from the first to the last."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas.courses.standing import Standing
from canvas.coursework.kinds import State
from canvas.coursework.states import overdue
from canvas.models import Assignment, Course
from relationships.phrases import number

SOON = 7  # days within which it is said how many are left


class Due(NamedTuple):
    """One due date; ``now`` is the next that comes, ``left`` says how soon, and students are told where they stand."""

    assignment: Assignment
    past: bool
    now: bool
    left: str
    standing: Standing | None

    @property
    def waits(self) -> bool:
        """Whether it waits for the student now: it comes next and is not handed in, or it was returned."""
        stand = self.standing
        return stand is not None and (stand.state is State.RETURNED or (self.now and stand.latest is None))


def dues(
    course: Course, assignments: Sequence[Assignment], now: datetime, own: Sequence[Standing] = ()
) -> list[Due]:
    """Lay them out; ``own`` are one student's standings."""
    stands = {standing.assignment.pk: standing for standing in own}
    ahead = [assignment for assignment in assignments if not overdue(assignment.due_at, now)]
    return [
        Due(
            assignment,
            past=assignment not in ahead,
            now=bool(ahead) and assignment == ahead[0],
            left=_left(assignment, course, now) if assignment in ahead else "",
            standing=stands.get(assignment.pk),
        )
        for assignment in assignments
    ]


def _left(assignment: Assignment, course: Course, now: datetime) -> str:
    """“today”, “tomorrow”, “in 3 days”, by the course's calendar; nothing for what is far off."""
    zone = ZoneInfo(course.timezone)
    days = (assignment.due_at.astimezone(zone).date() - now.astimezone(zone).date()).days
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    return (
        ngettext("in %(count)s day", "in %(count)s days", days) % {"count": number(days)}
        if days <= SOON
        else ""
    )
