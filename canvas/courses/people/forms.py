"""The forms of a course and its people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from canvas.board.forms import languages
from canvas.courses.people import zones
from canvas.models import Course, Team
from segments.language import explain
from segments.shape import NAME_LIMIT, Problems, Text

TAKEN = _("There is a team of this name already.")


def held(text: str, limit: int = NAME_LIMIT) -> str:
    """A text of one line as it is stored.

    Raises:
        ValidationError: where it is too long, or holds what cannot be shown.
    """
    problems: Problems = []
    kept = Text(limit).read(" ".join(text.split()), "", problems)
    for problem in problems:
        raise forms.ValidationError(explain(problem))
    return kept


def ids(typed: Iterable[str]) -> list[int]:
    """The row ids among what was sent, trusted in nothing."""
    return [int(key) for key in typed if key.isascii() and key.isdigit() and len(key) < 19]


class CourseForm(forms.ModelForm):
    """What a course is called, when and where it is, and who makes its teams."""

    language = forms.ChoiceField(required=False, label=_("Language of the course"))
    timezone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("Due dates are said in the time of this place.")
    )

    class Meta:
        model = Course
        fields = ["title", "term", "language", "timezone", "teams_open"]
        labels = {
            "title": _("Title"),
            "term": _("Term"),
            "teams_open": _("Students form teams themselves"),
        }
        help_texts = {
            "term": _("For example “Spring 2027”. It may stay empty."),
            "teams_open": _("Else you put them into teams."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reader = get_language() or "en"
        self._offer("language", [("", _("not said")), *languages(reader)])
        self._offer("timezone", zones.offered(self.instance.timezone))

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean_title(self) -> str:
        """The title as it is stored."""
        return held(self.cleaned_data["title"])

    def clean_term(self) -> str:
        """The term as it is stored."""
        return held(self.cleaned_data["term"])


class CodeForm(forms.Form):
    """A code, as it was read or heard."""

    code = forms.CharField(
        label=_("Code of the course"),
        max_length=40,
        help_text=_("Eight letters and numbers, such as ABCD-EFGH. Your instructor has it."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )


class TeamForm(forms.Form):
    """A team’s name, which no other team of the course has."""

    name = forms.CharField(
        label=_("Name of the team"), widget=forms.TextInput(attrs={"maxlength": NAME_LIMIT})
    )

    def __init__(self, *args: Any, course: Course, team: Team | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._others = course.teams.exclude(pk=team.pk) if team else course.teams.all()

    def clean_name(self) -> str:
        """The name as it is stored."""
        name = held(self.cleaned_data["name"])
        if self._others.filter(name=name).exists():
            raise forms.ValidationError(TAKEN)
        return name
