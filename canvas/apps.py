"""The project's own app: the canvas."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


def lay_guards(using: str, **_: Any) -> None:
    """Lay the triggers anew: altering a table on SQLite drops those that it had."""
    from canvas.models import guards

    guards.lay(connections[using])


class CanvasConfig(AppConfig):
    name = "canvas"

    def ready(self) -> None:
        post_migrate.connect(lay_guards, sender=self)
