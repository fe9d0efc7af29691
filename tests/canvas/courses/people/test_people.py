"""Instructors say who is what and in which team; somebody always teaches; what was handed in stays."""

import pytest
from django.urls import reverse

from canvas.courses.people import teams
from canvas.coursework.kinds import Role
from canvas.coursework.names import called, who
from canvas.models import Course, Enrolment, Expected, Submission, Team, Work
from tests import cast
from tests.canvas.courses.making import course_with, enrol, handed_in


@pytest.fixture
def course(instructor, owner, teammate):
    return course_with(instructor, owner, teammate)


@pytest.fixture
def team(course, owner):
    team = Team.objects.create(course=course, name="Apricot")
    Enrolment.objects.filter(user=owner.user).update(team=team)
    return team


def change(by, course, *people, **act):
    chosen = Enrolment.objects.filter(course=course, user__in=[person.user for person in people])
    data = {"who": list(chosen.values_list("pk", flat=True)), **act}
    return by.post(reverse("courses:change_people", args=[course.pk]), data, follow=True).content.decode()


def enrolment_of(course, person):
    return Enrolment.objects.get(course=course, user=person.user)


def people_page(person, course, **query):
    return person.get(reverse("courses:people", args=[course.pk]), query).content.decode()


def test_students_see_names_and_teams_and_only_the_staff_sees_addresses(instructor, owner, course, team):
    assert "olga@example.com" in people_page(instructor, course)
    page = people_page(owner, course)
    assert "Tamar" in page
    assert "@example.com" not in page
    assert course.join_code not in page


def test_a_student_finds_nobody_by_an_address(owner, instructor, course):
    assert "Tamar" not in people_page(owner, course, q="tamar@example")
    assert "Tamar" in people_page(instructor, course, q="tamar@example")


def test_who_is_taken_out_does_not_come_back_by_the_code_if_it_is_renewed_as_well(
    instructor, owner, teammate, course
):
    old = course.join_code
    assert 'name="renew" checked' in people_page(instructor, course)
    assert "This is a new code" not in change(instructor, course, teammate, act="remove")
    course.refresh_from_db()
    assert course.join_code == old
    assert "This is a new code" in change(instructor, course, owner, act="remove", renew="on")
    course.refresh_from_db()
    assert course.join_code not in ("", old)
    for person in (owner, teammate):
        assert person.post(reverse("courses:by_link", args=[old])).status_code == 404
        assert person.get(reverse("courses:course", args=[course.pk])).status_code == 404
    Course.objects.update(join_code="")
    assert 'name="renew"' not in people_page(instructor, course)
    change(instructor, course, instructor, act="remove", renew="on")
    course.refresh_from_db()
    assert course.join_code == "", "a closed door stays closed"


def test_the_last_instructor_is_neither_demoted_nor_removed_and_cannot_leave(instructor, owner, course):
    for act in ({"act": "role", "role": "student"}, {"act": "remove"}):
        assert "a course needs an instructor" in change(instructor, course, instructor, owner, **act)
        assert enrolment_of(course, owner).left_at is None, "nothing was changed"
    answer = instructor.post(reverse("courses:leave", args=[course.pk]), follow=True)
    assert "nobody else teaches here" in answer.content.decode()
    assert enrolment_of(course, instructor).role == Role.INSTRUCTOR


def test_an_instructor_whose_account_is_closed_does_not_count(instructor, course):
    Enrolment.objects.create(course=course, user=None, role=Role.INSTRUCTOR)
    assert "a course needs an instructor" in change(instructor, course, instructor, act="remove")


def test_one_of_two_instructors_may_go(instructor, owner, course):
    change(instructor, course, owner, act="role", role="instructor")
    change(owner, course, instructor, act="role", role="assistant")
    assert instructor.get(reverse("courses:settings", args=[course.pk])).status_code == 403
    assert instructor.post(reverse("courses:leave", args=[course.pk])).status_code == 302
    assert people_page(owner, course).count("Irakli") == 2, "named once among who left, once on the button"


def test_an_assistant_who_goes_leaves_the_works_to_all_reviewers(instructor, stranger, owner, course):
    assistant = enrol(course, stranger, Role.ASSISTANT)
    submission = handed_in(course, owner)
    Work.objects.update(reviewer=assistant)
    change(instructor, course, stranger, act="role", role="instructor")
    assert Work.objects.get().reviewer == assistant
    change(instructor, course, stranger, act="remove")
    assert Work.objects.get().reviewer is None
    assert Submission.objects.get() == submission


def test_a_student_who_becomes_an_assistant_is_in_no_team_and_keeps_what_was_handed_in(
    instructor, owner, course, team
):
    submission = handed_in(course, owner)
    change(instructor, course, owner, act="role", role="assistant")
    assert enrolment_of(course, owner).team is None
    assert Submission.objects.get(by__user=owner.user) == submission


def test_who_is_removed_sees_nothing_any_more_and_is_taken_back_as_before(instructor, owner, course, team):
    submission = handed_in(course, owner)
    change(instructor, course, owner, act="remove")
    assert owner.get(reverse("courses:people", args=[course.pk])).status_code == 404
    assert Submission.objects.get() == submission
    gone = enrolment_of(course, owner)
    instructor.post(reverse("courses:take_back", args=[course.pk, gone.pk]))
    assert enrolment_of(course, owner).team == team
    assert owner.get(reverse("courses:people", args=[course.pk])).status_code == 200


