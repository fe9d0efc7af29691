"""How it is maintained: how close they are and should be, how often they come back, and what ties them."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.walk.steps.base import RowForm, Said, StepForm, kept_with, line, listed
from relationships.kinds import Bond, Question
from relationships.phrases import levels_phrase
from segments.document import Segment
from segments.formfields import OneField, SomeField, in_order
from segments.kinds import Level, Repeat
from segments.language import say

NAMES = ("level_now", "level_target", "repeat")


class Row(RowForm):
    """One relationship: what ties the customer."""

    bonds = SomeField(Bond, label=_("What ties them"))


class Form(StepForm):
    """Levels and repetition of the segment, bonds of every relationship."""

    question = Question.MAINTAIN
    level_now = OneField(Level, label=_("Now they are"))
    level_target = OneField(Level, label=_("They should become"))
    repeat = OneField(Repeat, label=_("How often they would buy again"))

    def first(self) -> dict[str, Any]:
        return {name: getattr(self.segment, name) for name in NAMES}

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            yield Row(data, thing=relationship, initial={"bonds": relationship.bonds})

    def structured(self) -> Edit:
        values = {name: self.cleaned_data[name] for name in NAMES}
        return edits.chain(
            edits.updated("segments", self.segment.id, **values),
            *[
                edits.updated(
                    "relationships",
                    row.thing.id,
                    bonds=in_order(row.cleaned_data["bonds"], row.thing.bonds),
                )
                for row in self.sent
            ],
        )

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        if levels := levels_phrase(segment.level_now, segment.level_target):
            yield Said(say_now("How close they are"), levels)
        if segment.repeat:
            yield Said(say_now("How often they would buy again"), say(segment.repeat.label))
        for relationship in kept_with(document, segment):
            if relationship.bonds:
                yield line(relationship, listed(relationship.bonds))
