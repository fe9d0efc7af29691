"""What a fellow student writes: kept, handed over, changed until it is released; and what it counts."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from canvas.courses.cohort.gradebook import gradebook
from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.coursework.kinds import Decision
from canvas.coursework.rubric import Mark
from canvas.models import Assignment, Comment, Enrolment, Review, Submission
from tests.canvas.courses.peers.conftest import NOTE
from tests.canvas.courses.review.world import RUBRIC

FULL = {f"mark-{place}": 3 for place in range(4)}


@pytest.fixture
def allocation(handed_out):
    """What somebody of another team is asked to review: Apricot’s work."""
    return handed_out.given()


@pytest.fixture
def reviewer(handed_out, allocation):
    return handed_out.person(allocation.reviewer)


def at(peers, allocation):
    return reverse("courses:peer", args=[peers.course.pk, allocation.pk])


def post(person, url, **typed):
    """Press a button on the desk as it stands."""
    html = person.get(url).content.decode()
    form = html[html.index('id="desk"') :]
    carried = {
        name: re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("version", "seen", "rubric")
    }
    return person.post(url, carried | typed)


def test_a_review_is_written_in_pieces_and_handed_over(handed_out, allocation, reviewer):
    url = at(handed_out, allocation)
    post(reviewer, url, do="comment", comment="Who calls?", place=NOTE.id, words="Well.")
    post(reviewer, url, do="save", words="Well.", **FULL)
    assert Review.objects.get().finished_at is None
    post(reviewer, url, do="finish", words="Well done.", **FULL)
    review = Review.objects.get()
    assert (review.kind, review.reviewer, review.words) == ("peer", allocation.reviewer, "Well done.")
    assert review.finished_at is not None
    assert [comment.place for comment in Comment.objects.all()] == [NOTE.id]


def test_what_lacks_points_is_kept_but_not_handed_over(handed_out, allocation, reviewer):
    answer = post(reviewer, at(handed_out, allocation), do="finish", words="Well.", **{"mark-0": 3})
    assert "not handed over" in reviewer.get(answer.url).content.decode()
    review = Review.objects.get()
    assert (review.words, review.finished_at) == ("Well.", None)


def test_it_is_changed_until_it_is_released_and_not_after(handed_out, allocation, reviewer):
    url = at(handed_out, allocation)
    handed_out.write(allocation)
    post(reviewer, url, do="save", words="Better.", **FULL)
    assert Review.objects.get().words == "Better."
    stale = reviewer.get(url).content.decode()
    handed_out.release()
    carried = dict(re.findall(r'name="(version|seen|rubric)" value="([^"]*)"', stale))
    late = reviewer.post(url, carried | FULL | {"do": "save", "words": "Late."})
    assert late.status_code == 409
    assert "stays as it is" in late.content.decode()
    assert Review.objects.get().words == "Better."


def test_two_windows_do_not_overwrite_each_other(handed_out, allocation, reviewer):
    url = at(handed_out, allocation)
    first = {"version": 0, "seen": "x", "rubric": services.rubric_stamp(RUBRIC), "do": "save"}
    assert reviewer.post(url, first | {"words": "One."}).status_code == 302
    assert reviewer.post(url, first | {"words": "Two."}).status_code == 409
    assert Review.objects.get().words == "One."


def test_a_fellow_student_neither_returns_nor_accepts(handed_out, allocation, reviewer):
    post(reviewer, at(handed_out, allocation), do="accept", words="Fine.", **FULL)
    assert (Review.objects.get().decision, Review.objects.get().kind) == ("", "peer")


def test_only_who_is_asked_and_the_staff_open_it(handed_out, allocation, reviewer, owner, assistant):
    url = at(handed_out, allocation)
    assert owner.get(url).status_code == 404
    assert assistant.get(url).status_code == 200
    assert assistant.post(url, {"do": "save", "words": "Mine."}).status_code == 403
    Enrolment.objects.filter(pk=allocation.reviewer_id).update(team=handed_out.team)
    assert reviewer.get(url).status_code == 404


def test_in_a_course_that_is_over_it_is_read_and_not_written(handed_out, allocation, reviewer):
    handed_out.course.ended_at = timezone.now()
    handed_out.course.save()
    url = at(handed_out, allocation)
    assert 'value="finish"' not in reviewer.get(url).content.decode()
    assert reviewer.post(url, {"do": "save", "words": "Late."}).status_code == 403


def test_the_pages_of_a_student_lead_to_what_they_are_asked_for(handed_out, allocation, reviewer):
    course = handed_out.course.pk
    for page in ("course", "assignment"):
        args = [course, handed_out.assignment.pk][: 1 if page == "course" else 2]
        html = reviewer.get(reverse(f"courses:{page}", args=args)).content.decode()
        assert "Reviews you are asked for" in html
        assert f'href="{at(handed_out, allocation)}"' in html


def accepted(peers, points=4):
    """The staff's review of Apricot's work, released."""
    marks = tuple(Mark(criterion=f"c{place}", level=points) for place in range(4))
    said = Said(marks, "Good.", Decision.ACCEPT)
    stamp = services.rubric_stamp(RUBRIC)
    made = services.save(peers.second, peers.assistant, said, version=0, seen="", rubric=stamp)
    services.release([made])
    return made


def points(peers):
    return next(line.points[0] for line in gradebook(peers.course).lines if line.student == peers.student)


def test_points_are_made_of_the_staffs_and_fellow_students(handed_out, allocation, owner, assistant):
    accepted(handed_out)  # 16 of 16; a fellow student gives 12, which counts 20 %
    work = reverse("courses:work", args=[handed_out.course.pk, handed_out.work.pk])
    assert points(handed_out) == 16
    assert "none yet; what the staff gave takes its place" in owner.get(work).content.decode()
    handed_out.write(allocation)
    assert points(handed_out) == 16
    handed_out.release()
    assert points(handed_out) == Decimal("15.2")
    html = owner.get(work).content.decode()
    for words in ("What the points are made of", "1 fellow student", "80 %", "20 %", "15.2</strong>"):
        assert words in html
    desk = reverse("courses:review", args=[handed_out.course.pk, handed_out.second.pk])
    assert "15.2</strong>" in assistant.get(desk).content.decode()


def test_points_keep_the_shares_that_they_were_given_with(handed_out, allocation):
    review = accepted(handed_out)
    handed_out.write(allocation)
    handed_out.release()
    Assignment.objects.update(peer_share=100)
    assert points(handed_out) == Decimal("15.2")
    services.take_back(Review.objects.get(pk=review.pk))
    services.release([review])
    assert points(handed_out) == Decimal("15.2")


@pytest.fixture
def scored(peers):
    """The students score themselves, and that counts 10 %."""
    Assignment.objects.update(own_share=10, peer_share=0, peers=0)
    return peers


def test_whoever_hands_in_scores_the_work_by_the_same_rubric(scored, owner, instructor):
    url = reverse("courses:hand_in", args=[scored.course.pk, scored.assignment.pk])
    html = owner.get(url).content.decode()
    assert "It counts 10 % of the points." in html
    carried = dict(re.findall(r'name="(after|version|rubric)" value="([^"]*)"', html))
    assert owner.post(url, carried | {"mark-0": 4}).status_code == 422
    assert owner.post(url, carried | FULL | {"rubric": "another"}).status_code == 422
    assert Submission.objects.filter(work=scored.work).count() == 1
    assert owner.post(url, carried | FULL).status_code == 302
    own = Review.objects.get()
    assert (own.kind, own.submission.number, own.reviewer) == ("self", 2, scored.student)
    scored.second = own.submission
    accepted(scored)
    assert points(scored) == Decimal("15.6")


def test_more_than_all_of_the_points_cannot_be_given_away(scored, instructor):
    url = reverse("courses:edit_assignment", args=[scored.course.pk, scored.assignment.pk])
    typed = {"title": "T", "day": "2030-06-04", "hour": "12:00", "late": "refuse", "in_teams": "teams"}
    shares = {"peers": 2, "peer_share": 70, "own_share": 40}
    refused = instructor.post(url, typed | shares)
    assert refused.status_code == 422
    assert "more than all of the points" in refused.content.decode()
    assert instructor.post(url, typed | shares | {"own_share": 30}).status_code == 302
    task = Assignment.objects.get()
    assert (task.peers, task.peer_share, task.own_share, task.shares.staff) == (2, 70, 30, 0)


def test_the_desk_takes_the_same_queries_however_much_is_said(
    handed_out, allocation, reviewer, django_assert_max_num_queries
):
    review = handed_out.write(allocation)
    url = at(handed_out, allocation)
    reviewer.get(url)
    with django_assert_max_num_queries(25) as first:
        reviewer.get(url)
    for number in range(6):
        Comment.objects.create(review=review, place=f"n{number}", text="Why?", by=review.reviewer)
    with django_assert_max_num_queries(len(first)):
        reviewer.get(url)
