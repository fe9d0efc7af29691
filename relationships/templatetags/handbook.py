"""Links into the handbook, for the templates of any room: ``{% load handbook %}``."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import template
from django.forms import BoundField

from relationships.handbook.links import handbook_url, vocabulary_title, vocabulary_url
from relationships.handbook.page import Shelf
from segments.language import as_listed, say

register = template.Library()
register.filter("handbook_url", handbook_url)


class Entry(NamedTuple):
    """One way into the handbook, worded."""

    words: str
    href: str


@register.simple_tag
def explained(field: BoundField) -> Sequence[Entry]:
    """Where the terms of a form's field are explained: those that it holds, or their vocabulary while it holds none."""
    kinds = getattr(field.field, "kinds", None)
    if kinds is None:
        return ()
    value = field.value()
    held = [str(entry) for entry in (value if isinstance(value, list | tuple) else [value])]
    found = [(kind, handbook_url(kind)) for kind in kinds if kind in held]
    entries = [Entry(say(kind.label), address) for kind, address in found if address]
    if entries or not (address := vocabulary_url(kinds)):
        return entries
    return (Entry(say(vocabulary_title(kinds)), address),)


@register.filter
def listed(pages: Any, shelf: Shelf) -> Any:
    """The pages of a group as the index lists them: kinds of channel by the alphabet, all else from first to last."""
    if shelf is not Shelf.CHANNELS:
        return pages
    return sorted(pages, key=lambda page: as_listed(say(getattr(page.title, "label", str(page.title)))))
