"""Pictures that stand beside a canvas."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.utils import timezone

from canvas.pictures.kinds import ALT_LIMIT
from segments.shape import NAME_LIMIT


class Picture(models.Model):
    """The canvas's logo (no ``subject``), the portrait of a segment or a photograph on a note (``subject`` is its id).

    A picture whose thing is gone is not shown, and is there again once the thing's deletion is taken back.
    ``deleted_at`` is set while the picture's own deletion can be taken back; ``lost_at``, when the daily cleaning first
    found its thing gone. The bytes are as ``canvas.pictures.reading`` makes them.
    """

    canvas = models.ForeignKey("canvas.Canvas", models.CASCADE, related_name="pictures")
    subject = models.CharField(max_length=NAME_LIMIT, blank=True, default="")
    alt = models.CharField(max_length=ALT_LIMIT)
    media_type = models.CharField(max_length=20)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    content = models.BinaryField()
    thumbnail = models.BinaryField()
    added_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)
    lost_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["canvas", "subject"], name="pictures_of_a_thing")]
        constraints = [
            CheckConstraint(condition=~Q(alt=""), name="picture_has_an_alternative"),
            UniqueConstraint(
                fields=["canvas"], condition=Q(subject="", deleted_at=None), name="one_logo_to_a_canvas"
            ),
        ]

    def __str__(self) -> str:
        return self.alt
