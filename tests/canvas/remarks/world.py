"""Comments of a released review on an answer, on a piece of advice, and on what was let stay."""

from django.urls import reverse

from canvas import store
from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.coursework.places import answered, finding_key
from canvas.findings.addresses import Name
from canvas.models import Comment
from relationships.kinds import Question
from relationships.rules import Severity, check
from tests import cast
from tests.canvas.courses.review.world import Class


class Reviewed:
    """A team's canvas with a comment on an answer, on a piece of advice, and on what was let stay."""

    def __init__(self, instructor, owner, teammate):
        self.school = Class(instructor, cast.account("Ana"), owner, teammate)
        self.canvas = self.school.work.canvas
        document = store.load(self.canvas)
        self.advice = next(f for f in check(document) if f.severity is Severity.ADVICE and f.waived is None)
        self.waived = next(f for f in check(document) if f.waived is not None)
        self.review = self._review()
        self.on_answer = self.say(answered("s1", Question.COST), "Do the sum with me.")
        self.on_advice = self.say(finding_key(self.advice), "Think about this one.")
        self.on_waived = self.say(finding_key(self.waived), "A fair reason.")
        services.release([self.review])

    def _review(self):
        stamp = services.rubric_stamp(self.school.assignment.rubric)
        said = Said((), "Look.", "return")
        services.save(self.school.second, self.school.assistant, said, version=0, seen="", rubric=stamp)
        return self.school.second.reviews.get()

    def say(self, place, text):
        return Comment.objects.create(review=self.review, place=place, text=text, by=self.school.assistant)

    def step(self, question=Question.COST, segment="s1"):
        return reverse("walk:step", args=[self.canvas.pk, segment, question])

    def findings(self, query=""):
        return reverse("findings:findings", args=[self.canvas.pk]) + query

    def one(self, finding):
        name = Name.of(finding)
        query = {"of": name.subjects} | ({"about": name.about} if name.about else {})
        return reverse("findings:one", args=[self.canvas.pk, *name.rule.split("/")], query=query)
