"""What a format is: one way to take a canvas away, made of a ``Subject`` and some ``Options``."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from canvas.document import CanvasDocument
from canvas.pictures.photo import Photo
from relationships.rules import Finding
from segments.words import gettext_noop

Paper = Literal["a4", "a3", "letter"]
Heeded = Literal["paper", "language", "findings", "segment", "mono", "scale"]
Group = Literal["print", "picture", "text", "data"]

GROUPS: dict[Group, str] = {
    "print": gettext_noop("For print"),
    "picture": gettext_noop("As a picture"),
    "text": gettext_noop("As text"),
    "data": gettext_noop("As data"),
}


@dataclass(frozen=True)
class Edition:
    """One day's work of one person: the version it led to, when the last change was made, by whom, how many."""

    version: int
    when: datetime.datetime
    who: str
    changes: int


@dataclass(frozen=True)
class Subject:
    """What is taken away. ``findings`` has the waived ones too; ``editions``, newest first, are empty for a file."""

    document: CanvasDocument
    findings: tuple[Finding, ...]
    date: datetime.date
    editions: tuple[Edition, ...] = ()
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True)
class Options:
    """How it is taken away; a format heeds what it names in ``heeds``, and what it does not name is as here.

    ``language`` is active already when a format is made; ``segment`` is the id of the only one to show, empty for
    all of them; ``mono`` asks for black and white; ``scale`` is 1 or 2 pixels for each of the picture.
    """

    paper: Paper = "a4"
    language: str = ""
    findings: bool = True
    segment: str = ""
    mono: bool = False
    scale: int = 1


@dataclass(frozen=True)
class Format:
    """One file that a canvas can become.

    ``slug`` is its address below export/ and what ``export_canvas --to`` takes; it ends as the file's name does.
    ``title`` and ``text`` are marked for translation, to be shown by ``segments.language.say``. A PDF may bring
    ``pages``, which gives its pages as PNG pictures for the preview.
    """

    slug: str
    title: str
    text: str
    media_type: str
    make: Callable[[Subject, Options], bytes]
    group: Group
    order: int
    heeds: frozenset[Heeded] = frozenset()
    pages: Callable[[Subject, Options], Sequence[bytes]] | None = None
