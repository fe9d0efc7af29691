"""What came back to students: released reviews, their points and words, and comments with the way to the living card."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from canvas import store
from canvas.board.spots import Spots
from canvas.courses.pictures import named
from canvas.courses.review.marks import Table, table_of
from canvas.courses.review.places import places_of
from canvas.courses.review.shared import MadeUp, made_up, others
from canvas.courses.review.snapshot import Snapshot
from canvas.courses.review.talk import Remark, comments_of, remarks_of
from canvas.coursework.kinds import STAFF, Decision, ReviewKind
from canvas.coursework.names import called, who
from canvas.coursework.states import refusal, state
from canvas.hours import day, moment
from canvas.models import Canvas, Comment, Enrolment, Review, Submission, Work
from canvas.pictures.selectors import shown
from relationships.rules import check


@dataclass(frozen=True, kw_only=True)
class Pinned:
    """A comment as students read it: ``href`` leads to its place on the living canvas; empty where that is gone."""

    remark: Remark
    href: str

    @property
    def whole(self) -> bool:
        """Whether it is about the canvas as a whole."""
        return not self.remark.comment.place


@dataclass(frozen=True, kw_only=True)
class Received:
    """One released review."""

    review: Review
    submission: Submission
    when: str
    by: str
    table: Table | None
    pinned: Sequence[Pinned]
    made_up: MadeUp | None = None

    @property
    def returned(self) -> bool:
        """Whether it asks for another version."""
        return self.review.decision == Decision.RETURN


def received(work: Work, me: Enrolment) -> dict[str, Any]:
    """All that the page of a work asks for; nothing of a draft is read."""
    course = work.assignment.course
    submissions = list(
        work.submissions.order_by("-number").select_related("by__user").defer("document", "findings")
    )
    out = Review.objects.filter(submission__in=submissions, released_at__isnull=False)
    out = out.select_related("reviewer__user", "submission").order_by("-submission__number", "-kind", "pk")
    every = list(out)
    reviews = [review for review in every if review.kind != ReviewKind.SELF]
    names = _Names(reviews, me)
    living = _Living(work.canvas)
    comments = comments_of(reviews)
    prefetch_related_objects([review.submission for review in reviews], named())
    latest = submissions[0] if submissions else None
    last = next(
        (r for r in reviews if latest and r.submission_id == latest.pk and r.kind == ReviewKind.STAFF), None
    )
    now = timezone.now()
    stands = state(work.assignment, work, latest, last, now)
    may = living.canvas is not None and refusal(work.assignment, latest, last, now) is None
    return {
        "work": work,
        "assignment": work.assignment,
        "whose": who(work),
        "stands": stands,
        "due": moment(work.assignment.due_at, course.timezone),
        "canvas": living.canvas,
        "may_hand_in": may,
        "handed_in": [
            (submission, moment(submission.at, course.timezone), called(submission.by))
            for submission in submissions
        ],
        "reviews": [_received(review, comments, living, work, names, every) for review in reviews],
    }


def _received(
    review: Review,
    comments: Sequence[Any],
    living: "_Living",
    work: Work,
    names: "_Names",
    every: Sequence[Review],
) -> Received:
    submission, course = review.submission, work.assignment.course
    submission.work = work
    snapshot = Snapshot.of(submission)
    drawn = any(comment.place.startswith("tool:") for comment in comments)
    places = places_of(snapshot, tools=drawn)
    remarks = remarks_of(review, comments, places, course, names.speaking)
    assert review.released_at is not None
    marks: Any = review.marks
    rubric: Any = review.rubric
    rest = others(submission, every) if review.kind == ReviewKind.STAFF else ()
    return Received(
        review=review,
        submission=submission,
        when=day(review.released_at, course.timezone),
        by=names.of(review),
        table=table_of(rubric, marks) if marks else None,
        pinned=[
            Pinned(remark=remark, href=living.href(remark.comment.place, snapshot)) for remark in remarks
        ],
        made_up=made_up(review, submission, rest) if review.kind == ReviewKind.STAFF else None,
    )


class _Names:
    """What reviewers are called: fellow students are numbered as their reviews came out; the staff read their names."""

    def __init__(self, reviews: Iterable[Review], me: Enrolment) -> None:
        peers = [review for review in reviews if review.kind == ReviewKind.PEER]
        in_order = sorted(peers, key=lambda review: (review.released_at, review.pk))
        self._numbers = {review.pk: place for place, review in enumerate(in_order, start=1)}
        self._told = me.role in STAFF

    def of(self, review: Review) -> str:
        """What the reviewer is called."""
        number = self._numbers.get(review.pk)
        if number is None or self._told:
            return called(review.reviewer)
        return _("Fellow student %(number)s") % {"number": number}

    def speaking(self, review: Review, comment: Comment) -> str:
        """What somebody is called who says something in a review."""
        return self.of(review) if comment.by_id == review.reviewer_id else called(comment.by)


class _Living:
    """The canvas as it is now: where the places of comments are on it, as long as they are."""

    def __init__(self, canvas: Canvas | None) -> None:
        self.canvas = canvas if canvas is not None and canvas.deleted_at is None else None
        document = store.load(self.canvas) if self.canvas else None
        self._spots = Spots(self.canvas.pk, document, check(document)) if self.canvas and document else None
        hung = shown(self.canvas).values() if self.canvas else ()
        self._hung = {picture.id for pictures in hung for picture in pictures}

    def href(self, place: str, snapshot: Snapshot) -> str:
        """Where it is now."""
        if place.startswith("picture:"):
            return self._photograph(place, snapshot)
        return self._spots.at(place).href if self._spots else ""

    def _photograph(self, place: str, snapshot: Snapshot) -> str:
        found = (one for pictures in snapshot.pictures.values() for one in pictures if one.key == place)
        picture = next(found, None)
        if self.canvas is None or picture is None or picture.source not in self._hung:
            return ""
        on = [picture.subject] if picture.subject else []
        return reverse("gallery:of" if on else "gallery:logo", args=[self.canvas.pk, *on])
