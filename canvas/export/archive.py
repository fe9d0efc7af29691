"""Everything at once: a ZIP of every format, written piece by piece as its reader takes it."""

import io
import logging
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.utils.translation import get_language, gettext, override

from canvas.export.formats import FORMATS, Format, Options, Subject
from canvas.export.making import make
from canvas.export.names import file_name
from segments.language import say

logger = logging.getLogger(__name__)

SLUG = "canvas.zip"
MEDIA_TYPE = "application/zip"
PIECE = 65_536  # bytes handed on at a time
PACKED = (".png", ".pdf", ".xlsx")  # compressed already


class _Sink:
    """A file that keeps what is written only until it is taken; it cannot seek, so that nothing is kept for later."""

    def __init__(self) -> None:
        self._kept: list[bytes] = []

    def write(self, content: bytes) -> int:
        self._kept.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Nothing to do: what was written is here."""

    def taken(self) -> bytes:
        """What was written since the last time."""
        content = b"".join(self._kept)
        self._kept.clear()
        return content


def archive(subject: Subject, options: Options, formats: tuple[Format, ...] = FORMATS) -> Iterator[bytes]:
    """The bytes of the archive, the same for the same subject, options and day; one file at a time is in memory.

    What cannot be made is left out, and a text in the archive says so. Archives within it become folders.
    """
    sink, lost = _Sink(), []
    with ZipFile(sink, "w") as packed:  # type: ignore[call-overload]
        for format in formats:
            content = _made(format, subject, options)
            if content is None:
                lost.append(format)
                continue
            for name, part in _files(subject, format, content):
                yield from _entry(packed, sink, _info(name, subject), part)
        if lost:
            with override(options.language or get_language()):
                name, text = _owned_up(subject, lost)
            yield from _entry(packed, sink, _info(name, subject), text)
    yield sink.taken()


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


def _info(name: str, subject: Subject) -> ZipInfo:
    """An entry that tells nothing of the moment or the machine that it was made on."""
    date = subject.date
    info = ZipInfo(name, (max(date.year, 1980), date.month, date.day, 12, 0, 0))
    info.create_system = 3
    info.external_attr = 0o644 << 16
    info.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
    return info


def _entry(packed: ZipFile, sink: _Sink, info: ZipInfo, content: bytes) -> Iterator[bytes]:
    with packed.open(info, "w") as entry:
        for start in range(0, len(content), PIECE):
            entry.write(content[start : start + PIECE])
            yield sink.taken()


def _owned_up(subject: Subject, lost: list[Format]) -> tuple[str, bytes]:
    """The text that says what is missing, after its name."""
    sentence = gettext("These files could not be made of “%(title)s”:") % {"title": subject.document.title}
    lines = [sentence, *(f"– {say(format.title)} ({format.slug})" for format in lost)]
    name = file_name(subject.document.title, "missing.txt", subject.date)
    return name, ("\n".join(lines) + "\n").encode()
