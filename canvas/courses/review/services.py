"""What reviewers write: marks, words, comments, the end of a review, and its release to the students."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from canvas.coursework.kinds import Decision, ReviewKind
from canvas.coursework.rubric import Mark, Rubric
from canvas.models import Comment, Enrolment, Phrase, Review, Submission, Work
from segments.jsontext import to_json
from segments.shape import plain

PHRASES_MOST = 60  # kept for one person; the one that was not used for longest goes


class Said(NamedTuple):
    """What one reviewer says of the whole: marks by the rubric, words, and the end of the review as far as it is clear."""

    marks: tuple[Mark, ...]
    words: str
    decision: str = ""

    @property
    def stamp(self) -> str:
        """A short digest: the same as long as the same is said."""
        text = to_json([[plain(mark) for mark in self.marks], self.words])
        return hashlib.sha256(text.encode()).hexdigest()[:16]


class Meanwhile(Exception):
    """Somebody else changed the review since one looked; ``review`` is how it stands now."""

    def __init__(self, review: Review) -> None:
        self.review = review
        super().__init__(f"version {review.version}")


class Out(Exception):
    """The review is released: the students see it, and it stays as it is until it is taken back."""


def said_in(review: Review | None) -> Said:
    """What a review says; nothing where there is none yet."""
    if review is None:
        return Said((), "")
    marks: Any = review.marks
    return Said(tuple(marks), review.words, str(review.decision))


def rubric_of(review: Review | None, submission: Submission) -> Rubric | None:
    """The rubric to review by: the one of the marks that were given, else the assignment's as it is now."""
    kept: Any = review.rubric if review is not None and review.marks else submission.work.assignment.rubric
    return kept


def rubric_stamp(rubric: Rubric | None) -> str:
    """A short digest of a rubric, empty for none."""
    return hashlib.sha256(to_json(plain(rubric)).encode()).hexdigest()[:16] if rubric else ""


def begun(submission: Submission, by: Enrolment, kind: ReviewKind = ReviewKind.STAFF) -> Review | None:
    """The review as far as it is there: the staff have one together, everybody else one of their own."""
    whose = {} if kind == ReviewKind.STAFF else {"reviewer": by}
    return submission.reviews.filter(kind=kind, **whose).select_related("reviewer__user").first()


def save(
    submission: Submission,
    by: Enrolment,
    said: Said,
    *,
    version: int,
    seen: str,
    rubric: str,
    kind: ReviewKind = ReviewKind.STAFF,
) -> Review | None:
    """Keep what a reviewer says. ``version``, ``seen`` and ``rubric`` tell what was before their eyes.

    Whoever changed nothing overwrites nothing. Give the submission with its ``work__assignment``.

    Raises:
        Meanwhile: when somebody else changed it since, or the rubric is another.
        Out: when it is released.
    """
    untouched = said.stamp == seen and not said.decision
    if untouched:
        return begun(submission, by, kind)
    with transaction.atomic():
        review: Any = _locked(submission, by, kind)
        by_rubric = rubric_of(review, submission)
        if review.version != version or rubric_stamp(by_rubric) != rubric:
            raise Meanwhile(review)
        review.rubric = by_rubric
        review.marks, review.words = said.marks, said.words
        if said.decision:
            review.decision, review.reviewer = Decision(said.decision), by
        _changed(review)
    return review


def _locked(submission: Submission, by: Enrolment, kind: ReviewKind) -> Review:
    """The review of a submission, begun where there was none, held until the transaction ends.

    Raises:
        Out: when it is released.
    """
    whose = {} if kind == ReviewKind.STAFF else {"reviewer": by}
    first: Any = {"reviewer": by, "rubric": lambda: submission.work.assignment.rubric}
    found, _new = Review.objects.get_or_create(submission=submission, kind=kind, **whose, defaults=first)
    return _held(found.pk)


def _held(review_id: int) -> Review:
    """A review, held until the transaction ends.

    Raises:
        Out: when it is released.
    """
    review = Review.objects.select_for_update().get(pk=review_id)
    if review.released_at is not None:
        raise Out
    return review


