"""What stands around every page of one canvas: its title, what is known of it as a whole, the tally of findings."""

from collections.abc import Sequence
from typing import Any

from babel.numbers import get_currency_symbol
from django.utils.html import format_html
from django.utils.safestring import SafeString

from canvas.board.evidence import open_in
from canvas.board.marks import tally_of
from canvas.document import CanvasDocument
from canvas.models import Canvas
from relationships.phrases import SEPARATOR, SIGNS, reader_locale
from relationships.rules import Finding
from segments.language import say


def frame(canvas: Canvas, document: CanvasDocument, findings: Sequence[Finding]) -> dict[str, Any]:
    """The context that the mast and the tools ask for; a page adds ``here``, the name of its room."""
    known = [say(document.stage.label)] if document.stage else []
    known += [sign_of(document.currency)] if document.currency else []
    tally = tally_of(findings)
    return {
        "canvas": canvas,
        "known": SEPARATOR.join(known),
        "tally": tally if any(tally) else None,
        "unsure": open_in(document),
        "said": said_in(document.language),
    }


def sign_of(currency: str) -> str:
    """“₾”, or the code where a currency has no sign."""
    return SIGNS.get(currency) or get_currency_symbol(currency, locale=reader_locale())


def said_in(language: str) -> SafeString:
    """The attributes of whatever the founder wrote: its language where one is known, and its own direction."""
    return format_html(' lang="{}" dir="auto"', language) if language else SafeString(' dir="auto"')
