"""Every URL of the courses × everybody × what answers, by GET and by POST. A URL that is not in the table fails the test.

A sub-room adds its rows to ``TABLE``. A row names the URL, what it takes and what is posted; a value that is a key of
``World.things`` stands for that thing's id. The people come in this order, each once, first all of them by GET and then
by POST:

``guest`` has no account, ``stranger`` has one and is in no course, ``elsewhere`` teaches another course; ``student``,
``teammate`` (in one team with the student) and ``other`` (in another team) learn here, ``assistant`` and ``instructor``
teach here.
"""

from typing import Any, NamedTuple

import pytest
from django.core.cache import cache
from django.db import transaction
from django.urls import get_resolver, reverse
from django.utils.timezone import now

from canvas.courses.pictures import freeze
from canvas.courses.review.services import Said
from canvas.coursework.kinds import ReviewKind, Role
from canvas.models import Allocation, Comment, Course, Review, Submission, Team
from tests import cast
from tests.canvas.courses.making import course_with, enrol, handed_in, with_picture
from tests.cast import Person
from tests.rows import every_row
from tests.test_urls import names

Statuses = dict[str, int]

OUTSIDE = ("stranger", "elsewhere")
STUDENTS = ("student", "teammate", "other")
STAFF = ("assistant", "instructor")
PEOPLE = ("guest", *OUTSIDE, *STUDENTS, *STAFF)


def signed_in(status: int) -> Statuses:
    """For everyone with an account; guests are sent to sign in."""
    return dict.fromkeys(PEOPLE, status) | {"guest": 302}


def enrolled(status: int, **others: int) -> Statuses:
    """For everyone in the course; for everybody else there is nothing there."""
    return signed_in(status) | dict.fromkeys(OUTSIDE, 404) | others


def staff(status: int, **others: int) -> Statuses:
    """For assistants and instructors; students are told that it is not for them."""
    return enrolled(status) | dict.fromkeys(STUDENTS, 403) | others


def instructors(status: int, **others: int) -> Statuses:
    """For instructors alone."""
    return staff(status) | {"assistant": 403} | others


def students(status: int, **others: int) -> Statuses:
    """For students alone."""
    return enrolled(status) | dict.fromkeys(STAFF, 403) | others


NEVER = signed_in(405)


class Row(NamedTuple):
    """One URL, and what answers to whom."""

    name: str
    get: Statuses
    post: Statuses
    takes: dict[str, Any] = {}
    data: dict[str, Any] = {}


COURSE = {"course_id": "course"}
TEAM = COURSE | {"team_id": "team"}
TICKED = {"who": "enrolment of other"}
# Who is inside is led on; everybody else is asked whether to come in.
DOOR = enrolled(302, stranger=200, elsewhere=200)

TASK = COURSE | {"assignment_id": "assignment"}
RECEIPT = COURSE | {"submission_id": "submission"}
# The student’s own work, which team-mates have no part in: it is no team work.
OWN_WORK = enrolled(200, teammate=404, other=404)
PIECE = COURSE | {"work_id": "work"}
PICTURE = RECEIPT | {"picture_id": "picture"}
ASKED = COURSE | {"allocation_id": "allocation"}
ASKED_EARLIER = COURSE | {"allocation_id": "released allocation", "comment_id": "peer comment"}
TO_REVIEW = enrolled(200, student=404, teammate=404)
TO_ANSWER = enrolled(302, student=404, teammate=404)
NOTHING_SAID = Said((), "").stamp  # what a reviewer sees who is the first

