"""Instants as the people of a course read them: in its time zone, written the reader's way."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time, get_timezone_name

from relationships.phrases import reader_locale


def day(instant: datetime, zone: str) -> str:
    """“4 Jun”, for lists in which the year goes without saying."""
    return format_skeleton("MMMd", _there(instant, zone), locale=reader_locale())


def moment(instant: datetime, zone: str) -> str:
    """“4 June 2025, 23:59”."""
    return _written(instant, zone, "short")


def second(instant: datetime, zone: str) -> str:
    """“4 June 2025, 23:59:07”."""
    return _written(instant, zone, "medium")


def zone_name(instant: datetime, zone: str) -> str:
    """What the zone (an IANA name) is called at that instant, summer time told from winter’s."""
    return str(get_timezone_name(_there(instant, zone), locale=reader_locale()))


def _there(instant: datetime, zone: str) -> datetime:
    return instant.astimezone(ZoneInfo(zone))


def _written(instant: datetime, zone: str, clock: str) -> str:
    there, locale = _there(instant, zone), reader_locale()
    time = format_time(there, clock, locale=locale, tzinfo=there.tzinfo)
    return f"{format_date(there, 'long', locale=locale)}, {time}"
