"""Everything at once: a ZIP of every format, written piece by piece as its reader takes it."""

import io
import logging
from collections.abc import Iterator
from zipfile import ZipFile

from django.utils.translation import get_language, gettext, override

from canvas.export.formats import FORMATS, Format, Options, Subject
from canvas.export.making import make
from canvas.file_names import file_name
from canvas.zipped import MEDIA_TYPE, zipped
from segments.language import say

logger = logging.getLogger(__name__)

SLUG = "canvas.zip"


def archive(subject: Subject, options: Options, formats: tuple[Format, ...] = FORMATS) -> Iterator[bytes]:
    """The bytes of the archive, the same for the same subject, options and day; one file at a time is in memory.

    What cannot be made is left out, and a text in the archive says so. Archives within it become folders.
    """
    return zipped(_contents(subject, options, formats), subject.date)


def _contents(subject: Subject, options: Options, formats: tuple[Format, ...]) -> Iterator[tuple[str, bytes]]:
    lost = []
    for format in formats:
        content = _made(format, subject, options)
        if content is None:
            lost.append(format)
        else:
            yield from _files(subject, format, content)
    if lost:
        with override(options.language or get_language()):
            yield _owned_up(subject, lost)


def _made(format: Format, subject: Subject, options: Options) -> bytes | None:
    try:
        return make(format, subject, options)
    except Exception:  # whatever is wrong with one file, the others are due
        logger.exception("%s cannot be made", format.slug)
        return None


def _files(subject: Subject, format: Format, content: bytes) -> Iterator[tuple[str, bytes]]:
    """The names and contents of one format's files: one, or a folder of those in an archive."""
    name = file_name(subject.document.title, format.slug, subject.date)
    if format.media_type != MEDIA_TYPE:
        yield name, content
        return
    with ZipFile(io.BytesIO(content)) as inner:
        for each in inner.namelist():
            yield f"{name.removesuffix('.zip')}/{each}", inner.read(each)


def _owned_up(subject: Subject, lost: list[Format]) -> tuple[str, bytes]:
    """The text that says what is missing, after its name."""
    sentence = gettext("These files could not be made of “%(title)s”:") % {"title": subject.document.title}
    lines = [sentence, *(f"– {say(format.title)} ({format.slug})" for format in lost)]
    name = file_name(subject.document.title, "missing.txt", subject.date)
    return name, ("\n".join(lines) + "\n").encode()
