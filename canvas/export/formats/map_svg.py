"""The map as a drawing."""

from canvas.drawings.black import in_black
from canvas.drawings.map import map_file
from canvas.export.formats.base import Format, Options, Subject
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The map with its own colours; it asks for nothing outside itself."""
    findings = subject.findings if options.findings else ()
    svg = map_file(subject.document, findings, mono=options.mono)
    return (in_black(svg) if options.mono else svg).encode()


FORMAT = Format(
    slug="map.svg",
    title=gettext_noop("Map, as a drawing (SVG)"),
    text=gettext_noop("Segments, relationships and channels in one picture. It stays sharp at any size."),
    media_type="image/svg+xml",
    make=make,
    group="picture",
    order=30,
    heeds=frozenset({"language", "findings", "mono"}),
)
