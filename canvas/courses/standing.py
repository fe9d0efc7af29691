"""Who stands where: students and teams against assignments, in a number of queries that never grows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from canvas.coursework.kinds import Decision, ReviewKind, Role, State
from canvas.coursework.names import called
from canvas.coursework.states import state
from canvas.models import Assignment, Course, Enrolment, Review, Submission, Team, Work
from segments.language import as_listed

Works = QuerySet[Work] | Sequence[Work]
Latest = Mapping[int, tuple[Submission, Review | None]]
NOTHING: tuple[None, None] = (None, None)


class Who(NamedTuple):
    """Whose work something is, a team's or a student's (a student in no team has neither); whether they are in it now."""

    team: Team | None
    enrolment: Enrolment | None
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One student's or team's work for one assignment; ``latest`` comes without its document and findings.

    Team work has its ``team``, all other its ``enrolment``; a student's own list has both None for team work where the
    student is in no team.
    """

    assignment: Assignment
    enrolment: Enrolment | None
    team: Team | None
    work: Work | None
    latest: Submission | None
    review: Review | None
    state: State
    late: bool

    @property
    def name(self) -> str:
        """Whose it is."""
        if self.team is not None:
            return self.team.name
        return called(self.enrolment) if self.enrolment else ""


def newest() -> QuerySet[Submission]:
    """The last submission of every work, without its document and findings."""
    later = Submission.objects.filter(work=OuterRef("work"), number__gt=OuterRef("number"))
    return Submission.objects.filter(~Exists(later)).defer("document", "findings", "gist")


def latest_of(works: Works) -> Latest:
    """The last submission of each work that has one, by the work's id, with the staff's review of it. Two queries."""
    found = newest().filter(work__in=works)
    reviews = Review.objects.filter(kind=ReviewKind.STAFF, submission__in=found.values("pk"))
    said = {review.submission_id: review for review in reviews}
    return {submission.work_id: (submission, said.get(submission.pk)) for submission in found}


def standing(assignment: Assignment, enrolment: Enrolment, now: datetime) -> Standing:
    """Where one student stands with one assignment, alone or with the team."""
    works = _own(enrolment).filter(assignment=assignment)
    return next(_stand([assignment], *_as_one(enrolment), works, now))


def standings_of(course: Course, enrolment: Enrolment, now: datetime) -> list[Standing]:
    """Where one student stands with every assignment of the course, the first due first."""
    works = _own(enrolment).filter(assignment__course=course)
    return list(_stand(list(course.assignments.all()), *_as_one(enrolment), works, now))


def standings(course: Course, now: datetime, assignment: Assignment | None = None) -> list[Standing]:
    """Where everybody stands, with one assignment or with all of the course.

    Who left, and a team that nobody is in any more, are in it for the work that they handed in.
    """
    tasks = [assignment] if assignment else list(course.assignments.all())
    return list(_stand(tasks, *everybody(course), Work.objects.filter(assignment__in=tasks), now))


def standings_for(tasks: Sequence[Assignment], some: Sequence[Who], now: datetime) -> list[Standing]:
    """Where some of a class stand with assignments that are theirs: teams with what teams do, or students."""
    teams, people = [who.team for who in some if who.team], [who.enrolment for who in some if who.enrolment]
    works = Work.objects.filter(Q(team__in=teams) | Q(enrolment__in=people), assignment__in=tasks)
    return list(_stand(tasks, some, some, works, now))


def everybody(course: Course) -> tuple[list[Who], list[Who]]:
    """The teams of a course by name, and its students."""
    people = list(course.enrolments.filter(role=Role.STUDENT).select_related("user").order_by("pk"))
    lively = {person.team_id for person in people if person.left_at is None}
    teams = sorted(course.teams.order_by("pk"), key=lambda team: as_listed(team.name))
    return (
        [Who(team, None, team.pk in lively) for team in teams],
        [Who(None, person, person.left_at is None) for person in people],
    )


def asked(course: Course) -> QuerySet[Work]:
    """The works that a course asks for: of teams where a team is due, else of its students."""
    teams = Q(assignment__in_teams=True, team__isnull=False)
    alone = Q(assignment__in_teams=False, enrolment__role=Role.STUDENT)
    return Work.objects.filter(teams | alone, assignment__course=course)


def waiting(course: Course) -> list[int]:
    """The submissions that nobody has decided on, what has waited longest first; to release a decision is another step."""
    decided = Review.objects.filter(
        submission=OuterRef("pk"),
        kind=ReviewKind.STAFF,
        decision__in=list(Decision),
    )
    found = newest().filter(~Exists(decided), work__in=asked(course))
    return list(found.order_by("at", "pk").values_list("pk", flat=True))


def _own(enrolment: Enrolment) -> QuerySet[Work]:
    team = Q(team=enrolment.team_id) if enrolment.team_id else Q(pk__in=())
    return Work.objects.filter(Q(enrolment=enrolment) | team)


def _as_one(person: Enrolment) -> tuple[list[Who], list[Who]]:
    """A student’s team, or the want of one, and the student."""
    return [Who(person.team, None, True)], [Who(None, person, person.left_at is None)]


def _stand(
    tasks: Iterable[Assignment],
    teams: Sequence[Who],
    people: Sequence[Who],
    works: QuerySet[Work],
    now: datetime,
) -> Iterator[Standing]:
    latest = latest_of(works)
    done = {(work.assignment_id, work.team_id, work.enrolment_id): work for work in works}
    for task in tasks:
        for team, person, here in teams if task.in_teams else people:
            work = done.get((task.pk, team.pk if team else None, person.pk if person else None))
            submission, review = latest.get(work.pk, NOTHING) if work else NOTHING
            if here or submission:
                stands = state(task, work, submission, review, now)
                yield Standing(
                    assignment=task,
                    enrolment=person,
                    team=team,
                    work=work,
                    latest=submission,
                    review=review,
                    state=stands.state,
                    late=stands.late,
                )
