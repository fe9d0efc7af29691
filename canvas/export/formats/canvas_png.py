"""The canvas page as pixels."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.formats.canvas_pdf import shown
from canvas.export.page import canvas_png
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The page in one pixel to the point of a screen, or two."""
    return canvas_png(
        subject.document,
        subject.findings,
        date=subject.date,
        scale=options.scale,
        **shown(subject, options),
    )


FORMAT = Format(
    slug="canvas.png",
    title=gettext_noop("Canvas page, as pixels (PNG)"),
    text=gettext_noop("The page as one picture, for slides and messages. A full canvas makes it larger."),
    media_type="image/png",
    make=make,
    group="picture",
    order=10,
    heeds=frozenset({"language", "findings", "segment", "mono", "scale"}),
)
