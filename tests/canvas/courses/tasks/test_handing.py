"""Work is begun, and handed in as a numbered snapshot that nothing touches any more."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connections
from django.urls import reverse
from django.utils.timezone import now

from canvas import store
from canvas.board.services import delete
from canvas.courses import handing
from canvas.courses.standing import standings
from canvas.coursework.kinds import Decision, Late, ReviewKind, State
from canvas.coursework.names import called, who
from canvas.coursework.states import Refusal
from canvas.document import dumps, loads
from canvas.front.services import rename
from canvas.models import Canvas, Review, Submission, Work
from relationships.rules import check
from tests.canvas.courses.tasks.conftest import DUE

BEFORE = DUE - timedelta(days=1)
SECOND = timedelta(seconds=1)


def reviewed(submission, decision, released=True):
    return Review.objects.create(
        submission=submission,
        kind=ReviewKind.STAFF,
        reviewer=submission.by,
        decision=decision,
        released_at=now() if released else None,
    )


def test_a_student_begins_with_the_starting_canvas_as_their_own(task, olga, owner):
    work = handing.begin(task, olga)
    assert work.canvas.owner == owner.user
    assert dumps(store.load(work.canvas)) == task.start
    assert handing.begin(task, olga).canvas == work.canvas, "once is enough"


def test_without_a_starting_canvas_one_begins_with_an_empty_one(task, olga):
    task.start = ""
    document = store.load(handing.begin(task, olga).canvas)
    assert document.title == task.title
    assert not document.segments


def test_a_team_has_one_canvas_that_all_of_it_reach(team_task, olga, tamar, owner, teammate, stranger):
    work = handing.begin(team_task, olga)
    assert handing.begin(team_task, tamar) == work
    address = reverse("board:board", args=[work.canvas_id])
    assert [person.get(address).status_code for person in (owner, teammate, stranger)] == [200, 200, 404]
    owner.user.delete()
    assert teammate.get(address).status_code == 200


def test_team_work_needs_a_team(team_task, olga):
    olga.team = None
    with pytest.raises(handing.NoTeam):
        handing.begin(team_task, olga)


def test_what_is_handed_in_is_the_document_its_findings_its_digest_who_and_when(task, olga):
    work = handing.begin(task, olga)
    submission = handing.hand_in(work, olga, BEFORE)
    submission.refresh_from_db()
    assert submission.document == task.start
    assert submission.digest == hashlib.sha256(task.start.encode()).hexdigest()
    assert (submission.number, submission.by, submission.at, submission.late) == (1, olga, BEFORE, False)
    found = json.loads(submission.findings)
    expected = check(loads(task.start))
    assert [(f["rule"], f["subjects"]) for f in found] == [(f.rule, list(f.subjects)) for f in expected]
    assert all(finding["message"] for finding in found)


def test_findings_are_worded_in_the_language_of_the_course(task, olga):
    work = handing.begin(task, olga)
    task.course.language = "ka"
    work.assignment = task
    assert "ა" in handing.hand_in(work, olga, BEFORE).findings
    task.course.language = "tlh"  # one that nothing here is said in
    assert json.loads(handing.hand_in(work, olga, BEFORE).findings)


def test_a_submission_is_untouched_by_whatever_happens_to_the_canvas(task, olga, owner):
    work = handing.begin(task, olga)
    submission = handing.hand_in(work, olga, BEFORE)
    before = Submission.objects.values().get()
    rename(work.canvas, actor=owner.user, title="Another")
    delete(canvas=work.canvas, actor=owner.user, collection="segments", id_="s1")
    second = handing.hand_in(work, olga, BEFORE)
    assert loads(second.document).title == "Another"
    work.canvas.delete()
    assert Submission.objects.values().get(pk=submission.pk) == before
    assert Work.objects.get().canvas is None


def test_the_due_second_is_in_time_and_the_next_is_not(task, olga):
    work = handing.begin(task, olga)
    assert not handing.hand_in(work, olga, DUE + SECOND / 2).late
    Work.objects.get().submissions.all().delete()
    with pytest.raises(handing.Refused) as refused:
        handing.hand_in(work, olga, DUE + SECOND)
    assert refused.value.why is Refusal.CLOSED
    assert handing.may_hand_in(work, DUE + SECOND) is Refusal.CLOSED
    task.late = Late.ACCEPT
    work.assignment = task
    assert handing.hand_in(work, olga, DUE + SECOND).late


def test_one_hands_in_again_until_it_is_due_or_after_a_return(task, olga):
    work = handing.begin(task, olga)
    first, second = (handing.hand_in(work, olga, BEFORE) for _ in range(2))
    assert (first.number, second.number) == (1, 2)
    draft = reviewed(second, Decision.RETURN, released=False)
    assert handing.may_hand_in(work, DUE + SECOND) is Refusal.AGAIN
    Review.objects.filter(pk=draft.pk).update(released_at=now())
    third = handing.hand_in(work, olga, DUE + SECOND)
    assert (third.number, third.late) == (3, False), "a return makes nobody late"
    assert handing.may_hand_in(work, DUE + SECOND) is Refusal.AGAIN, "once for each return"
    reviewed(third, Decision.ACCEPT)
    assert handing.may_hand_in(work, BEFORE) is Refusal.ACCEPTED


def test_who_knows_of_less_than_there_is_is_told(team_task, olga, tamar):
    work = handing.begin(team_task, olga)
    first = handing.hand_in(work, olga, BEFORE, after=0, version=0)
    with pytest.raises(handing.JustHandedIn) as told:
        handing.hand_in(work, tamar, BEFORE, after=0, version=0)
    assert told.value.submission == first
    rename(work.canvas, actor=olga.user, title="Changed meanwhile")
    with pytest.raises(handing.Changed):
        handing.hand_in(work, tamar, BEFORE, after=1, version=0)
    assert handing.hand_in(work, tamar, BEFORE, after=1, version=1).by == tamar


def test_a_deleted_canvas_is_not_handed_in_and_can_be_begun_anew(task, olga):
    work = handing.begin(task, olga)
    Canvas.objects.update(deleted_at=now())
    with pytest.raises(handing.Refused, match="no_canvas"):
        handing.hand_in(work, olga, BEFORE)
    assert handing.begin(task, olga).canvas == work.canvas, "it can still be brought back"
    Canvas.objects.all().delete()
    with pytest.raises(handing.Refused, match="no_canvas"):
        handing.hand_in(work, olga, BEFORE)
    again = handing.begin(task, olga)
    assert again == work
    assert handing.hand_in(again, olga, BEFORE).number == 1


def test_who_left_and_who_closed_the_account_leave_their_work(task, olga, owner, tamar):
    handing.begin(task, tamar)
    handing.hand_in(handing.begin(task, olga), olga, BEFORE)
    owner.user.delete()
    task.course.enrolments.filter(role="student").update(left_at=now())
    submission = Submission.objects.select_related("by__user", "work__enrolment__user", "work__team").get()
    assert submission.document == task.start
    assert called(submission.by) == who(submission.work) == "Someone who closed their account"
    stands = standings(task.course, BEFORE)
    assert [(stand.name, stand.state) for stand in stands] == [
        ("Someone who closed their account", State.TO_REVIEW)
    ], "who left before handing in is nobody any more"


def test_standings_take_the_same_queries_whatever_there_is(task, olga, tamar, django_assert_num_queries):
    def count():
        with django_assert_num_queries(6):
            return len(standings(task.course, BEFORE))

    assert count() == 2
    for enrolment in (olga, tamar):
        reviewed(handing.hand_in(handing.begin(task, enrolment), enrolment, BEFORE), Decision.RETURN)
    task.course.assignments.create(title="For teams", due_at=DUE, late=Late.REFUSE, in_teams=True)
    assert count() == 3


def test_two_teammates_at_once_make_two_numbers_or_one_is_told(transactional_db, team_task, olga, tamar):
    work = handing.begin(team_task, olga)

    def at_once(**seen):
        start = Barrier(2)

        def one(enrolment):
            start.wait(10)
            try:
                return handing.hand_in(work, enrolment, BEFORE, **seen).number
            except handing.JustHandedIn as told:
                return f"told of {told.submission.number}"
            finally:
                connections.close_all()

        with ThreadPoolExecutor(2) as threads:
            return set(threads.map(one, (olga, tamar)))

    assert at_once() == {1, 2}
    assert at_once(after=2, version=0) == {3, "told of 3"}
    assert sorted(Submission.objects.values_list("number", flat=True)) == [1, 2, 3]
