"""The time zones to choose from, by IANA name, a group for each part of the world."""

from functools import lru_cache
from zoneinfo import available_timezones

from django.utils.translation import get_language

from segments.language import say
from segments.words import pgettext_noop

UTC = "UTC"
# Where most who read a language live; the instructor sees it and may choose another.
HOMES = {"ka": "Asia/Tbilisi", "ru": "Europe/Moscow", "vi": "Asia/Ho_Chi_Minh"}
PARTS = {
    "Africa": pgettext_noop("part of the world", "Africa"),
    "America": pgettext_noop("part of the world", "America"),
    "Antarctica": pgettext_noop("part of the world", "Antarctica"),
    "Asia": pgettext_noop("part of the world", "Asia"),
    "Atlantic": pgettext_noop("part of the world", "Atlantic"),
    "Australia": pgettext_noop("part of the world", "Australia"),
    "Europe": pgettext_noop("part of the world", "Europe"),
    "Indian": pgettext_noop("part of the world", "Indian Ocean"),
    "Pacific": pgettext_noop("part of the world", "Pacific"),
}

Groups = list[tuple[str, list[tuple[str, str]]]]


def offered(kept: str = "") -> list[tuple[str, str | list[tuple[str, str]]]]:
    """UTC, then every place of every part of the world, and ``kept`` even where it is none of them."""
    groups = [(say(PARTS[part]), places) for part, places in _places()]
    known = {name for _, places in groups for name, _ in places} | {UTC}
    odd = [(kept, kept)] if kept and kept not in known else []
    return [(UTC, UTC), *odd, *groups]


@lru_cache(maxsize=1)
def _places() -> Groups:
    names = sorted(available_timezones())
    return [
        (
            part,
            [(name, _said(name)) for name in names if name.startswith(f"{part}/")],
        )
        for part in PARTS
    ]


def _said(name: str) -> str:
    """“Asia/Ho_Chi_Minh” as “Ho Chi Minh”; “America/Indiana/Knox” as “Knox, Indiana”."""
    return ", ".join(reversed(name.replace("_", " ").split("/")[1:]))


def likely() -> str:
    """The zone that a reader of this language most likely lives in."""
    return HOMES.get(get_language() or "", UTC)
