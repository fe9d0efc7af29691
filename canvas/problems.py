"""What is wrong with a document, said to a reader."""

from canvas.document import InvalidDocument
from segments.language import say
from segments.shape import Problem


def sentence(problem: Problem) -> str:
    """What is wrong, in the reader's language."""
    return say(problem.message) % problem.values


def sentences(error: InvalidDocument) -> list[tuple[str, str]]:
    """Every fault as its path (empty for the whole document) and a sentence."""
    return [(problem.path, sentence(problem)) for problem in error.problems]
