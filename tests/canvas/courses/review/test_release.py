"""The queue, releasing, the mails, and what students see before and after."""

import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from canvas import edits, store
from canvas.courses.review import services
from canvas.courses.standing import waiting
from canvas.coursework.kinds import Decision
from canvas.models import Comment, Reader, Review, Work
from tests import cast
from tests.canvas.courses.review.world import RUBRIC

DRAFT = ("Much closer to whom you serve.", "Do the sum with me on Tuesday.")


class Refusing(EmailBackend):
    """A mail server that refuses."""

    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected("no")


def queue(school, name="queue", **query):
    where = [school.course.pk, school.assignment.pk]
    return reverse(f"courses:{name}", args=where, query=query)


def work(school):
    return reverse("courses:work", args=[school.course.pk, school.work.pk])


def decide(review, decision=Decision.ACCEPT):
    Review.objects.filter(pk=review.pk).update(decision=decision)


def listed(person, url):
    return [row.name for row in person.get(url).context["queue"].shown]


@pytest.fixture
def released(school, drafted):
    """The draft, returned to the students."""
    decide(drafted, Decision.RETURN)
    [review] = services.release([drafted])
    return review


def test_what_is_decided_no_longer_waits_for_a_review(school, drafted):
    assert waiting(school.course) == [drafted.submission_id]
    decide(drafted)
    assert waiting(school.course) == []


def on_the_desk(person, school, do, **typed):
    """Press a button on the desk as it stands."""
    review = Review.objects.get()
    carried = {
        "version": review.version,
        "seen": services.said_in(review).stamp,
        "rubric": services.rubric_stamp(RUBRIC),
        "words": review.words,
        **{f"mark-{place}": mark.level for place, mark in enumerate(review.marks)},
    }
    url = reverse("courses:review", args=[school.course.pk, school.first.pk])
    return person.post(url, {**carried, "do": do, **typed})


def answer(school, person, comment, **typed):
    url = reverse("courses:comment", args=[school.course.pk, school.work.pk, comment.pk])
    return person.post(url, typed)


def test_the_queue_is_by_state_and_by_who_looks_after_it(school, drafted, instructor, assistant, stranger):
    other = school.another("Night Clinic", stranger)
    school.another("Stitch", cast.account("Zaza"))
    assert listed(instructor, queue(school)) == ["Apricot", "Night Clinic", "Stitch"]
    instructor.post(queue(school, "assign"), {"work": [other.work_id], "to": school.assistant.pk})
    assert listed(assistant, queue(school, reviewer=school.assistant.pk)) == ["Night Clinic"]
    assert listed(assistant, queue(school, reviewer="nobody")) == ["Apricot", "Stitch"]
    decide(drafted)
    assert listed(instructor, queue(school)) == ["Night Clinic", "Stitch"]
    assert listed(instructor, queue(school, show="decided")) == ["Apricot"]
    instructor.post(queue(school, "release_all"), {"do": "all"})
    assert listed(instructor, queue(school, show="accepted")) == ["Apricot"]
    assert listed(instructor, queue(school, show="late")) == []
    around = instructor.get(reverse("courses:review", args=[school.course.pk, other.pk])).context["around"]
    assert (around.before, around.after.name, around.place, around.many) == (None, "Stitch", 1, 2)


def test_nobody_is_given_work_who_is_not_of_the_staff(school, instructor):
    assert (
        instructor.post(
            queue(school, "assign"), {"work": [school.work.pk], "to": school.student.pk}
        ).status_code
        == 404
    )
    assert Work.objects.get(pk=school.work.pk).reviewer is None


def test_the_queue_takes_the_same_queries_however_long_it_is(
    school, drafted, instructor, django_assert_max_num_queries
):
    instructor.get(queue(school, show="all"))
    with django_assert_max_num_queries(15) as first:
        instructor.get(queue(school, show="all"))
    for number in range(6):
        school.another(f"Team {number}", cast.account(f"Somebody{number}"))
    with django_assert_max_num_queries(len(first)):
        instructor.get(queue(school, show="all"))


def test_no_word_of_a_draft_reaches_the_students(school, drafted, owner, teammate, instructor):
    decide(drafted)
    for person in (owner, teammate):
        for url in (
            work(school),
            reverse("courses:course", args=[school.course.pk]),
            reverse("courses:assignment", args=[school.course.pk, school.assignment.pk]),
            reverse("board:board", args=[school.work.canvas_id]),
        ):
            html = person.get(url).content.decode()
            for words in (*DRAFT, ">accepted<", "for most</small>"):
                assert words not in html, url
        assert answer(school, person, Comment.objects.get(), do="answer", text="Why?").status_code == 404
    instructor.post(queue(school, "release_all"), {"do": "all"})
    html = owner.get(work(school)).content.decode()
    for words in (*DRAFT, "12</strong>", ">accepted<", "for most</small>"):
        assert words in html


