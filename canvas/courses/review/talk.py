"""Comments with what was answered, as both sides read them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from canvas.courses.review.board import Pin
from canvas.courses.review.places import Place, Places
from canvas.coursework.names import speaker
from canvas.hours import moment
from canvas.models import Comment, Course, Review


class Answer(NamedTuple):
    """One answer."""

    who: str
    when: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A comment with its number and place; ``place`` is None for one that the submission does not have."""

    comment: Comment
    number: int
    place: Place | None
    who: str
    when: str
    answers: Sequence[Answer]

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"c{self.comment.pk}"


def comments_of(reviews: Iterable[Review]) -> list[Comment]:
    """All that was said in reviews, with who said it, the first first."""
    ids = [review.pk for review in reviews]
    found = Comment.objects.filter(review__in=ids).select_related("by__user")
    return list(found.order_by("at", "pk"))


def remarks_of(
    review: Review,
    comments: Sequence[Comment],
    places: Places,
    course: Course,
    named: Callable[[Review, Comment], str] = speaker,
) -> list[Remark]:
    """The comments of one review, numbered, each with its answers; ``named`` says who speaks."""
    mine = [comment for comment in comments if comment.review_id == review.pk]
    answers: dict[int, list[Answer]] = {}
    for comment in mine:
        if comment.answers_id:
            said = Answer(named(review, comment), moment(comment.at, course.timezone), comment.text)
            answers.setdefault(comment.answers_id, []).append(said)
    return [
        Remark(
            comment=comment,
            number=number,
            place=places.get(comment.place),
            who=named(review, comment),
            when=moment(comment.at, course.timezone),
            answers=answers.get(comment.pk, ()),
        )
        for number, comment in enumerate((c for c in mine if not c.answers_id), start=1)
    ]


def pins_of(remarks: Iterable[Remark]) -> Mapping[str, Sequence[Pin]]:
    """Where comments are pinned: their numbers, by place."""
    pins: dict[str, list[Pin]] = {}
    for remark in remarks:
        if remark.place is not None:
            pin = Pin(number=remark.number, anchor=remark.anchor)
            pins.setdefault(remark.comment.place, []).append(pin)
    return pins
