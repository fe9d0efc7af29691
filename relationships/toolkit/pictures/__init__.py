"""The pictures of relationship marketing: one file each, drawn for paper and for files from a document alone."""

from collections.abc import Callable, Iterable, Iterator

from relationships.rules import Finding
from relationships.toolkit.pictures import (
    blueprint,
    bonds,
    gaps,
    ladder,
    levels,
    needs,
    quality,
    recovery,
    touchpoints,
    value,
)
from relationships.toolkit.pictures.base import Pictured, Table, ToolPicture, View
from relationships.toolkit.pictures.framed import framed
from segments.document import Segment
from segments.marks import mark_of

__all__ = ["Table", "ToolPicture", "files", "pictures"]

_MODULES = (levels, bonds, ladder, value, quality, gaps, blueprint, touchpoints, recovery, needs)
_ALL: tuple[Callable[[View], ToolPicture | None], ...] = tuple(module.picture for module in _MODULES)


def pictures(
    document: Pictured, segment: Segment, findings: Iterable[Finding], *, mono: bool = False
) -> tuple[ToolPicture, ...]:
    """The pictures of one segment of the document, in the active language: only those whose figures are known.

    Findings about the segment, its moments of contact and its steps are ringed and marked, unless they are waived;
    ``mono`` draws for black and white.
    """
    view = _view(document, segment, findings, mono)
    drawn = (picture(view) for picture in _ALL)
    return tuple(picture for picture in drawn if picture is not None)


def files(
    document: Pictured, segment: Segment, findings: Iterable[Finding], *, mono: bool = False
) -> Iterator[tuple[str, str]]:
    """The same pictures to stand alone, each with its head and its sentence: slug and SVG."""
    view = _view(document, segment, findings, mono)
    for picture in pictures(document, segment, findings, mono=mono):
        yield picture.slug, framed(view, picture)


def _view(document: Pictured, segment: Segment, findings: Iterable[Finding], mono: bool) -> View:
    record = next((record for record in document.toolkit if record.segment == segment.id), None)
    about = {segment.id}
    if record:
        about |= {touchpoint.id for touchpoint in record.touchpoints}
        about |= {step.id for step in record.blueprint}
    place = next(n for n, other in enumerate(document.segments) if other.id == segment.id)
    return View(
        document,
        segment,
        record,
        mark_of(place),
        tuple(f for f in findings if f.waived is None and f.subjects[0] in about),
        mono,
    )
