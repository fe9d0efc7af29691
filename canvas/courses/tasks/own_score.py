"""The points that students give themselves when they hand in."""

from typing import Any

from django.http import QueryDict
from django.utils import timezone

from canvas.courses.review.forms import said_by
from canvas.courses.review.marks import table_of
from canvas.courses.review.services import rubric_stamp
from canvas.coursework.kinds import ReviewKind
from canvas.coursework.rubric import Mark, whole
from canvas.models import Assignment, Enrolment, Review, Submission

Marks = tuple[Mark, ...]


def is_asked(task: Assignment) -> bool:
    """Whether whoever hands in is asked for points."""
    rubric: Any = task.rubric
    return task.own_share is not None and rubric is not None and bool(rubric.criteria)


def given(task: Assignment, post: QueryDict) -> Marks | None:
    """The marks that were posted; None while one is missing, or the rubric is another by now. Nothing is none asked."""
    if not is_asked(task):
        return ()
    rubric: Any = task.rubric
    marks = said_by(post, "", rubric).marks
    return marks if post.get("rubric") == rubric_stamp(rubric) and whole(rubric, marks) else None


def form_of(task: Assignment, post: QueryDict) -> dict[str, Any]:
    """What the page asks for: the rubric with what was ticked so far."""
    if not is_asked(task):
        return {}
    rubric: Any = task.rubric
    return {
        "rubric": table_of(rubric, said_by(post, "", rubric).marks),
        "rubric_stamp": rubric_stamp(rubric),
        "editable": True,
    }


def keep(submission: Submission, by: Enrolment, marks: Marks) -> None:
    """Keep the points with what was handed in, for good."""
    if not marks:
        return
    now = timezone.now()
    parts: dict[str, Any] = {"rubric": submission.work.assignment.rubric, "marks": marks}
    Review.objects.create(
        submission=submission, kind=ReviewKind.SELF, reviewer=by, finished_at=now, released_at=now, **parts
    )
