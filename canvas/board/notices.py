"""What is said after a change: one sentence, and the offer to take it back."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from canvas.board.kinds import name_of
from canvas.models import Canvas, Change
from segments.kinds import Kind
from segments.language import say

QUOTED = 60  # characters of a text that a sentence quotes


def query_of(request: HttpRequest) -> str:
    """What every address on the board carries on: the choice of one segment."""
    only = request.GET.get("only", "")
    return f"?only={quote(only, safe='')}" if only else ""


def called(thing: object) -> str:
    """What a sentence calls a thing, shortened where it is long."""
    name = name_of(thing)
    return Truncator(say(name.label) if isinstance(name, Kind) else name).chars(QUOTED)


def tell(request: HttpRequest, canvas: Canvas, sentence: str, change: Change | None) -> None:
    """Say what was done, with a way back; where nothing changed, say that."""
    if change is None:
        messages.info(request, _("Nothing changed."))
        return
    back = reverse("board:undo", args=[canvas.pk, change.version]) + query_of(request)
    messages.success(request, sentence, extra_tags=back)


def regret(request: HttpRequest, sentence: str) -> None:
    """Say what could not be done, and why."""
    messages.error(request, sentence)
