"""The canvas on one printed page."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.page import canvas_pdf
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The page on the paper that is asked for."""
    return canvas_pdf(
        subject.document,
        subject.findings,
        paper=options.paper,
        date=subject.date,
        language=options.language or None,
    )


FORMAT = Format(
    slug="canvas.pdf",
    title=gettext_noop("Canvas page"),
    text=gettext_noop(
        "All nine blocks on one page, with the remarks in the margin. What does not fit stands behind it."
    ),
    media_type="application/pdf",
    make=make,
    group="print",
    order=10,
    heeds=frozenset({"paper", "language"}),
)
