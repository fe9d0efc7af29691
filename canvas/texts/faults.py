"""What is wrong with a Markdown canvas, gathered with the lines at which it is."""

from typing import Any

from django.utils.translation import gettext

from canvas.document import PROBLEMS_SHOWN, InvalidDocument
from canvas.texts.escape import unescaped
from canvas.texts.tree import Node
from canvas.texts.vocabulary import choices
from segments.shape import NAME_LIMIT, Problem, printable
from segments.words import gettext_noop

STRAY = gettext_noop("“%(text)s” belongs to nothing above it")
TWICE = gettext_noop("“%(text)s” is there twice")
UNKNOWN = gettext_noop("“%(text)s” is not known here. Known are: %(choices)s")


class Faults:
    """Gathers problems; as soon as there are more than anybody is shown, the text is refused."""

    def __init__(self) -> None:
        self._problems: list[tuple[int, Problem]] = []

    def _refusal(self) -> InvalidDocument:
        placed = sorted(self._problems, key=lambda entry: entry[0])
        return InvalidDocument(problem._replace(path=place_of(line)) for line, problem in placed)

    def _refuse_text(self, node: Node, first: int = 1) -> None:
        """Where no text has its place, there is none."""
        for place, line in enumerate(node.written[first:], start=first):
            if line:
                words = line[:NAME_LIMIT]
                problem = Problem("", STRAY, {"text": printable(words)})
                self._problems.append((node.line + place + (1 - first), problem))
                return

    def _unknown(self, node: Node, context: Any) -> None:
        self._fault(node, UNKNOWN, node.words, choices=choices(context))

    def _fault(self, node: Node, message: str, words: str, **values: str) -> None:
        if len(self._problems) == PROBLEMS_SHOWN:
            raise self._refusal()
        shown = printable(unescaped(words[: 2 * NAME_LIMIT])[:NAME_LIMIT])
        self._problems.append((node.line, Problem("", message, {"text": shown, **values})))


def place_of(line: int) -> str:
    """A line as the place of a problem, in the active language."""
    return gettext("line %(line)s") % {"line": line}