def test_nobody_of_another_course_is_touched(instructor, stranger, course):
    other = course_with(stranger, title="Another")
    foreign = Team.objects.create(course=other, name="Foreign")
    theirs = enrolment_of(other, stranger)
    address = reverse("courses:change_people", args=[course.pk])
    for act in ({"act": "remove"}, {"act": "role", "role": "student"}):
        instructor.post(address, {"who": [theirs.pk, "x", "9" * 40], **act})
    assert enrolment_of(other, stranger).left_at is None
    assert instructor.post(address, {"who": [], "act": "put", "team": foreign.pk}).status_code == 404
    for name in ("courses:team", "courses:dissolve_team"):
        assert instructor.post(reverse(name, args=[course.pk, foreign.pk])).status_code == 404


def test_who_closed_the_account_has_no_name_and_the_work_stays(instructor, owner, course):
    submission = handed_in(course, owner)
    owner.user.delete()
    work = Work.objects.select_related("team", "enrolment__user").get(pk=submission.work_id)
    assert who(work) == "Someone who closed their account"
    page = people_page(instructor, course)
    assert "Someone who closed their account" in page
    assert "Olga" not in page
    assert Submission.objects.get() == submission


def test_people_are_called_by_their_name_or_the_address_before_its_at(course, owner):
    assert called(enrolment_of(course, owner)) == "Olga"
    owner.user.first_name = ""
    owner.user.save()
    assert called(enrolment_of(course, owner)) == "olga"


def test_students_form_teams_and_move_between_them_while_that_is_open(owner, teammate, course):
    owner.post(reverse("courses:new_team", args=[course.pk]), {"name": " Old  Town "})
    team = Team.objects.get()
    assert (team.name, enrolment_of(course, owner).team) == ("Old Town", team)
    teammate.post(reverse("courses:join_team", args=[course.pk, team.pk]))
    teammate.post(reverse("courses:team", args=[course.pk, team.pk]), {"name": "New Town"})
    assert enrolment_of(course, teammate).team.name == "New Town"
    owner.post(reverse("courses:leave_team", args=[course.pk]))
    assert enrolment_of(course, owner).team is None
    Course.objects.update(teams_open=False)
    for name, args in (("new_team", ()), ("join_team", (team.pk,)), ("leave_team", ()), ("team", (team.pk,))):
        answer = owner.post(reverse(f"courses:{name}", args=[course.pk, *args]), {"name": "Mine"})
        assert answer.status_code == 403
    assert "Your instructor puts you into teams" in people_page(owner, course)


def test_a_student_renames_no_team_but_their_own(teammate, course, team):
    address = reverse("courses:team", args=[course.pk, team.pk])
    assert teammate.post(address, {"name": "Taken over"}).status_code == 403


def test_two_teams_of_one_course_do_not_share_a_name(instructor, course, team):
    answer = instructor.post(reverse("courses:new_team", args=[course.pk]), {"name": "Apricot"})
    assert answer.status_code == 422
    assert "There is a team of this name already" in answer.content.decode()
    assert (
        instructor.post(reverse("courses:team", args=[course.pk, team.pk]), {"name": "Apricot"}).status_code
        == 302
    ), "its own name is free"


def test_a_name_that_another_team_takes_in_the_same_second_is_a_fault_of_its_field(
    instructor, course, team, monkeypatch
):
    rename = teams.rename

    def second(shown, name):
        Team.objects.create(course=course, name=name)
        rename(shown, name)

    monkeypatch.setattr(teams, "rename", second)
    answer = instructor.post(reverse("courses:team", args=[course.pk, team.pk]), {"name": "Plum"})
    assert answer.status_code == 422
    assert "There is a team of this name already" in answer.content.decode()
    assert 'value="Plum"' in answer.content.decode()


def test_the_instructor_puts_students_into_teams_and_the_staff_into_none(
    instructor, owner, teammate, course, team
):
    Course.objects.update(teams_open=False)
    change(instructor, course, teammate, instructor, act="put", team=team.pk)
    assert enrolment_of(course, teammate).team == team
    assert enrolment_of(course, instructor).team is None
    change(instructor, course, teammate, owner, act="put", team="")
    assert not Enrolment.objects.exclude(team=None).exists()


def test_another_name_is_the_rosters_too(instructor, course, team):
    Expected.objects.create(course=course, email="a@example.com", team="Apricot")
    instructor.post(reverse("courses:team", args=[course.pk, team.pk]), {"name": "Plum"})
    assert Expected.objects.get().team == "Plum"


def test_a_dissolved_team_goes_unless_it_has_worked(instructor, owner, course, team):
    Expected.objects.create(course=course, email="a@example.com", team="Apricot")
    work = Work.objects.create(assignment=course.assignments.get(), team=team)
    dissolve = reverse("courses:dissolve_team", args=[course.pk, team.pk])
    instructor.post(dissolve)
    assert enrolment_of(course, owner).team is None
    assert Expected.objects.get().team == ""
    assert Work.objects.get().team == team
    work.delete()
    instructor.post(dissolve)
    assert not Team.objects.exists()


def test_a_long_list_comes_in_pages_and_is_searched(instructor, course):
    people = [cast.account(f"Student{number:03}").user for number in range(3)]
    Enrolment.objects.bulk_create(Enrolment(course=course, user=user, role=Role.STUDENT) for user in people)
    Enrolment.objects.bulk_create(Enrolment(course=course, role=Role.STUDENT) for _ in range(200))
    assert "Page 1 of 2" in people_page(instructor, course)
    found = people_page(instructor, course, q="student002")
    assert "Student002" in found
    assert "Student001" not in found
    assert "Page 1 of 2" in people_page(instructor, course, page="nonsense")
