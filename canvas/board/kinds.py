"""The five kinds of thing on the board: what each is called in the log, and the form that it is changed by."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from canvas.board.forms import NoteForm
from canvas.document import CanvasDocument
from relationships.forms import RelationshipForm
from segments.forms import ChannelForm, PropositionForm, SegmentForm, ThingForm
from segments.kinds import NoteBlock


class ThingKind(NamedTuple):
    """One kind of thing; ``noun`` begins the names of its changes, such as ``note.added``."""

    noun: str
    form: type[ThingForm]
    title: Any
    adding: Any


KINDS: Mapping[str, ThingKind] = {
    "notes": ThingKind("note", NoteForm, _("Note"), _("Add a note")),
    "value_propositions": ThingKind(
        "proposition", PropositionForm, _("Value proposition"), _("Add a value proposition")
    ),
    "segments": ThingKind("segment", SegmentForm, _("Customer segment"), _("Add a customer segment")),
    "channels": ThingKind("channel", ChannelForm, _("Channel"), _("Add a channel")),
    "relationships": ThingKind(
        "relationship", RelationshipForm, _("Customer relationship"), _("Add a customer relationship")
    ),
}


def form_for(
    collection: str,
    document: CanvasDocument,
    data: Any = None,
    *,
    was: Any = None,
    initial: Mapping[str, Any] | None = None,
) -> ThingForm:
    """The form of a kind of thing, with whatever else on the canvas it may name."""
    choices: dict[str, Any] = {}
    if collection == "relationships":
        choices = {"segments": document.segments, "channels": document.channels}
    elif collection == "notes":
        choices = {"segments": document.segments, "relationships": document.relationships}
    form = KINDS[collection].form(data, was=was, initial=initial, **choices)
    if collection in ("value_propositions", "channels"):
        form.offer_segments(document.segments)
    return form


def known_block(block: str) -> NoteBlock:
    """The block that an address names, or the first where it names none."""
    return NoteBlock(block) if block in set(NoteBlock) else NoteBlock.KEY_PARTNERS


def name_of(thing: Any) -> Any:
    """What a thing is called when it is spoken of: its name or text, or the type of a relationship without words."""
    return getattr(thing, "name", "") or thing.text or thing.type
