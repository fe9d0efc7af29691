"""Reports as tests make and read them: of a document, with every text that must not be lost."""

import datetime
import io
import re
from functools import cache
from typing import Any

import page
import pypdf
from django.utils.translation import override, pgettext

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
    """All text without white space, and without the running heads and feet, which a broken text goes on behind."""
    title = pypdf.PdfReader(io.BytesIO(pdf)).metadata.title  # type: ignore[union-attr]
    foot = re.compile(re.escape(solid(str(title))) + ".{6,40}$")
    return "".join(foot.sub("", _headless(page)) for page in printed(pdf))


def _headless(page: str) -> str:
    """A page without white space, and without the line that says what goes on here."""
    first, _, rest = page.partition("\n")
    return solid(rest if any(first.endswith(after) for after in _continued()) else page)


@cache
def _continued() -> tuple[str, ...]:
    """How a section's title ends on the pages on which it goes on, in every language."""
    found = []
    for language in ("en", "ka", "ru", "vi"):
        with override(language):
            found.append(pgettext("title of a block", "%(title)s, continued").partition("%(title)s")[2])
    return tuple(found)


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
