"""``manage.py import_canvas FILE --owner EMAIL`` makes a canvas of a file for an account."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, NoReturn

from django.contrib.auth import get_user_model
from django.utils.translation import gettext, override

from canvas import store
from canvas.document import InvalidDocument
from canvas.files import content_of, faults
from canvas.imports import ARCHIVE_LIMIT, Draft, Guess, read
from canvas.management.speaking import SpeakingCommand
from relationships.kinds import RelationshipType
from segments.kinds import ChannelKind
from segments.language import explain, say
from segments.words import gettext_noop

REFUSED = 2  # exit status


class Command(SpeakingCommand):
    """Exits with 2, and a sentence for every fault by its place, where nothing was made."""

    help = gettext_noop(
        "Makes a canvas of a file for an account: of a canvas document or its Markdown as it is; of another tool’s "
        "JSON, YAML, CSV or XML as far as it is understood, and says what was guessed. "
        "Exit status: 2 where the file or the account will not do."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", metavar="FILE", help=gettext("a canvas, in any format that is understood")
        )
        whose = gettext("the address of the account whose canvas it will be")
        parser.add_argument("--owner", required=True, metavar="EMAIL", help=whose)
        self.add_language(parser)

    def handle(self, *, file: str, owner: str, language: str, **options: Any) -> None:
        with override(language):
            people = get_user_model().objects.filter(email__iexact=owner)
            if len(people) != 1:
                self._refuse([f"{owner}: " + gettext("there is no account with this address")])
            try:
                draft = read(PurePath(file).name, content_of(file, ARCHIVE_LIMIT))
            except InvalidDocument as error:
                self._refuse(faults(file, error))
            canvas = store.create(draft.document, owner=people[0])
            for sentence in told(draft):
                self.stderr.write(f"{file}: {sentence}")
        self.stdout.write(str(canvas.pk))

    def _refuse(self, sentences: list[str]) -> NoReturn:
        for sentence in sentences:
            self.stderr.write(sentence)
        sys.exit(REFUSED)


def told(draft: Draft) -> Iterator[str]:
    """What the file did not say by itself, a line each: how it was read, every guess, what found no place."""
    if draft.outline is None:
        return
    yield gettext("read as %(source)s") % {"source": say(draft.source)}
    if draft.encoding:
        yield gettext("its letters were read as %(encoding)s") % {"encoding": draft.encoding}
    for problem in draft.problems:
        yield ": ".join(filter(None, [problem.path, explain(problem)]))
    for guess in draft.guesses:
        sentence = gettext("“%(text)s” was put down as “%(value)s”: %(why)s")
        yield sentence % {"text": _short(guess.text), "value": _value(guess), "why": explain(guess.why)}
    for entry in draft.unplaced:
        where = f"{entry.where}: " if entry.where else ""
        said = {"text": where + _short(entry.text), "block": say(entry.block.label) if entry.block else ""}
        yield gettext("“%(text)s” found no place; it is kept under “%(block)s”") % said
    for line in draft.aside:
        yield gettext("left outside: %(line)s") % {"line": _short(line)}


def _value(guess: Guess) -> str:
    kinds = {"type": RelationshipType, "kind": ChannelKind}.get(guess.about)
    return say(kinds(guess.value).label) if kinds else guess.value


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79] + "…"