TABLE = [
    # People
    Row("courses:courses", signed_in(200), NEVER),
    Row("courses:course", enrolled(200), NEVER, COURSE),
    Row("courses:new", signed_in(200), signed_in(422), data={"title": ""}),
    Row("courses:new", signed_in(200), signed_in(302), data={"title": "Algebra", "timezone": "UTC"}),
    Row("courses:join", signed_in(200), signed_in(422), data={"code": "NO-SUCH-CODE"}),
    Row("courses:by_link", signed_in(404), signed_in(404), {"code": "NO-SUCH-CODE"}),
    Row("courses:by_link", DOOR, signed_in(302), {"code": "code"}),
    Row("courses:accept", NEVER, signed_in(404), COURSE),
    Row("courses:settings", instructors(200), instructors(422), COURSE, {"title": ""}),
    Row("courses:settings", instructors(200), instructors(302), COURSE, {"title": "A", "timezone": "UTC"}),
    Row("courses:door", NEVER, instructors(302), COURSE, {"act": "close"}),
    Row("courses:door", NEVER, instructors(404), COURSE, {"act": "blow it up"}),
    Row("courses:end", NEVER, instructors(302), COURSE, {"act": "end"}),
    Row("courses:end", NEVER, instructors(404), COURSE),
    Row("courses:delete", instructors(200), instructors(409), COURSE),
    Row("courses:people", enrolled(200), NEVER, COURSE),
    Row(
        "courses:change_people",
        NEVER,
        instructors(302),
        COURSE,
        TICKED | {"act": "role", "role": "assistant"},
    ),
    Row("courses:change_people", NEVER, instructors(404), COURSE, TICKED | {"act": "role", "role": "god"}),
    Row("courses:change_people", NEVER, instructors(302), COURSE, TICKED | {"act": "put", "team": "team"}),
    Row("courses:change_people", NEVER, instructors(404), COURSE, TICKED | {"act": "put", "team": "0"}),
    Row("courses:change_people", NEVER, instructors(302), COURSE, TICKED | {"act": "remove"}),
    Row("courses:change_people", NEVER, instructors(404), COURSE, TICKED),
    Row("courses:take_back", NEVER, instructors(302), COURSE | {"enrolment_id": "who left"}),
    Row("courses:take_back", NEVER, instructors(404), COURSE | {"enrolment_id": "enrolment of student"}),
    Row("courses:leave", enrolled(200), enrolled(302), COURSE),
    Row(
        "courses:new_team",
        NEVER,
        enrolled(302, assistant=403, teammate=422, other=422, instructor=422),
        COURSE,
        {"name": "Walnut"},
    ),
    Row(
        "courses:team",
        instructors(200, student=200, teammate=200),
        instructors(302, student=302, teammate=302),
        TEAM,
        {"name": "Plum"},
    ),
    Row(
        "courses:team",
        instructors(200, student=200, teammate=200),
        instructors(422, student=422, teammate=422),
        TEAM,
        {"name": "Stitch"},
    ),
    Row("courses:join_team", NEVER, students(302), TEAM),
    Row("courses:join_team", NEVER, students(404, assistant=403, instructor=403), COURSE | {"team_id": 0}),
    Row("courses:leave_team", NEVER, students(302), COURSE),
    Row("courses:dissolve_team", NEVER, instructors(302), TEAM),
    Row("courses:roster", instructors(200), instructors(422), COURSE, {"text": ""}),
    Row("courses:roster", instructors(200), instructors(200), COURSE, {"text": "nino@example.com"}),
    Row("courses:keep_roster", NEVER, instructors(302), COURSE, {"text": "nino@example.com"}),
    Row("courses:keep_roster", NEVER, instructors(422), COURSE, {"text": "nino at home"}),
    Row("courses:strike_roster", NEVER, instructors(302), COURSE, {"line": "all"}),
    # The class as a whole
    Row("courses:examples", staff(200), NEVER, COURSE),
    Row("courses:grades", staff(200), NEVER, COURSE),
    Row("courses:gradebook", staff(200), NEVER, COURSE | {"shape": "moodle"}),
    Row("courses:gradebook", staff(404), NEVER, COURSE | {"shape": "clay-tablet"}),
    Row("courses:pages", staff(200), NEVER, COURSE),
    Row("courses:everything", instructors(200), NEVER, COURSE),
    # Assignments
    Row("courses:assignments", enrolled(200), NEVER, COURSE),
    Row("courses:new_assignment", instructors(200), instructors(422), COURSE),
    Row("courses:assignment", enrolled(200), NEVER, TASK),
    Row("courses:edit_assignment", instructors(200), instructors(422), TASK),
    Row("courses:delete_assignment", NEVER, instructors(302), TASK),
    Row("courses:rubric", instructors(200), instructors(200), TASK, {"do": "add"}),
    Row("courses:rubric", instructors(200), instructors(422), TASK, {"do": "save"}),
    Row("courses:begin", NEVER, students(302), TASK),
    Row("courses:bring_back", NEVER, students(404), TASK),
    Row("courses:hand_in", students(404, student=200), students(404, student=422), TASK),
    Row(
        "courses:hand_in",
        students(404, student=200),
        students(404, student=302),
        TASK,
        {"after": 1, "version": 1},
    ),
    Row("courses:receipt", OWN_WORK, NEVER, RECEIPT),
    Row("courses:handed_in", OWN_WORK, NEVER, RECEIPT),
    # Reviewing
    Row("courses:queue", staff(200), NEVER, TASK),
    Row("courses:assign", NEVER, staff(302), TASK, {"to": "nobody", "work": "work"}),
    Row("courses:assign", NEVER, staff(404), TASK, {"to": "0", "work": "work"}),
    Row("courses:release_all", NEVER, staff(302), TASK, {"do": "all"}),
    Row("courses:review", staff(200), staff(302), RECEIPT, {"comment": "Who calls?", "seen": NOTHING_SAID}),
    Row("courses:review", staff(200), staff(409), RECEIPT, {"words": "Well", "version": "7"}),
    Row("courses:review", staff(200), staff(422), RECEIPT, {"words": "bell\x07"}),
    Row("courses:review", staff(404), staff(404), COURSE | {"submission_id": 0}),
    Row("courses:take_back_review", NEVER, staff(302), RECEIPT),
    Row("courses:submission", OWN_WORK, NEVER, RECEIPT),
    # “other” is asked to review it
    Row("courses:picture", OWN_WORK | {"other": 200}, NEVER, PICTURE),
    Row("courses:picture", enrolled(404), NEVER, PICTURE | {"picture_id": 0}),
    Row("courses:picture", enrolled(404), NEVER, PICTURE | {"submission_id": 0}),
    Row("courses:small_picture", OWN_WORK | {"other": 200}, NEVER, PICTURE),
    Row("courses:review_others", staff(200), NEVER, RECEIPT),
    Row("courses:work", enrolled(200, teammate=404, other=404), NEVER, PIECE),
    Row("courses:comment", NEVER, enrolled(404), PIECE | {"comment_id": 0}, {"do": "done"}),
    # Peer review: the other one is asked for the student’s work, and has none of their own
    Row("courses:peers", staff(200), NEVER, TASK),
    Row("courses:hand_out", NEVER, instructors(302), TASK),
    Row("courses:hand_out", NEVER, instructors(422), TASK, {"day": "tomorrow"}),
    Row("courses:release_peers", NEVER, instructors(302), TASK),
    Row("courses:peer", TO_REVIEW, students(404, other=302), ASKED, {"seen": NOTHING_SAID}),
    Row("courses:peer", TO_REVIEW, students(404, other=422), ASKED, {"words": "bell\x07"}),
    Row("courses:peer", enrolled(404), enrolled(404), COURSE | {"allocation_id": 0}),
    Row("courses:answer_peer", NEVER, enrolled(404), ASKED | {"comment_id": 0}, {"text": "Why?"}),
    Row("courses:answer_peer", NEVER, TO_ANSWER, ASKED_EARLIER, {"text": "Why?"}),
    Row("courses:peer_picture", TO_REVIEW, NEVER, ASKED | {"picture_id": "picture"}),
    Row("courses:peer_picture", enrolled(404), NEVER, ASKED | {"picture_id": 0}),
    Row("courses:small_peer_picture", TO_REVIEW, NEVER, ASKED | {"picture_id": "picture"}),
]


