"""The way through the questions: where somebody stands, what comes before and after, what is answered. Pure but for addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse

from canvas.board.cards import Badge
from canvas.document import CanvasDocument
from relationships.kinds import Question
from relationships.questions import STEPS, Step, progress
from segments.document import Segment

QUESTIONS = list(Question)


class Stop(NamedTuple):
    """One question on the rail."""

    number: int
    step: Step
    href: str
    done: bool


class Lane(NamedTuple):
    """One segment on the rail: its sign, one pip a question, and where to go on with it."""

    badge: Badge
    pips: tuple[bool, ...]
    href: str

    @property
    def done(self) -> int:
        """How many questions are answered."""
        return sum(self.pips)


@dataclass(frozen=True)
class Way:
    """The way through the questions of one canvas; who may only read is led to reviews instead of questions."""

    canvas_id: UUID
    document: CanvasDocument
    answered: Mapping[str, tuple[Question, ...]]
    writable: bool = True

    def stops(self, segment: Segment) -> list[Stop]:
        """The seven questions about a segment."""
        return [
            Stop(
                number,
                STEPS[question],
                self.step(segment.id, question),
                question in self.answered[segment.id],
            )
            for number, question in enumerate(QUESTIONS, 1)
        ]

    def lanes(self) -> list[Lane]:
        """The segments, each with its progress."""
        return [
            Lane(
                Badge(segment.id, place, segment.name),
                tuple(question in self.answered[segment.id] for question in QUESTIONS),
                self.into(segment.id),
            )
            for place, segment in enumerate(self.document.segments)
        ]

    def step(self, segment: str, question: Question) -> str:
        """The address of a question."""
        if not self.writable:
            return self.review(segment)
        return reverse("walk:step", args=[self.canvas_id, segment, question])

    def review(self, segment: str) -> str:
        """The address of a segment's review."""
        return reverse("walk:review", args=[self.canvas_id, segment])

    def into(self, segment: str) -> str:
        """Where to go on with a segment: its first question without an answer, else its review."""
        question = self.first_open(segment)
        return self.step(segment, question) if question else self.review(segment)

    def first_open(self, segment: str) -> Question | None:
        """The first question about a segment that has no answer."""
        return next((q for q in QUESTIONS if q not in self.answered[segment]), None)

    @property
    def done(self) -> int:
        """How many questions are answered, of all segments together."""
        return sum(map(len, self.answered.values()))

    @property
    def count(self) -> int:
        """How many questions there are, of all segments together."""
        return len(self.answered) * len(QUESTIONS)

    def next_open(self) -> tuple[Segment, Question] | None:
        """The first question of all that has no answer; None when all have."""
        for segment in self.document.segments:
            if question := self.first_open(segment.id):
                return segment, question
        return None

    def after(self, segment: str, question: Question) -> str:
        """What comes after a question: the next one, and after the last the review."""
        place = QUESTIONS.index(question) + 1
        return self.step(segment, QUESTIONS[place]) if place < len(QUESTIONS) else self.review(segment)

    def before(self, segment: str, question: Question) -> str:
        """What comes before a question: the one before, and before the first all segments."""
        place = QUESTIONS.index(question) - 1
        return (
            self.step(segment, QUESTIONS[place]) if place >= 0 else reverse("walk:all", args=[self.canvas_id])
        )

    def to(self, segment: str, question: Question, go: str) -> str:
        """Where a button leads: “back”, “review”, another question, “at ” and a segment …; onward by default."""
        if go == "back":
            return self.before(segment, question)
        if go == "stay":
            return self.step(segment, question)
        if go == "review":
            return self.review(segment)
        if go == "all":
            return reverse("walk:all", args=[self.canvas_id])
        if go in QUESTIONS:
            return self.step(segment, Question(go))
        other = go.removeprefix("at ")
        return self.into(other) if go != other and other in self.answered else self.after(segment, question)


def way_of(canvas_id: UUID, document: CanvasDocument, *, writable: bool = True) -> Way:
    """Find out what is answered."""
    return Way(canvas_id, document, progress(document), writable)
