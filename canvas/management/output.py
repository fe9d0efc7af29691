"""Writes what a command makes: all of it or nothing, to a file or to standard output."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from segments.language import say
from segments.words import gettext_noop

STDOUT = "-"

TROUBLES: dict[type[OSError], str] = {
    FileNotFoundError: gettext_noop("there is no such folder"),
    NotADirectoryError: gettext_noop("there is no such folder"),
    IsADirectoryError: gettext_noop("this is a folder, not a file"),
    PermissionError: gettext_noop("this may not be written"),
}


class NotWritten(Exception):
    """Where nothing was written, and why, as a line that people read."""


def write(content: Iterable[bytes], output: str) -> None:
    """Write all of it or nothing; what making the content raises goes on to the caller.

    Raises:
        NotWritten: when it cannot be written.
    """
    try:
        if output == STDOUT:
            _print(content)
        else:
            _replace(Path(output).resolve(), content)
    except (OSError, ValueError) as error:
        reason = TROUBLES.get(type(error), gettext_noop("this cannot be written"))  # type: ignore[arg-type]
        raise NotWritten(f"{output}: {say(reason)}") from error


def _print(content: Iterable[bytes]) -> None:
    try:
        for piece in content:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader went away; Python would complain once more on its way out
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: Path, content: Iterable[bytes]) -> None:
    """Write beside the file, then put it in its place; what is no plain file, such as a pipe, is written to."""
    if path.is_dir():
        raise IsADirectoryError
    if path.exists() and not path.is_file():
        _fill(path, content)
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError
    part = path.with_name(f".{os.getpid()}.part")
    try:
        _fill(part, content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _fill(path: Path, content: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        for piece in content:
            file.write(piece)
