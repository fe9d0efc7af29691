"""What they expect: the six types, or that nobody asked them."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.walk.steps.base import Said, StepForm, words_on
from relationships.handbook.types import PAGES
from relationships.kinds import Question
from relationships.questions.expected import NOT_ASKED
from relationships.questions.samples import FIRST, SAMPLES, SEEN_BY_THEM, Sample
from segments.document import Segment
from segments.formfields import SomeField, in_order
from segments.forms import evidence_field
from segments.kinds import RelationshipType
from segments.language import say, say_lazy


class Form(StepForm):
    """Ticks among the six types; “not asked yet” is an answer too, kept as words."""

    question = Question.EXPECTED
    expects = SomeField(RelationshipType, label=_("Tick every kind that they expect"))
    unknown = forms.BooleanField(required=False, label=say_lazy(NOT_ASKED))
    evidence = evidence_field()

    def first(self) -> dict[str, Any]:
        words = words_on(self.document, self.segment, self.question)
        unasked = not self.segment.expects and is_not_asked(words)
        return {
            "expects": self.segment.expects,
            "unknown": unasked,
            "evidence": self.segment.evidence,
            "words": "" if unasked else words,
        }

    def set_up(self) -> None:
        widget: Any = self.fields["expects"].widget
        widget.extras = {
            str(type_): {"picture": f"t-{type_}", "words": say(words), "key": place}
            for place, (type_, words) in enumerate(SEEN_BY_THEM.items(), 1)
        }

    @property
    def ticked_by(self) -> int:
        return len(RelationshipType)

    @property
    def samples(self) -> list[Sample]:
        """What a relationship would look like, for those who do not know what it is called."""
        return [SAMPLES[slug] for slug in FIRST]

    @property
    def examples(self) -> list[Any]:
        """Every type as it is met in a business that everybody knows."""
        return list(PAGES)

    def started(self, sample: str) -> QueryDict:
        """What was posted, with the type ticked that a sample stands for."""
        posted: Any = self.data
        data: QueryDict = posted.copy()
        if sample in FIRST and SAMPLES[sample].type not in data.getlist("expects"):
            data.appendlist("expects", SAMPLES[sample].type)
            data.pop("unknown", None)
        return data

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if cleaned.get("unknown") and cleaned.get("expects"):
            self.add_error("unknown", _("Kinds are ticked above. Tick those, or that nobody asked them."))
        return cleaned

    def structured(self) -> Edit:
        expects = in_order(self.cleaned_data["expects"], self.segment.expects)
        evidence = self.cleaned_data["evidence"]
        return edits.updated("segments", self.segment.id, expects=expects, evidence=evidence)

    def said_words(self) -> str:
        words = super().said_words()
        if self.cleaned_data["unknown"]:
            return words or say(NOT_ASKED)
        return "" if is_not_asked(words) else words

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        for type_ in segment.expects:
            yield Said("", say(type_.label), f"t-{type_}")


def is_not_asked(words: str) -> bool:
    """Whether words are the sentence that is kept for founders who have not asked, in any of our languages."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            if words == say(NOT_ASKED):
                return True
    return False
