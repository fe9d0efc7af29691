"""Findings that the founder lets stand: putting a waiver, taking it back, and what ends one by itself. Pure.

A waiver was given for a thing as it stood by then. ``lapse`` takes it away once that thing is another, so that the
finding is named anew; ``canvas.store.change`` calls it on the road of every change but undo and replacement.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from canvas.document import CanvasDocument, Waiver
from canvas.edits import Edit
from relationships.document import ToolkitRecord
from relationships.rules import Finding

# Findings about a segment that are read off its toolkit record: which part, by the rule's family or by its id.
PARTS = {
    "ladder": "ladder",
    "quality": "service_quality",
    "gap": "gaps",
    "recovery": "recovery",
    "value/negative": "value",
}


def meets(waiver: Waiver, finding: Finding) -> bool:
    """Whether a waiver is for this finding; the order of the subjects says nothing."""
    return (waiver.rule, frozenset(waiver.subjects), waiver.about) == (
        finding.rule,
        frozenset(finding.subjects),
        finding.about or "",
    )


def waived(finding: Finding, reason: str) -> Edit:
    """Let a finding stand, for a reason."""
    waiver = Waiver(rule=finding.rule, subjects=finding.subjects, about=finding.about or "", reason=reason)

    def edit(document: CanvasDocument) -> CanvasDocument:
        return replace(document, waivers=(*returned(finding)(document).waivers, waiver))

    return edit


def returned(finding: Finding) -> Edit:
    """Let a finding count again."""
    return lambda document: replace(
        document, waivers=tuple(waiver for waiver in document.waivers if not meets(waiver, finding))
    )


def lapse(before: CanvasDocument, after: CanvasDocument) -> CanvasDocument:
    """The document after a change, without the waivers whose subjects are no longer what they were.

    A waiver that the change itself put there stays: it was given, or brought back, for the things as they are now.
    """
    if not before.waivers or not after.waivers:
        return after
    was, now = _things(before), _things(after)
    kept = tuple(
        waiver
        for waiver in after.waivers
        if waiver not in before.waivers or list(_ground(was, waiver)) == list(_ground(now, waiver))
    )
    return after if kept == after.waivers else replace(after, waivers=kept)


Things = dict[str, tuple[Any, ToolkitRecord | None]]


def _things(document: CanvasDocument) -> Things:
    """Everything that a finding may be about, by id; a segment with its toolkit record."""
    records = {record.segment: record for record in document.toolkit}
    found: Things = {segment.id: (segment, records.get(segment.id)) for segment in document.segments}
    others: list[Any] = [*document.channels, *document.relationships]
    others += [part for record in document.toolkit for part in (*record.touchpoints, *record.blueprint)]
    return found | {thing.id: (thing, None) for thing in others}


def part_of(rule: str) -> str:
    """The part of a toolkit record that a rule reads; empty where it reads none."""
    return PARTS.get(rule) or PARTS.get(rule.partition("/")[0], "")


def _ground(things: Things, waiver: Waiver) -> Iterator[Any]:
    """What a waiver rests on: the fields of its subjects, and the part of the record that its rule reads.

    How well a thing is known makes no other thing of it, and no rule reads it.
    """
    part = part_of(waiver.rule)
    for subject in waiver.subjects:
        thing, record = things.get(subject, (None, None))
        yield (
            replace(thing, evidence=None) if hasattr(thing, "evidence") else thing,
            getattr(record, part, None) if part else None,
        )
