"""Mends of loose ends: a note, a promise or a stream of revenue that is there and only has to be tied."""

from collections.abc import Iterator
from dataclasses import replace

from canvas import edits
from canvas.document import CanvasDocument, Note
from canvas.edits import Edit
from canvas.findings.mends.base import MOST_OFFERED, TRIED, Case, Mend
from segments.kinds import NoteBlock
from segments.words import gettext_noop


def new_note(case: Case, block: NoteBlock) -> Edit:
    """Add a note that carries the relationship, in the relationship's words."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        text = case.relationship.text or case.say(case.relationship.type.label)
        note = Note(
            id=edits.new_id(document, "notes"), block=block, text=text, supports=(case.relationship.id,)
        )
        return edits.added("notes", note)(document)

    return edit


def tied(case: Case, blocks: tuple[NoteBlock, ...]) -> Iterator[Mend]:
    """Tie a note that is about this very segment to the relationship; one mend is left for a new note."""
    fitting = [
        note
        for note in case.document.notes
        if note.block in blocks and case.segment.id in (note.segments or ())
    ]
    for note in fitting[: MOST_OFFERED - 1]:
        supports = (*note.supports, case.relationship.id)
        edit = edits.updated("notes", note.id, supports=supports)
        yield Mend(
            f"tie-{note.id}", gettext_noop("Say that “%(note)s” carries it"), {"note": note.text}, edit
        )


def hosted(case: Case) -> Iterator[Mend]:
    """Tie a note of the three blocks that carry relationships, or add an activity."""
    yield from tied(case, (NoteBlock.KEY_RESOURCES, NoteBlock.KEY_ACTIVITIES, NoteBlock.KEY_PARTNERS))
    yield Mend(
        "note-key_activities",
        gettext_noop("Add it to the key activities"),
        {},
        new_note(case, NoteBlock.KEY_ACTIVITIES),
    )


def paid_for(case: Case) -> Iterator[Mend]:
    """Tie a stream of revenue to the relationship, or add one."""
    yield from tied(case, (NoteBlock.REVENUE_STREAMS,))
    label = gettext_noop("Add it to the revenue streams")
    yield Mend("note-revenue_streams", label, {}, new_note(case, NoteBlock.REVENUE_STREAMS))


def promised(case: Case) -> Iterator[Mend]:
    """Let a promise be for the segment too."""
    for proposition in case.document.value_propositions[:TRIED]:
        changed = replace(proposition, segments=(*(proposition.segments or ()), case.segment.id))
        edit = edits.updated("value_propositions", proposition.id, segments=changed.segments)
        label = gettext_noop("Say that “%(proposition)s” is for them too")
        yield Mend(f"promise-{proposition.id}", label, {"proposition": proposition.text}, edit)


MENDS = {
    "integration/no-host": hosted,
    "integration/unsupported": hosted,
    "motive/growth-without-revenue": paid_for,
    "value/none": promised,
}
