"""Roles in a course, what becomes of work that is late, who reviews and how a review ends."""

from segments.kinds import Kind
from segments.words import pgettext_noop


class Role(Kind):
    """What somebody is in a course."""

    INSTRUCTOR = "instructor", pgettext_noop("role in a course", "Instructor")
    ASSISTANT = "assistant", pgettext_noop("role in a course", "Assistant")
    STUDENT = "student", pgettext_noop("role in a course", "Student")


STAFF = (Role.INSTRUCTOR, Role.ASSISTANT)


class Late(Kind):
    """What becomes of work that is handed in after it was due."""

    REFUSE = "refuse", pgettext_noop("late work", "is refused")
    ACCEPT = "accept", pgettext_noop("late work", "is accepted and marked as late")


class Decision(Kind):
    """How a review ends."""

    RETURN = "return", pgettext_noop("end of a review", "Return for revision")
    ACCEPT = "accept", pgettext_noop("end of a review", "Accept")


class ReviewKind(Kind):
    """Who reviews."""

    STAFF = "staff", pgettext_noop("kind of review", "By the staff")
    PEER = "peer", pgettext_noop("kind of review", "By a fellow student")
    SELF = "self", pgettext_noop("kind of review", "By the students themselves")


class State(Kind):
    """Where a piece of work stands, from not begun to accepted; ``late`` is said beside it."""

    NOT_BEGUN = "not_begun", pgettext_noop("state of work", "not begun")
    IN_WORK = "in_work", pgettext_noop("state of work", "in work")
    MISSING = "missing", pgettext_noop("state of work", "missing")
    TO_REVIEW = "to_review", pgettext_noop("state of work", "to review")
    RETURNED = "returned", pgettext_noop("state of work", "returned")
    ACCEPTED = "accepted", pgettext_noop("state of work", "accepted")


class PeerState(Kind):
    """How far a review that a fellow student is asked for has come."""

    ASKED = "asked", pgettext_noop("state of a peer review", "not begun")
    BEGUN = "begun", pgettext_noop("state of a peer review", "begun")
    FINISHED = "finished", pgettext_noop("state of a peer review", "finished")
    RELEASED = "released", pgettext_noop("state of a peer review", "released")
