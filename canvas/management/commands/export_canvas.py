"""``manage.py export_canvas FILE|ID --to canvas.pdf -o OUT`` writes a canvas in any format of the export room.

A file is read without any database; only where there is no such file is the canvas of that id looked up.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any, NoReturn, get_args
from uuid import UUID

import typst
from django.db import Error as DatabaseError
from django.utils.translation import gettext, override

from canvas.document import CanvasDocument, InvalidDocument
from canvas.export.formats import Options, Subject
from canvas.export.formats.base import Paper
from canvas.export.offers import download, slugs
from canvas.export.subject import subject_of, subject_of_document
from canvas.files import NoSuchFile, document_of, faults
from canvas.management.output import STDOUT, NotWritten, write
from canvas.management.speaking import SpeakingCommand
from segments.words import gettext_noop

FAILED = 2  # exit status
SHORT = {"json": "canvas.json", "pdf": "canvas.pdf", "zip": "canvas.zip"}


class Trouble(Exception):
    """What went wrong, as lines that people read."""


class Command(SpeakingCommand):
    """Exits with 2 and a sentence where the canvas cannot be read or written; then nothing was written at all."""

    help = gettext_noop(
        "Writes a canvas, from a file or from the database, in one of many formats. Exit status: 2 where that cannot be done."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        source = gettext("a canvas document, or the id of a canvas in the database")
        parser.add_argument("canvas", metavar="FILE|ID", help=source)
        parser.add_argument("--to", choices=[*SHORT, *slugs()], required=True, help=gettext("the format"))
        out = gettext("a file; %(sign)s for standard output") % {"sign": STDOUT}
        parser.add_argument("-o", "--output", metavar="OUT", required=True, help=out)
        parser.add_argument("--paper", choices=get_args(Paper), default="a4", help=gettext("for print"))
        parser.add_argument("--without-findings", action="store_true", help=gettext("leave findings out"))
        only = gettext("show this segment alone, by its id in the document")
        parser.add_argument("--segment", metavar="SEGMENT", default="", help=only)
        parser.add_argument("--mono", action="store_true", help=gettext("in black and white"))
        size = gettext("the size of pictures: as on screen, or twice that")
        parser.add_argument("--scale", type=int, choices=[1, 2], default=1, help=size)
        self.add_language(parser)

    def handle(self, *, canvas: str, to: str, output: str, language: str, **options: Any) -> None:
        with override(language):
            try:
                subject = _subject(canvas)
                chosen = _options(subject.document, language=language, **options)
                write(_made(SHORT.get(to, to), subject, chosen), output)
            except (Trouble, NotWritten) as trouble:
                self._give_up(trouble)

    def _give_up(self, trouble: Exception) -> NoReturn:
        self.stderr.write(str(trouble))
        sys.exit(FAILED)


def _options(
    document: CanvasDocument,
    *,
    paper: Paper,
    language: str,
    without_findings: bool,
    segment: str,
    mono: bool,
    scale: int,
    **others: Any,
) -> Options:
    """The options as the export page's form gives them.

    Raises:
        Trouble: for a segment that is not on the canvas.
    """
    known = [each.id for each in document.segments]
    if segment and segment not in known:
        sentence = gettext("“%(id)s” is not the id of a segment of this canvas; these are: %(known)s")
        raise Trouble(sentence % {"id": segment, "known": ", ".join(known)})
    return Options(paper, language, not without_findings, segment, mono, scale)


def _subject(source: str) -> Subject:
    """Read a file, or else the database.

    Raises:
        Trouble: when neither can be read, or the file is no canvas document.
    """
    try:
        return subject_of_document(document_of(source))
    except NoSuchFile:
        return _stored(source)
    except InvalidDocument as error:
        raise Trouble("\n".join(faults(source, error))) from error


def _stored(source: str) -> Subject:
    """Load the canvas of this id.

    Raises:
        Trouble: when this is no id, nothing has it, or there is no database to look it up in.
    """
    from canvas.models import Canvas

    try:
        return subject_of(Canvas.objects.get(pk=UUID(source), deleted_at=None))
    except ValueError as error:
        reason = gettext("there is no such file, and this is not the id of a canvas")
        raise Trouble(f"{source}: {reason}") from error
    except Canvas.DoesNotExist as error:
        reason = gettext("there is no such file, and no canvas has this id")
        raise Trouble(f"{source}: {reason}") from error
    except DatabaseError as error:
        reason = gettext("there is no such file, and the database cannot be read")
        raise Trouble(f"{source}: {reason}") from error


def _made(slug: str, subject: Subject, options: Options) -> Iterator[bytes]:
    """The bytes; those of the archive as they are made.

    Raises:
        Trouble: when typst cannot set the page.
    """
    try:
        return download(slug, subject, options)
    except typst.TypstError as error:
        sentence = gettext("This canvas cannot be set as a page: %(reason)s")
        raise Trouble(sentence % {"reason": error}) from error
