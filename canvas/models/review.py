"""What is said of a submission: by the staff, by fellow students, by the students themselves."""

from django.conf import settings
from django.db import models
from django.db.models import Q, UniqueConstraint
from django.utils import timezone

from canvas.coursework.kinds import Decision, ReviewKind
from canvas.coursework.rubric import Mark, Rubric
from canvas.coursework.shares import Shares
from canvas.models.course import Enrolment
from canvas.models.submission import Submission
from segments.fields import PartField, PartsField
from segments.models import slug_field


class Review(models.Model):
    """A review of one submission; a draft, which the reviewers alone see, until it is released.

    ``rubric`` is the one that the marks were given by, whatever becomes of the assignment's. ``version`` grows with every
    change, so that two reviewers do not overwrite each other.

    A fellow student’s review has ``finished_at`` once it is handed over. The staff’s keeps the shares that the assignment
    had when it was released first; null until then.
    """

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="reviews")
    kind = slug_field(ReviewKind, blank=False)
    reviewer = models.ForeignKey(Enrolment, models.PROTECT, related_name="reviews")
    rubric = PartField(thing=Rubric, null=True, blank=True)
    marks = PartsField(thing=Mark)
    words = models.TextField(blank=True, default="")
    decision = slug_field(Decision)
    version = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)
    released_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    peer_share = models.PositiveSmallIntegerField(null=True, blank=True)
    own_share = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["submission"], condition=Q(kind="staff"), name="one_review_by_the_staff"
            ),
            UniqueConstraint(
                fields=["submission", "reviewer", "kind"], name="one_review_of_a_kind_by_somebody"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} review of {self.submission_id}"

    @property
    def shares(self) -> Shares | None:
        """The shares that it was released with; None until it is."""
        return None if self.peer_share is None else Shares(self.peer_share, self.own_share)


class Comment(models.Model):
    """Words pinned to a place of a submission, or an answer to such words.

    ``place`` is the id of a card, ``answer:<segment>:<question>``, ``finding:<rule>:<subjects>``, ``picture:<subject>:<digest>``
    of a photograph, ``tool:<segment>:<slug>`` of a picture of the toolkit, or empty for the whole.
    A comment of a review is seen when the review is; an answer to it, at once. ``done_at`` is set by the student.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="comments")
    place = models.CharField(max_length=1000, blank=True, default="")
    text = models.TextField()
    by = models.ForeignKey(Enrolment, models.PROTECT, related_name="comments")
    at = models.DateTimeField(default=timezone.now)
    answers = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="answered_by")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class Phrase(models.Model):
    """A comment that a reviewer keeps to use again."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="phrases")
    text = models.TextField()
    used_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-used_at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class Allocation(models.Model):
    """A submission that a fellow student is asked to review; neither learns who the other is."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="allocations")
    reviewer = models.ForeignKey(Enrolment, models.PROTECT, related_name="allocations")

    class Meta:
        constraints = [UniqueConstraint(fields=["submission", "reviewer"], name="asked_once")]

    def __str__(self) -> str:
        return f"{self.reviewer_id} reviews {self.submission_id}"