class World:
    """The people, the course they are in, and what is in it by the names that rows use."""

    def __init__(self) -> None:
        self.people: dict[str, Person] = {"guest": cast.guest()}
        self.people |= {name: cast.account(name.capitalize()) for name in PEOPLE[1:]}
        at = self.people
        course_with(at["elsewhere"], title="Another course")
        self.course = course_with(at["instructor"], *(at[name] for name in STUDENTS))
        enrol(self.course, at["assistant"], Role.ASSISTANT)
        self.teams(self.course)
        submission = handed_in(self.course, at["student"])
        with_picture(submission.work.canvas, "s1", "A family at table")
        freeze(submission.work.canvas, submission)
        self.things: dict[str, Any] = {
            "course": self.course.pk,
            "assignment": submission.work.assignment_id,
            "work": submission.work_id,
            "submission": submission.pk,
            "picture": submission.pictures.get().pk,
            "code": self.course.join_code,
            "who left": enrol(self.course, cast.account("Zaza"), left_at=now()).pk,
            "team": Team.objects.get(name="Apricot").pk,
        }
        self.things |= {
            f"enrolment of {name}": self.course.enrolments.get(user=at[name].user).pk
            for name in (*STUDENTS, *STAFF)
        }
        self.things |= self.peer_reviews(submission)

    def peer_reviews(self, submission: Submission) -> dict[str, Any]:
        """The other one is asked to review what the student handed in, and reviewed an earlier one, which is released."""
        other = self.course.enrolments.get(user=self.people["other"].user)
        earlier = handed_in(self.course, self.people["student"], number=0)
        review = Review.objects.create(
            submission=earlier, kind=ReviewKind.PEER, reviewer=other, finished_at=now(), released_at=now()
        )
        return {
            "allocation": Allocation.objects.create(submission=submission, reviewer=other).pk,
            "released allocation": Allocation.objects.create(submission=earlier, reviewer=other).pk,
            "peer comment": Comment.objects.create(review=review, text="Who calls?", by=other).pk,
        }

    def teams(self, course: Course) -> None:
        """The student and the team-mate in one, the other in another."""
        for name, members in {"Apricot": ("student", "teammate"), "Stitch": ("other",)}.items():
            team = Team.objects.create(course=course, name=name)
            users = [self.people[member].user for member in members]
            course.enrolments.filter(user__in=users).update(team=team)

    def ids(self, values: dict[str, Any]) -> dict[str, Any]:
        return {key: self.things.get(value, value) for key, value in values.items()}


