"""The seven guiding questions, asked for every segment, as step objects. Pure.

A question is added as one file, named by its slug, with one ``STEP``, and as a member of ``Question``; nothing else
has to be told. ``progress`` says which are answered.
"""

import importlib
from collections.abc import Mapping

from relationships.kinds import Question
from relationships.questions.base import Asked, Interview, Step

__all__ = ["STEPS", "Asked", "Interview", "Step", "answered", "progress"]

STEPS: dict[Question, Step] = {
    question: importlib.import_module(f"{__name__}.{question}").STEP for question in Question
}


def answered(document: Asked, segment: str, question: Question) -> bool:
    """Whether one question is answered for the segment of this id."""
    return STEPS[question].answered(Interview(document), segment)


def progress(document: Asked) -> Mapping[str, tuple[Question, ...]]:
    """The questions that are answered, in their order, by the id of the segment; segments in the document's order."""
    interview = Interview(document)
    return {
        segment.id: tuple(q for q, step in STEPS.items() if step.answered(interview, segment.id))
        for segment in document.segments
    }
