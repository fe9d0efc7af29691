"""``manage.py export_canvas FILE|ID --to json|pdf -o OUT`` writes a canvas as its document or as a page.

A file is read without any database; only where there is no such file is the canvas of that id looked up.
"""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn, get_args
from uuid import UUID

import typst
from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import Error as DatabaseError
from django.utils import timezone
from django.utils.translation import gettext, override

from canvas.document import SIZE_LIMIT, CanvasDocument, InvalidDocument, dumps, loads, too_large
from canvas.export.page import Paper, canvas_pdf
from relationships.rules import check
from segments.language import explain, say
from segments.words import gettext_noop

FAILED = 2  # exit status
STDOUT = "-"

TROUBLES: dict[type[OSError], str] = {
    FileNotFoundError: gettext_noop("there is no such folder"),
    NotADirectoryError: gettext_noop("there is no such folder"),
    IsADirectoryError: gettext_noop("this is a folder, not a file"),
    PermissionError: gettext_noop("this may not be written"),
}


class Trouble(Exception):
    """What went wrong, as lines that people read."""


class Command(BaseCommand):
    """Exits with 2 and a sentence where the canvas cannot be read or written; then nothing was written at all."""

    help = "Writes a canvas, from a file or from the database, as its document or as one page. Exit status: 2 where that cannot be done."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "canvas", metavar="FILE|ID", help="a canvas document, or the id of a canvas in the database"
        )
        parser.add_argument("--to", choices=["json", "pdf"], required=True)
        parser.add_argument(
            "-o", "--output", metavar="OUT", required=True, help=f"a file; {STDOUT} for standard output"
        )
        parser.add_argument("--paper", choices=get_args(Paper), default="a4")
        languages = [code for code, _ in settings.LANGUAGES]
        parser.add_argument("--language", choices=languages, default=settings.LANGUAGE_CODE)

    def handle(
        self, *, canvas: str, to: str, output: str, paper: Paper, language: str, **options: Any
    ) -> None:
        with override(language):
            try:
                document = _read(canvas)
                content = dumps(document).encode() if to == "json" else _pdf(document, paper)
                _write(content, output)
            except Trouble as trouble:
                self._give_up(trouble)

    def _give_up(self, trouble: Trouble) -> NoReturn:
        self.stderr.write(str(trouble))
        sys.exit(FAILED)


def _read(source: str) -> CanvasDocument:
    """Read a file, or else the database.

    Raises:
        Trouble: when neither can be read, or the file is no canvas document.
    """
    try:
        with Path(source).open("rb") as opened:
            size = os.fstat(opened.fileno()).st_size
            if size > SIZE_LIMIT:
                raise InvalidDocument([too_large(size)])
            return loads(opened.read(SIZE_LIMIT + 1))
    except FileNotFoundError:
        return _stored(source)
    except InvalidDocument as error:
        lines = (
            ": ".join(filter(None, [source, problem.path, explain(problem)])) for problem in error.problems
        )
        raise Trouble("\n".join(lines)) from error
    except IsADirectoryError as error:
        raise Trouble(f"{source}: " + gettext("this is a folder, not a file")) from error
    except (OSError, ValueError) as error:
        raise Trouble(f"{source}: " + gettext("this file cannot be read")) from error


def _stored(source: str) -> CanvasDocument:
    """Load the canvas of this id.

    Raises:
        Trouble: when this is no id, nothing has it, or there is no database to look it up in.
    """
    from canvas import store  # files are exported where there is no database at all
    from canvas.models import Canvas

    try:
        return store.load(Canvas.objects.get(pk=UUID(source), deleted_at=None))
    except ValueError as error:
        raise Trouble(
            f"{source}: " + gettext("there is no such file, and this is not the id of a canvas")
        ) from error
    except Canvas.DoesNotExist as error:
        raise Trouble(f"{source}: " + gettext("there is no such file, and no canvas has this id")) from error
    except DatabaseError as error:
        raise Trouble(
            f"{source}: " + gettext("there is no such file, and the database cannot be read")
        ) from error


def _pdf(document: CanvasDocument, paper: Paper) -> bytes:
    try:
        return canvas_pdf(document, check(document), paper=paper, date=timezone.localdate())
    except typst.TypstError as error:
        raise Trouble(
            gettext("This canvas cannot be set as a page: %(reason)s") % {"reason": error}
        ) from error


def _write(content: bytes, output: str) -> None:
    """Write all of it or nothing.

    Raises:
        Trouble: when it cannot be written.
    """
    try:
        if output == STDOUT:
            _print(content)
        else:
            _replace(Path(output).resolve(), content)
    except (OSError, ValueError) as error:
        reason = TROUBLES.get(type(error), gettext_noop("this cannot be written"))  # type: ignore[arg-type]
        raise Trouble(f"{output}: {say(reason)}") from error


def _print(content: bytes) -> None:
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader went away; Python would complain once more on its way out
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place; what is no plain file, such as a pipe, is written to."""
    if path.is_dir():
        raise IsADirectoryError
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError
    part = path.with_name(f".{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
