"""Neither side learns who the other is: not by a page, an address, a mail or a picture."""

from dataclasses import replace

import pytest
from django.core import mail
from django.urls import reverse

from canvas import store
from canvas.courses.handing import hand_in
from canvas.courses.peers.nameless import HIDDEN, Nameless
from canvas.courses.review import services
from canvas.models import Allocation, Comment, Submission
from tests.canvas.courses.making import with_picture
from tests.canvas.courses.peers.conftest import NOTE

TEAM = ("Olga", "Tamar", "Apricot", "olga@example.com", "tamar@example.com")


@pytest.fixture
def signed(peers, owner):
    """Apricot signs its canvas: with its name, an address, and a picture of its members; and hands it in."""

    def edit(document):
        note = replace(document.notes[0], text="Ask Olga or TAMAR@example.com; 24.50 a week")
        return replace(document, title="Apricot’s canvas", notes=(note, *document.notes[1:]))

    store.change(peers.work.canvas, actor=None, what=store.REPLACED, edit=edit)
    with_picture(peers.work.canvas, "s1", "Olga and Tamar at the stall")
    hand_in(peers.work, peers.student, peers.second.at)
    peers.hand_out()
    return peers


def at(peers, name, *args):
    return reverse(f"courses:{name}", args=[peers.course.pk, *args])


def traces(html, enrolments):
    """What of other people can be read on a page: names, addresses, the ids of their accounts and of them here."""
    words = []
    for one in enrolments:
        words += [one.user.first_name, one.user.email, str(one.user.pk), str(one.pk)]
    return [word for word in words if word in html]


def test_what_the_reviewer_reads_tells_no_name_of_the_authors(signed):
    allocation = signed.given()
    reviewer = signed.person(allocation.reviewer)
    page = at(signed, "peer", allocation.pk)
    html = reviewer.get(page).content.decode()
    assert f"{HIDDEN}’s canvas" in html
    assert f"Ask {HIDDEN} or {HIDDEN}; 24.50 a week" in html
    assert f"{HIDDEN} and {HIDDEN} at the stall" in html
    signed.write(allocation)
    review = services.begun(allocation.submission, allocation.reviewer, "peer")
    signed.release()
    said = Comment.objects.get(review=review)
    services.answer(said, signed.student, "We asked them.")
    pages = [page, at(signed, "course"), at(signed, "assignment", signed.assignment.pk)]
    for url in pages:
        html = reviewer.get(url).content.decode()
        assert [word for word in TEAM if word in html] == [], url
        assert traces(html, [signed.student, signed.teammate]) == []
        assert f"/work/{signed.work.pk}/" not in html
        assert f"/receipts/{allocation.submission_id}/" not in html
        assert str(signed.work.canvas_id) not in html
    assert "We asked them." in reviewer.get(page).content.decode()


def test_what_the_authors_read_tells_no_name_of_the_reviewer(signed, owner, teammate, instructor):
    allocation = signed.given()
    signed.write(allocation)
    instructor.post(at(signed, "release_peers", signed.assignment.pk))
    said = Comment.objects.get()
    owner.post(at(signed, "comment", signed.work.pk, said.pk), {"do": "answer", "text": "Why?"})
    signed.person(allocation.reviewer).post(
        at(signed, "answer_peer", allocation.pk, said.pk), {"text": "Because of the price."}
    )
    other = allocation.reviewer
    urls = [
        at(signed, "work", signed.work.pk),
        at(signed, "assignment", signed.assignment.pk),
        at(signed, "course"),
        reverse("board:board", args=[signed.work.canvas_id]),
        reverse("board:board", args=[signed.work.canvas_id]) + f"?on={NOTE.id}",
    ]
    for person in (owner, teammate):
        html = person.get(urls[0]).content.decode()
        assert "Because of the price." in html
        assert "Fellow student 1" in html
        for url in urls:
            html = person.get(url).content.decode()
            assert traces(html, [other]) == [], url
            assert other.team.name not in html
            assert f"/peers/{allocation.pk}/" not in html


def test_no_mail_tells_a_name(signed, instructor):
    mail.outbox.clear()
    instructor.post(at(signed, "hand_out", signed.assignment.pk), {})
    signed.write(signed.given())
    instructor.post(at(signed, "release_peers", signed.assignment.pk))
    names = [person.user.first_name for person in signed.people] + ["Apricot", "Team "]
    assert mail.outbox
    for one in mail.outbox:
        assert len(one.to) == 1
        assert [name for name in names if name in one.subject + one.body] == []


def test_the_authors_answers_come_to_the_reviewer_without_a_name(signed, owner):
    allocation = signed.given()
    signed.write(allocation)
    signed.release()
    said = Comment.objects.get()
    owner.post(at(signed, "comment", signed.work.pk, said.pk), {"do": "answer", "text": "Nobody does."})
    html = signed.person(allocation.reviewer).get(at(signed, "peer", allocation.pk)).content.decode()
    assert "Nobody does." in html
    assert "Whose work it is" in html


def test_what_the_course_does_not_know_stays_as_it_was(signed):
    found = Nameless.of(Submission.objects.get(work=signed.work, number=2))
    plain = store.load(signed.work.canvas)
    assert found.document.segments == plain.segments
    assert found.document.relationships == plain.relationships
    assert [finding.finding.rule for finding in found.findings]


def test_pictures_come_by_the_address_of_what_is_asked_alone(signed, owner, instructor):
    allocation = signed.given()
    reviewer = signed.person(allocation.reviewer)
    picture = allocation.submission.pictures.get()
    assert reviewer.get(at(signed, "small_peer_picture", allocation.pk, picture.pk)).status_code == 200
    assert owner.get(at(signed, "peer_picture", allocation.pk, picture.pk)).status_code == 404
    elsewhere = Allocation.objects.exclude(submission=allocation.submission_id).first()
    assert instructor.get(at(signed, "peer_picture", elsewhere.pk, picture.pk)).status_code == 404
