"""A class in which one team handed in twice, for tests of reviewing."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from canvas import store
from canvas.courses.handing import hand_in
from canvas.coursework.kinds import Late, Role
from canvas.coursework.rubric import Criterion, Level, Rubric
from canvas.document import CanvasDocument, Waiver
from canvas.examples import example
from canvas.models import Assignment, Course, Enrolment, Submission, Team, Work
from relationships.rules import check
from tests.canvas.courses.making import enrol
from tests.cast import Person

LEVELS = ("nowhere to be seen", "a beginning", "for some", "for most", "all through")
CRITERIA = (
    "Expectations were asked, not guessed",
    "Relationships fit their channels",
    "Costs are known",
    "Reasons are given",
)
RUBRIC = Rubric(
    title="A canvas with relationships",
    criteria=tuple(
        Criterion(
            id=f"c{place}",
            text=text,
            levels=tuple(Level(points=Decimal(n), text=words) for n, words in enumerate(LEVELS)),
        )
        for place, text in enumerate(CRITERIA)
    ),
)


def last_week() -> CanvasDocument:
    """Green Basket before its fourth segment, with other words and a partner who is gone by now."""
    green = example("green-basket").document
    segments = green.segments[:-1]
    kept = {segment.id for segment in segments}
    relationships = tuple(entry for entry in green.relationships if entry.segment in kept)
    first = replace(relationships[0], text="A thank-you mail")
    second = replace(relationships[1], text=f"{relationships[1].text}, and by post")
    relationships = (first, second, *relationships[2:])
    named = {entry.id for entry in relationships}
    partner = replace(green.notes[0], id="gone1", text="Supermarket chain", segments=(), supports=())

    def only_known(thing: Any) -> Any:
        fewer = None if thing.segments is None else tuple(one for one in thing.segments if one in kept)
        return replace(thing, segments=fewer)

    notes = tuple(
        replace(only_known(note), supports=tuple(one for one in note.supports if one in named))
        for note in green.notes
    )
    return replace(
        green,
        segments=segments,
        relationships=relationships,
        channels=tuple(map(only_known, green.channels)),
        value_propositions=tuple(map(only_known, green.value_propositions)),
        notes=(*notes, partner),
        answers=tuple(answer for answer in green.answers if answer.segment in kept),
        toolkit=tuple(record for record in green.toolkit if record.segment in kept),
        waivers=(),
    )


def this_week() -> CanvasDocument:
    """Green Basket, one of its findings waived."""
    green = example("green-basket").document
    finding = check(green)[-1]
    waiver = Waiver(
        rule=finding.rule,
        subjects=finding.subjects,
        about=finding.about or "",
        reason="Their accountants want paper.",
    )
    return replace(green, waivers=(waiver,))


class Class:
    """A course with a team of two; what they handed in first and second, and who reviews."""

    def __init__(
        self, instructor: Person, assistant: Person, student: Person, teammate: Person, twice: bool = True
    ) -> None:
        now = timezone.now()
        self.course = Course.objects.create(title="Business models, spring", timezone="Asia/Tbilisi")
        self.instructor = enrol(self.course, instructor, Role.INSTRUCTOR)
        self.assistant = enrol(self.course, assistant, Role.ASSISTANT)
        self.team = Team.objects.create(course=self.course, name="Apricot")
        self.student = enrol(self.course, student, team=self.team)
        self.teammate = enrol(self.course, teammate, team=self.team)
        self.assignment = Assignment.objects.create(
            course=self.course,
            title="Toolkit",
            due_at=now + timedelta(days=1),
            late=Late.ACCEPT,
            rubric=RUBRIC,
            in_teams=True,
        )
        self.work = self.began(self.team, last_week())
        self.first = hand_in(self.work, self.student, now - timedelta(days=6))
        self.second = self.first
        if twice:
            store.change(
                self.work.canvas, actor=student.user, what=store.REPLACED, edit=lambda document: this_week()
            )
            self.second = hand_in(self.work, self.student, now)

    def began(self, team: Team, document: CanvasDocument) -> Work:
        """The work of a team, on a canvas of its own."""
        return Work.objects.create(assignment=self.assignment, team=team, canvas=store.create(document))

    def another(self, name: str, person: Person) -> Submission:
        """One more team of one, and what it handed in."""
        team = Team.objects.create(course=self.course, name=name)
        member: Enrolment = enrol(self.course, person, team=team)
        return hand_in(self.began(team, this_week()), member, timezone.now())
