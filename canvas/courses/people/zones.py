"""The time zones to choose from, by IANA name, a group for each part of the world."""

from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location
from django.utils.translation import get_language

from relationships.phrases import locale_of
from segments.language import as_listed, say
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
    groups = [(say(PARTS[part]), towns) for part, towns in places(get_language() or "en")]
    known = {name for _, towns in groups for name, _ in towns} | {UTC}
    odd = [(kept, kept)] if kept and kept not in known else []
    return [(UTC, UTC), *odd, *groups]


@lru_cache(maxsize=8)
def places(language: str) -> Groups:
    """The places of each part of the world as this language calls them, each once, in its alphabet's order."""
    locale, newer, every = locale_of(language), get_global("zone_aliases"), available_timezones()
    names = sorted(name for name in every if newer.get(name) not in every)
    groups = []
    for part in PARTS:
        towns = {_called(name, locale): name for name in reversed(names) if name.startswith(f"{part}/")}
        said = [(name, town) for town, name in towns.items()]
        groups.append((part, sorted(said, key=lambda place: as_listed(place[1]))))
    return groups


def _called(name: str, locale: Locale) -> str:
    """What a language calls the place of a zone; it may know it by an older name of the zone."""
    older = [alias for alias, newer in get_global("zone_aliases").items() if newer == name]
    cities = (locale.time_zones.get(known, {}).get("city") for known in (name, *older))
    said = next(filter(None, cities), "")
    return said or str(get_timezone_location(name, locale=locale, return_city=True)).rpartition("/")[2]


def likely() -> str:
    """The zone that a reader of this language most likely lives in."""
    return HOMES.get(get_language() or "", UTC)
