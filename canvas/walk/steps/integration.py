"""What it must fit: the channels and their moments, what carries each relationship, and the promise behind it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as say_now
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.document import CanvasDocument, Note
from canvas.edits import Edit
from canvas.walk.steps import places, ties
from canvas.walk.steps.base import GONE, RowForm, Said, StepForm, kept_with, line, listed
from relationships.document import Relationship
from relationships.kinds import Question
from relationships.rules.reading import HOSTS
from segments.document import Channel, Segment, ValueProposition
from segments.formfields import OneField, RefsField, SomeField, in_order, text_of
from segments.kinds import NoteBlock, Phase
from segments.language import say


class Host(OneField):
    """One of the three blocks whose notes carry relationships."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(NoteBlock, required=True, **kwargs)
        self.choices = lambda: [(str(block), say(block.label)) for block in NoteBlock if block in HOSTS]


class Row(RowForm):
    """One relationship: its channels, what carries it, where its cost stands."""

    channels = RefsField(label=_("On which channels"), error_messages=GONE)
    hosts = RefsField(label=_("What carries it"), error_messages=GONE)
    host = text_of(Note, "text", required=False, label=_("What else it takes"))
    block = Host(label=_("Which block that stands in"), initial=NoteBlock.KEY_ACTIVITIES)
    costs = RefsField(label=_("Where its cost stands"), error_messages=GONE)
    cost = text_of(Note, "text", required=False, label=_("One more cost of it"))

    def folded_hosts(self) -> bool:
        """Whether there are notes that carry nothing yet, beside those that are ticked."""
        return self._folded("hosts")

    def folded_costs(self) -> bool:
        """The same of costs."""
        return self._folded("costs")

    def _folded(self, name: str) -> bool:
        return any(option.data["loose"] and not option.data["selected"] for option in self[name].subwidgets)


class ChannelRow(RowForm):
    """One channel: which moments it covers."""

    phases = SomeField(Phase)


class Form(StepForm):
    """Channels, supporting notes and costs of every relationship; moments of every channel; promises."""

    question = Question.INTEGRATION
    promises = RefsField(label=_("What they get from you"), error_messages=GONE)
    promise = text_of(ValueProposition, "text", required=False, label=_("Something else that they get"))

    def first(self) -> dict[str, Any]:
        mine = [v.id for v in self.document.value_propositions if self.segment.id in (v.segments or ())]
        return {"promises": tuple(mine)}

    def set_up(self) -> None:
        field: Any = self.fields["promises"]
        field.choices = [(v.id, v.text) for v in self.document.value_propositions]

    @cached_property
    def near(self) -> list[Channel]:
        """The channels that are offered."""
        return places.near(self.document, self.segment, self.kept)

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        for relationship in self.kept:
            yield self._row(data, relationship)
        used = {channel for relationship in self.kept for channel in relationship.channels}
        for channel in self.document.channels:
            if channel.id in used:
                row = ChannelRow(data, thing=channel, initial={"phases": channel.phases})
                row.fields["phases"].label = channel.name
                yield row

    def _row(self, data: Any, relationship: Relationship) -> Row:
        hosts, costs = self._offered(HOSTS), self._offered({NoteBlock.COST_STRUCTURE})
        first = {
            "channels": relationship.channels,
            "hosts": tuple(note.id for note in hosts if relationship.id in note.supports),
            "costs": tuple(note.id for note in costs if relationship.id in note.supports),
            "block": NoteBlock.KEY_ACTIVITIES,
        }
        row = Row(data, thing=relationship, initial=first)
        fields: Any = row.fields
        fields["channels"].choices = list(places.ids_of(self.near))
        fields["channels"].widget.extras = {
            channel.id: {"carries": relationship.type.needs in channel.can} for channel in self.near
        }
        for name, notes in (("hosts", hosts), ("costs", costs)):
            fields[name].choices = [(note.id, note.text) for note in notes]
            fields[name].widget.extras = {
                note.id: {"loose": not (note.segments or note.supports)} for note in notes
            }
        return row

    def _offered(self, blocks: Any) -> list[Note]:
        """The notes of some blocks that have to do with this segment, or with nothing yet."""
        kept = {relationship.id for relationship in self.kept}
        return [
            note
            for note in self.document.notes
            if note.block in blocks
            and (
                not (note.segments or note.supports)
                or self.segment.id in (note.segments or ())
                or not kept.isdisjoint(note.supports)
            )
        ]

    @property
    def fitting(self) -> list[Any]:
        """The rows of the relationships."""
        return [row for row in self.rows if isinstance(row, Row)]

    @property
    def moments(self) -> list[Any]:
        """The rows of the channels."""
        return [row for row in self.rows if isinstance(row, ChannelRow)]

    def structured(self) -> Edit:
        chosen = self.cleaned_data["promises"]
        return edits.chain(
            *[self._fitted(row) for row in self.fitting if row.is_bound],
            *[_timed(row) for row in self.moments if row.is_bound],
            *[ties.promised(v.id, self.segment.id, v.id in chosen) for v in self.document.value_propositions],
            ties.new_promise(self.cleaned_data["promise"], self.segment.id),
        )

    def _fitted(self, row: Any) -> Edit:
        relationship, values, segment = row.thing, row.cleaned_data, self.segment.id
        offered = [id_ for name in ("hosts", "costs") for id_, _text in row.fields[name].choices]
        return edits.chain(
            places.placed(relationship.id, in_order(values["channels"], relationship.channels), "", segment),
            ties.supporting(relationship.id, offered, (*values["hosts"], *values["costs"])),
            ties.new_note(values["block"], values["host"], segment, (relationship.id,)),
            ties.new_note(NoteBlock.COST_STRUCTURE, values["cost"], segment, (relationship.id,)),
        )

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        for proposition in document.value_propositions:
            if segment.id in (proposition.segments or ()):
                yield Said(say_now("They get"), texts=[proposition.text])
        for relationship in kept_with(document, segment):
            notes = [note.text for note in document.notes if relationship.id in note.supports]
            if notes:
                yield line(relationship, "", notes)
        used = {channel for r in kept_with(document, segment) for channel in r.channels}
        for channel in document.channels:
            if channel.id in used and channel.phases:
                yield Said(channel.name, listed(channel.phases), named=True)


def _timed(row: Any) -> Edit:
    phases = in_order(row.cleaned_data["phases"], row.thing.phases)
    return edits.updated("channels", row.thing.id, phases=phases)
