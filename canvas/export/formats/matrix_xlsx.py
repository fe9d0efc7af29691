"""A workbook: who is treated how, the relationships, what does not fit, and what the channels can carry."""

from django.utils.translation import get_language

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.only import narrowed
from canvas.texts.tables import Tables
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The workbook, with headings in the reader's language."""
    from canvas.texts.workbook import (
        xlsx_bytes,
    )  # a fifth of what starting the product would take, for this file alone

    kept, about = narrowed(subject.document, subject.findings, options.segment)
    tables = Tables(subject.document, about if options.findings else None, kept)
    sheets = [tables.matrix(), tables.relationships()]
    sheets += [tables.findings()] if options.findings else []
    sheets += [tables.channels(), tables.about(subject.date)]
    language = options.language or get_language() or ""
    return xlsx_bytes(
        sheets, title=subject.document.title, language=language, date=subject.date, paper=options.paper
    )


FORMAT = Format(
    slug="matrix.xlsx",
    title=gettext_noop("Workbook"),
    text=gettext_noop(
        "Who is treated how, the relationships, what does not fit and what the channels can carry, as sheets of a workbook."
    ),
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    make=make,
    group="data",
    order=20,
    heeds=frozenset({"paper", "language", "findings", "segment"}),
)
