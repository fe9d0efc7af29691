"""Bringing a canvas in from a file: ``read`` says what any file is understood to be, and makes a draft of it.

Our own documents come in whole. What another tool wrote becomes an outline of statements, fitted into the limits, and
from that a canvas in the making: what found no block and what was guessed is told, for the founder to settle.
"""

from dataclasses import replace

from canvas.document import CanvasDocument, InvalidDocument
from canvas.imports.draft import Choices, Draft, Guess, Unplaced, drafted
from canvas.imports.file import File, refused
from canvas.imports.formats import FORMATS
from canvas.imports.formats.base import Another
from canvas.imports.formats.zip_archive import ARCHIVE_LIMIT
from canvas.imports.limits import fitted
from segments.shape import NAME_LIMIT
from segments.words import gettext_noop

__all__ = ["ARCHIVE_LIMIT", "Choices", "Draft", "Guess", "Unplaced", "drafted", "read"]

OURS = gettext_noop("a canvas of Rapport")


def read(name: str, content: bytes) -> Draft:
    """Understand a file by its content, and by its name where that is not enough.

    Raises:
        InvalidDocument: where it is no canvas, with every problem found and its place.
    """
    return _read(File(name, content))


def _read(file: File) -> Draft:
    format = next((format for format in FORMATS if format.fits(file)), None)
    if format is None:
        raise refused(gettext_noop("this is no file that a canvas can be read from"))
    found = format.read(file)
    if isinstance(found, Another):
        return _read(found.file)
    if isinstance(found, CanvasDocument):
        return Draft(found, source=OURS)
    title = found.title or file.stem[:NAME_LIMIT]
    outline = replace(found, title=title, source=format.title, encoding=file.encoding)
    if not outline.statements:
        raise refused(gettext_noop("no text was found in this file"))
    draft = drafted(fitted(outline))
    if draft.faults:
        raise InvalidDocument(draft.faults)
    return draft
