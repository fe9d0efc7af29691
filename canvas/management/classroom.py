"""A course to look at: thirty students in ten teams at all stages, out of ``fixtures/course/class.json``.

What became of a team's work is a list of steps, each on a submission of its own: ``begun``, ``missing``, ``handed in``,
``late``, ``draft 5`` (a review that is not released), ``returned 5``, ``accepted 9``. The number is the points given. Peer
reviews are ``asked``, ``begun 3``, ``finished 7`` or ``released 8``: the stages are taken in turn.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import count, cycle
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from canvas import store
from canvas.courses.handing import kept_of
from canvas.courses.peers.handing_out import hand_out
from canvas.courses.pictures import freeze, frozen
from canvas.coursework.kinds import Decision, Late, ReviewKind, Role
from canvas.coursework.rubric import Criterion, Mark, Rubric
from canvas.document import CanvasDocument
from canvas.examples import FOLDER, example
from canvas.management.snapshots import wall
from canvas.models import Allocation, Assignment, Comment, Course, Enrolment, Review, Submission, Team, Work
from canvas.pictures.reading import Kept
from canvas.pictures.reading import read as picture_of
from canvas.pictures.services import put_picture
from segments.jsontext import parse_json
from segments.shape import read

FILE = FOLDER / "course" / "class.json"
HOST = "rapport.example"
SUBMITTED = timedelta(hours=5)  # before the work was due; what is late came as much after
REVIEWED = timedelta(hours=30)  # after it was handed in
DECISIONS = {"returned": Decision.RETURN, "accepted": Decision.ACCEPT, "draft": Decision.RETURN}

Plain = Mapping[str, Any]


def address(name: str) -> str:
    """The e-mail address of somebody in the course: the first name at our example host."""
    return f"{name.split()[0].lower()}@{HOST}"


def people() -> tuple[str, str]:
    """The addresses of the instructor, and of the first student of the first team."""
    said = json.loads(FILE.read_text())
    return address(said["instructor"]), address(said["teams"][0]["members"][0])


def make_course(now: datetime) -> Course:
    """The whole course, as it would stand now. Its people cannot sign in before they get a password."""
    with transaction.atomic():
        return _Classroom(json.loads(FILE.read_text()), now).make()


class _Classroom:
    def __init__(self, said: Plain, now: datetime) -> None:
        self._said = said
        self._now = now
        rubric = read(Rubric, parse_json(json.dumps(said["rubric"])), "", [])
        assert rubric is not None  # the fixture is ours
        self._rubric: Rubric = rubric
        self._turns = count()

    def make(self) -> Course:
        said = self._said
        told = {name: said[name] for name in ("title", "term", "language", "timezone")}
        self._course = Course.objects.create(**told, teams_open=False)
        self._staff = [
            self._enrol(said["instructor"], Role.INSTRUCTOR),
            self._enrol(said["assistant"], Role.ASSISTANT),
        ]
        assignments = [self._assignment(entry) for entry in said["assignments"]]
        for entry in said["teams"]:
            self._team(entry, assignments)
        for entry, assignment in zip(said["assignments"], assignments, strict=True):
            if assignment.peers:
                self._peers(assignment, entry["peers"]["stages"])
        return self._course

    def _enrol(self, name: str, role: Role, team: Team | None = None) -> Enrolment:
        first, _, last = name.partition(" ")
        names = {"first_name": first, "last_name": last}
        user, _new = get_user_model().objects.get_or_create(
            username=address(name), defaults={"email": address(name), "password": "!", **names}
        )
        return Enrolment.objects.create(course=self._course, user=user, role=role, team=team)

    def _assignment(self, said: Plain) -> Assignment:
        due = (self._now + timedelta(days=said["days"])).replace(hour=19, minute=59, second=0, microsecond=0)
        return Assignment.objects.create(
            course=self._course,
            title=said["title"],
            text=said["text"],
            due_at=due,
            late=Late.ACCEPT,
            in_teams=True,
            peers=said.get("peers", {}).get("each", 0),
            peer_share=said.get("peers", {}).get("share", 0),
            **self._given(),
        )

    def _given(self, **parts: Any) -> dict[str, Any]:
        """Parts of documents for their columns, of which types are told nothing."""
        return {"rubric": self._rubric, **parts}

    def _team(self, said: Plain, assignments: Sequence[Assignment]) -> None:
        team = Team.objects.create(course=self._course, name=said["name"])
        members = [self._enrol(name, Role.STUDENT, team) for name in said["members"]]
        whole = example(said["example"]).document
        alt = said.get("photograph", "")
        reviewer = self._staff[next(self._turns) % len(self._staff)]
        for place, (assignment, steps) in enumerate(zip(assignments, said["stands"], strict=True)):
            if steps not in ("", "missing"):
                missing = len(assignments) - 1 - place
                self._work(assignment, team, members, whole, missing, steps.split(", "), reviewer, alt)

    def _work(
        self,
        assignment: Assignment,
        team: Team,
        members: Sequence[Enrolment],
        whole: CanvasDocument,
        missing: int,
        steps: Sequence[str],
        reviewer: Enrolment,
        alt: str,
    ) -> None:
        """What a team did for one assignment; the earlier, the more was missing. ``alt`` says what it photographed."""
        begun = younger(whole, missing)
        canvas = store.create(begun)
        if alt:
            subject, kept = begun.notes[0].id, _photograph(len(alt))
            put_picture(canvas=canvas, actor=None, subject=subject, alt=alt, kept=kept)
        work = Work.objects.create(assignment=assignment, team=team, canvas=canvas, reviewer=reviewer)
        steps = [step for step in steps if step != "begun"]
        for number, step in enumerate(steps, 1):
            document = younger(whole, missing + len(steps) - number)
            by = members[number % len(members)]
            submission = self._submission(work, number, document, by, late=step == "late")
            what, _, points = step.partition(" ")
            if what in DECISIONS:
                self._review(submission, reviewer, what, int(points))

    def _submission(
        self, work: Work, number: int, document: CanvasDocument, by: Enrolment, *, late: bool
    ) -> Submission:
        due = work.assignment.due_at
        first = due + SUBMITTED if late else due - SUBMITTED
        at = min(
            first + (number - 1) * timedelta(days=3), self._now - timedelta(hours=40) + number * REVIEWED / 30
        )
        submission = Submission.objects.create(
            work=work,
            number=number,
            by=by,
            at=at,
            late=late,
            **kept_of(document, self._course),
        )
        if work.canvas:
            freeze(work.canvas, submission)
        return submission

    def _review(self, submission: Submission, reviewer: Enrolment, what: str, points: int) -> None:
        at = min(submission.at + REVIEWED, self._now)
        decision = DECISIONS[what]
        review = Review.objects.create(
            submission=submission,
            kind=ReviewKind.STAFF,
            reviewer=reviewer,
            words=self._said["words"][str(decision)],
            decision=decision,
            changed_at=at,
            released_at=None if what == "draft" else at,
            **self._given(marks=tuple(marks(self._rubric, points))),
        )
        if decision is Decision.RETURN:
            self._comments(review, at)

    def _comments(self, review: Review, at: datetime) -> None:
        """Two remarks on what was found, an answer to the first where it was read, and one on a photograph."""
        turn = next(self._turns)
        found = [raw for raw in json.loads(review.submission.findings) if len(raw["subjects"]) == 1]
        texts = self._said["returned"]
        for number, raw in enumerate(found[:2]):
            text = texts[(turn + number) % len(texts)]
            place = raw["subjects"][0]
            said = Comment.objects.create(review=review, place=place, text=text, by=review.reviewer, at=at)
            if number == 0 and review.released_at:
                answer = self._said["answers"][turn % len(self._said["answers"])]
                by, later = review.submission.by, min(at + timedelta(hours=3), self._now)
                Comment.objects.create(review=review, place=place, text=answer, by=by, at=later, answers=said)
        for photograph in frozen(review.submission):
            text = self._said["photographed"]
            Comment.objects.create(review=review, place=photograph.key, text=text, by=review.reviewer, at=at)

    def _peers(self, assignment: Assignment, stages: Sequence[str]) -> None:
        """Fellow students are asked, and have come as far as the stages say, in turn."""
        hand_out(assignment)
        asked = Allocation.objects.filter(submission__work__assignment=assignment)
        asked = asked.defer("submission__document").select_related("submission__work__assignment", "reviewer")
        for stage, allocation in zip(cycle(stages), asked.order_by("submission__work", "pk"), strict=False):
            what, _, points = stage.partition(" ")
            if what != "asked":
                self._peer(allocation, what, int(points))

    def _peer(self, allocation: Allocation, what: str, points: int) -> None:
        at = self._now
        turn = next(self._turns)
        review = Review.objects.create(
            submission=allocation.submission,
            kind=ReviewKind.PEER,
            reviewer=allocation.reviewer,
            words=self._said["peer words"][turn % len(self._said["peer words"])],
            changed_at=at,
            finished_at=None if what == "begun" else at,
            released_at=at if what == "released" else None,
            **self._given(marks=tuple(marks(self._rubric, points))),
        )
        found = [raw for raw in json.loads(review.submission.findings) if len(raw["subjects"]) == 1]
        for raw in found[:1]:
            text = self._said["returned"][turn % len(self._said["returned"])]
            place = raw["subjects"][0]
            Comment.objects.create(review=review, place=place, text=text, by=allocation.reviewer, at=at)


@cache
def _photograph(seed: int) -> Kept:
    return picture_of(wall(seed))


def marks(rubric: Rubric, points: int) -> Iterator[Mark]:
    """Marks that give so many points, of levels worth 0, 1, 2 …: as even as they can be."""
    left = points
    for place, criterion in enumerate(rubric.criteria):
        most = sum(len(other.levels) - 1 for other in rubric.criteria[place:])
        level = min(_top(criterion), -(-left * _top(criterion) // most)) if left else 0
        left -= level
        yield Mark(criterion=criterion.id, level=level)


def _top(criterion: Criterion) -> int:
    return len(criterion.levels) - 1


def younger(document: CanvasDocument, missing: int) -> CanvasDocument:
    """The document as it may have stood before: some notes were not there, some words fewer, some channels unknown."""
    if not missing:
        return document
    kept = document.relationships
    relationships = (
        replace(kept[0], text=" ".join(kept[0].text.split()[: 8 - missing])) if kept else None,
        *(replace(entry, cost=None) for entry in kept[1:-missing]),
        *(replace(entry, channels=(), cost=None) for entry in kept[1:][-missing:]),
    )
    notes = document.notes[: max(0, len(document.notes) - missing)]
    return replace(document, notes=notes, relationships=tuple(filter(None, relationships)), waivers=())
