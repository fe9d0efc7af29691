"""Winning, then keeping: which relationship is for which."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.walk.steps.base import RowForm, Said, StepForm, kept_with, line, listed
from relationships.kinds import Motive, Question
from segments.document import Segment
from segments.formfields import SomeField, in_order
from segments.language import say
from segments.words import gettext_noop

ASKED = (Motive.ACQUISITION, Motive.RETENTION)
WORDS = {
    Motive.ACQUISITION: gettext_noop("It wins them"),
    Motive.RETENTION: gettext_noop("It keeps them"),
}


class Row(RowForm):
    """One relationship: whether it wins, and whether it keeps."""

    motives = SomeField(Motive, label=_("What it is for"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["motives"]
        field.choices = [(str(motive), say(WORDS[motive])) for motive in ASKED]


class Form(StepForm):
    """Two ticks for every relationship; growth is asked for later and stays as it is."""

    question = Question.ACQUIRE_AND_RETAIN

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            first = tuple(motive for motive in relationship.motives if motive in ASKED)
            yield Row(data, thing=relationship, initial={"motives": first})

    def structured(self) -> Edit:
        return edits.chain(*[self._kept(row) for row in self.sent])

    def _kept(self, row: Any) -> Edit:
        was = row.thing.motives
        others = [motive for motive in was if motive not in ASKED]
        motives = in_order([*row.cleaned_data["motives"], *others], was)
        return edits.updated("relationships", row.thing.id, motives=motives)

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        for relationship in kept_with(document, segment):
            if motives := [motive for motive in relationship.motives if motive in ASKED]:
                yield line(relationship, listed(motives))
