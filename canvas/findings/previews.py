"""What a mend would change, worded before it is done: each thing before and after, and the remarks that go or come."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from canvas.board.kinds import KINDS, form_for, name_of
from canvas.document import CanvasDocument
from canvas.edits import Edit
from canvas.findings.addresses import Name
from canvas.waivers import lapse
from relationships.document import Recovery, ToolkitRecord
from relationships.marked import marked
from relationships.rules import Finding, check
from segments.kinds import Kind
from segments.language import say
from segments.numerals import typed
from segments.words import gettext_noop

# What mends may change in a toolkit record: part and field of its recovery, and the question that they answer.
RECOVERY = {
    ("components", "empower"): gettext_noop("May whoever hears of a problem first put it right?"),
    ("needs", "easy_complaint"): gettext_noop("Is there an easy way to complain?"),
}


class Part(NamedTuple):
    """One entry of a value; ``other`` where it stands on one side alone."""

    text: str
    other: bool


class Row(NamedTuple):
    """One field before and after; an empty side is not known."""

    label: str
    was: Sequence[Part]
    now: Sequence[Part]


@dataclass(frozen=True, kw_only=True)
class Changed:
    """One thing that would be new, gone or another; ``own`` where the founder named it."""

    kind: str
    name: str
    own: bool
    new: bool
    rows: Sequence[Row]


@dataclass(frozen=True, kw_only=True)
class Preview:
    """All that a mend would do; ``action`` does it, ``cancel`` leads back."""

    label: str
    changes: Sequence[Changed]
    goes: Sequence[str]
    comes: Sequence[str]
    action: str = ""
    cancel: str = ""

    @property
    def stamp(self) -> str:
        """A short digest of what is said: equal as long as the same would be said again."""
        said = [(c.kind, c.name, c.new, list(c.rows)) for c in self.changes]
        return hashlib.sha256(repr((said, self.goes, self.comes)).encode()).hexdigest()[:16]


def preview_of(document: CanvasDocument, edit: Edit, label: str) -> Preview:
    """What an edit of a document would do."""
    after = lapse(document, edit(document))
    was, now = check(document), check(after)
    return Preview(
        label=label,
        changes=[*_things(document, after), *_records(document, after)],
        goes=_beyond(document, was, now),
        comes=_beyond(after, now, was),
    )


def _beyond(document: CanvasDocument, findings: list[Finding], others: list[Finding]) -> list[str]:
    """What is said of a document that is not said of the other, worded."""
    said = {Name.of(finding) for finding in others if finding.waived is None}
    return [
        marked(finding, currency=document.currency, language=document.language).message
        for finding in findings
        if finding.waived is None and Name.of(finding) not in said
    ]


def _things(before: CanvasDocument, after: CanvasDocument) -> Iterator[Changed]:
    for collection in KINDS:
        was = {thing.id: thing for thing in getattr(before, collection)}
        for thing in getattr(after, collection):
            if was.get(thing.id) != thing:
                yield _changed(after, collection, was.get(thing.id), thing)


def _changed(document: CanvasDocument, collection: str, was: Any, now: Any) -> Changed:
    name = name_of(now if was is None else was)
    return Changed(
        kind=str(KINDS[collection].title),
        name=say(name.label) if isinstance(name, Kind) else name,
        own=not isinstance(name, Kind),
        new=was is None,
        rows=list(_rows(document, collection, was, now)),
    )


def _rows(document: CanvasDocument, collection: str, was: Any, now: Any) -> Iterator[Row]:
    """The fields of the thing’s form in which both part; of a new thing all that is known."""
    form = form_for(collection, document, was=now)
    old = {} if was is None else form.initial_of(was)
    new = form.initial_of(now)
    for name, field in form.fields.items():
        value, before = new.get(name), old.get(name)
        known = value not in (None, "", ()) if was is None else value != before
        if known and not name.endswith("_known"):
            may_be_none = f"{name}_known" in form.fields
            yield _row(
                str(field.label), _in_words(field, before, may_be_none), _in_words(field, value, may_be_none)
            )


def _row(label: str, was: Sequence[str], now: Sequence[str]) -> Row:
    return Row(
        label,
        tuple(Part(text, text not in now) for text in was),
        tuple(Part(text, text not in was) for text in now),
    )


def _in_words(field: Any, value: Any, may_be_none: bool) -> tuple[str, ...]:
    """The entries of a form’s value as people read them, none where it is not known; an empty list says so only where it can."""
    if value == () and may_be_none:
        return (_("none"),)
    if value in (None, "", ()):
        return ()
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, tuple):
        return tuple(labels.get(str(entry), str(entry)) for entry in value)
    return (typed(value) if isinstance(value, int | Decimal) else labels.get(str(value), str(value)),)


def _records(before: CanvasDocument, after: CanvasDocument) -> Iterator[Changed]:
    names = {segment.id: segment.name for segment in after.segments}
    was = {record.segment: record for record in before.toolkit}
    for record in after.toolkit:
        rows = [
            _row(say(label), _yes_or_no(old), _yes_or_no(new))
            for (part, field), label in RECOVERY.items()
            if (old := _of(was.get(record.segment), part, field)) != (new := _of(record, part, field))
        ]
        if rows:
            yield Changed(
                kind=_("Service recovery"), name=names[record.segment], own=True, new=False, rows=rows
            )


def _of(record: ToolkitRecord | None, part: str, field: str) -> bool | None:
    recovery: Recovery | None = record.recovery if record else None
    return getattr(getattr(recovery, part, None), field, None)


def _yes_or_no(value: bool | None) -> tuple[str, ...]:
    return () if value is None else (_("yes") if value else _("no"),)
