"""The page on which a fellow student reviews, and on which the staff read what came of it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.courses.peers.handing_out import finish
from canvas.courses.peers.nameless import Nameless
from canvas.courses.peers.rows import state_of
from canvas.courses.review import services
from canvas.courses.review.drawn import drawn, nothing
from canvas.courses.review.forms import DeskForm
from canvas.courses.review.places import Places, places_of
from canvas.courses.review.services import Said
from canvas.courses.review.snapshot import Snapshot
from canvas.courses.review.talk import comments_of, pins_of, remarks_of
from canvas.courses.review.writing import Seat
from canvas.coursework.kinds import STAFF, ReviewKind
from canvas.coursework.names import called, who
from canvas.coursework.rubric import whole
from canvas.models import Allocation, Comment, Enrolment, Phrase, Review, Submission


@dataclass(frozen=True)
class PeerDesk(Seat):
    """One submission that a fellow student is asked to review: theirs to write on, the staff’s to read."""

    kind = ReviewKind.PEER
    template = "courses/peers/review.html"

    request: HttpRequest
    me: Enrolment
    allocation: Allocation
    submission: Submission
    snapshot: Snapshot
    places: Places
    review: Review | None

    @classmethod
    def of(cls, request: HttpRequest, me: Enrolment, allocation: Allocation) -> "PeerDesk":
        """Open what somebody is asked for; it has its submission with assignment, course, team and student."""
        submission = allocation.submission
        snapshot = (Snapshot if me.role in STAFF else Nameless).of(submission)
        review = services.begun(submission, allocation.reviewer, ReviewKind.PEER)
        return cls(request, me, allocation, submission, snapshot, places_of(snapshot), review)

    def reopened(self) -> "PeerDesk":
        """The same submission, as the review stands now."""
        return PeerDesk.of(self.request, self.me, self.allocation)

    @property
    def mine(self) -> bool:
        """Whether it is the reviewer who looks at it."""
        return self.allocation.reviewer_id == self.me.pk

    @property
    def editable(self) -> bool:
        """Whether anything can be written: by the reviewer alone, until it is released or the course is over."""
        return self.mine and super().editable and self.me.course.ended_at is None

    @property
    def told_out(self) -> str:
        """They see it: it stays as it is."""
        return _("This review is released by now, and stays as it is.")

    @property
    def here(self) -> str:
        """Its address, which tells nothing of whose work it is."""
        return reverse("courses:peer", args=[self.me.course_id, self.allocation.pk])

    def _say(self, key: str) -> str:
        where = [self.me.course_id, self.allocation.pk]
        return reverse("courses:peer", args=where, query={"on": key}, fragment="say")

    def ended(self, do: str, review: Review | None) -> None:
        """Hand it over to the staff once there is a mark for everything, or something is said."""
        if do == "save":
            messages.success(self.request, _("Kept."))
        if do != "finish":
            return
        if review is None or not _whole(review):
            messages.error(
                self.request,
                _("Kept, but not handed over: give points for everything, or say something, first."),
            )
        else:
            finish(review)
            messages.success(self.request, _("Handed over. You can change it until it is released."))

    def context(self, form: DeskForm | None = None, said: Said | None = None) -> dict[str, Any]:
        """All that the page asks for; ``form`` and ``said`` are what was typed and could not be kept."""
        comments = comments_of([self.review]) if self.review else []
        remarks = []
        if self.review:
            remarks = remarks_of(self.review, comments, self.places, self.me.course, self.named)
        staff = self.me.role in STAFF
        return {
            **self.written(form, said),
            "mine": self.mine,
            "allocation": self.allocation,
            "whose": who(self.submission.work) if staff else "",
            "by": called(self.allocation.reviewer) if staff else "",
            "state": state_of(self.review),
            "remarks": remarks,
            "phrases": Phrase.objects.filter(user=self.me.user_id) if self.editable else (),
            **drawn(
                self.snapshot,
                self.places,
                pins=pins_of(remarks),
                to_say=self._say if self.editable else nothing,
                alone=True,
            ),
        }

    def named(self, _review: Review, comment: Comment) -> str:
        """Who speaks: to the staff everybody has a name, to the reviewer the staff alone."""
        if self.me.role in STAFF or comment.by.role in STAFF:
            return called(comment.by)
        return _("You") if comment.by_id == self.me.pk else _("Whose work it is")


def _whole(review: Review) -> bool:
    """Whether a review says all that is asked: marks by the rubric, or words where there is none."""
    rubric: Any = review.rubric
    marks: Any = review.marks
    if rubric is not None and rubric.criteria:
        return whole(rubric, marks)
    return bool(review.words) or review.comments.exists()
