"""The rest of the business model: what is promised to whom, and the notes of the five plain blocks."""

from collections.abc import Iterator

from django.utils.translation import gettext

from canvas.document import Note
from canvas.export.report.parts import Line, Part, Point, Points, Section, Title, own, said
from canvas.export.report.things import Things
from segments.document import ValueProposition
from segments.kinds import Block, NoteBlock
from segments.language import say


def section(things: Things) -> Section | None:
    """Everything on the canvas that is no segment, relationship or channel; None where there is nothing."""
    parts = tuple(_parts(things))
    title = gettext("The rest of the business model")
    return Section((said(title),), title, parts) if parts else None


def _parts(things: Things) -> Iterator[Part]:
    promises = things.kept.value_propositions
    if promises:
        yield Title((said(say(Block.VALUE_PROPOSITIONS.label)),))
        yield Points(tuple(_promise(things, entry) for entry in promises), columns=2)
    for block in NoteBlock:
        notes = [note for note in things.kept.notes if note.block is block]
        if notes:
            yield Title((said(say(block.label)),))
            yield Points(tuple(_note(things, note) for note in notes), columns=2)


def _promise(things: Things, entry: ValueProposition) -> Point:
    facts = ", ".join(say(character.label) for character in entry.character)
    lines: list[Line] = [(*things.badges(entry.segments or ()), own(entry.text))]
    if facts:
        lines.append((said(facts, "quiet"),))
    return Point(tuple(lines))


def _note(things: Things, note: Note) -> Point:
    lines: list[Line] = [(*things.badges(note.segments or ()), own(note.text))]
    if note.supports:
        lines.append((said(gettext("carries:") + " ", "quiet"), *things.carried(note.supports)))
    if note.evidence:
        words = gettext("rests on: %(answer)s") % {"answer": say(note.evidence.label)}
        lines.append((said(words, "quiet"),))
    return Point(tuple(lines), photos=things.photos(note.id, "evidence"))
