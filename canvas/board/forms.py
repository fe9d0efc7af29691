"""Forms of the board itself: notes, the canvas as a whole, and a card's new place."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from babel.core import get_global
from babel.numbers import get_currency_name
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from canvas.document import CanvasDocument, Note
from relationships.document import Relationship
from segments.document import Segment
from segments.formfields import NOT_KNOWN, OneField, RefsField, text_of
from segments.forms import DocumentForm, Group, ThingForm, evidence_field, for_whom
from segments.kinds import NoteBlock, Stage
from segments.language import as_listed, say
from segments.numerals import locale_of

Choices = list[tuple[str, str]]


class NoteForm(ThingForm):
    """A note in one of the five plain blocks."""

    thing = Note
    groups = (
        Group("", ("text",)),
        Group(_("For whom, and what it carries"), ("segments", "supports", "evidence")),
    )
    place = "block"

    text = text_of(Note, "text", rows=2, label=_("Note"))
    segments_known, segments = for_whom()
    supports = RefsField(label=_("Which relationships it carries"))
    evidence = evidence_field()
    block = OneField(NoteBlock, label=_("Block"), required=True)

    def __init__(
        self,
        *args: Any,
        segments: Sequence[Segment],
        relationships: Sequence[Relationship],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer_segments(segments)
        places = {segment.id: place for place, segment in enumerate(segments)}
        self.offer("supports", [(r.id, *_described(r, places[r.segment])) for r in relationships])


def _described(relationship: Relationship, place: int) -> tuple[str, dict[str, Any]]:
    """A relationship among the choices of a form: its words or its type, the signs of segment and type."""
    words = relationship.text or say(relationship.type.label)
    return words, {"place": place, "picture": f"t-{relationship.type}", "own": bool(relationship.text)}


class SettingsForm(DocumentForm):
    """What is said of the canvas as a whole."""

    title = text_of(CanvasDocument, "title", label=_("Title"))
    summary = text_of(CanvasDocument, "summary", rows=3, required=False, label=_("In a few words"))
    stage = OneField(Stage, label=_("The market it plays in"))
    currency = forms.ChoiceField(required=False, label=_("Currency"))
    language = forms.ChoiceField(
        required=False,
        label=_("Language of your own texts"),
        help_text=_("Readers hear them read out in it."),
    )

    def __init__(self, data: Any = None, *, document: CanvasDocument) -> None:
        super().__init__(
            data, initial={name: getattr(document, name) for name in self.base_fields}, auto_id="f-%s"
        )
        language = get_language() or "en"
        self._offer("currency", currencies(language), document.currency)
        self._offer("language", languages(language), document.language)

    def _offer(self, name: str, choices: Choices, held: str) -> None:
        """Let a field choose among these, and whatever the canvas holds by now."""
        more = [] if not held or held in dict(choices) else [(held, held)]
        field: Any = self.fields[name]
        field.choices = [("", NOT_KNOWN), *more, *choices]


@lru_cache(maxsize=8)
def currencies(language: str) -> Choices:
    """The money of today, by its name in a language: (“GEL”, “Georgian lari (GEL)”)."""
    locale = locale_of(language)
    codes = {
        code
        for tenders in get_global("territory_currencies").values()
        for code, _start, end, tender in tenders
        if tender and end is None
    }
    named = [(code, f"{get_currency_name(code, locale=locale)} ({code})") for code in codes]
    return sorted(named, key=lambda choice: as_listed(choice[1]))


@lru_cache(maxsize=8)
def languages(language: str) -> Choices:
    """The languages that have a code of two letters, by their name in a language."""
    named = [(code, str(name)) for code, name in locale_of(language).languages.items() if len(code) == 2]
    return sorted(named, key=lambda choice: as_listed(choice[1]))
