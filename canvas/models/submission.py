"""What was handed in. Triggers keep it as it was (see ``canvas.models.guards``)."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from canvas.models.assignment import Work
from canvas.models.course import Enrolment
from canvas.pictures.kinds import ALT_LIMIT
from segments.shape import NAME_LIMIT


class Submission(models.Model):
    """A canvas as it stood when it was handed in: the first is number 1.

    ``document`` is the canvas document and ``findings`` what was found on it then, both as JSON texts; ``digest`` is the
    SHA-256 of the document's UTF-8 bytes, in hexadecimal. ``gist`` is what the page of a class shows of both (see
    ``canvas.coursework.gist``); empty where it was not kept.
    """

    work = models.ForeignKey(Work, models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    document = models.TextField()
    findings = models.TextField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(Enrolment, models.PROTECT, related_name="submissions")
    at = models.DateTimeField()
    late = models.BooleanField(default=False)
    gist = models.TextField(blank=True, default="")

    class Meta:
        constraints = [UniqueConstraint(fields=["work", "number"], name="one_submission_to_a_number")]

    def __str__(self) -> str:
        return f"submission {self.number} of {self.work_id}"


class PictureBytes(models.Model):
    """A picture whole and as a thumbnail, once for all submissions that have it: ``digest`` is its whole bytes' SHA-256."""

    digest = models.CharField(max_length=64, unique=True)
    media_type = models.CharField(max_length=20)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    content = models.BinaryField()
    thumbnail = models.BinaryField()

    def __str__(self) -> str:
        return self.digest


class SubmittedPicture(models.Model):
    """A picture of the canvas when it was handed in: its logo (no ``subject``), a portrait or a photograph.

    ``source`` is the id that it had on the canvas, whatever became of it there since.
    """

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="pictures")
    subject = models.CharField(max_length=NAME_LIMIT, blank=True, default="")
    alt = models.CharField(max_length=ALT_LIMIT)
    content = models.ForeignKey(PictureBytes, models.PROTECT, related_name="submitted")
    source = models.PositiveBigIntegerField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            CheckConstraint(condition=~Q(alt=""), name="submitted_picture_has_an_alternative"),
            UniqueConstraint(fields=["submission", "source"], name="submitted_once"),
        ]

    def __str__(self) -> str:
        return self.alt