@pytest.mark.django_db
def test_who_sees_what():
    world = World()
    wrong = {}
    for row in TABLE:
        read, written = answers(world, row)
        said = {"get": differing(read, row.get), "post": differing(written, row.post)}
        if any(said.values()):
            wrong[f"{row.name} {row.takes | row.data}"] = said
    assert wrong == {}


def answers(world: World, row: Row) -> tuple[Statuses, Statuses]:
    """What everybody is told by GET, then by POST; whatever that changed is as it was for the next row."""
    url, data = reverse(row.name, kwargs=world.ids(row.takes)), world.ids(row.data)
    cache.clear()
    with transaction.atomic():
        before = every_row()
        read = {name: person.get(url, data).status_code for name, person in world.people.items()}
        assert every_row() == before, f"to look at {row.name} changed something"
        written = {name: person.post(url, data).status_code for name, person in world.people.items()}
        transaction.set_rollback(True)
    return read, written


def differing(told: Statuses, due: Statuses) -> dict[str, str]:
    """Who is told something else than the table says."""
    return {name: f"{told[name]}, not {due[name]}" for name in PEOPLE if told[name] != due[name]}


def test_no_url_of_the_courses_is_missing_from_the_table():
    known = {row.name for row in TABLE}
    found = {name for name in names(get_resolver().url_patterns) if name.startswith("courses:")}
    assert found - known == set(), "add a row for each"
    assert known - found == set(), "no such URL any more"
