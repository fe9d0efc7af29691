"""The reviews that fellow students are asked for, with how far each has come. Queries do not grow with their number."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from canvas.courses.review.marks import points_phrase
from canvas.coursework.kinds import PeerState, ReviewKind
from canvas.models import Allocation, Assignment, Enrolment, Review


@dataclass(frozen=True)
class Asked:
    """A review that somebody is asked for, and what there is of it."""

    allocation: Allocation
    review: Review | None
    number: int = 0

    @property
    def state(self) -> PeerState:
        """How far it has come."""
        return state_of(self.review)

    @property
    def points(self) -> str:
        """“12 of 16 points”; empty where nothing is given."""
        if self.review is None:
            return ""
        rubric: Any = self.review.rubric
        marks: Any = self.review.marks
        return points_phrase(rubric, marks)


def state_of(review: Review | None) -> PeerState:
    """How far a review by a fellow student has come."""
    if review is None:
        return PeerState.ASKED
    if review.released_at is not None:
        return PeerState.RELEASED
    return PeerState.BEGUN if review.finished_at is None else PeerState.FINISHED


def allocations() -> QuerySet[Allocation]:
    """With the work and the assignment, without documents and findings."""
    found = Allocation.objects.select_related("submission__work__assignment")
    return found.defer("submission__document", "submission__findings")


def written(assignment: Assignment) -> dict[tuple[int, int], Review]:
    """The reviews of an assignment that fellow students have begun, by submission and reviewer."""
    found = Review.objects.filter(kind=ReviewKind.PEER, submission__work__assignment=assignment)
    return {(review.submission_id, review.reviewer_id): review for review in found}


def asked_of(me: Enrolment, assignment: Assignment | None = None) -> list[Asked]:
    """What a student is asked for in the course, or for one assignment: numbered within each."""
    found = allocations().filter(reviewer=me)
    if assignment is not None:
        found = found.filter(submission__work__assignment=assignment)
    mine = Review.objects.filter(kind=ReviewKind.PEER, reviewer=me)
    reviews = {review.submission_id: review for review in mine}
    counts: dict[Any, int] = {}
    asked = []
    for allocation in found.order_by("submission__work__assignment__due_at", "pk"):
        task = allocation.submission.work.assignment_id
        counts[task] = counts.get(task, 0) + 1
        asked.append(Asked(allocation, reviews.get(allocation.submission_id), counts[task]))
    return asked
