"""What a canvas is work for, and what reviews that are out say of it. Five queries at most, however much was said.

Students read this of their own canvas and their team's; nobody else does, by whatever way they came to the canvas.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from canvas.coursework.kinds import ReviewKind, Role
from canvas.coursework.names import speaker
from canvas.coursework.states import Stand, refusal, state
from canvas.document import CanvasDocument, loads
from canvas.hours import day, moment
from canvas.models import Canvas, Comment, Enrolment, Review, Submission, Work
from segments.shape import TEXT_LIMIT


@dataclass(frozen=True, kw_only=True)
class Task:
    """What a canvas is work for. ``hand_in`` leads to where it is handed in, and is empty where it cannot be."""

    title: str
    course: str
    stand: Stand
    due: str
    href: str
    work: str
    hand_in: str
    again: bool


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer to a remark."""

    who: str
    when: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A comment of a review that is out. ``place`` is what it is pinned to (see ``canvas.coursework.places``).

    ``post`` is where it is answered and marked as done, ``whole`` where it stands in its review; ``submission`` is the
    id of what it was said of.
    """

    id: int
    place: str
    text: str
    who: str
    when: str
    submission: int
    done: bool
    answers: Sequence[Answer]
    post: str
    whole: str
    limit: str = str(TEXT_LIMIT)  # characters of an answer


@dataclass(frozen=True, kw_only=True)
class Given:
    """All of it; the remarks on what was handed in last come first."""

    tasks: Sequence[Task] = ()
    remarks: Sequence[Remark] = ()

    @property
    def open(self) -> int:
        """How many remarks are not done with."""
        return sum(not remark.done for remark in self.remarks)

    def at(self, place: str) -> Sequence[Remark]:
        """What is said of one place; what is done with comes last."""
        return sorted((remark for remark in self.remarks if remark.place == place), key=lambda one: one.done)


NOTHING_GIVEN = Given()


def given_for(canvas: Canvas, user: Any) -> Given:
    """What there is for somebody who looks at a canvas, as ``canvas.access.readable`` gave it."""
    if canvas.lent or not user.is_authenticated:
        return NOTHING_GIVEN
    works = list(works_on(canvas, user))
    if not works:
        return NOTHING_GIVEN
    submissions = list(Submission.objects.filter(work__in=works).defer("document", "findings"))
    reviews = _reviews(works, submissions)
    now = timezone.now()
    return Given(
        tasks=tuple(_task(work, submissions, reviews, now) for work in works),
        remarks=tuple(_remarks(reviews)),
    )


def then(remarks: Iterable[Remark]) -> Mapping[int, CanvasDocument]:
    """The canvas as it was when these remarks were made, by the ids of the submissions. One query, none without remarks."""
    asked = {remark.submission for remark in remarks}
    found = Submission.objects.filter(pk__in=asked).values_list("pk", "document") if asked else ()
    return {pk: loads(document) for pk, document in found}


def works_on(canvas: Canvas, user: Any) -> Iterable[Work]:
    """The work that a student does on a canvas, alone or in a team, as long as they are in the course."""
    here = Enrolment.objects.filter(user=user, role=Role.STUDENT, left_at=None)
    own = Q(enrolment__in=here) | Q(team__in=here.exclude(team=None).values("team"))
    found = Work.objects.filter(own, canvas=canvas).select_related("assignment__course")
    return found.order_by("assignment__due_at", "pk")


def _reviews(works: Sequence[Work], submissions: Sequence[Submission]) -> list[Review]:
    """The reviews that are out, by others than the students themselves: of the last submission first."""
    at = {submission.pk: submission for submission in submissions}
    known = {work.pk: work for work in works}
    found = Review.objects.filter(submission__in=list(at), released_at__isnull=False)
    reviews = list(found.exclude(kind=ReviewKind.SELF)) if at else []
    for review in reviews:
        review.submission = at[review.submission_id]
        review.submission.work = known[review.submission.work_id]
    return sorted(reviews, key=lambda r: (-r.submission.number, r.kind != ReviewKind.STAFF, r.pk))


def _task(work: Work, submissions: Sequence[Submission], reviews: Sequence[Review], now: datetime) -> Task:
    assignment = work.assignment
    where = [assignment.course_id, assignment.pk]
    handed_in = [submission for submission in submissions if submission.work_id == work.pk]
    latest = max(handed_in, key=lambda submission: submission.number, default=None)
    by_staff = (review for review in reviews if review.kind == ReviewKind.STAFF)
    review = next((review for review in by_staff if latest and review.submission_id == latest.pk), None)
    refused = refusal(assignment, latest, review, now)
    return Task(
        title=assignment.title,
        course=assignment.course.title,
        stand=state(assignment, work, latest, review, now),
        due=moment(assignment.due_at, assignment.course.timezone),
        href=reverse("courses:assignment", args=where),
        work=reverse("courses:work", args=[assignment.course_id, work.pk]),
        hand_in="" if refused else reverse("courses:hand_in", args=where),
        again=latest is not None,
    )


def _remarks(reviews: Sequence[Review]) -> Iterator[Remark]:
    found = Comment.objects.filter(review__in=[review.pk for review in reviews]).select_related("by__user")
    said = list(found.order_by("at", "pk")) if reviews else []
    for review in reviews:
        answers: dict[int, list[Answer]] = {}
        comments = [comment for comment in said if comment.review_id == review.pk]
        for comment in comments:
            if comment.answers_id:
                answers.setdefault(comment.answers_id, []).append(_answer(review, comment))
        for comment in comments:
            if not comment.answers_id:
                yield _remark(review, comment, answers.get(comment.pk, ()))


def _answer(review: Review, comment: Comment) -> Answer:
    zone = review.submission.work.assignment.course.timezone
    return Answer(who=speaker(review, comment), when=moment(comment.at, zone), text=comment.text)


def _remark(review: Review, comment: Comment, answers: Sequence[Answer]) -> Remark:
    work = review.submission.work
    course = work.assignment.course
    where = [course.pk, work.pk]
    assert review.released_at is not None
    return Remark(
        id=comment.pk,
        place=comment.place,
        text=comment.text,
        who=speaker(review, comment),
        when=day(review.released_at, course.timezone),
        submission=review.submission_id,
        done=comment.done_at is not None,
        answers=tuple(answers),
        post=reverse("courses:comment", args=[*where, comment.pk]),
        whole=f"{reverse('courses:work', args=where)}#c{comment.pk}",
    )
