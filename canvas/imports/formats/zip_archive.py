"""A ZIP that holds one canvas: ours (it takes the document, the only JSON in it), or one file of another format."""

import io
import struct
import zipfile
import zlib

from canvas.document import SIZE_LIMIT, InvalidDocument, too_large
from canvas.imports.file import File, refused
from canvas.imports.formats.base import Another, Format
from segments.shape import NAME_LIMIT, printable
from segments.words import gettext_noop

ARCHIVE_LIMIT = 10 * 1_048_576  # bytes; a ZIP of everything holds pages and pictures, too
ENTRIES_LIMIT = 5_000  # our own holds two pictures a toolkit record and tool
RATIO_LIMIT = 100  # times; texts come to a tenth or so
ENDINGS = (".json", ".md", ".markdown", ".yaml", ".yml", ".xml", ".csv", ".tsv", ".txt")
_OFFICE = ("[Content_Types].xml", "mimetype")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
)


def fits(file: File) -> bool:
    """Whether it begins as every ZIP does, an empty one among them."""
    return file.content[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def read(file: File) -> Another:
    """The one file in it.

    Raises:
        InvalidDocument: where it is broken, too large, locked, or does not hold just one.
    """
    if file.packed:
        raise refused(gettext_noop("a ZIP inside a ZIP is not opened"))
    if len(file.content) > ARCHIVE_LIMIT:
        raise refused(gettext_noop("this ZIP has %(count)s bytes; at most %(limit)s are opened"),
                      count=len(file.content), limit=ARCHIVE_LIMIT)  # fmt: skip
    try:
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            entry = _the_one(archive)
            return Another(File(entry.filename, _content(archive, entry), packed=True))
    except InvalidDocument:
        raise
    except _BROKEN as error:
        raise refused(gettext_noop("this ZIP is broken and cannot be opened")) from error


def _the_one(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > ENTRIES_LIMIT:
        raise refused(gettext_noop("this ZIP holds more than %(limit)s files"), limit=ENTRIES_LIMIT)
    if any(entry.filename in _OFFICE for entry in entries):
        raise refused(gettext_noop("this is an office file; save its table as CSV and bring that"))
    seen = [entry for entry in entries if _is_meant(entry.filename)]
    ours = [entry for entry in seen if entry.filename.rpartition("/")[2].lower() == "canvas.json"]
    json = [entry for entry in seen if entry.filename.lower().endswith(".json")]
    for found in (ours, json, seen):
        if len(found) == 1:
            return found[0]
    if not seen:
        raise refused(gettext_noop("this ZIP holds no file that a canvas can be read from"))
    names = ", ".join(printable(entry.filename)[:NAME_LIMIT] for entry in seen[:5])
    raise refused(
        gettext_noop("this ZIP holds several files, of which one has to be chosen: %(names)s"), names=names
    )


def _is_meant(name: str) -> bool:
    """Whether a file may be a canvas; what systems hide in a ZIP is not."""
    *folders, last = name.split("/")
    return last.lower().endswith(ENDINGS) and not last.startswith(".") and "__MACOSX" not in folders


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry, never more than a canvas may have, whatever its header says."""
    name = printable(entry.filename)[:NAME_LIMIT]
    if entry.flag_bits & 1:
        raise refused(gettext_noop("“%(name)s” in this ZIP is locked with a password"), name=name)
    if entry.file_size > SIZE_LIMIT:
        raise InvalidDocument([too_large(entry.file_size)])
    if entry.file_size > RATIO_LIMIT * max(entry.compress_size, 1):
        raise refused(gettext_noop("“%(name)s” in this ZIP is pressed together beyond belief"), name=name)
    with archive.open(entry) as opened:
        content = opened.read(SIZE_LIMIT + 1)
    if len(content) > SIZE_LIMIT:
        raise InvalidDocument([too_large(len(content))])
    return content


FORMAT = Format("zip", gettext_noop("ZIP"), 10, fits, read)
