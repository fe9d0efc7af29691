"""One's canvases: listed, copied, renamed, deleted and brought back."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from canvas import store
from canvas.examples import example
from canvas.front.services import KEPT_DAYS, LEFT_DAYS
from canvas.models import Canvas, Team, Work
from tests.canvas.courses.making import course_with

LIST = reverse("front:canvases")


@pytest.fixture(params=["owner", "guest"])
def person(request):
    """Whoever has canvases, with an account and without."""
    return request.getfixturevalue(request.param)


def listed(person):
    return [canvas.title for canvas in person.get(LIST).context["canvases"]]


def test_everybody_sees_their_own_alone(owner, guest, stranger, make_canvas):
    for name, somebody in {"O": owner, "G": guest, "S": stranger}.items():
        make_canvas(name, somebody)
    assert [listed(somebody) for somebody in (owner, guest, stranger)] == [["O"], ["G"], ["S"]]


def test_the_last_changed_comes_first(person, make_canvas):
    first = make_canvas("First", person)
    make_canvas("Second", person)
    assert listed(person) == ["Second", "First"]
    person.post(reverse("front:rename", args=[first.pk]), {"title": "First again"})
    assert listed(person) == ["First again", "Second"]


def test_the_list_takes_the_same_queries_however_long_it_is(owner, make_canvas, django_assert_num_queries):
    def queries(count):
        with django_assert_num_queries(count):
            owner.get(LIST)

    make_canvas("One", owner)
    owner.get(LIST)
    queries(5)  # session, account, canvases, what they are for in courses, deleted ones
    for number in range(10):
        make_canvas(f"Canvas {number}", owner)
    queries(5)


def test_a_copy_has_all_of_it_under_a_title_of_its_own(person, make_canvas):
    canvas = make_canvas(example("green-basket").document, person)
    person.post(reverse("front:duplicate", args=[canvas.pk]))
    copy = Canvas.objects.exclude(pk=canvas.pk).get()
    assert copy.title == "Green Basket, a copy"
    assert store.load(copy).relationships == store.load(canvas).relationships
    assert set(listed(person)) == {"Green Basket", "Green Basket, a copy"}


def test_a_copy_of_the_longest_title_keeps_it(person, make_canvas):
    canvas = make_canvas("x" * 200, person)
    person.post(reverse("front:duplicate", args=[canvas.pk]))
    assert listed(person) == ["x" * 200] * 2


def test_renaming_is_a_change_like_any_other(person, make_canvas):
    canvas = make_canvas("Before", person)
    person.post(reverse("front:rename", args=[canvas.pk]), {"title": "  After "})
    canvas.refresh_from_db()
    assert (canvas.title, canvas.version) == ("After", 1)
    assert canvas.changes.get().what == "canvas.renamed"


@pytest.mark.parametrize("title", ["", "   ", "x" * 201, "bell\x07"])
def test_a_title_that_no_document_may_have_is_refused_with_what_was_typed(person, make_canvas, title):
    canvas = make_canvas("Before", person)
    answer = person.post(reverse("front:rename", args=[canvas.pk]), {"title": title})
    assert answer.status_code == 422
    assert 'id="id_title_error"' in answer.content.decode()
    canvas.refresh_from_db()
    assert canvas.title == "Before"


def test_deleting_can_be_undone(person, make_canvas):
    canvas = make_canvas("Green Basket", person)
    page = person.post(reverse("front:delete", args=[canvas.pk]), follow=True).content.decode()
    undo = reverse("front:restore", args=[canvas.pk])
    assert "“Green Basket” is deleted." in page
    assert f'action="{undo}"' in page
    assert listed(person) == []
    assert person.get(reverse("board:board", args=[canvas.pk])).status_code == 404
    person.post(undo)
    assert listed(person) == ["Green Basket"]


def test_what_is_deleted_stays_in_reach_after_the_message_is_gone(person, make_canvas):
    canvas = make_canvas("Green Basket", person)
    person.post(reverse("front:delete", args=[canvas.pk]), follow=True)
    page = person.get(LIST)
    assert [gone.title for gone in page.context["deleted"]] == ["Green Basket"]
    assert reverse("front:restore", args=[canvas.pk]) in page.content.decode()


def test_nobody_else_brings_it_back(owner, stranger, make_canvas):
    canvas = make_canvas("Green Basket", owner)
    owner.post(reverse("front:delete", args=[canvas.pk]))
    assert stranger.post(reverse("front:restore", args=[canvas.pk])).status_code == 404
    canvas.refresh_from_db()
    assert canvas.deleted_at


def test_the_canvas_of_a_team_is_brought_back_by_whoever_of_the_team_undoes_it(
    owner, teammate, instructor, stranger
):
    course = course_with(instructor, owner, teammate)
    team = Team.objects.create(course=course, name="Apricot")
    course.enrolments.filter(role="student").update(team=team)
    canvas = store.create(example("green-basket").document)
    Work.objects.create(assignment=course.assignments.get(), team=team, canvas=canvas)
    undo = reverse("front:restore", args=[canvas.pk])
    for one in (owner, teammate):
        assert undo in one.post(reverse("front:delete", args=[canvas.pk]), follow=True).content.decode()
        assert undo in teammate.get(LIST).content.decode()
        assert [stranger.post(undo).status_code, instructor.post(undo).status_code] == [404, 404]
        assert one.post(undo).status_code == 302
        canvas.refresh_from_db()
        assert canvas.deleted_at is None


def test_the_canvas_of_a_team_stands_in_the_list_of_all_of_the_team(owner, teammate, instructor, stranger):
    course = course_with(instructor, owner, teammate)
    team = Team.objects.create(course=course, name="Apricot")
    course.enrolments.filter(role="student").update(team=team)
    canvas = store.create(example("green-basket").document)
    Work.objects.create(assignment=course.assignments.get(), team=team, canvas=canvas)
    for one, count in ((owner, 1), (teammate, 1), (instructor, 0), (stranger, 0)):
        page = one.get(LIST)
        assert len(page.context["canvases"]) == count
        assert (f"<bdi>{course.title}</bdi>" in page.content.decode()) == bool(count)


def test_thirty_days_later_it_is_purged(owner, make_canvas, capsys):
    old, young, kept = (make_canvas(title, owner) for title in ("Old", "Young", "Kept"))
    now = timezone.now()
    Canvas.objects.filter(pk=old.pk).update(deleted_at=now - timedelta(days=KEPT_DAYS, minutes=1))
    Canvas.objects.filter(pk=young.pk).update(deleted_at=now - timedelta(days=KEPT_DAYS - 1))
    call_command("purge")
    assert "1 canvas removed" in capsys.readouterr().out
    assert set(Canvas.objects.values_list("pk", flat=True)) == {young.pk, kept.pk}


def test_what_a_guest_left_for_a_year_is_purged_and_what_an_account_keeps_is_not(
    owner, guest, make_canvas, capsys
):
    left, looked_at, kept = (make_canvas("Mine", person) for person in (guest, guest, owner))
    now = timezone.now()
    Canvas.objects.filter(pk__in=[left.pk, kept.pk]).update(
        updated_at=now - timedelta(days=LEFT_DAYS, minutes=1)
    )
    Canvas.objects.filter(pk=looked_at.pk).update(updated_at=now - timedelta(days=LEFT_DAYS - 1))
    call_command("purge")
    assert set(Canvas.objects.values_list("pk", flat=True)) == {looked_at.pk, kept.pk}
