"""What changed in the toolkit of a segment: each figure and each text by its name, as it was and as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import is_dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from canvas.coursework.comparison import INNER
from canvas.coursework.words import Reader, Run
from canvas.texts.layout import label_of
from relationships.document import ToolkitRecord
from segments.language import say
from segments.numerals import typed
from segments.shape import declared


class Row(NamedTuple):
    """One field of a changed thing: its words, or both values where it is no text; an empty side is not known."""

    label: str
    runs: Sequence[Run]
    was: str = ""
    now: str = ""


def toolkit_rows(before: ToolkitRecord, after: ToolkitRecord) -> Iterator[Row]:
    """What differs between two records of one segment; moments of contact and steps are told by themselves."""
    for entry in declared(ToolkitRecord):
        if entry.name not in INNER and entry.name != "segment":
            label = say(label_of(ToolkitRecord, entry.key))
            yield from _rows(label, getattr(before, entry.name), getattr(after, entry.name))


def _rows(label: str, was: Any, now: Any) -> Iterator[Row]:
    if was == now:
        return
    part = next((side for side in (now, was) if is_dataclass(side)), None)
    if part is None:
        yield _row(label, was, now)
        return
    for entry in declared(type(part)):
        own = say(label_of(type(part), entry.key))
        yield from _rows(
            _("%(whole)s: %(part)s") % {"whole": label, "part": own},
            getattr(was, entry.name, None),
            getattr(now, entry.name, None),
        )


def _row(label: str, was: Any, now: Any) -> Row:
    if isinstance(was, str) and isinstance(now, str):
        return Row(label, Reader().runs(was, now))
    return Row(label, (), _told(was), _told(now))


def _told(value: Any) -> str:
    if value in (None, ""):
        return ""
    if isinstance(value, bool):
        return pgettext("of a need or step", "yes") if value else pgettext("of a need or step", "no")
    return typed(value) if isinstance(value, int | Decimal) else str(value)
