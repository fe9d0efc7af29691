"""By when reviews are asked for."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from canvas.courses.tasks import due
from canvas.models import Assignment


class HandOutForm(forms.Form):
    """A day and an hour in the course’s time zone, or neither."""

    use_required_attribute = False
    day = forms.DateField(
        label=_("To be finished by"),
        required=False,
        input_formats=["%Y-%m-%d"],
        widget=forms.DateInput(format="%Y-%m-%d"),
    )
    hour = forms.TimeField(
        label=pgettext_lazy("an hour of the day", "At"),
        required=False,
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(format="%H:%M"),
    )

    def __init__(self, data: Any = None, *, assignment: Assignment) -> None:
        self._assignment = assignment
        super().__init__(data, initial=_initial(assignment))
        self.fields["day"].widget.input_type = "date"
        self.fields["hour"].widget.input_type = "time"

    def clean(self) -> dict[str, Any]:
        """Settle the instant; an hour without a day says nothing."""
        cleaned = super().clean() or {}
        if cleaned.get("day"):
            zone = self._assignment.course.timezone
            try:
                cleaned["due_at"] = due.instant(cleaned["day"], cleaned.get("hour") or time(23, 59), zone)
            except forms.ValidationError as error:
                self.add_error("hour", error)
        return cleaned

    @property
    def due_at(self) -> datetime | None:
        """The instant; None for none."""
        found: datetime | None = self.cleaned_data.get("due_at")
        return found


def _initial(assignment: Assignment) -> dict[str, Any]:
    if assignment.peers_due_at is None:
        return {"hour": time(23, 59)}
    day, hour = due.typed(assignment.peers_due_at, assignment.course.timezone)
    return {"day": day, "hour": hour}
