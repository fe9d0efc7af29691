"""What people and teams of a course are called. Rows are given, none is asked for."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from canvas.coursework.kinds import ReviewKind

if TYPE_CHECKING:
    from canvas.models import Comment, Enrolment, Review, Work


def called(enrolment: "Enrolment") -> str:
    """A person's name, or their address before its @; of who closed the account nothing is known. Load ``user``."""
    user = enrolment.user
    if user is None:
        return _("Someone who closed their account")
    return user.get_full_name() or user.email.partition("@")[0] or user.get_username()


def who(work: "Work") -> str:
    """Whose work it is: the team’s name or the student’s. Load ``team`` and ``enrolment__user``."""
    if work.team is not None:
        return work.team.name
    assert work.enrolment is not None  # the database holds that it is the one or the other
    return called(work.enrolment)


def speaker(review: "Review", comment: "Comment") -> str:
    """Who speaks in a review; a fellow student who reviews has no name. Load the comment’s ``by__user``."""
    hidden = review.kind == ReviewKind.PEER and comment.by_id == review.reviewer_id
    return _("A fellow student") if hidden else called(comment.by)
