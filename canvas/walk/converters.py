"""Parts of an address: one of the guiding questions."""

from django.urls import register_converter

from canvas.board import converters  # noqa: F401
from relationships.kinds import Question


class QuestionConverter:
    """The slug of a guiding question."""

    regex = "|".join(Question)

    def to_python(self, value: str) -> Question:
        return Question(value)

    def to_url(self, value: str) -> str:
        return value


register_converter(QuestionConverter, "question")
