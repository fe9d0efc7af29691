"""Mends of costs: the missing note in the cost structure."""

from collections.abc import Iterator

from canvas.findings.mends.base import Case, Mend
from canvas.findings.mends.links import new_note, tied
from segments.kinds import NoteBlock
from segments.words import gettext_noop


def not_in_structure(case: Case) -> Iterator[Mend]:
    """Tie a note of the cost structure to the relationship, or add one."""
    yield from tied(case, (NoteBlock.COST_STRUCTURE,))
    label = gettext_noop("Add it to the cost structure")
    yield Mend("note-cost_structure", label, {}, new_note(case, NoteBlock.COST_STRUCTURE))


MENDS = {"cost/not-in-structure": not_in_structure}
