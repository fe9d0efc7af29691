"""What every template may say; these tags need no ``{% load %}``."""

from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from segments.language import say as say_marked
from segments.marks import mark_of

register = template.Library()

THEMES = ("light", "dark")
LOOKS = {"k-": "mark", "e-": "rests"}  # the class of a pictogram, by the family in its name


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """A pictogram of the sprite: ``t-`` types, ``k-`` pencil marks, ``e-`` evidence, ``i-`` tools, ``logo``.

    Without a label it is decoration and stays silent.
    """
    look = "tick" if name == "k-done" else LOOKS.get(name[:2], "ico")
    role = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html('<svg class="{}" {}><use href="{}#{}"/></svg>', look, role, _sprite(), name)


@register.simple_tag
def badge(place: int, name: str = "") -> SafeString:
    """A segment's sign, by its place in the document (0 is the first): letter, shape and hue together.

    Without a name it is decoration and stays silent.
    """
    mark = mark_of(place)
    role = format_html('role="img" aria-label="{}"', name) if name else SafeString('aria-hidden="true"')
    look = f"seg s-{mark.shape_slug}" + (" outlined" if mark.outlined else "")
    return format_html('<i class="{}" {}>{}</i>', look, role, mark.letter)


@lru_cache(maxsize=1)
def _sprite() -> str:
    return static("img/sprite.svg")


@register.filter
def say(kind: Any) -> str:
    """A member of a vocabulary, or a marked text, in the reader's language; nothing for None."""
    return "" if kind is None else say_marked(getattr(kind, "label", str(kind)))


@register.filter
def called(user: Any) -> str:
    """What people call a user: the name given, else the address before its @."""
    return str(user.get_full_name() or user.email.partition("@")[0] or user.get_username())


@register.simple_tag
def style(path: str) -> SafeString:
    """A link to a style sheet; nothing where even that cannot be found, so that what broke can still be told."""
    try:
        return format_html('<link rel="stylesheet" href="{}">', static(path))
    except (ValueError, OSError, ImproperlyConfigured):
        return SafeString("")


@register.filter
def initials(user: Any) -> str:
    """One or two letters for the round badge of a user."""
    words = called(user).replace(".", " ").split()
    return "".join(word[0] for word in words[:2])


@register.simple_tag
def languages() -> list[tuple[str, str]]:
    """The languages to choose from, each by its own name, whatever language the page is in."""
    return list(settings.LANGUAGES)


@register.simple_tag(takes_context=True)
def theme(context: template.Context) -> str:
    """The reader's own choice of ``light`` or ``dark``; empty while the system decides."""
    request = context.get("request")
    chosen = request.COOKIES.get("theme", "") if request else ""
    return chosen if chosen in THEMES else ""
