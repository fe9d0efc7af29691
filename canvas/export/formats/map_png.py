"""The map as pixels."""

from canvas.drawings.black import in_black
from canvas.drawings.map import map_file
from canvas.export.drawn import png
from canvas.export.formats.base import Format, Options, Subject
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The map in one pixel to the unit, or two."""
    findings = subject.findings if options.findings else ()
    svg = map_file(subject.document, findings, mono=options.mono)
    return png(in_black(svg) if options.mono else svg, options.scale)


FORMAT = Format(
    slug="map.png",
    title=gettext_noop("Map, as pixels (PNG)"),
    text=gettext_noop("Segments, relationships and channels in one picture, for slides and messages."),
    media_type="image/png",
    make=make,
    group="picture",
    order=40,
    heeds=frozenset({"language", "findings", "mono", "scale"}),
)
