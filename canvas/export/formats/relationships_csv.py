"""The relationships as CSV, a row each."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.only import narrowed
from canvas.texts.comma_separated import csv_bytes
from canvas.texts.tables import Tables
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The rows, with headings in the reader's language."""
    kept, about = narrowed(subject.document, subject.findings, options.segment)
    return csv_bytes(Tables(subject.document, about if options.findings else None, kept).relationships())


FORMAT = Format(
    slug="relationships.csv",
    title=gettext_noop("Table of relationships"),
    text=gettext_noop("Every relationship with its costs and what does not fit, as CSV for a spreadsheet."),
    media_type="text/csv",
    make=make,
    group="data",
    order=40,
    heeds=frozenset({"language", "findings", "segment"}),
)
