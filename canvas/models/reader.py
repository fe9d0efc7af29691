"""What is kept of an account beside what Django keeps."""

from django.conf import settings
from django.db import models


class Reader(models.Model):
    """The language that somebody chose, so that every browser they sign in with speaks it."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    language = models.CharField(max_length=10)

    def __str__(self) -> str:
        return self.language
