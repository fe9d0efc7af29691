"""What a guiding question is, and how one finds out whether it is answered. Pure.

A question is one file with one ``STEP``. It looks at an ``Interview`` (a document with its indexes) and says whether
the canvas itself answers it for a segment; the founder's own words answer it too. Sentences are marked, never
translated here; ``%(segment)s`` in a wording is the segment's name, always in quotes, so that no language inflects it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from relationships.document import Answer
from relationships.kinds import Question
from relationships.rules.base import DocumentLike
from relationships.rules.reading import Reading


class Asked(DocumentLike, Protocol):
    """What the guiding questions read of a canvas document."""

    @property
    def answers(self) -> Sequence[Answer]: ...


class Interview(Reading):
    """A document with the indexes that the questions ask again and again; each is made once, in linear time."""

    def __init__(self, document: Asked) -> None:
        super().__init__(document, {})
        self._said = document.answers

    @cached_property
    def answers(self) -> Mapping[tuple[str, Question], str]:
        """The founder's own words, by segment and question."""
        return {(answer.segment, answer.question): answer.text for answer in self._said}


@dataclass(frozen=True, kw_only=True)
class Step:
    """One guiding question with everything that people read about it.

    ``short`` names it on the rail, ``wording`` asks it, ``why`` says why we ask, ``words`` is the label of the
    founder's own words and ``starts`` are sentences to begin them with. ``families`` are those of the rules that look
    at what it asks for. ``structured`` says whether the canvas itself answers it for the segment of this id.
    """

    question: Question
    short: str
    wording: str
    why: str
    words: str
    starts: tuple[str, ...] = ()
    families: tuple[str, ...]
    structured: Callable[[Interview, str], bool] = field(repr=False)

    def answered(self, interview: Interview, segment: str) -> bool:
        """Whether there is an answer: on the canvas, or in the founder's own words."""
        return (segment, self.question) in interview.answers or self.structured(interview, segment)
