"""What is typed on the desk of a reviewer, and in the answers of students."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from canvas.courses.review.places import Places
from canvas.courses.review.services import Said
from canvas.coursework.rubric import Mark, Rubric
from segments.formfields import TextField
from segments.marks import mark_of
from segments.shape import Text

ENDS = ("return", "accept")


class DeskForm(forms.Form):
    """All that stands on the desk: one form, so that no button loses what was typed beside it."""

    use_required_attribute = False
    place = forms.ChoiceField(label=_("What it is about"), required=False)
    comment = TextField(Text(), rows=2, required=False, label=_("Comment"))
    keep = forms.BooleanField(required=False, label=_("Keep it to use again"))
    words = TextField(Text(), rows=3, required=False, label=_("Overall"))

    def __init__(self, data: Any = None, *, places: Places, **kwargs: Any) -> None:
        super().__init__(data, auto_id="d-%s", **kwargs)
        grouped: dict[str, list[tuple[str, str]]] = {}
        for place in places.values():
            sign = f"{mark_of(place.badge.place).letter} · " if place.badge else ""
            grouped.setdefault(place.group, []).append((place.key, sign + place.label))
        whole = grouped.pop("", [])
        field: Any = self.fields["place"]
        field.choices = [*whole, *grouped.items()]


class AnswerForm(forms.Form):
    """An answer to a comment."""

    use_required_attribute = False
    text = TextField(Text(), rows=2, label=pgettext_lazy("to a comment", "Answer"))


def said_by(post: QueryDict, words: str, rubric: Rubric | None) -> Said:
    """What a reviewer says; marks are posted by the criterion’s place in the rubric, as the level’s place in it."""
    marks = []
    for place, criterion in enumerate(rubric.criteria if rubric else ()):
        level = post.get(f"mark-{place}", "")
        if level.isascii() and level.isdecimal() and len(level) < 4 and int(level) < len(criterion.levels):
            marks.append(Mark(criterion=criterion.id, level=int(level)))
    do = post.get("do", "")
    return Said(tuple(marks), words, do if do in ENDS else "")


def number_in(post: QueryDict, name: str) -> int:
    """A small whole number that a hidden field holds; -1, which nothing ever is, for anything else."""
    value = post.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else -1
