"""``manage.py purge`` removes for good what was deleted or left long ago; for cron, once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from canvas.front.services import KEPT_DAYS, LEFT_DAYS, purge


class Command(BaseCommand):
    """Says how many canvases went."""

    help = (
        f"Removes for good the canvases that were deleted more than {KEPT_DAYS} days ago, "
        f"and those of guests that nobody has changed for {LEFT_DAYS} days."
    )

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"{purge()} canvases removed")
