"""Moments of a course as a clock in its time zone shows them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time

from canvas.models import Course
from relationships.phrases import reader_locale


def moment(at: datetime, course: Course) -> str:
    """“3 June, 18:02”."""
    there = at.astimezone(ZoneInfo(course.timezone))
    return f"{day(at, course)}, {format_time(there, 'short', locale=reader_locale())}"


def day(at: datetime, course: Course) -> str:
    """“3 June”; with the year where it is another than now."""
    there = at.astimezone(ZoneInfo(course.timezone))
    if there.year != datetime.now(there.tzinfo).year:
        return format_date(there, "long", locale=reader_locale())
    return format_skeleton("MMMMd", there, locale=reader_locale())
