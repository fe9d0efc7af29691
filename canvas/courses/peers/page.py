"""The staff’s page of the peer reviews of one assignment: who is asked, how far they are, what can be done next."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator

from canvas.courses.peers.handing_out import HandedIn, handed_in
from canvas.courses.peers.rows import Asked, allocations, state_of, written
from canvas.coursework.kinds import PeerState
from canvas.coursework.names import called, who
from canvas.models import Allocation, Assignment, Enrolment

ROWS = 60


def page_of(me: Enrolment, task: Assignment, number: str) -> dict[str, Any]:
    """All that the page asks for. Queries do not grow with the class."""
    found = handed_in(task)
    every = list(
        Allocation.objects.filter(submission__work__assignment=task).values_list(
            "submission__work", "reviewer", "submission"
        )
    )
    reviews = written(task)
    counts = Counter(state_of(reviews.get((submission, one))) for _work, one, submission in every)
    page = Paginator(_ordered(task), ROWS).get_page(number)
    rows = [Asked(one, reviews.get((one.submission_id, one.reviewer_id))) for one in page]
    return {
        "me": me,
        "course": me.course,
        "here": "assignments",
        "task": task,
        "works": len(found.pieces),
        "people": len(found.people),
        "due": found.due(task.peers),
        "to_each": _to_each(found, task.peers),
        "every": len(every),
        "counts": [(state, counts[state]) for state in PeerState],
        "ready": counts[PeerState.FINISHED],
        "later": _later(found, task.peers, every),
        "rows": [(row, called(row.allocation.reviewer), who(row.allocation.submission.work)) for row in rows],
        "page": page,
    }


def _ordered(task: Assignment) -> Any:
    """By whose work it is."""
    found = allocations().filter(submission__work__assignment=task)
    found = found.select_related(
        "submission__work__assignment",
        "submission__work__team",
        "submission__work__enrolment__user",
        "reviewer__user",
    )
    return found.order_by("submission__work", "pk")


def _to_each(found: HandedIn, each: int) -> tuple[int, int]:
    """The fewest and the most reviews that a work will get, as long as teams are much alike."""
    if not found.pieces:
        return 0, 0
    together = found.due(each) * len(found.people)
    return together // len(found.pieces), -(-together // len(found.pieces))


def _later(found: HandedIn, each: int, every: Sequence[tuple[int, int, int]]) -> int:
    """How many students could be asked for more than they are, or have work that nobody is asked to review."""
    asked = Counter(reviewer for _work, reviewer, _submission in every)
    reviewed = {work for work, _reviewer, _submission in every}
    bare = {person for piece in found.pieces if piece.work not in reviewed for person in piece.people}
    due = found.due(each)
    return len({one for one in found.people if asked[one] < due} | (bare if due else set()))
