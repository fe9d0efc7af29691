"""The canvas page as a drawing."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.formats.canvas_pdf import shown
from canvas.export.page import canvas_svg
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The page as one drawing that stands alone."""
    return canvas_svg(subject.document, subject.findings, date=subject.date, **shown(subject, options))


FORMAT = Format(
    slug="canvas.svg",
    title=gettext_noop("Canvas page, as a drawing (SVG)"),
    text=gettext_noop("The page as one picture that stays sharp at every size."),
    media_type="image/svg+xml",
    make=make,
    group="picture",
    order=20,
    heeds=frozenset({"language", "findings", "segment", "mono"}),
)
