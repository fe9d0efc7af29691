"""The whole canvas as a report."""

from canvas.export.formats.base import Format
from canvas.export.report import report_pages, report_pdf
from segments.words import gettext_noop

FORMAT = Format(
    slug="report.pdf",
    title=gettext_noop("Report"),
    text=gettext_noop(
        "Many pages to read: who is treated how, the map, a page for each segment, what was found, and what it all rests on."
    ),
    media_type="application/pdf",
    make=report_pdf,
    group="print",
    order=20,
    heeds=frozenset({"paper", "language", "findings", "segment", "mono"}),
    pages=report_pages,
)
