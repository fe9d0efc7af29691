"""Mends of service recovery: say yes where the record says no."""

from collections.abc import Iterator
from dataclasses import replace

from canvas.document import CanvasDocument
from canvas.findings.mends.base import Case, Mend
from relationships.document import Recovery
from segments.words import gettext_noop


def _said_yes(recovery: Recovery, part: str, name: str) -> Recovery:
    changed = {part: replace(getattr(recovery, part), **{name: True})}
    return replace(recovery, **changed)


def _yes(case: Case, part: str, name: str, label: str) -> Mend:
    """Turn one no of the segment's record into a yes."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        records = tuple(
            replace(record, recovery=_said_yes(record.recovery, part, name))
            if record.segment == case.segment.id and record.recovery
            else record
            for record in document.toolkit
        )
        return replace(document, toolkit=records)

    return Mend(f"yes-{name}", label, {}, edit)


def empowered(case: Case) -> Iterator[Mend]:
    """The front line may act."""
    yield _yes(case, "components", "empower", gettext_noop("Say that they may, from now on"))


def easy_complaint(case: Case) -> Iterator[Mend]:
    """Complaining is easy."""
    yield _yes(case, "needs", "easy_complaint", gettext_noop("Say that there is one now"))


MENDS = {"recovery/not-empowered": empowered, "recovery/no-easy-complaint": easy_complaint}
