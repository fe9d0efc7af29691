"""One segment only: what of a canvas has to do with it, as ``?only=`` on the board shows it. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from canvas.board.only import Only
from canvas.document import CanvasDocument, Note, things
from relationships.rules import Finding
from segments.document import Channel, ValueProposition


def narrowed(
    document: CanvasDocument, findings: Sequence[Finding], segment: str
) -> tuple[CanvasDocument, tuple[Finding, ...]]:
    """The canvas and its findings as far as they are about one segment; all of it where ``segment`` is empty.

    Kept are the segment, its relationships, and the channels, value propositions and notes that are tied to it or
    to one of its relationships. What is tied to no segment is left out, as on the board: it says nothing about
    this one. A finding is kept when everything it is about is.

    Raises:
        KeyError: for an id that no segment of the canvas has.
    """
    if not segment:
        return document, tuple(findings)
    if not any(entry.id == segment for entry in document.segments):
        raise KeyError(segment)
    only = Only(document, segment)
    kept = replace(
        document,
        segments=tuple(entry for entry in document.segments if entry.id == segment),
        relationships=tuple(r for r in document.relationships if only.shows("relationships", r)),
        channels=tuple(c for c in document.channels if only.shows("channels", c)),
        value_propositions=tuple(
            v for v in document.value_propositions if only.shows("value_propositions", v)
        ),
        notes=tuple(note for note in document.notes if only.shows("notes", note)),
        toolkit=tuple(record for record in document.toolkit if record.segment == segment),
    )
    shown = {id_ for _, id_, _ in things(kept)}
    return kept, tuple(finding for finding in findings if shown.issuperset(finding.subjects))


def untied(document: CanvasDocument, kept: CanvasDocument) -> int:
    """How many channels, value propositions and notes were left out because they are tied to no segment."""
    here = {entry.id for entry in tied(kept)}
    return sum(not entry.segments and entry.id not in here for entry in tied(document))


def tied(document: CanvasDocument) -> Iterator[Channel | ValueProposition | Note]:
    """Everything that may be tied to segments, or to none."""
    yield from document.channels
    yield from document.value_propositions
    yield from document.notes
