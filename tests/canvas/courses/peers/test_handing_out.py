"""Asking fellow students for reviews, and letting out what they wrote."""

from collections import Counter

from django.core import mail
from django.urls import reverse
from django.utils import timezone

from canvas.models import Allocation, Assignment, Enrolment, Review
from tests import cast


def at(peers, name="peers"):
    return reverse(f"courses:{name}", args=[peers.course.pk, peers.assignment.pk])


def own(allocation):
    return allocation.submission.work.team_id == allocation.reviewer.team_id


def test_everybody_who_handed_in_is_asked_once_and_nobody_for_their_teams_own(peers, instructor):
    idle = cast.account("Idle")
    peers.began(peers.team.course.teams.create(name="Asleep"), peers_document(peers))
    Enrolment.objects.create(
        course=peers.course, user=idle.user, role="student", team=peers.course.teams.get(name="Asleep")
    )
    answer = instructor.post(at(peers, "hand_out"), {"day": "", "hour": "23:59"})
    assert answer.status_code == 302
    found = list(Allocation.objects.select_related("submission__work", "reviewer"))
    assert not any(own(allocation) for allocation in found)
    asked = Counter(allocation.reviewer.user.first_name for allocation in found)
    assert asked == dict.fromkeys(("Olga", "Tamar", "Gio", "Lia", "Zaza"), 1)
    counts = Counter(allocation.submission.work_id for allocation in found)
    assert sorted(counts.values()) == [1, 1, 1, 2]


def peers_document(peers):
    from canvas import store

    return store.load(peers.work.canvas)


def test_who_is_asked_is_written_to_with_the_day_and_no_name(peers, instructor):
    instructor.post(at(peers, "hand_out"), {"day": "2030-06-04", "hour": "18:00"})
    assert len(mail.outbox) == 5
    assert all("4 June 2030" in one.body and "18:00" in one.body for one in mail.outbox)
    for one in mail.outbox:
        assert not any(name in one.body for name in ("Olga", "Tamar", "Gio", "Apricot", "Team "))
    assert Assignment.objects.get().peers_due_at is not None


def test_who_comes_later_is_asked_too_and_what_has_begun_stays(handed_out, instructor):
    begun = handed_out.given()
    handed_out.write(begun, finish=False)
    late = cast.account("Nika")
    handed_out.another("Team Nika", late)
    page = instructor.get(at(handed_out)).content.decode()
    assert "1 student came later or has fewer than the others." in page
    mail.outbox.clear()
    instructor.post(at(handed_out, "hand_out"), {})
    assert Allocation.objects.filter(pk=begun.pk).exists()
    assert Allocation.objects.filter(reviewer__user=late.user).count() == 1
    assert Allocation.objects.filter(submission__work__team__name="Team Nika").exists()
    assert [one.to for one in mail.outbox] == [["nika@example.com"]]
    assert "came later" not in instructor.get(at(handed_out)).content.decode()


def test_who_left_reviews_nothing_more_and_what_they_had_not_begun_goes_to_others(handed_out, instructor):
    leaver = handed_out.given().reviewer
    Enrolment.objects.filter(pk=leaver.pk).update(left_at=timezone.now())
    instructor.post(at(handed_out, "hand_out"), {})
    assert not Allocation.objects.filter(reviewer=leaver).exists()
    assert Allocation.objects.filter(submission__work=handed_out.work).exists()


def test_one_alone_cannot_be_asked_and_the_instructor_is_told(peers, instructor):
    Assignment.objects.update(peers=4)
    page = instructor.get(at(peers)).content.decode()
    assert "the work of 3 other teams" in page
    assert "too few have handed in" in page


def test_nobody_sees_a_peer_review_before_the_instructor_releases_it(handed_out, instructor, owner):
    handed_out.write(handed_out.given())
    work = reverse("courses:work", args=[handed_out.course.pk, handed_out.work.pk])
    assert "Say what it costs." not in owner.get(work).content.decode()
    mail.outbox.clear()
    instructor.post(at(handed_out, "release_peers"))
    html = owner.get(work).content.decode()
    assert "Say what it costs." in html
    assert "Fellow student 1" in html
    assert sorted(one.to[0] for one in mail.outbox) == ["olga@example.com", "tamar@example.com"]
    assert Review.objects.get().released_at is not None


def test_what_is_not_finished_is_not_released(handed_out, instructor):
    handed_out.write(handed_out.given(), finish=False)
    instructor.post(at(handed_out, "release_peers"))
    assert Review.objects.get().released_at is None


def test_the_staff_see_every_review_with_the_names_of_both(handed_out, assistant):
    allocation = handed_out.given()
    handed_out.write(allocation)
    page = assistant.get(at(handed_out)).content.decode()
    name = allocation.reviewer.user.first_name
    assert name in page
    assert "Apricot" in page
    assert "12 of 16 points" in page
    opened = assistant.get(
        reverse("courses:peer", args=[handed_out.course.pk, allocation.pk])
    ).content.decode()
    assert f"<bdi>{name}</bdi> on <bdi>Apricot</bdi>" in opened
    assert "Say what it costs." in opened
    assert 'name="do" value="save"' not in opened


def test_the_page_takes_the_same_queries_however_many_are_asked(
    peers, instructor, django_assert_max_num_queries
):
    peers.hand_out()
    instructor.get(at(peers))
    with django_assert_max_num_queries(25) as first:
        instructor.get(at(peers))
    for number in range(4):
        peers.another(f"Team {number}", cast.account(f"Somebody{number}"))
    peers.hand_out()
    for allocation in Allocation.objects.select_related("submission__work__assignment", "reviewer__user"):
        peers.write(allocation)
    with django_assert_max_num_queries(len(first)):
        instructor.get(at(peers))
