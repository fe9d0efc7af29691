"""What was handed in. Triggers keep it as it was (see ``canvas.models.guards``)."""

from django.db import models
from django.db.models import UniqueConstraint

from canvas.models.assignment import Work
from canvas.models.course import Enrolment


class Submission(models.Model):
    """A canvas as it stood when it was handed in: the first is number 1.

    ``document`` is the canvas document and ``findings`` what was found on it then, both as JSON texts; ``digest`` is the
    SHA-256 of the document's UTF-8 bytes, in hexadecimal.
    """

    work = models.ForeignKey(Work, models.PROTECT, related_name="submissions")
    number = models.PositiveIntegerField()
    document = models.TextField()
    findings = models.TextField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(Enrolment, models.PROTECT, related_name="submissions")
    at = models.DateTimeField()
    late = models.BooleanField(default=False)

    class Meta:
        constraints = [UniqueConstraint(fields=["work", "number"], name="one_submission_to_a_number")]

    def __str__(self) -> str:
        return f"submission {self.number} of {self.work_id}"
