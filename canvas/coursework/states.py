"""Where a piece of work stands, and whether it may be handed in. Pure: rows are given, none is asked for.

The due second is still in time. Whoever handed in may do so again until then, or once after each return; a return never
makes anybody late. What is accepted is done.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from canvas.coursework.kinds import Decision, Late, State
from segments.kinds import Kind
from segments.words import pgettext_noop

if TYPE_CHECKING:
    from canvas.models import Assignment, Review, Submission, Work


class Stand(NamedTuple):
    """A state, and whether what was handed in last came late."""

    state: State
    late: bool


class Refusal(Kind):
    """Why work cannot be handed in."""

    OVER = "over", pgettext_noop("handing in", "This course is over.")
    ACCEPTED = "accepted", pgettext_noop("handing in", "This was accepted. Nothing more is due.")
    CLOSED = "closed", pgettext_noop("handing in", "This was due, and late work is refused.")
    AGAIN = (
        "again",
        pgettext_noop("handing in", "This was handed in, and could be replaced until it was due."),
    )
    NO_CANVAS = "no_canvas", pgettext_noop("handing in", "There is no canvas that could be handed in.")


def overdue(due_at: datetime, now: datetime) -> bool:
    """Whether the due second is over."""
    return now >= due_at.replace(microsecond=0) + timedelta(seconds=1)


def state(
    assignment: "Assignment",
    work: "Work | None",
    latest: "Submission | None",
    review: "Review | None",
    now: datetime,
) -> Stand:
    """Where work stands: ``latest`` is its last submission, ``review`` the staff's of that one.

    A review that is not released yet changes nothing.
    """
    if latest is not None:
        return Stand(_reviewed(review), latest.late)
    if overdue(assignment.due_at, now):
        return Stand(State.MISSING, False)
    return Stand(State.IN_WORK if work else State.NOT_BEGUN, False)


def _reviewed(review: "Review | None") -> State:
    decided = {str(Decision.RETURN): State.RETURNED, str(Decision.ACCEPT): State.ACCEPTED}
    return decided.get(released(review), State.TO_REVIEW)


def released(review: "Review | None") -> str:
    """How a review ends, once the students may see it; else the empty string."""
    return str(review.decision) if review is not None and review.released_at is not None else ""


def refusal(
    assignment: "Assignment", latest: "Submission | None", review: "Review | None", now: datetime
) -> Refusal | None:
    """Why work cannot be handed in now; None where it can. Load the assignment's ``course``."""
    decision = released(review)
    if assignment.course.ended_at is not None:
        return Refusal.OVER
    if decision == Decision.ACCEPT:
        return Refusal.ACCEPTED
    if decision == Decision.RETURN or not overdue(assignment.due_at, now):
        return None
    if latest is not None:
        return Refusal.AGAIN
    return Refusal.CLOSED if assignment.late == Late.REFUSE else None


def comes_late(
    assignment: "Assignment", latest: "Submission | None", review: "Review | None", now: datetime
) -> bool:
    """Whether what is handed in now is marked as late; an answer to a return is as late as what was returned."""
    if latest is not None and released(review) == Decision.RETURN:
        return latest.late
    return overdue(assignment.due_at, now)