def _changed(review: Review) -> None:
    review.version += 1
    review.changed_at = timezone.now()
    review.save()


def comment(
    submission: Submission,
    by: Enrolment,
    *,
    place: str,
    text: str,
    keep: bool = False,
    kind: ReviewKind = ReviewKind.STAFF,
) -> Comment:
    """Pin words to a place of a submission; ``keep`` keeps them for the next time, too.

    Raises:
        Out: when the review is released.
    """
    with transaction.atomic():
        review = _locked(submission, by, kind)
        made = Comment.objects.create(review=review, place=place, text=text, by=by)
        if keep:
            keep_phrase(by, text)
    return made


def edit(comment: Comment, *, text: str, seen: str) -> None:
    """Give a comment other words; ``seen`` is what it said when it was opened.

    Raises:
        Out: when the review is released.
        Meanwhile: when somebody else gave it other words.
        Comment.DoesNotExist: when somebody took it away.
    """
    with transaction.atomic():
        review = _held(comment.review_id)
        now = Comment.objects.select_for_update().get(pk=comment.pk)
        if now.text != seen:
            raise Meanwhile(review)
        now.text = text
        now.save(update_fields=["text"])


def delete(comment: Comment) -> None:
    """Take a comment away, as long as no student can have seen it.

    Raises:
        Out: when the review is released.
    """
    with transaction.atomic():
        _held(comment.review_id)
        Comment.objects.filter(pk=comment.pk).delete()


def answer(comment: Comment, by: Enrolment, text: str) -> Comment:
    """Answer a comment, or go on in the talk that it began; what is done with is open again when the staff speaks."""
    return Comment.objects.create(
        review_id=comment.review_id, answers_id=comment.answers_id or comment.pk, text=text, by=by
    )


def settle(comment: Comment, *, done: bool) -> None:
    """Mark what a comment asks for as done, or as not done after all."""
    Comment.objects.filter(pk=comment.pk).update(done_at=timezone.now() if done else None)


def keep_phrase(by: Enrolment, text: str) -> None:
    """Keep words to use again, or bring those that are kept to the front."""
    assert by.user is not None  # whoever writes is signed in
    known = Phrase.objects.filter(user=by.user, text=text).first()
    if known is None:
        Phrase.objects.create(user=by.user, text=text)
    else:
        use_phrase(known)
    old = Phrase.objects.filter(user=by.user).values_list("pk", flat=True)[PHRASES_MOST:]
    Phrase.objects.filter(pk__in=list(old)).delete()


def use_phrase(phrase: Phrase) -> None:
    """Bring a phrase to the front."""
    Phrase.objects.filter(pk=phrase.pk).update(used_at=timezone.now())


def release(reviews: Iterable[Review]) -> list[Review]:
    """Let students see reviews that have an end; those that are out already, or have none, are left alone.

    Released first, a review settles by which shares its points count, whatever becomes of the assignment's.
    """
    released = []
    with transaction.atomic():
        ids = [review.pk for review in reviews]
        shares = _shares(ids)
        for review in Review.objects.select_for_update().filter(pk__in=ids, released_at=None).order_by("pk"):
            if review.decision:
                review.released_at = timezone.now()
                if review.peer_share is None:
                    review.peer_share, review.own_share = shares[review.pk]
                _changed(review)
                released.append(review)
    return released


def _shares(ids: Sequence[int]) -> dict[int, tuple[int, int | None]]:
    """The shares of the assignments of reviews."""
    path = "submission__work__assignment__"
    rows = Review.objects.filter(pk__in=ids).values_list("pk", f"{path}peer_share", f"{path}own_share")
    return {pk: (peers, own) for pk, peers, own in rows}


def take_back(review: Review) -> None:
    """Hide a released review from the students again, to change it."""
    with transaction.atomic():
        locked = Review.objects.select_for_update().get(pk=review.pk)
        locked.released_at = None
        _changed(locked)


def look_after(works: Sequence[Work], reviewer: Enrolment | None) -> None:
    """Give work to somebody of the staff, or to nobody."""
    Work.objects.filter(pk__in=[work.pk for work in works]).update(reviewer=reviewer)