def test_releasing_writes_to_all_of_the_team_each_in_their_own_language(school, drafted, instructor, owner):
    Reader.objects.create(user=owner.user, language="ka")
    decide(drafted, Decision.RETURN)
    instructor.post(queue(school, "release_all"), {"do": "all"})
    assert sorted(mail.outbox, key=lambda one: one.to)[1].subject == "Returned: Toolkit"
    assert sorted(address for one in mail.outbox for address in one.to) == [
        "olga@example.com",
        "tamar@example.com",
    ]
    for one in mail.outbox:
        assert f"http://testserver{work(school)}" in one.body
        assert not any(words in one.body for words in DRAFT)


def test_a_mail_that_cannot_leave_stops_no_release(school, drafted, instructor, settings, caplog):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    decide(drafted)
    instructor.post(queue(school, "release_all"), {"do": "all"})
    assert Review.objects.get().released_at is not None
    assert "could not be sent" in caplog.text


def test_what_was_typed_last_is_released_with_the_rest(school, drafted, instructor, owner):
    on_the_desk(instructor, school, "accept")
    on_the_desk(instructor, school, "release", words="Show it to a cook.")
    review = Review.objects.get()
    assert (review.words, review.decision, len(mail.outbox)) == ("Show it to a cook.", "accept", 2)
    assert "Show it to a cook." in owner.get(work(school)).content.decode()


def test_what_has_no_end_yet_is_not_released(school, drafted, instructor):
    on_the_desk(instructor, school, "release")
    instructor.post(queue(school, "release_all"), {"do": "all"})
    assert Review.objects.get().released_at is None
    assert mail.outbox == []


def test_a_comment_leads_to_its_card_while_it_is_on_the_canvas(school, released, owner):
    card = f"{reverse('board:board', args=[school.work.canvas_id])}#at-r1"
    assert card in owner.get(work(school)).content.decode()
    canvas = school.work.canvas
    store.change(canvas, actor=owner.user, what="x", edit=edits.deleted("relationships", "r1"))
    html = owner.get(work(school)).content.decode()
    assert card not in html
    assert "no longer on the canvas" in html
    canvas.delete()
    assert "no longer on the canvas" in owner.get(work(school)).content.decode()


def test_students_answer_and_mark_as_done_and_the_staff_reads_it(
    school, released, owner, teammate, instructor
):
    comment = Comment.objects.get()
    assert answer(school, owner, comment, do="answer", text="On Tuesday, then.").status_code == 302
    answer(school, teammate, comment, do="done")
    html = instructor.get(
        reverse("courses:review", args=[school.course.pk, school.first.pk])
    ).content.decode()
    assert "On Tuesday, then." in html
    assert "#k-done" in html
    assert 'form="answer-' in html
    back = answer(school, instructor, comment, do="answer", text="At ten.")
    assert back.url == f"{reverse('courses:review', args=[school.course.pk, school.first.pk])}#c{comment.pk}"
    assert "At ten." in owner.get(work(school)).content.decode()
    answer(school, teammate, comment, do="open")
    comment.refresh_from_db()
    assert comment.done_at is None
    assert answer(school, instructor, comment, do="done").status_code == 403
    assert answer(school, owner, comment, do="answer", text="  ").status_code == 422


def test_who_closes_the_account_leaves_the_work_and_what_was_said(school, released, owner, instructor):
    answer(school, owner, Comment.objects.get(), do="answer", text="On Tuesday, then.")
    owner.user.delete()
    url = reverse("courses:review", args=[school.course.pk, school.first.pk])
    html = instructor.get(url).content.decode()
    assert "On Tuesday, then." in html
    assert "Someone who closed their account" in html
    assert "Olga" not in html


def test_what_was_handed_in_before_one_changed_teams_stays_in_sight(school, released, owner, stranger):
    school.another("Stitch", stranger)
    school.student.team = None
    school.student.save()
    assert owner.get(work(school)).status_code == 200
    assert stranger.get(work(school)).status_code == 404


def test_returned_work_is_handed_in_again_and_reviewed_beside_the_first(school, released, owner, instructor):
    assert owner.get(work(school)).context["may_hand_in"] is True
    services.take_back(released)
    assert DRAFT[0] not in owner.get(work(school)).content.decode()


def test_the_page_of_a_work_takes_the_same_queries_however_much_is_said(
    school, released, owner, django_assert_max_num_queries
):
    owner.get(work(school))
    with django_assert_max_num_queries(40) as first:
        owner.get(work(school))
    for number in range(8):
        made = Comment.objects.create(review=released, place=f"n{number}", text="Why?", by=school.assistant)
        services.answer(made, school.student, "So.")
    with django_assert_max_num_queries(len(first)):
        owner.get(work(school))
