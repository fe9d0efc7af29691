"""What a course asks for, and who works at it on which canvas."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.utils import timezone

from canvas.coursework.kinds import Late
from canvas.coursework.rubric import Rubric
from canvas.coursework.shares import Shares
from canvas.models.canvas import Canvas
from canvas.models.course import Course, Enrolment, Team
from segments.fields import PartField, SlugsField
from segments.models import slug_field
from segments.shape import NAME_LIMIT


class Assignment(models.Model):
    """A task of a course. ``due_at`` is an instant; the course's time zone says how it is read.

    ``start`` is the canvas document that everyone begins with, empty for an empty canvas. ``blocks`` and ``questions``
    are what counts; empty, all of them.

    ``peers`` is how many works of others each student who handed in reviews, 0 for none, and ``peers_due_at`` by when.
    ``peer_share`` and ``own_share`` are how much of the points fellow students and the students themselves give, in per
    cent; ``own_share`` is null where students do not score themselves, and 0 where that is only shown.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    course = models.ForeignKey(Course, models.CASCADE, related_name="assignments")
    title = models.CharField(max_length=NAME_LIMIT)
    text = models.TextField(blank=True, default="")
    due_at = models.DateTimeField()
    late = slug_field(Late, blank=False)
    start = models.TextField(blank=True, default="")
    blocks = SlugsField()
    questions = SlugsField()
    rubric = PartField(thing=Rubric, null=True, blank=True)
    in_teams = models.BooleanField(default=False)
    peers = models.PositiveSmallIntegerField(default=0)
    peers_due_at = models.DateTimeField(null=True, blank=True)
    peer_share = models.PositiveSmallIntegerField(default=0)
    own_share = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["due_at", "created_at"]
        constraints = [
            CheckConstraint(condition=~Q(title=""), name="assignment_has_a_title"),
            CheckConstraint(
                condition=Q(own_share=None, peer_share__lte=100) | Q(own_share__lte=100 - F("peer_share")),
                name="shares_are_100_at_most",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def shares(self) -> Shares:
        """How much of the points comes from whom."""
        return Shares(self.peer_share, self.own_share)


class Work(models.Model):
    """What one student, or one team, does for an assignment: the canvas that is worked on, and who looks after it.

    The canvas may be deleted; what was handed in stays. ``reviewer`` is the assistant or instructor it is given to.
    """

    assignment = models.ForeignKey(Assignment, models.CASCADE, related_name="works")
    enrolment = models.ForeignKey(Enrolment, models.PROTECT, null=True, blank=True, related_name="works")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="works")
    canvas = models.ForeignKey(Canvas, models.SET_NULL, null=True, blank=True, related_name="works")
    reviewer = models.ForeignKey(
        Enrolment, models.SET_NULL, null=True, blank=True, related_name="looked_after"
    )

    class Meta:
        constraints = [
            CheckConstraint(
                condition=Q(enrolment__isnull=True, team__isnull=False)
                | Q(enrolment__isnull=False, team__isnull=True),
                name="work_of_a_student_or_a_team",
            ),
            UniqueConstraint(fields=["assignment", "enrolment"], name="one_work_of_a_student"),
            UniqueConstraint(fields=["assignment", "team"], name="one_work_of_a_team"),
        ]

    def __str__(self) -> str:
        return f"work {self.pk}"
