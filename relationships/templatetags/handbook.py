"""Links into the handbook, for the templates of any room: ``{% load handbook %}``."""

from typing import Any

from django import template

from relationships.handbook.links import handbook_url
from relationships.handbook.page import Shelf
from segments.language import as_listed, say

register = template.Library()
register.filter("handbook_url", handbook_url)


@register.filter
def listed(pages: Any, shelf: Shelf) -> Any:
    """The pages of a group as the index lists them: kinds of channel by the alphabet, all else from first to last."""
    if shelf is not Shelf.CHANNELS:
        return pages
    return sorted(pages, key=lambda page: as_listed(say(getattr(page.title, "label", str(page.title)))))
