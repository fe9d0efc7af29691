"""The toolkit's pictures, as pixels."""

from canvas.export.drawn import png
from canvas.export.formats.base import Format, Options, Subject
from canvas.export.tools import packed
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The pictures in one pixel to the unit, or two."""
    return packed(subject, options, "png", lambda svg: png(svg, options.scale))


FORMAT = Format(
    slug="toolkit-png.zip",
    title=gettext_noop("Toolkit pictures, as pixels (PNG)"),
    text=gettext_noop("The same pictures for slides and messages, in one archive."),
    media_type="application/zip",
    make=make,
    group="picture",
    order=60,
    heeds=frozenset({"language", "findings", "segment", "mono", "scale"}),
)
