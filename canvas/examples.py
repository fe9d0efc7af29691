"""The example canvases that ship with the product, as documents.

Those on show stand in ``fixtures``; the library for class in ``fixtures/library``, where ``index.json`` says of each what
it teaches (in every language of the product) and, of the flawed ones, what a student should find.
"""

import json
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import get_language

from canvas.document import CanvasDocument, loads
from relationships.rules import Finding, Severity, check

FOLDER = settings.BASE_DIR / "fixtures"
LIBRARY = FOLDER / "library"
ON_SHOW = ("green-basket", "iveria-mobile", "polka-shop", "may-nui-coffee", "valmont-bank", "tern-bikes")


class Example(NamedTuple):
    """One example with what its card shows: how many findings there are of each severity."""

    slug: str
    document: CanvasDocument
    tally: dict[str, int]

    @property
    def places(self) -> range:
        """The places of its segments."""
        return range(len(self.document.segments))


class Lesson(NamedTuple):
    """One example of the library, in the reader's language."""

    example: Example
    teaches: str
    sector: str
    flawed: bool

    @property
    def findings(self) -> list[Finding]:
        """What a student should find in a flawed one."""
        return check(self.example.document) if self.flawed else []


@cache
def lessons() -> dict[str, dict[str, Any]]:
    """The index of the library by slug."""
    entries = json.loads((LIBRARY / "index.json").read_text())
    return {entry["file"].removesuffix(".json"): entry for entry in entries}


@cache
def _sectors() -> dict[str, dict[str, str]]:
    return json.loads((LIBRARY / "sectors.json").read_text())


def library() -> list[Lesson]:
    """The whole library: the reader's language first, the sound ones before the flawed."""
    language = get_language() or "en"
    found = [
        Lesson(
            example(slug),
            _in(entry["teaches"], language),
            _in(_sectors()[entry["sector"]], language),
            entry["flawed"],
        )
        for slug, entry in lessons().items()
    ]
    return sorted(found, key=lambda lesson: (lesson.flawed, lesson.example.document.language != language))


def _in(words: dict[str, str], language: str) -> str:
    return words.get(language, words["en"])


@cache
def example(slug: str) -> Example:
    """Read an example by its file's name without ``.json``.

    Raises:
        OSError: when there is none by that name.
    """
    folder = LIBRARY if slug in lessons() else FOLDER
    document = loads((folder / f"{slug}.json").read_bytes())
    tally = {str(severity): 0 for severity in (Severity.ERROR, Severity.WARNING)}
    for finding in check(document):
        if finding.severity in tally and finding.waived is None:
            tally[finding.severity] += 1
    return Example(slug, document, tally)


def on_show(count: int = len(ON_SHOW)) -> list[Example]:
    """The examples for the front door: those in the reader's language first, then the rest."""
    language = get_language()
    shown = sorted(map(example, ON_SHOW), key=lambda entry: entry.document.language != language)
    return shown[:count]
