"""The open form on the board: a sheet laid at the card that it changes, or at the block that it adds to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django import forms
from django.urls import reverse

from canvas.board.anchors import anchor
from canvas.board.blocks import BLOCK_OF
from canvas.board.evidence import Choice, choices
from canvas.board.kinds import KINDS
from canvas.board.services import stamp
from segments.formfields import NOT_KNOWN
from segments.forms import ThingForm
from segments.kinds import Block
from segments.numerals import typed

QUICK = ("notes", "value_propositions")
PICTURED = ("notes", "segments")


class Difference(NamedTuple):
    """One field in which what stands now is not what was typed."""

    label: str
    now: str
    yours: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """An open form. It lies at a card (``anchor``) or in a block (``slot``); ``delete`` is empty for a new thing.

    ``pictures`` leads to those of the thing, where it may have any; ``stepped`` is the way that the card just went, so
    that the same button can take it further.
    """

    form: ThingForm
    title: Any
    action: str
    cancel: str
    slot: str = ""
    anchor: str = ""
    delete: str = ""
    stamp: str = ""
    quick: bool = False
    stepped: str = ""
    pictures: str = ""
    differences: Sequence[Difference] = ()
    template: str = "board/_sheet.html"

    @property
    def rests(self) -> Sequence[Choice]:
        """What a thing on the canvas may rest on, each a button; none for what rests on nothing, such as a channel."""
        offered = self.delete and "evidence" in self.form.fields
        return choices(self.form["evidence"].value()) if offered else ()


def home(canvas_id: UUID, query: str, where: str) -> str:
    """The board, at a card (by its thing's id) or at a block."""
    place = where if where in set(Block) else anchor(where)
    return reverse("board:board", args=[canvas_id]) + query + f"#{place}"


def adding(canvas_id: UUID, collection: str, form: ThingForm, query: str) -> Sheet:
    """The sheet for a new thing."""
    _focus(form)
    slot = slot_of(collection, form)
    return Sheet(
        form=form,
        title=KINDS[collection].adding,
        action=reverse("board:add", args=[canvas_id, collection]) + _and(query, collection, slot),
        cancel=home(canvas_id, query, slot),
        slot=slot,
        quick=collection in QUICK,
    )


def changing(
    canvas_id: UUID, collection: str, form: ThingForm, query: str, opened: str = "", stepped: str = ""
) -> Sheet:
    """The sheet for the thing of a form; ``opened`` is its stamp when the form was first opened, by default now."""
    if not stepped:
        _focus(form)
    where = [canvas_id, collection, form.was.id]
    return Sheet(
        form=form,
        title=KINDS[collection].title,
        action=reverse("board:thing", args=where) + query,
        cancel=home(canvas_id, query, form.was.id),
        anchor=anchor(form.was.id),
        delete=reverse("board:delete", args=where) + query,
        stamp=opened or stamp(form.was),
        quick=collection in QUICK,
        stepped=stepped,
        pictures=reverse("gallery:of", args=[canvas_id, form.was.id]) if collection in PICTURED else "",
    )


def contested(canvas_id: UUID, collection: str, form: ThingForm, now: Any, query: str) -> Sheet:
    """The sheet for a valid form whose thing changed meanwhile: it shows both, and the next “save” decides."""
    sheet = changing(canvas_id, collection, form, query, stamp(now))
    return replace(sheet, differences=differences(form, now))


def slot_of(collection: str, form: ThingForm) -> str:
    """The block to which a form adds."""
    if collection == "notes":
        return str(form["block"].value() or Block.KEY_PARTNERS)
    return BLOCK_OF[collection]


def differences(form: ThingForm, now: Any) -> list[Difference]:
    """Where a valid form and the thing as it stands part, field by field."""
    stands = form.initial_of(now)
    return [
        Difference(str(field.label), _shown(field, stands.get(name)), _shown(field, form.cleaned_data[name]))
        for name, field in form.fields.items()
        if not name.endswith("_known") and stands.get(name) != form.cleaned_data[name]
    ]


def _shown(field: forms.Field, value: Any) -> str:
    """A value of a field in words."""
    if value is None or value == "":
        return str(NOT_KNOWN)
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, tuple):
        return ", ".join(labels.get(str(entry), str(entry)) for entry in value) or "–"
    return typed(value) if isinstance(value, int | Decimal) else labels.get(str(value), str(value))


def _focus(form: ThingForm) -> None:
    """Let the first field, or the first that is wrong, take the focus."""
    names = [name for name in form.fields if form.is_bound and form.errors.get(name)] or [
        form.groups[0].names[0]
    ]
    form.fields[names[0]].widget.attrs["autofocus"] = True


def _and(query: str, collection: str, slot: str) -> str:
    return query + f"{'&' if query else '?'}block={slot}" if collection == "notes" else query
