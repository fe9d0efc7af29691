"""What is said after a change: one sentence, and the offer to take it back."""

from urllib.parse import quote

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas import store
from canvas.board.kinds import name_of
from canvas.board.marks import finding_anchor
from canvas.models import Canvas, Change
from canvas.waivers import meets
from relationships.phrases import number
from relationships.rules import RULES, check
from segments.kinds import Kind
from segments.language import say

QUOTED = 60  # characters of a text that a sentence quotes
RETURNED = 3  # findings that are back are named one by one up to so many


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
    tell_of_return(request, canvas, change)


def tell_of_return(request: HttpRequest, canvas: Canvas, change: Change) -> None:
    """Say which findings are back, because a change let the reasons lapse why they might stay."""
    gone = store.lapsed_in(change)
    if not gone:
        return
    document = store.load(canvas)
    back = [f for f in check(document) if f.waived is None and any(meets(waiver, f) for waiver in gone)]
    page = reverse("findings:findings", args=[canvas.pk])
    sentence = escape(_("“%(finding)s” is back: what it was about has changed."))
    for finding in back[:RETURNED]:
        title = say(RULES[finding.rule].title)
        link = format_html('<a href="{}#{}">{}</a>', page, finding_anchor(finding), title)
        messages.warning(request, SafeString(sentence % {"finding": link}))
    if len(back) > RETURNED:
        messages.warning(request, _and_more(len(back) - RETURNED))


def _and_more(count: int) -> str:
    sentence = ngettext(
        "%(count)s more finding is back for the same reason.",
        "%(count)s more findings are back for the same reason.",
        count,
    )
    return sentence % {"count": number(count)}


def regret(request: HttpRequest, sentence: str) -> None:
    """Say what could not be done, and why."""
    messages.error(request, sentence)
