"""Helping income grow: which relationship is for it, and the streams of revenue it would come from."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.document import CanvasDocument, Note
from canvas.edits import Edit
from canvas.walk.steps import ties
from canvas.walk.steps.base import GONE, RowForm, Said, StepForm, kept_with, line
from relationships.kinds import Motive, Question
from segments.document import Segment
from segments.formfields import RefsField, in_order, text_of
from segments.kinds import NoteBlock
from segments.language import say


class Row(RowForm):
    """One relationship: whether it lets income grow."""

    grows = forms.BooleanField(required=False, label=_("It helps income to grow"))


class Form(StepForm):
    """A tick for every relationship; the streams of revenue that they bring, and one more."""

    question = Question.GROWTH
    streams = RefsField(label=_("What they pay for"), error_messages=GONE)
    stream = text_of(Note, "text", required=False, label=_("Something else that they would pay for"))

    def first(self) -> dict[str, Any]:
        return {"streams": tuple(note.id for note in streams_of(self.document, self.segment))}

    def set_up(self) -> None:
        field: Any = self.fields["streams"]
        field.choices = [
            (note.id, note.text) for note in self.document.notes if note.block is NoteBlock.REVENUE_STREAMS
        ]

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            yield Row(data, thing=relationship, initial={"grows": Motive.GROWTH in relationship.motives})

    def structured(self) -> Edit:
        chosen = self.cleaned_data["streams"]
        return edits.chain(
            *[self._kept(row) for row in self.sent],
            *[ties.of_segment(id_, self.segment, id_ in chosen) for id_, _text in self._all()],
            ties.new_note(NoteBlock.REVENUE_STREAMS, self.cleaned_data["stream"], self.segment.id),
        )

    def _all(self) -> list[tuple[str, str]]:
        field: Any = self.fields["streams"]
        return list(field.choices)

    def _kept(self, row: Any) -> Edit:
        was = row.thing.motives
        others = [motive for motive in was if motive is not Motive.GROWTH]
        motives = in_order([*others, *([Motive.GROWTH] if row.cleaned_data["grows"] else [])], was)
        return edits.updated("relationships", row.thing.id, motives=motives)

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        for relationship in kept_with(document, segment):
            if Motive.GROWTH in relationship.motives:
                yield line(relationship, say(Motive.GROWTH.label))
        for note in streams_of(document, segment):
            yield Said(say_now("They pay for"), texts=[note.text])


def streams_of(document: CanvasDocument, segment: Segment) -> list[Note]:
    """The streams of revenue that name a segment, or carry a relationship with it."""
    kept = {relationship.id for relationship in kept_with(document, segment)}
    return [
        note
        for note in document.notes
        if note.block is NoteBlock.REVENUE_STREAMS
        and (segment.id in (note.segments or ()) or not kept.isdisjoint(note.supports))
    ]
