"""Reads files that people name on the command line; what cannot be read is said as the fault of a document is."""

import os
from pathlib import Path

from canvas.document import SIZE_LIMIT, CanvasDocument, InvalidDocument, loads, too_large
from segments.language import explain
from segments.shape import Problem
from segments.words import gettext_noop

TROUBLES: dict[type[Exception], str] = {
    FileNotFoundError: gettext_noop("there is no such file"),
    IsADirectoryError: gettext_noop("this is a folder, not a file"),
    PermissionError: gettext_noop("this file may not be read"),
}


class NoSuchFile(InvalidDocument):
    """Nothing has this name: it may be the name of something else."""


def content_of(file: str, limit: int = SIZE_LIMIT) -> bytes:
    """The bytes of a file, of which there are at most ``limit``; of one that goes on, no more is read.

    Raises:
        NoSuchFile: when there is none.
        InvalidDocument: when it cannot be read, or is larger.
    """
    try:
        with Path(file).open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size
            content = b"" if size > limit else opened.read(limit + 1)
    except (OSError, ValueError) as error:
        message = TROUBLES.get(type(error), gettext_noop("this file cannot be read"))
        kind = NoSuchFile if isinstance(error, FileNotFoundError) else InvalidDocument
        raise kind([Problem("", message)]) from error
    size = max(size, len(content))
    if size > limit:
        message = gettext_noop("%(count)s bytes; a file that is read here has at most %(limit)s")
        other = Problem("", message, {"count": size, "limit": limit})
        raise InvalidDocument([too_large(size) if limit == SIZE_LIMIT else other])
    return content


def document_of(file: str) -> CanvasDocument:
    """The canvas document that a file holds.

    Raises:
        NoSuchFile: when there is no such file.
        InvalidDocument: when it cannot be read, or holds no canvas document.
    """
    return loads(content_of(file))


def faults(file: str, error: InvalidDocument) -> list[str]:
    """A line for each problem of a file, in the reader's language: “canvas.json: /stage: …”."""
    return [": ".join(filter(None, [file, problem.path, explain(problem)])) for problem in error.problems]
