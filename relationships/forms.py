"""The form for relationships."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from relationships.document import Cost, Relationship
from relationships.kinds import TYPE_WORDS, Bond, Motive, Per, Status
from segments.document import Channel, Segment
from segments.formfields import OneField, Radios, RefField, RefsField, SomeField, number_of, text_of
from segments.forms import Group, ThingForm, evidence_field
from segments.kinds import RelationshipType
from segments.language import say


class RelationshipForm(ThingForm):
    """What the company keeps up with one segment."""

    thing = Relationship
    groups = (
        Group("", ("segment", "type", "text", "channels")),
        Group(_("Why, and what it costs"), ("motives", "cost_amount", "cost_per", "people")),
        Group(_("How far it is, and what ties them"), ("status", "bonds", "evidence")),
    )

    segment = RefField(label=_("With whom"), widget=Radios)
    type = OneField(RelationshipType, label=_("Type"), required=True, widget=Radios)
    text = text_of(Relationship, "text", rows=2, required=False, label=_("What happens, in your words"))
    channels = RefsField(label=_("On which channels"))
    motives = SomeField(Motive, label=_("What it is for"))
    cost_amount = number_of(Cost, "amount", label=_("What it costs"))
    cost_per = OneField(Per, label=_("Counted by"))
    people = number_of(
        Relationship,
        "people",
        label=_("How many people keep it up"),
        help_text=_("Full-time people; half a one is half."),
    )
    status = OneField(Status, label=_("How far it is"))
    bonds = SomeField(Bond, label=_("What ties them"))
    evidence = evidence_field()

    def __init__(
        self, *args: Any, segments: Sequence[Segment], channels: Sequence[Channel], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer_segments(segments, "segment")
        self.offer("channels", [(channel.id, channel.name, {"own": True}) for channel in channels])
        widget: Any = self.fields["type"].widget
        widget.extras = {
            str(type_): {"picture": f"t-{type_}", "words": say(words)} for type_, words in TYPE_WORDS.items()
        }

    @classmethod
    def initial_of(cls, was: Relationship) -> dict[str, Any]:
        values = super().initial_of(was)
        cost = values.pop("cost")
        return values | ({"cost_amount": cost.amount, "cost_per": cost.per} if cost else {})

    def clean(self) -> dict[str, Any]:
        """An amount wants to know what it is counted by."""
        cleaned = super().clean()
        if cleaned.get("cost_amount") is not None and not cleaned.get("cost_per"):
            self.add_error("cost_per", _("Say what the amount is counted by."))
        return cleaned

    def values(self) -> dict[str, Any]:
        amount, per = self.cleaned_data.get("cost_amount"), self.cleaned_data.get("cost_per")
        cost = Cost(amount=amount, per=per) if amount is not None and per else None
        return super().values() | {"cost": cost}
