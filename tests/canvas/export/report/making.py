"""Reports as tests make and read them: of a document, with every text that must not be lost."""

import datetime
import io
from functools import cache
from typing import Any

import page
import pypdf

from canvas.document import CanvasDocument
from canvas.export.formats.base import Edition, Options, Subject
from canvas.export.report import report_pdf
from relationships.rules import check
from relationships.wording import sentences
from tests.canvas.export.reading import DATE, solid

NOON = datetime.datetime(2025, 6, 2, 12, tzinfo=datetime.UTC)
EDITIONS = (Edition(30, NOON, "Giorgi", 28), Edition(2, NOON, "", 2), Edition(1, NOON, "Nino", 1))


def subject(document: CanvasDocument, **more: Any) -> Subject:
    """A document with what the rules find in it."""
    return Subject(document, tuple(check(document)), DATE, **more)


@cache
def report_of(document: CanvasDocument, *, photos: Any = (), editions: Any = (), **options: Any) -> bytes:
    """The report of a document; the same one is set once only."""
    return report_pdf(subject(document, photos=photos, editions=editions), Options(**options))


@cache
def printed(pdf: bytes) -> list[str]:
    """The text of each page, its head and foot among it."""
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@cache
def body(pdf: bytes) -> str:
    """All text without white space, and without the running feet, which a broken text goes on behind."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return "".join(solid(_without_foot(sheet)) for sheet in reader.pages)


def _without_foot(sheet: pypdf.PageObject) -> str:
    """What stands between a page's head and foot, by its height."""
    low, high = 45, float(sheet.mediabox.height) - 36
    found = []

    def visit(text: str, ours: list[float], theirs: list[float], *_: Any) -> None:
        y = theirs[4] * ours[1] + theirs[5] * ours[3] + ours[5]
        if low < y < high:
            found.append(text)

    sheet.extract_text(visitor_text=visit)
    return "".join(found)


def told(document: CanvasDocument) -> list[str]:
    """Every text of the founder's that a report has to show, and what was found."""
    texts = [document.title, document.summary]
    texts += [text for segment in document.segments for text in (segment.name, segment.description)]
    texts += [channel.name for channel in document.channels]
    for things in (document.notes, document.value_propositions, document.relationships, document.answers):
        texts += [thing.text for thing in things]
    for finding in check(document):
        texts += [sentences(finding, currency=document.currency).message, finding.rule, finding.waived or ""]
    for record in document.toolkit:
        texts += [text for point in record.touchpoints for text in (point.name, point.plan)]
        texts += [
            text
            for step in record.blueprint
            for text in (step.step, step.evidence, step.customer, step.visible, step.invisible, step.support)
        ]
    return texts


def lost(document: CanvasDocument, pdf: bytes) -> list[str]:
    """What a report does not show, although it has to."""
    shown = body(pdf)
    return [text for text in told(document) if solid(text) not in shown]


def faults(pdf: bytes) -> list[str]:
    """What a checker of PDF/UA-1 that knows nothing of the typesetter holds against a report."""
    found = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1)
    return [failure.message for failure in found.failures]
