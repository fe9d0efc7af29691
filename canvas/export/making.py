"""Makes files of a canvas, a few at a time."""

import os
import threading
from dataclasses import fields, replace

from django.utils.translation import get_language, override

from canvas.export.formats import Format, Options, Subject

# Setting type keeps a core busy for a second or more. As many at once as there are cores; who comes later waits
# here, which costs next to nothing, and leaves the cores to those who only want a page.
TURNS = threading.BoundedSemaphore(os.cpu_count() or 1)
SET = {"print", "picture"}  # groups; text and data are written too quickly to queue for


def make(format: Format, subject: Subject, options: Options) -> bytes:
    """One file, in the language of the options or else the active one; waits for its turn where type is set."""
    heeded = _heeded(format, options)
    with override(options.language or get_language()):
        if format.group not in SET:
            return format.make(subject, heeded)
        with TURNS:
            return format.make(subject, heeded)


def pages(format: Format, subject: Subject, options: Options) -> list[bytes]:
    """Its pages as PNG pictures; none where the format has none to show."""
    if format.pages is None:
        return []
    with override(options.language or get_language()), TURNS:
        return list(format.pages(subject, _heeded(format, options)))


def _heeded(format: Format, options: Options) -> Options:
    """The options that the format heeds; the others as they usually are."""
    usual = {field.name: field.default for field in fields(options) if field.name not in format.heeds}
    return replace(options, **usual)  # type: ignore[arg-type]
