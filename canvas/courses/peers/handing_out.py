"""Asking fellow students for reviews, and letting what they wrote out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import SystemRandom

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from canvas.courses.standing import newest
from canvas.coursework.allocation import Pair, Piece, allocate
from canvas.coursework.kinds import ReviewKind, Role
from canvas.models import Allocation, Assignment, Review, Submission


@dataclass(frozen=True)
class HandedIn:
    """What was handed in for an assignment: works with the students who are still there, and the latest of each."""

    pieces: tuple[Piece, ...]
    latest: Mapping[int, Submission]

    @property
    def people(self) -> frozenset[int]:
        """Everybody who can be asked."""
        return frozenset().union(*(piece.people for piece in self.pieces))

    def due(self, each: int) -> int:
        """How many works everybody can be asked for, where the assignment says ``each``."""
        return min(each, max(0, len(self.pieces) - 1))


def handed_in(assignment: Assignment) -> HandedIn:
    """Read what was handed in. A work is its student’s or all of its team’s, and of whoever handed it in."""
    latest = {one.work_id: one for one in newest().filter(work__assignment=assignment).select_related("work")}
    here = assignment.course.enrolments.filter(role=Role.STUDENT, left_at=None, user__isnull=False)
    teams: dict[int | None, set[int]] = defaultdict(set)
    for pk, team in here.values_list("pk", "team"):
        teams[team].add(pk)
    present = frozenset().union(*teams.values())
    whose: dict[int, set[int]] = defaultdict(set)
    for work, by in Submission.objects.filter(work__in=latest).values_list("work", "by"):
        whose[work].add(by)
    pieces = []
    for key, one in sorted(latest.items()):
        members = teams[one.work.team_id] if one.work.team_id else {one.work.enrolment_id or 0}
        people = present & (members | whose[key])
        if people:
            pieces.append(Piece(key, people))
    return HandedIn(tuple(pieces), latest)


def hand_out(assignment: Assignment, due_at: datetime | None = None) -> set[int]:
    """Ask everybody who handed in for reviews, or those who came later, too; gives who is asked for more than before.

    What has begun stays with whoever began it. Give the assignment with its ``course``.
    """
    with transaction.atomic():
        Assignment.objects.select_for_update().get(pk=assignment.pk)
        found = handed_in(assignment)
        rows = Allocation.objects.select_for_update().filter(submission__work__assignment=assignment)
        standing = {
            Pair(work, one): pk for pk, work, one in rows.values_list("pk", "submission__work", "reviewer")
        }
        started = begun(assignment) & set(standing)
        pairs = allocate(
            found.pieces,
            assignment.peers,
            started=started,
            waiting=set(standing) - started,
            seed=_seed(assignment),
        )
        Allocation.objects.filter(pk__in=[pk for pair, pk in standing.items() if pair not in pairs]).delete()
        fresh = pairs - set(standing)
        _ask(found, fresh)
        if due_at != assignment.peers_due_at:
            Assignment.objects.filter(pk=assignment.pk).update(peers_due_at=due_at)
            assignment.peers_due_at = due_at
    return _more(standing, pairs)


def _ask(found: HandedIn, pairs: Collection[Pair]) -> None:
    """In no order: the addresses of what is asked for tell nothing of whose it is."""
    rows = [Allocation(submission=found.latest[pair.work], reviewer_id=pair.reviewer) for pair in pairs]
    SystemRandom().shuffle(rows)
    Allocation.objects.bulk_create(rows)


def _more(before: Collection[Pair], after: Collection[Pair]) -> set[int]:
    was, now = (Counter(pair.reviewer for pair in pairs) for pairs in (before, after))
    return {reviewer for reviewer, count in now.items() if count > was[reviewer]}


def _seed(assignment: Assignment) -> str:
    """What no student can guess, who would work out from it who reviews whom."""
    return salted_hmac("canvas.courses.peers", str(assignment.pk)).hexdigest()


def begun(assignment: Assignment) -> set[Pair]:
    """What fellow students have begun to write."""
    found = Review.objects.filter(kind=ReviewKind.PEER, submission__work__assignment=assignment)
    return {Pair(work, one) for work, one in found.values_list("submission__work", "reviewer")}


def release(assignment: Assignment) -> list[Review]:
    """Let the students see all that fellow students handed over; gives what they could not see before."""
    with transaction.atomic():
        ready = Review.objects.select_for_update().filter(
            kind=ReviewKind.PEER,
            submission__work__assignment=assignment,
            finished_at__isnull=False,
            released_at=None,
        )
        found = list(ready.order_by("pk"))
        Review.objects.filter(pk__in=[review.pk for review in found]).update(released_at=timezone.now())
    return found


def finish(review: Review) -> None:
    """Hand a review over: the staff may release it."""
    Review.objects.filter(pk=review.pk, released_at=None).update(finished_at=timezone.now())
