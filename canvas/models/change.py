"""The log of changes: undo, history, live updates and the audit all read it."""

from django.conf import settings
from django.db import models
from django.db.models import UniqueConstraint
from django.utils import timezone


class Change(models.Model):
    """One change of one canvas: who, when, what, and the parts of the document before and after it.

    ``before`` and ``after`` are JSON texts as ``canvas.difference`` writes them. ``what`` is a slug such as
    ``note.added``; ``subject`` the id of the thing it is about. ``actor`` is null for a guest or a closed account.
    """

    canvas = models.ForeignKey("canvas.Canvas", models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    what = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True, default="")
    before = models.TextField()
    after = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["canvas", "version"], name="one_change_to_a_version")]

    def __str__(self) -> str:
        return f"{self.what} {self.subject}".strip()
