"""The forms of the guiding questions: one file a question, named by its slug, with one ``Form``."""

import importlib

from canvas.walk.steps.base import StepForm
from relationships.kinds import Question

FORMS: dict[Question, type[StepForm]] = {
    question: importlib.import_module(f"{__name__}.{question}").Form for question in Question
}
