"""The canvas: who owns it, and what is said of it as a whole."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q

from canvas.document import Waiver
from segments.fields import PartsField
from segments.kinds import Stage
from segments.models import slug_field
from segments.shape import NAME_LIMIT


class Canvas(models.Model):
    """One business model. It belongs to an account, or to a guest whom a signed cookie knows.

    ``version`` grows by one with every change; ``share_token`` is set while a link lets others read;
    ``deleted_at`` is set while a deletion can be taken back.
    """

    lent = True  # until canvas.access has found out that it is the reader's own

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="canvases"
    )
    guest_key = models.CharField(max_length=64, blank=True, default="", db_index=True)
    title = models.CharField(max_length=NAME_LIMIT)
    language = models.CharField(max_length=35, blank=True, default="")
    currency = models.CharField(max_length=3, blank=True, default="")
    stage = slug_field(Stage)
    summary = models.TextField(blank=True, default="")
    waivers = PartsField(thing=Waiver)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    share_token = models.CharField(max_length=40, blank=True, default="", db_index=True)
    updated_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "canvases"
        indexes = [models.Index(fields=["owner", "-updated_at"], name="canvases_of_an_owner")]
        constraints = [
            CheckConstraint(condition=~Q(title=""), name="canvas_has_a_title"),
            CheckConstraint(
                condition=Q(owner__isnull=True) | Q(guest_key=""), name="canvas_of_an_account_or_a_guest"
            ),
        ]

    def __str__(self) -> str:
        return self.title
