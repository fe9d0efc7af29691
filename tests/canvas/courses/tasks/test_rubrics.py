"""Rubrics ready to use, the editor without scripts, and copies that stay as they were."""

import json
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.translation import override

from canvas.courses import handing
from canvas.courses.review.marks import points_phrase
from canvas.courses.rubrics import READY, spoken
from canvas.courses.tasks.offers import worth
from canvas.courses.tasks.rubric_form import RubricForm
from canvas.coursework.kinds import ReviewKind
from canvas.coursework.rubric import CRITERIA_MOST, LEVELS_MOST, Criterion, Level, Mark, Rubric, points
from canvas.models import Assignment, Review
from segments.jsontext import parse_json
from segments.shape import plain, read
from tests.canvas.courses.tasks.conftest import DUE

DRAFT = READY["first_draft"]


@pytest.mark.parametrize("slug", READY)
def test_a_ready_rubric_holds_together(slug):
    rubric = READY[slug]
    problems = []
    assert read(Rubric, parse_json(json.dumps(plain(rubric), default=float)), "", problems) == rubric
    assert problems == []
    assert len({criterion.id for criterion in rubric.criteria}) == len(rubric.criteria) >= 3
    for criterion in rubric.criteria:
        worth = [level.points for level in criterion.levels]
        assert worth == sorted(set(worth)), "each level is worth more than the one below"
        assert worth[0] == 0
        assert all(level.text for level in criterion.levels)


def test_points_add_up_to_what_is_said_of_each():
    assert [rubric.most for rubric in READY.values()] == [8, 20, 30]


@pytest.mark.parametrize(
    ("top", "said"), [("1", "1 point"), ("1.5", "1.5 points"), ("0.5", "0.5 points"), ("2", "2 points")]
)
def test_half_a_point_more_than_one_is_points(top, said):
    rubric = Rubric(title="R", criteria=(Criterion(id="a", text="A", levels=(Level(points=Decimal(top)),)),))
    assert worth(rubric) == said
    assert points_phrase(rubric, [Mark(criterion="a", level=0)]) == f"{top} of {said}"


def test_half_points_are_said_as_russian_says_them():
    rubric = Rubric(
        title="R", criteria=(Criterion(id="a", text="A", levels=(Level(points=Decimal("5.5")),)),)
    )
    with override("ru"):
        assert worth(rubric) == "5,5 балла"


def posted(form):
    """What a browser sends of the editor as it stands."""
    data = {"title": form.title}
    for c, group in enumerate(form.groups):
        data |= {f"c{c}-id": group.id, f"c{c}-text": group.text}
        for n, row in enumerate(group.levels):
            data |= {f"c{c}-l{n}-points": row.points, f"c{c}-l{n}-text": row.text}
    return data


def pressed(form, *acts):
    """The editor after some buttons, each by a round to the server."""
    for act in acts:
        form = RubricForm.posted(posted(form))
        form.press(act)
    return form


def test_the_editor_gives_back_what_it_was_given():
    for rubric in READY.values():
        assert RubricForm.posted(posted(RubricForm.of(rubric))).rubric() == rubric


def test_buttons_add_move_and_remove_rows_and_keep_what_is_typed():
    form = pressed(RubricForm.of(DRAFT), "add", "up-4", "add-0", "remove-1-0", "remove-0")
    ids = [group.id for group in form.groups]
    assert [id_ for id_ in ids if id_ in {c.id for c in DRAFT.criteria}] == [
        "relationships",
        "channels",
        "open",
    ]
    assert len(ids) == 4
    assert ids[2] not in {c.id for c in DRAFT.criteria}, "the new one moved up"
    assert [row.points for row in form.groups[0].levels] == ["1", "2"]
    assert form.groups[0].focus, "where the removed one was"


@pytest.mark.parametrize(
    "act", ["", "up-0", "up-9", "remove", "remove-9", "remove-0-9", "add-99", "add-x", "up-1-1", "fly"]
)
def test_buttons_that_there_are_not_change_nothing(act):
    assert pressed(RubricForm.of(DRAFT), act).rubric() == DRAFT


