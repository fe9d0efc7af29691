"""The canvas on one printed page."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.page import Shown, canvas_pages, canvas_pdf
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The page on the paper that is asked for."""
    return canvas_pdf(
        subject.document, subject.findings, paper=options.paper, date=subject.date, **shown(subject, options)
    )


def pages(subject: Subject, options: Options) -> list[bytes]:
    """The page, and what stands behind it, as pictures."""
    return canvas_pages(
        subject.document, subject.findings, paper=options.paper, date=subject.date, **shown(subject, options)
    )


def shown(subject: Subject, options: Options) -> Shown:
    """What of the canvas is to be shown, and how."""
    return Shown(
        language=options.language or None,
        with_findings=options.findings,
        segment=options.segment,
        mono=options.mono,
        photos=subject.photos,
    )


FORMAT = Format(
    slug="canvas.pdf",
    title=gettext_noop("Canvas page"),
    text=gettext_noop(
        "All nine blocks on one page, with the remarks in the margin. What does not fit stands behind it."
    ),
    media_type="application/pdf",
    make=make,
    pages=pages,
    group="print",
    order=10,
    heeds=frozenset({"paper", "language", "findings", "segment", "mono"}),
)
