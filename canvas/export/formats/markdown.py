"""The canvas as Markdown, which any editor opens and Rapport reads back."""

from canvas.export.formats.base import Format, Options, Subject
from canvas.texts.markdown import write
from segments.words import gettext_noop


def make(subject: Subject, options: Options) -> bytes:
    """The whole document as text; findings are not part of it."""
    return write(subject.document, options.language).encode()


FORMAT = Format(
    slug="canvas.md",
    title=gettext_noop("Text to read and edit"),
    text=gettext_noop(
        "Everything that stands on the canvas as Markdown, for any editor. It can be opened here again, with nothing lost."
    ),
    media_type="text/markdown",
    make=make,
    group="text",
    order=10,
    heeds=frozenset({"language"}),
)
