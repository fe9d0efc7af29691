"""Everything in the nine blocks as CSV, a row each."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.only import narrowed
from canvas.texts.comma_separated import csv_bytes
from canvas.texts.tables import Tables
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The rows, with headings in the reader's language."""
    kept, _ = narrowed(subject.document, (), options.segment)
    return csv_bytes(Tables(subject.document, None, kept).things())


FORMAT = Format(
    slug="notes.csv",
    title=gettext_noop("Table of notes"),
    text=gettext_noop("Everything in the nine blocks, a row each, as CSV for a spreadsheet."),
    media_type="text/csv",
    make=make,
    group="data",
    order=30,
    heeds=frozenset({"language", "segment"}),
)
