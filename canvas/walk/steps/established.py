"""What there is already: the relationships with their channels, and new ones to tick."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.walk.steps import places
from canvas.walk.steps.base import GONE, RowForm, Said, StepForm, kept_with, line
from relationships.document import Relationship
from relationships.kinds import Question, Status
from relationships.questions.samples import SAMPLES, Sample
from segments.document import Segment
from segments.formfields import Checkboxes, OneField, Radios, RefsField, in_order, text_of
from segments.forms import evidence_field
from segments.kinds import RelationshipType
from segments.language import say

SEPARATOR = " · "
KEYS = 9


@dataclass(frozen=True)
class Offer:
    """A sample wording to tick: the box itself, “only planned” beside it, and the channel it would live on.

    ``key`` is the figure that ticks it, 0 for none.
    """

    sample: Sample
    box: Any
    planned: Any
    where: str
    key: int = 0


@dataclass(frozen=True)
class Group:
    """The offers of one type."""

    type: RelationshipType
    expected: bool
    offers: list[Offer]


class Row(RowForm):
    """One relationship: in which words, how far it is, on which channels."""

    text = text_of(Relationship, "text", rows=1, required=False, label=_("What happens"))
    status = OneField(Status, label=_("How far it is"), widget=Radios)
    channels = RefsField(label=_("On which channels"), error_messages=GONE)
    more = forms.ChoiceField(label=_("One more channel"), required=False, widget=places.ChannelSelect)
    evidence = evidence_field()


class Form(StepForm):
    """The relationships so far, sample wordings to tick, and one in the founder's own words."""

    question = Question.ESTABLISHED
    add = forms.MultipleChoiceField(required=False, widget=Checkboxes, label=_("Tick what else there is"))
    planned = forms.MultipleChoiceField(required=False, widget=Checkboxes, label=_("only planned so far"))
    own_text = text_of(Relationship, "text", required=False, label=_("What happens"))
    own_type = OneField(RelationshipType, label=_("Which kind it is"))
    own_status = OneField(Status, label=_("How far it is"), widget=Radios)
    own_more = forms.ChoiceField(label=_("On which channel"), required=False, widget=places.ChannelSelect)

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            row = Row(data, thing=relationship, initial=_state(relationship))
            row.fields["channels"].choices = list(places.ids_of(self.near))  # type: ignore[attr-defined]
            row.fields["more"].widget.language = self.document.language
            row.fields["more"].choices = self._further(relationship.type)  # type: ignore[attr-defined]
            yield row

    @cached_property
    def near(self) -> list[Any]:
        """The channels that are offered at once."""
        return places.near(self.document, self.segment, self.kept)

    def _further(self, type_: RelationshipType | None) -> places.Choices:
        return places.further(self.document, self.near, type_)

    def set_up(self) -> None:
        fields: Any = self.fields
        fields["add"].choices = fields["planned"].choices = [(slug, slug) for slug in SAMPLES]
        fields["own_more"].widget.language = self.document.language
        fields["own_more"].choices = [
            ("", say_now("not known yet")),
            *[(f"{places.THERE}{id_}", name) for id_, name in places.ids_of(self.near)],
            *self._further(None)[1:],
        ]

    @cached_property
    def groups(self) -> list[Group]:
        """The offers by type; what the segment expects comes first."""
        order = sorted(RelationshipType, key=lambda type_: type_ not in self.segment.expects)
        boxes = zip(SAMPLES.values(), self["add"], self["planned"], strict=True)
        open_ = [entry for entry in boxes if not _made_of(self.kept, entry[0])]
        open_.sort(key=lambda entry: order.index(entry[0].type))
        offers = [
            Offer(sample, box, planned, self._where(sample), key if key <= KEYS else 0)
            for key, (sample, box, planned) in enumerate(open_, 1)
        ]
        grouped = [
            Group(type_, type_ in self.segment.expects, [o for o in offers if o.sample.type is type_])
            for type_ in order
        ]
        return [group for group in grouped if group.offers]

    @property
    def ticked_by(self) -> int:
        return max((offer.key for group in self.groups for offer in group.offers), default=0)

    @property
    def likely(self) -> list[Group]:
        """The groups that stand open: what is expected, or everything where that is not known."""
        return [group for group in self.groups if group.expected] or self.groups

    @property
    def unlikely(self) -> list[Group]:
        """The other groups."""
        return [group for group in self.groups if group not in self.likely]

    def _where(self, sample: Sample) -> str:
        channel = places.channel_of(self.document, sample.kind, self.segment.id)
        if channel is None:
            return say_now("adds the channel “%(channel)s”") % {"channel": say(sample.kind.label)}
        if channel.segments is None or self.segment.id in channel.segments:
            return say_now("on “%(channel)s”") % {"channel": channel.name}
        return say_now("on “%(channel)s”, which then serves them too") % {"channel": channel.name}

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        said = cleaned.get("own_text") or cleaned.get("own_more") or cleaned.get("own_status")
        if said and not cleaned.get("own_type") and "own_type" not in self.errors:
            self.add_error("own_type", _("Say which of the six kinds this is."))
        return cleaned

    def structured(self) -> Edit:
        chosen = [*self.cleaned_data["add"], *self.cleaned_data["planned"]]
        return edits.chain(
            *[self._kept(row) for row in self.sent],
            *[self._from_sample(SAMPLES[slug]) for slug in dict.fromkeys(chosen)],
            *([self._own()] if self.cleaned_data["own_type"] else []),
        )

    def _kept(self, row: Any) -> Edit:
        values, was = row.cleaned_data, row.thing
        return edits.chain(
            edits.updated(
                "relationships",
                was.id,
                text=values["text"],
                status=values["status"],
                evidence=values["evidence"],
            ),
            places.placed(
                was.id, in_order(values["channels"], was.channels), values["more"], self.segment.id
            ),
        )

    def _from_sample(self, sample: Sample) -> Edit:
        planned = sample.slug in self.cleaned_data["planned"]

        def edit(document: CanvasDocument) -> CanvasDocument:
            if _made_of(kept_with(document, self.segment), sample):
                return document
            document, channels = places.on_kind(document, sample.kind, self.segment.id)
            status = Status.INTENDED if planned else Status.ESTABLISHED
            return self._added(document, sample.type, say(sample.text), status, channels)

        return edit

    def _own(self) -> Edit:
        values = self.cleaned_data

        def edit(document: CanvasDocument) -> CanvasDocument:
            document, channels = places.reached(document, values["own_more"], self.segment.id)
            return self._added(
                document, values["own_type"], values["own_text"], values["own_status"], channels
            )

        return edit

    def _added(
        self,
        document: CanvasDocument,
        type_: RelationshipType,
        text: str,
        status: Status | None,
        channels: tuple[str, ...],
    ) -> CanvasDocument:
        relationship = Relationship(
            id=edits.new_id(document, "relationships"),
            segment=self.segment.id,
            type=type_,
            text=text,
            status=status,
            channels=channels,
        )
        return edits.added("relationships", relationship)(document)

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        names = {channel.id: channel.name for channel in document.channels}
        for relationship in kept_with(document, segment):
            parts = [say(relationship.type.label)] if relationship.text else []
            parts += [say(relationship.status.label)] if relationship.status else []
            parts += [say(relationship.evidence.label)] if relationship.evidence else []
            channels = [names[channel] for channel in relationship.channels]
            yield line(relationship, SEPARATOR.join(parts), channels)


def _state(relationship: Relationship) -> dict[str, Any]:
    return {
        "text": relationship.text,
        "status": relationship.status,
        "channels": relationship.channels,
        "more": "",
        "evidence": relationship.evidence,
    }


def _made_of(kept: list[Relationship], sample: Sample) -> bool:
    """Whether one of these relationships was made of a sample."""
    return (sample.type, say(sample.text)) in {(entry.type, entry.text) for entry in kept}
