"""The form of an assignment."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from canvas import hours
from canvas.courses.tasks import due, offers
from canvas.coursework.kinds import Late
from canvas.coursework.shares import WHOLE
from canvas.models import Assignment, Course
from relationships.kinds import Question
from relationships.questions import STEPS
from segments.formfields import Checkboxes, OneField, Radios, SomeField, TextField
from segments.kinds import Block
from segments.language import say
from segments.shape import NAME_LIMIT, Text

PEERS_MOST = 5
STEP = 5  # per cent


def _shares(*first: tuple[str, str]) -> list[tuple[str, str]]:
    """From “shown, and counts nothing” to all of the points."""
    shown = ("0", gettext("is shown, and counts nothing"))
    words = gettext("counts %(share)s %%")
    return [*first, shown, *((str(n), words % {"share": n}) for n in range(STEP, WHOLE + 1, STEP))]


def _share(value: str) -> int | None:
    return int(value) if value else None


class AssignmentForm(forms.Form):
    """What is asked for, by when, and how it is looked at. ``values`` are what an assignment holds."""

    title = TextField(Text(NAME_LIMIT), label=_("Title"))
    text = TextField(Text(), rows=6, required=False, label=_("What is asked for"))
    day = forms.DateField(
        label=_("Due on"), input_formats=["%Y-%m-%d"], widget=forms.DateInput(format="%Y-%m-%d")
    )
    hour = forms.TimeField(
        label=pgettext_lazy("an hour of the day", "At"),
        input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput(format="%H:%M"),
    )
    late = OneField(
        Late, label=_("Work that is handed in after that"), required=True, widget=Radios, initial=Late.REFUSE
    )
    in_teams = forms.TypedChoiceField(
        label=_("Who works on it"),
        choices=[("", _("each student alone")), ("teams", _("each team together"))],
        coerce=bool,
        required=False,
        widget=Radios,
        initial="",
    )
    start = forms.ChoiceField(label=_("Everyone begins with"), required=False)
    rubric = forms.ChoiceField(
        label=_("Rubric"), required=False, help_text=_("You can change it to suit, once this is saved.")
    )
    blocks = SomeField(Block, label=_("Blocks that count"))
    questions = forms.TypedMultipleChoiceField(
        label=_("Questions that count"), coerce=Question, required=False, widget=Checkboxes
    )
    peers = forms.TypedChoiceField(
        label=_("How many works of others each student reviews"),
        choices=[(n, str(n)) for n in range(PEERS_MOST + 1)],
        coerce=int,
        required=False,
        initial=0,
        help_text=_(
            "0 for none. Those who handed in are asked, and neither side learns who the other is. In teams, every "
            "member reviews so many works of other teams."
        ),
    )
    peer_share = forms.TypedChoiceField(
        label=_("What fellow students give"),
        choices=_shares,
        coerce=int,
        required=False,
        initial=0,
        help_text=_("The mean of their points, once their reviews are released."),
    )
    own_share = forms.TypedChoiceField(
        label=_("What the students give themselves when they hand in"),
        choices=lambda: _shares(("", gettext("is not asked"))),
        coerce=_share,
        required=False,
        empty_value=None,
        help_text=_("By the same rubric. In teams, whoever hands in gives it for the team."),
    )

    def __init__(self, data: Any = None, *, course: Course, user: Any, assignment: Assignment | None) -> None:
        self.course, self.user, self.assignment = course, user, assignment
        super().__init__(data, initial=_initial(assignment, course))
        self.fields["day"].widget.input_type = "date"
        self.fields["hour"].widget.input_type = "time"
        self._offer("start", offers.starts(user, assignment))
        self._offer("rubric", offers.rubrics(user, assignment))
        self._offer("questions", [(str(q), say(step.short)) for q, step in STEPS.items()])
        if assignment is not None and assignment.works.exists():
            self.fields["in_teams"].disabled = True
            self.fields["in_teams"].help_text = str(_("Somebody has begun, so this stays as it is."))

    def _offer(self, name: str, choices: offers.Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @property
    def zone(self) -> str:
        """What the course's time zone is called at the hour that was due, or now."""
        return hours.zone_name(_due_or_now(self.assignment), self.course.timezone)

    def clean(self) -> dict[str, Any]:
        """Settle the instant."""
        cleaned = super().clean() or {}
        if (cleaned.get("peer_share") or 0) + (cleaned.get("own_share") or 0) > WHOLE:
            self.add_error("own_share", gettext("Together these are more than all of the points."))
        if self.assignment is not None and not {"day", "hour"} & set(self.changed_data):
            cleaned["due_at"] = self.assignment.due_at  # its seconds, and which of two like hours it was
        elif "day" in cleaned and "hour" in cleaned:
            try:
                cleaned["due_at"] = due.instant(cleaned["day"], cleaned["hour"], self.course.timezone)
            except forms.ValidationError as error:
                self.add_error("hour", error)
        return cleaned

    def values(self) -> dict[str, Any]:
        """The columns of the assignment."""
        cleaned = self.cleaned_data
        names = ("title", "text", "due_at", "late", "own_share")
        return {name: cleaned[name] for name in names} | {
            "in_teams": bool(cleaned["in_teams"]),
            "peers": cleaned["peers"] or 0,
            "peer_share": (cleaned["peers"] and cleaned["peer_share"]) or 0,
            "blocks": list(map(str, cleaned["blocks"])),
            "questions": list(map(str, cleaned["questions"])),
            "start": offers.start_of(cleaned["start"], self.user, self.assignment),
            "rubric": offers.rubric_of(cleaned["rubric"], self.user, self.assignment),
        }


def _due_or_now(assignment: Assignment | None) -> datetime:
    return assignment.due_at if assignment is not None else timezone.now()


def _initial(assignment: Assignment | None, course: Course) -> dict[str, Any]:
    if assignment is None:
        return {"hour": time(23, 59)}
    day, hour = due.typed(assignment.due_at, course.timezone)
    names = ("title", "text", "late", "blocks", "questions", "peers", "peer_share", "own_share")
    return {name: getattr(assignment, name) for name in names} | {
        "day": day,
        "hour": hour,
        "in_teams": "teams" if assignment.in_teams else "",
        "start": offers.KEEP if assignment.start else offers.NONE,
        "rubric": offers.KEEP if assignment.rubric else offers.NONE,
    }
