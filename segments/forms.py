"""Forms for segments, channels and value propositions, and what all forms for things share."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from segments.document import Channel, Segment, ValueProposition
from segments.formfields import (
    KnownField,
    OneField,
    RefsField,
    SomeField,
    TextField,
    fault,
    in_order,
    number_of,
    text_of,
)
from segments.kinds import (
    Buying,
    Capability,
    ChannelKind,
    Character,
    Evidence,
    Level,
    Ownership,
    Phase,
    RelationshipType,
    Repeat,
)
from segments.shape import ListOf, declared, shape_of

__all__ = ["ChannelForm", "Group", "PropositionForm", "SegmentForm", "ThingForm", "fault"]


class Group(NamedTuple):
    """Fields that stand together under a title; the first group has none and is always open."""

    title: Any
    names: Sequence[str]


class Row(NamedTuple):
    """One field as a template shows it, with the question whether it is known at all."""

    field: forms.BoundField
    known: forms.BoundField | None


class Shown(NamedTuple):
    """A group as a template shows it: open where something is wrong in it."""

    title: Any
    rows: Sequence[Row]
    open: bool


class DocumentForm(forms.Form):
    """A form over parts of the document. What only lost the white space around it is left as it was."""

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        for name, value in self.cleaned_data.items():
            stood = self.initial.get(name)
            if isinstance(stood, str) and value == stood.strip():
                self.cleaned_data[name] = stood
        return self.cleaned_data


class ThingForm(DocumentForm):
    """A form for one thing of the document; ``was`` is the thing as it stands, or None for a new one.

    A list that may be unknown has a ``<name>_known`` beside it; ``place`` is the field that says where the thing stands.
    What a thing on the canvas rests on (``evidence``) stands in no group: whoever shows the form offers it at one click.
    """

    thing: ClassVar[type[Any]]
    groups: ClassVar[Sequence[Group]]
    place: ClassVar[str] = ""

    def __init__(
        self, data: Any = None, *, was: Any = None, initial: Mapping[str, Any] | None = None
    ) -> None:
        self.was = was
        values = {} if was is None else self.initial_of(was)
        super().__init__(data, initial={**values, **(initial or {})}, auto_id="f-%s")
        for name in self._lists():
            field = self.fields.get(f"{name}_known")
            if field is not None and field.initial is None:
                field.initial = "unknown" if self.initial.get(name) is None else "known"
        for name, field in self.fields.items():
            if isinstance(field, TextField) and "\n" in (self.initial.get(name) or ""):
                field.widget = forms.Textarea(attrs={"rows": 2})  # a field of one line would drop the breaks

    @classmethod
    def initial_of(cls, was: Any) -> dict[str, Any]:
        """A thing as the form's first values."""
        return {entry.name: getattr(was, entry.name) for entry in declared(cls.thing)}

    def _lists(self) -> Iterator[str]:
        for name in self.fields:
            if any(entry.name == name and isinstance(entry.shape, ListOf) for entry in declared(self.thing)):
                yield name

    def offer(self, name: str, things: Iterable[tuple[str, str, Mapping[str, Any]]]) -> None:
        """Say which things a field may name: id, words, and what more the template shows."""
        field: Any = self.fields[name]
        offered = list(things)
        field.choices = [(id_, words) for id_, words, _more in offered]
        field.widget.extras = {id_: more for id_, _words, more in offered}

    def offer_segments(self, segments: Sequence[Segment], name: str = "segments") -> None:
        """Let a field name segments, by their signs."""
        self.offer(name, [(s.id, s.name, {"place": n, "own": True}) for n, s in enumerate(segments)])

    def clean(self) -> dict[str, Any]:
        """Bring lists into the order in which they stood, and settle which are not known."""
        super().clean()
        for name in self._lists():
            if name in self.cleaned_data:
                chosen = in_order(self.cleaned_data[name], self.initial.get(name))
                self.cleaned_data[name] = self._settled(name, chosen)
        return self.cleaned_data

    def _settled(self, name: str, chosen: tuple[Any, ...]) -> tuple[Any, ...] | None:
        if not shape_of(self.thing, name).unknown:
            return chosen
        known = self.cleaned_data.get(f"{name}_known") or ("known" if chosen else "unknown")
        if known == "unknown" and chosen:
            self.add_error(
                name, _("Something is ticked here, and the answer above says otherwise. Choose one.")
            )
        return chosen if known == "known" else None

    def values(self) -> dict[str, Any]:
        """The fields of the thing, all but its id, as the document holds them."""
        return {
            entry.name: self.cleaned_data[entry.name]
            for entry in declared(self.thing)
            if entry.name in self.cleaned_data
        }

    def placed(self) -> Shown:
        """Where the thing stands, as a group for a template."""
        rows = [Row(self[self.place], None)] if self.place else []
        return Shown("", rows, any(row.field.errors for row in rows))

    def shown(self) -> Iterator[Shown]:
        """The groups for a template; a question “known?” goes with its list."""
        aside = () if self.was is None else ("evidence",)
        for group in self.groups:
            rows = [
                Row(self[name], self[f"{name}_known"] if f"{name}_known" in self.fields else None)
                for name in group.names
                if name not in aside
            ]
            faulty = any(row.field.errors or (row.known and row.known.errors) for row in rows)
            yield Shown(group.title, rows, bool(faulty))


