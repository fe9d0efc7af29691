"""How points are made up of several hands, in words and in numbers. Drafts of fellow students do not count."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas.coursework.kinds import ReviewKind
from canvas.coursework.shares import Score, Shares, Together, score, together
from canvas.models import Review, Submission
from relationships.phrases import number


class Part(NamedTuple):
    """One hand: who gave, what, and how much of the points it makes; ``given`` is empty where it is missing."""

    who: str
    given: str
    share: str
    missing: str = ""


class MadeUp(NamedTuple):
    """The points of a review with their parts, ready to be shown."""

    points: str
    most: str
    parts: Sequence[Part]


def others(submission: Submission, released: Iterable[Review]) -> list[Review]:
    """What others than the staff gave, out of the released reviews of a work, with their submissions.

    Fellow students’ points for an earlier submission go on counting; the students’ own score is that of the very one.
    """
    return [
        one
        for one in released
        if (one.kind == ReviewKind.SELF and one.submission_id == submission.pk)
        or (one.kind == ReviewKind.PEER and one.submission.number <= submission.number)
    ]


def released_of(submission: Submission) -> list[Review]:
    """What others than the staff gave for a work that is released; one query."""
    found = Review.objects.filter(
        kind__in=(ReviewKind.PEER, ReviewKind.SELF),
        submission__work=submission.work_id,
        released_at__isnull=False,
    )
    return list(found.select_related("submission").defer("submission__document", "submission__findings"))


def score_of(review: Review) -> Score | None:
    """What one review gives; None while it gives nothing."""
    rubric: Any = review.rubric
    marks: Any = review.marks
    return score(rubric, marks)


def weighed(staff: Review, rest: Iterable[Review], shares: Shares) -> Together | None:
    """The points of the staff’s review together with the others’; None while the staff gave none."""
    base = score_of(staff)
    if base is None:
        return None
    given = [(one.kind, found) for one in rest if (found := score_of(one)) is not None]
    peers = [found for kind, found in given if kind == ReviewKind.PEER]
    own = next((found for kind, found in given if kind == ReviewKind.SELF), None)
    return together(base, peers, own, shares)


def made_up(staff: Review | None, submission: Submission, rest: Sequence[Review]) -> MadeUp | None:
    """How the points of a submission are made up; None where the staff alone give them, or gave none yet.

    Give the submission with its ``work__assignment``. What is released keeps the shares that it was released with.
    """
    task = submission.work.assignment
    if staff is None:
        return None
    shares = staff.shares or task.shares
    found = weighed(staff, rest, shares)
    if found is None or (not asks(task.peers, shares) and not rest):
        return None
    return told(found, peers_asked=bool(task.peers))


def asks(peers: int, shares: Shares) -> bool:
    """Whether anybody but the staff gives points."""
    return bool(peers or shares.peers) or shares.own is not None


def told(found: Together, *, peers_asked: bool) -> MadeUp:
    """The parts in words."""
    shares, standing_in = found.shares, _("none yet; what the staff gave takes its place")
    parts = [Part(_("The staff"), number(found.staff), percent(shares.staff))]
    if peers_asked or shares.peers or found.many:
        who = ngettext("%(count)s fellow student", "%(count)s fellow students, in the mean", found.many)
        words = who % {"count": number(found.many)} if found.many else _("Fellow students")
        parts.append(_part(words, found.peers, shares.peers, standing_in))
    if shares.own is not None:
        parts.append(_part(_("Their own score"), found.own, shares.own, standing_in))
    return MadeUp(number(found.points), number(found.most), parts)


def _part(who: str, given: Any, share: int, standing_in: str) -> Part:
    if given is None:
        return Part(who, "", percent(share), standing_in if share else _("none yet"))
    return Part(who, number(given), percent(share))


def percent(share: int) -> str:
    """“20 %”, or that it counts nothing."""
    return _("%(share)s %%") % {"share": share} if share else _("shown only")


def shared(shares: Shares, peers: int) -> str:
    """“70 % the staff, 20 % fellow students, 10 % the students themselves”; empty where the staff give all."""
    said: Mapping[str, int] = {
        _("%(share)s %% the staff"): shares.staff,
        _("%(share)s %% fellow students"): shares.peers if peers else 0,
        _("%(share)s %% the students themselves"): shares.own or 0,
    }
    if shares.staff == 100:
        return ""
    return ", ".join(words % {"share": share} for words, share in said.items() if share)
