"""Who stands where: students and teams against assignments, in a number of queries that never grows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from canvas.courses.names import called
from canvas.courses.states import state
from canvas.coursework.kinds import ReviewKind, Role, State
from canvas.models import Assignment, Course, Enrolment, Review, Submission, Team, Work

Works = QuerySet[Work] | Sequence[Work]
Latest = Mapping[int, tuple[Submission, Review | None]]
NOTHING: tuple[None, None] = (None, None)


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
    return Submission.objects.filter(~Exists(later)).defer("document", "findings")


def latest_of(works: Works) -> Latest:
    """The last submission of each work that has one, by the work's id, with the staff's review of it. Two queries."""
    found = newest().filter(work__in=works)
    reviews = Review.objects.filter(kind=ReviewKind.STAFF, submission__in=found.values("pk"))
    said = {review.submission_id: review for review in reviews}
    return {submission.work_id: (submission, said.get(submission.pk)) for submission in found}


def standing(assignment: Assignment, enrolment: Enrolment, now: datetime) -> Standing:
    """Where one student stands with one assignment, alone or with the team."""
    works = _own(enrolment).filter(assignment=assignment)
    return next(_stand([assignment], [enrolment], works, latest_of(works), now))


def standings_of(course: Course, enrolment: Enrolment, now: datetime) -> list[Standing]:
    """Where one student stands with every assignment of the course, the first due first."""
    works = _own(enrolment).filter(assignment__course=course)
    return list(_stand(list(course.assignments.all()), [enrolment], works, latest_of(works), now))


def standings(course: Course, now: datetime, assignment: Assignment | None = None) -> list[Standing]:
    """Where everybody stands, with one assignment or with all of the course.

    Who left, and a team that nobody is in any more, are in it for the work that they handed in.
    """
    tasks = [assignment] if assignment else list(course.assignments.all())
    works = Work.objects.filter(assignment__in=tasks)
    latest = latest_of(works)
    people = course.enrolments.filter(role=Role.STUDENT).select_related("user")
    return list(_stand(tasks, list(people), works, latest, now, list(course.teams.order_by("name", "pk"))))


def _own(enrolment: Enrolment) -> QuerySet[Work]:
    team = Q(team=enrolment.team_id) if enrolment.team_id else Q(pk__in=())
    return Work.objects.filter(Q(enrolment=enrolment) | team)


def _stand(
    tasks: Iterable[Assignment],
    people: Sequence[Enrolment],
    works: Iterable[Work],
    latest: Latest,
    now: datetime,
    teams: Sequence[Team] | None = None,
) -> Iterator[Standing]:
    """A standing for each; with ``teams`` given, team work is the teams', else it is each student's own team's."""
    done = {(work.assignment_id, work.team_id, work.enrolment_id): work for work in works}
    lively = {person.team_id for person in people if person.left_at is None}
    for task in tasks:
        if task.in_teams and teams is not None:
            units: list[tuple[Team | None, Enrolment | None, bool]] = [
                (team, None, team.pk in lively) for team in teams
            ]
        elif task.in_teams:
            units = [(person.team, None, True) for person in people]
        else:
            units = [(None, person, person.left_at is None) for person in people]
        for team, person, here in units:
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