def evidence_field() -> OneField:
    """What a statement rests on."""
    return OneField(Evidence, label=_("What it rests on"))


def for_whom() -> tuple[KnownField, RefsField]:
    """The two fields that say for which segments a thing is."""
    return KnownField(_("not known yet"), _("for these, or for none:")), RefsField(label=_("For whom"))


class PropositionForm(ThingForm):
    """What a segment gets that it would miss."""

    thing = ValueProposition
    groups = (
        Group("", ("text",)),
        Group(_("For whom, and what makes it worth having"), ("segments", "character", "evidence")),
    )

    text = text_of(ValueProposition, "text", rows=2, label=_("What they get"))
    segments_known, segments = for_whom()
    character = SomeField(Character, label=_("What makes it worth having"))
    evidence = evidence_field()


class SegmentForm(ThingForm):
    """One kind of customer."""

    thing = Segment
    groups = (
        Group("", ("name", "expects")),
        Group(_("Size and worth"), ("size", "value_per_customer", "lifetime_years", "repeat", "buying")),
        Group(_("How close"), ("level_now", "level_target")),
        Group(_("More about them"), ("description", "evidence")),
    )

    name = text_of(Segment, "name", label=pgettext_lazy("of a thing", "Name"))
    expects = SomeField(RelationshipType, label=_("What they expect of you"))
    size = number_of(Segment, "size", label=_("How many customers"))
    value_per_customer = number_of(
        Segment,
        "value_per_customer",
        label=_("What one is worth a year"),
        help_text=_("Gross margin. 0 for a side that does not pay."),
    )
    lifetime_years = number_of(Segment, "lifetime_years", label=_("How many years one stays"))
    repeat = OneField(Repeat, label=_("How often they would buy again"))
    buying = OneField(Buying, label=_("How hard it is to decide"))
    level_now = OneField(Level, label=_("Now they are"))
    level_target = OneField(Level, label=_("They should become"))
    description = text_of(Segment, "description", rows=3, required=False, label=_("Who they are"))
    evidence = evidence_field()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        picture_types(self.fields["expects"].widget)


class ChannelForm(ThingForm):
    """A way to reach segments."""

    thing = Channel
    groups = (
        Group("", ("name", "kind")),
        Group(_("Whom it serves, and when"), ("segments", "phases")),
        Group(_("What it can carry, and whose it is"), ("capabilities", "ownership")),
    )

    name = text_of(Channel, "name", label=pgettext_lazy("of a thing", "Name"))
    kind = OneField(ChannelKind, label=_("Kind"), required=True, alphabetical=True)
    segments_known, segments = for_whom()
    phases = SomeField(Phase, label=_("What happens on it"))
    capabilities_known = KnownField(
        pgettext_lazy("what a channel carries", "as is usual for its kind"),
        pgettext_lazy("what a channel carries", "just this:"),
    )
    capabilities = SomeField(Capability, label=_("What it can carry"))
    ownership = OneField(
        Ownership, label=_("Whose it is"), blank=pgettext_lazy("whose", "as is usual for its kind")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        widget: Any = self.fields["capabilities"].widget
        widget.extras = {str(type_.needs): {"picture": f"t-{type_}"} for type_ in RelationshipType}


def picture_types(widget: Any) -> None:
    """Let choices among the six types show their pictograms."""
    widget.extras = {str(type_): {"picture": f"t-{type_}"} for type_ in RelationshipType}
