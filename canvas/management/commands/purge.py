"""``manage.py purge`` removes for good what was deleted or left long ago; for cron, once a day."""

from typing import Any

from django.utils.translation import ngettext

from canvas.courses.pictures import purge as purge_handed_in
from canvas.front.services import KEPT_DAYS, LEFT_DAYS, purge
from canvas.management.speaking import SpeakingCommand
from canvas.pictures.services import purge as purge_pictures
from segments.words import gettext_noop


class Command(SpeakingCommand):
    """Says how many canvases went, and how many pictures of others."""

    help = gettext_noop(
        "Removes for good the canvases that were deleted more than %(kept)s days ago, those of guests that nobody has changed for %(left)s days, and the pictures that no canvas has shown for %(kept)s days."
    )
    help_values = {"kept": KEPT_DAYS, "left": LEFT_DAYS}

    def handle(self, **options: Any) -> None:
        canvases, pictures = purge(), purge_pictures(KEPT_DAYS) + purge_handed_in()
        said = ngettext("%(count)s canvas removed", "%(count)s canvases removed", canvases)
        self.stdout.write(said % {"count": canvases})
        said = ngettext("%(count)s picture removed", "%(count)s pictures removed", pictures)
        self.stdout.write(said % {"count": pictures})
