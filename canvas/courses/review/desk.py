"""The page of one review: what was handed in, what changed, what is said of it, and who else is at it."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from canvas.courses.review import mails, presence, services
from canvas.courses.review.drawn import drawn, nothing
from canvas.courses.review.forms import DeskForm
from canvas.courses.review.places import Places, places_of
from canvas.courses.review.queue import Choice, Queue
from canvas.courses.review.shared import MadeUp, asks, made_up, others, released_of
from canvas.courses.review.snapshot import Snapshot
from canvas.courses.review.talk import comments_of, pins_of, remarks_of
from canvas.courses.review.writing import Seat
from canvas.coursework.kinds import ReviewKind
from canvas.coursework.names import called, who
from canvas.hours import day, moment
from canvas.models import Enrolment, Phrase, Review, Submission
from segments.language import say
from segments.words import gettext_noop

SAID = {
    "return": gettext_noop("To be returned. The students see it once it is released."),
    "accept": gettext_noop("To be accepted. The students see it once it is released."),
    "save": gettext_noop("Kept."),
}


@dataclass(frozen=True)
class Desk(Seat):
    """One submission on the desk of a reviewer."""

    kind = ReviewKind.STAFF
    template = "courses/review/review.html"

    request: HttpRequest
    me: Enrolment
    submission: Submission
    snapshot: Snapshot
    places: Places
    review: Review | None

    @classmethod
    def of(cls, request: HttpRequest, me: Enrolment, submission: Submission) -> "Desk":
        """Open a submission, which has its work with assignment, team and student."""
        snapshot = Snapshot.of(submission)
        review = services.begun(submission, me)
        return cls(request, me, submission, snapshot, places_of(snapshot), review)

    def reopened(self) -> "Desk":
        """The same submission, as its review stands now."""
        return Desk.of(self.request, self.me, self.submission)

    def ended(self, do: str, review: Review | None) -> None:
        """Return, accept, or let the students see it."""
        if do in SAID:
            messages.success(self.request, say(SAID[do]))
        if do == "release" and review is not None:
            out = services.release([review])
            if out:
                mails.tell_of(self.request, self.me, out)
            else:
                messages.error(self.request, _("Return or accept it first: nothing is released yet."))

    @property
    def here(self) -> str:
        """Its address, with the choice of the queue that one comes from."""
        where = [self.me.course_id, self.submission.pk]
        return reverse("courses:review", args=where, query=Choice.of(self.request.GET).query)

    def context(self, form: DeskForm | None = None, said: services.Said | None = None) -> dict[str, Any]:
        """All that the page asks for; ``form`` and ``said`` are what was typed and could not be kept."""
        submission, course = self.submission, self.me.course
        task = submission.work.assignment
        comments = comments_of([self.review]) if self.review else []
        remarks = remarks_of(self.review, comments, self.places, course) if self.review else []
        pins = pins_of(remarks)
        queue = Queue.of(course, task, Choice.of(self.request.GET))
        return {
            **self.written(form, said),
            "whose": who(submission.work),
            "members": self._members(),
            "at": moment(submission.at, course.timezone),
            "due": day(task.due_at, course.timezone),
            "made_up": self._made_up(),
            "remarks": remarks,
            "phrases": Phrase.objects.filter(user=self.request.user.pk),
            "queue": queue,
            "around": queue.around(submission.pk),
            "others": presence.others_at(submission.pk, self.me),
            **drawn(self.snapshot, self.places, pins=pins, to_say=self._say if self.editable else nothing),
        }

    def _made_up(self) -> MadeUp | None:
        """How the points are made up, where others have a share in them."""
        task = self.submission.work.assignment
        if not asks(task.peers, task.shares):
            return None
        return made_up(self.review, self.submission, others(self.submission, released_of(self.submission)))

    def _members(self) -> list[str]:
        """Who is in the team, or was it alone."""
        if self.submission.work.team_id is None:
            return []
        members = self.me.course.enrolments.filter(team=self.submission.work.team_id, left_at=None)
        return [called(member) for member in members.select_related("user").order_by("pk")]

    def _say(self, key: str) -> str:
        """The address at which the form for words about a place stands open."""
        query = {**Choice.of(self.request.GET).query, "on": key}
        where = [self.me.course_id, self.submission.pk]
        return reverse("courses:review", args=where, query=query, fragment="say")
