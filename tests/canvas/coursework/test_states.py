"""Where work stands, whether it may be handed in, and when it counts as late: as tables, to the second."""

from datetime import UTC, datetime, timedelta

import pytest

from canvas.coursework.kinds import Decision, Late, State
from canvas.coursework.states import Refusal, comes_late, refusal, state
from canvas.models import Assignment, Course, Review, Submission, Work

DUE = datetime(2026, 6, 4, 19, 59, tzinfo=UTC)
BEFORE, LAST, AFTER = (
    DUE - timedelta(days=1),
    DUE + timedelta(microseconds=999_999),
    DUE + timedelta(seconds=1),
)
COURSE = Course(title="Business models")
WORK = Work()
ON_TIME, TOO_LATE = Submission(late=False), Submission(late=True)
DRAFT = Review(decision=Decision.ACCEPT)
UNDECIDED = Review(released_at=BEFORE)
RETURNED = Review(decision=Decision.RETURN, released_at=BEFORE)
ACCEPTED = Review(decision=Decision.ACCEPT, released_at=BEFORE)
REFUSING, ACCEPTING = (
    Assignment(course=COURSE, due_at=DUE, late=late) for late in (Late.REFUSE, Late.ACCEPT)
)

STATES = [
    # work, latest, review, now, state, late
    (None, None, None, BEFORE, State.NOT_BEGUN, False),
    (WORK, None, None, BEFORE, State.IN_WORK, False),
    (WORK, None, None, LAST, State.IN_WORK, False),
    (None, None, None, AFTER, State.MISSING, False),
    (WORK, None, None, AFTER, State.MISSING, False),
    (WORK, ON_TIME, None, BEFORE, State.TO_REVIEW, False),
    (WORK, TOO_LATE, None, AFTER, State.TO_REVIEW, True),
    (WORK, ON_TIME, DRAFT, AFTER, State.TO_REVIEW, False),
    (WORK, ON_TIME, UNDECIDED, AFTER, State.TO_REVIEW, False),
    (WORK, ON_TIME, RETURNED, AFTER, State.RETURNED, False),
    (WORK, TOO_LATE, ACCEPTED, AFTER, State.ACCEPTED, True),
]

REFUSALS = [
    # assignment, latest, review, now, refusal, whether it would come late
    (REFUSING, None, None, BEFORE, None, False),
    (REFUSING, None, None, DUE, None, False),
    (REFUSING, None, None, LAST, None, False),
    (REFUSING, None, None, AFTER, Refusal.CLOSED, True),
    (ACCEPTING, None, None, LAST, None, False),
    (ACCEPTING, None, None, AFTER, None, True),
    (REFUSING, ON_TIME, None, LAST, None, False),
    (REFUSING, ON_TIME, None, AFTER, Refusal.AGAIN, True),
    (ACCEPTING, ON_TIME, None, AFTER, Refusal.AGAIN, True),
    (ACCEPTING, TOO_LATE, DRAFT, AFTER, Refusal.AGAIN, True),
    (REFUSING, ON_TIME, RETURNED, AFTER, None, False),
    (ACCEPTING, TOO_LATE, RETURNED, AFTER, None, True),
    (REFUSING, ON_TIME, ACCEPTED, BEFORE, Refusal.ACCEPTED, False),
]


@pytest.mark.parametrize(("work", "latest", "review", "now", "expected", "late"), STATES)
def test_where_work_stands(work, latest, review, now, expected, late):
    for assignment in (REFUSING, ACCEPTING):
        assert state(assignment, work, latest, review, now) == (expected, late)


@pytest.mark.parametrize(("assignment", "latest", "review", "now", "expected", "late"), REFUSALS)
def test_whether_it_may_be_handed_in_and_would_be_late(assignment, latest, review, now, expected, late):
    assert refusal(assignment, latest, review, now) is expected
    assert comes_late(assignment, latest, review, now) is late


def test_nothing_is_handed_in_once_the_course_is_over():
    over = Assignment(course=Course(title="Last year", ended_at=BEFORE), due_at=DUE, late=Late.ACCEPT)
    assert refusal(over, None, None, BEFORE) is Refusal.OVER
    assert refusal(over, ON_TIME, RETURNED, BEFORE) is Refusal.OVER
