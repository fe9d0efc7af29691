"""Changes of a document as functions from document to document. Pure: ``store.change`` applies them to rows.

Deleting takes along what cannot be without the deleted thing, and clears every list that names it; a list of
segments that becomes empty by that is not known any more, rather than known to be none.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from canvas.document import CanvasDocument
from relationships.document import Answer
from relationships.kinds import Question
from segments.document import Channel

Edit = Callable[[CanvasDocument], CanvasDocument]

PREFIXES = {
    "notes": "n",
    "value_propositions": "v",
    "segments": "s",
    "channels": "c",
    "relationships": "r",
    "touchpoints": "t",
    "blueprint": "b",
}


class Missing(LookupError):
    """The document has no such thing (any more)."""


def new_id(document: CanvasDocument, collection: str) -> str:
    """A free id in the manner of the examples: the collection's letter and a number."""
    taken = set(ids(document))
    number = len(getattr(document, collection, ())) + 1
    while f"{PREFIXES[collection]}{number}" in taken:
        number += 1
    return f"{PREFIXES[collection]}{number}"


def ids(document: CanvasDocument) -> dict[str, str]:
    """Every id of the board's five collections, with its collection."""
    found = {}
    for collection in ("notes", "value_propositions", "segments", "channels", "relationships"):
        for entry in getattr(document, collection):
            found[entry.id] = collection
    for record in document.toolkit:
        found |= dict.fromkeys((touchpoint.id for touchpoint in record.touchpoints), "touchpoints")
        found |= dict.fromkeys((step.id for step in record.blueprint), "blueprint")
    return found


def find(document: CanvasDocument, collection: str, id_: str) -> Any:
    """One thing by its id.

    Raises:
        Missing: when the collection has no such thing.
    """
    for entry in getattr(document, collection):
        if entry.id == id_:
            return entry
    raise Missing(id_)


def chain(*steps: Edit) -> Edit:
    """One edit after the other."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        for step in steps:
            document = step(document)
        return document

    return edit


def _with(document: CanvasDocument, collection: str, entries: tuple[Any, ...]) -> CanvasDocument:
    changed: dict[str, Any] = {collection: entries}
    return replace(document, **changed)


def added(collection: str, entry: Any) -> Edit:
    """Put a thing at the end of its collection."""
    return lambda document: _with(document, collection, (*getattr(document, collection), entry))


def updated(collection: str, id_: str, **values: Any) -> Edit:
    """Give fields of one thing new values; the others stay as they are by then."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        find(document, collection, id_)
        entries = getattr(document, collection)
        return _with(document, collection, tuple(replace(e, **values) if e.id == id_ else e for e in entries))

    return edit


def moved(collection: str, id_: str, *, before: str | None = None, **values: Any) -> Edit:
    """Put one thing in front of another of its collection (or at the end), giving it new values on the way."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        entry = replace(find(document, collection, id_), **values)
        others = [other for other in getattr(document, collection) if other.id != id_]
        places = [place for place, other in enumerate(others) if other.id == before]
        others.insert(places[0] if places else len(others), entry)
        return _with(document, collection, tuple(others))

    return edit


def opened(channel: Channel, segment: str) -> Edit:
    """Let a channel serve a segment, where it says whom it serves and that one is not among them."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        served = channel.segments
        if served is None or segment in served:
            return document
        return updated("channels", channel.id, segments=(*served, segment))(document)

    return edit


def answered(segment: str, question: Question, text: str) -> Edit:
    """Keep the founder's own words on a question about a segment; blank takes them away."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        said = {(answer.segment, answer.question): answer for answer in document.answers}
        if text:
            said[segment, question] = Answer(segment=segment, question=question, text=text)
        else:
            said.pop((segment, question), None)
        return _with(document, "answers", tuple(said.values()))

    return edit


def deleted(collection: str, id_: str) -> Edit:
    """Take one thing out, with all that hangs on it."""

    def edit(document: CanvasDocument) -> CanvasDocument:
        find(document, collection, id_)
        gone = {id_}
        if collection == "segments":
            gone |= {
                relationship.id for relationship in document.relationships if relationship.segment == id_
            }
            for record in document.toolkit:
                if record.segment == id_:
                    gone |= {touchpoint.id for touchpoint in record.touchpoints}
                    gone |= {step.id for step in record.blueprint}
        return without(document, frozenset(gone))

    return edit


def without(document: CanvasDocument, gone: frozenset[str]) -> CanvasDocument:
    """The document without the things of these ids and without a word that names them."""

    def kept(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name not in gone)

    def known(names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return names if not names else kept(names) or None

    return replace(
        document,
        notes=tuple(
            replace(note, segments=known(note.segments), supports=kept(note.supports))
            for note in document.notes
            if note.id not in gone
        ),
        value_propositions=tuple(
            replace(proposition, segments=known(proposition.segments))
            for proposition in document.value_propositions
            if proposition.id not in gone
        ),
        segments=tuple(segment for segment in document.segments if segment.id not in gone),
        channels=tuple(
            replace(channel, segments=known(channel.segments))
            for channel in document.channels
            if channel.id not in gone
        ),
        relationships=tuple(
            replace(relationship, channels=kept(relationship.channels))
            for relationship in document.relationships
            if relationship.id not in gone
        ),
        answers=tuple(answer for answer in document.answers if answer.segment not in gone),
        waivers=tuple(waiver for waiver in document.waivers if not gone.intersection(waiver.subjects)),
        toolkit=tuple(
            replace(
                record,
                touchpoints=tuple(
                    replace(t, relationship="" if t.relationship in gone else t.relationship)
                    for t in record.touchpoints
                    if t.id not in gone
                ),
                blueprint=tuple(step for step in record.blueprint if step.id not in gone),
            )
            for record in document.toolkit
            if record.segment not in gone
        ),
    )
