"""Tying notes and promises to a segment and its relationships, and loosening them again: edits. Pure."""

from collections.abc import Iterable
from typing import Any

from canvas import edits
from canvas.document import CanvasDocument, Note
from canvas.edits import Edit
from segments.document import Segment, ValueProposition
from segments.kinds import NoteBlock


def of_segment(note: str, segment: Segment, tied: bool) -> Edit:
    """Let a note name a segment; or let neither the segment nor a relationship with it be named any more."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        was: Note = edits.find(document, "notes", note)
        kept = {r.id for r in document.relationships if r.segment == segment.id}
        named = segment.id in (was.segments or ()) or not kept.isdisjoint(was.supports)
        if tied == named:
            return document
        segments = with_or_without(was.segments, segment.id, tied)
        supports = was.supports if tied else tuple(id_ for id_ in was.supports if id_ not in kept)
        return edits.updated("notes", note, segments=segments, supports=supports)(document)

    return edit


def supporting(relationship: str, offered: Iterable[str], chosen: Iterable[str]) -> Edit:
    """Let exactly the chosen ones, of the notes that were offered, carry a relationship."""
    wanted = set(chosen)

    def edit(document: CanvasDocument) -> CanvasDocument:
        for id_ in offered:
            was: Note = edits.find(document, "notes", id_)
            if (relationship in was.supports) != (id_ in wanted):
                supports = with_or_without(was.supports, relationship, id_ in wanted) or ()
                document = edits.updated("notes", id_, supports=supports)(document)
        return document

    return edit


def promised(proposition: str, segment: str, tied: bool) -> Edit:
    """Let a promise be for a segment, or no more."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        was: ValueProposition = edits.find(document, "value_propositions", proposition)
        if tied == (segment in (was.segments or ())):
            return document
        segments = with_or_without(was.segments, segment, tied)
        return edits.updated("value_propositions", proposition, segments=segments)(document)

    return edit


def new_note(block: NoteBlock, text: str, segment: str, supports: tuple[str, ...] = ()) -> Edit:
    """Add a note about a segment; nothing where there is no text."""
    return _new("notes", Note, text, block=block, segments=(segment,), supports=supports)


def new_promise(text: str, segment: str) -> Edit:
    """Add a promise to a segment; nothing where there is no text."""
    return _new("value_propositions", ValueProposition, text, segments=(segment,))


def _new(collection: str, thing: type[Any], text: str, **fields: Any) -> Edit:
    def edit(document: CanvasDocument) -> CanvasDocument:
        if not text:
            return document
        entry = thing(id=edits.new_id(document, collection), text=text, **fields)
        return edits.added(collection, entry)(document)

    return edit


def with_or_without(names: tuple[str, ...] | None, name: str, there: bool) -> tuple[str, ...] | None:
    """A list of ids with one more, or with one less; what becomes empty is not known any more."""
    kept = tuple(entry for entry in names or () if entry != name)
    return (*kept, name) if there else kept or None
