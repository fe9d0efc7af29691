"""Mends of levels: aim at the present one, or at the next one first."""

from collections.abc import Iterator

from canvas import edits
from canvas.findings.mends.base import Case, Mend
from segments.kinds import Level
from segments.words import gettext_noop


def backwards(case: Case) -> Iterator[Mend]:
    """Aim at the present level, or at nothing lower."""
    edit = edits.updated("segments", case.segment.id, level_target=case.segment.level_now)
    label = gettext_noop("Aim at “%(level)s”, where they stand now")
    yield Mend("stay", label, {"level": case.segment.level_now or ""}, edit)


def jump(case: Case) -> Iterator[Mend]:
    """Aim one level higher, and at the rest later."""
    now = case.segment.level_now
    if now is not None:
        level = list(Level)[now.height + 1]
        edit = edits.updated("segments", case.segment.id, level_target=level)
        yield Mend(f"aim-{level}", gettext_noop("Aim at “%(level)s” first"), {"level": level}, edit)


MENDS = {"level/backwards": backwards, "level/jump": jump}
