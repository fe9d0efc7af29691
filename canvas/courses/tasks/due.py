"""The due date of an assignment as it is typed: a day and an hour in the course's time zone."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _

# A year of two digits is a slip, and the last day of the calendar has no next second.
YEARS = range(1970, 3000)


def instant(day: date, hour: time, zone: str) -> datetime:
    """The instant that a clock of the zone (an IANA name) shows as this day and hour.

    Of an hour that comes twice, when clocks go back, it is the second.

    Raises:
        ValidationError: for a year that is none of ``YEARS``, and for an hour that no clock shows, because clocks go
            forward over it.
    """
    if day.year not in YEARS:
        raise forms.ValidationError(_("This day is beyond what a calendar here holds."))
    there = datetime.combine(day, hour, ZoneInfo(zone)).replace(fold=1)
    found = there.astimezone(UTC)
    again = found.astimezone(ZoneInfo(zone))
    if again.replace(tzinfo=None) != there.replace(tzinfo=None):
        message = _("No clock shows this hour on that day: it is when clocks go forward.")
        raise forms.ValidationError(message)
    return found


def typed(due_at: datetime, zone: str) -> tuple[date, time]:
    """The day and the hour as one would type them, to the minute."""
    there = due_at.astimezone(ZoneInfo(zone))
    return there.date(), time(there.hour, there.minute)
