"""The toolkit's pictures, as drawings."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.export.tools import packed
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The pictures as drawings."""
    return packed(subject, options, "svg", str.encode)


FORMAT = Format(
    slug="toolkit-svg.zip",
    title=gettext_noop("Toolkit pictures, as drawings (SVG)"),
    text=gettext_noop(
        "A picture for each figure of relationship marketing that is known, segment by segment, in one archive."
    ),
    media_type="application/zip",
    make=make,
    group="picture",
    order=50,
    heeds=frozenset({"language", "findings", "segment", "mono"}),
)
