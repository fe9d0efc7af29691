"""The canvas document itself: all that stands on the canvas, to be opened again."""

from canvas.document import dumps
from canvas.export.formats.base import Format, Options, Subject
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The document as it is kept."""
    return dumps(subject.document).encode()


FORMAT = Format(
    slug="canvas.json",
    title=gettext_noop("Canvas document"),
    text=gettext_noop("Everything that stands on the canvas, to keep, to hand on, or to open here again."),
    media_type="application/json",
    make=make,
    group="data",
    order=10,
)