def test_there_is_an_end_to_criteria_and_levels():
    form = pressed(RubricForm.of(None), *["add"] * 25, *["add-0"] * 12)
    assert len(form.groups) == CRITERIA_MOST
    assert len(form.groups[0].levels) == LEVELS_MOST
    assert form.full
    assert form.groups[0].full


def test_what_is_wrong_is_said_where_it_is():
    form = RubricForm.of(None)
    form.groups[0].levels[1].points = "many"
    assert form.rubric() is None
    assert form.wrong == "Give the rubric a title."
    assert form.groups[0].wrong == "Say what is looked at."
    assert [bool(row.wrong) for row in form.groups[0].levels] == [False, True, False]
    assert pressed(RubricForm.of(DRAFT), *["remove-0"] * 4).rubric() is None
    assert pressed(RubricForm.of(DRAFT), "remove-0-0", "remove-0-0").rubric() is None


def test_levels_are_kept_from_the_lowest_to_the_highest_in_the_readers_numerals():
    with override("ru"):
        form = RubricForm.of(DRAFT)
        form.groups[0].levels[0].points = "2,5"
        levels = RubricForm.posted(posted(form)).rubric().criteria[0].levels
    assert [level.points for level in levels] == [1, 2, Decimal("2.5")]


def test_no_two_criteria_share_an_id_whatever_comes_back():
    data = posted(RubricForm.of(DRAFT)) | {"c1-id": "segments", "c2-id": "<b>"}
    ids = [criterion.id for criterion in RubricForm.posted(data).rubric().criteria]
    assert len(set(ids)) == 4
    assert "<b>" not in ids


def test_a_rubric_is_written_and_a_review_keeps_the_one_it_was_given_by(task, olga, instructor):
    task.rubric = spoken(DRAFT)
    task.save()
    submission = handing.hand_in(handing.begin(task, olga), olga, DUE - timedelta(days=1))
    marks = (Mark(criterion="segments", level=2),)
    teacher = task.course.enrolments.get(user=instructor.user)
    Review.objects.create(
        submission=submission, kind=ReviewKind.STAFF, reviewer=teacher, rubric=task.rubric, marks=marks
    )
    address = reverse("courses:rubric", args=[task.course_id, task.pk])
    page = instructor.get(address).content.decode()
    assert "Reviews that were given keep the rubric" in page
    data = posted(RubricForm.of(DRAFT)) | {"title": "Mine", "c0-l2-points": "7"}
    assert instructor.post(address, data | {"do": "remove-3"}).status_code == 200
    task.refresh_from_db()
    assert task.rubric == DRAFT, "nothing is kept until it is saved"
    assert instructor.post(address, data | {"do": "save"}).status_code == 302
    review = Review.objects.get()
    assert points(Assignment.objects.get().rubric, marks) == 7
    assert points(review.rubric, review.marks) == 2


def test_rubrics_of_ones_own_assignments_are_offered_and_copied(task, instructor, owner):
    task.rubric = Rubric(title="Mine", criteria=spoken(DRAFT).criteria)
    task.save()
    address = reverse("courses:new_assignment", args=[task.course_id])
    page = instructor.get(address).content.decode()
    offered = re.findall(r'<option value="([^"]+)"[^>]*>([^<]+)', page)
    assert (f"of:{task.pk}", "Business models, spring · Relationships: Mine (8 points)") in offered
    assert ("ready:close_reading", "The relationships, read closely (20 points)") in offered
    data = {"title": "Next", "day": "2030-07-01", "hour": "12:00", "late": "accept"}
    instructor.post(address, data | {"rubric": f"of:{task.pk}"})
    instructor.post(address, data | {"title": "Ready", "rubric": "ready:close_reading"})
    task.rubric = None
    task.save()
    assert Assignment.objects.get(title="Next").rubric.title == "Mine"
    assert Assignment.objects.get(title="Ready").rubric == READY["close_reading"]
    assert owner.get(address).status_code == 403
