"""What changes while one walks: another tab, the board, a segment that is gone."""

import pytest

from canvas import edits, store
from canvas.models import Change
from relationships.kinds import Question
from tests.canvas.walk.conftest import Walker
from tests.canvas.walk.test_walking import one_segment, text_of

pytestmark = pytest.mark.django_db


def test_two_tabs_on_one_answer_show_both_and_lose_nothing(walk):
    mine = walk.fill(walk.open("expected", "s6"), expects=["communities"], words="They talk")
    walk.answer("expected", "s6", expects=["self_service"], words="They order")
    both = walk.post("expected", mine, "s6")
    assert both.status_code == 409
    page = text_of(both)
    assert "This answer was changed while you were writing" in page
    assert "They order" in page
    assert "They talk" in page
    assert walk.words("expected", "s6") == "They order"
    kept = walk.fill(both)
    assert kept["expects"] == ["communities"]
    assert walk.post("expected", kept, "s6").status_code == 302
    assert walk.words("expected", "s6") == "They talk"


def test_two_tabs_on_different_questions_do_not_disturb_each_other(walk):
    mine = walk.fill(walk.open("expected", "s6"), words="Mine")
    walk.answer("maintain", "s6", words="Theirs")
    walk.answer("expected", "s5", words="Theirs too")
    assert walk.post("expected", mine, "s6").status_code == 302
    assert (walk.words("expected", "s6"), walk.words("maintain", "s6")) == ("Mine", "Theirs")


def test_a_change_on_the_board_is_noticed_too(walk):
    mine = walk.fill(walk.open("cost"), **{"at-r1-amount": "5"})
    edit = edits.deleted("relationships", "r2")
    store.change(walk.canvas, actor=walk.person.user, what="relationship.deleted", edit=edit)
    both = walk.post("cost", mine)
    assert both.status_code == 409
    assert walk.one("relationships", "r1").cost.amount == 9
    assert walk.fill(both)["at-r1-amount"] == ["5"]


def test_a_relationship_that_was_added_meanwhile_is_shown_and_stays_as_it_is(walk):
    mine = walk.fill(walk.open("maintain"), **{"at-r1-bonds": ["social"]})
    walk.answer("established", add=["counter"])
    both = walk.post("maintain", mine)
    assert both.status_code == 409
    assert "Somebody in the shop who helps" in text_of(both)
    assert walk.post("maintain", walk.fill(both)).status_code == 302
    assert walk.one("relationships", "r1").bonds == ("social",)
    assert walk.document.relationships[-1].bonds == ()


def test_the_same_answer_sent_twice_is_one_change(walk):
    mine = walk.fill(walk.open("expected", "s6"), expects=["communities"])
    assert walk.post("expected", mine, "s6").status_code == 302
    assert walk.post("expected", mine, "s6").status_code == 302
    assert Change.objects.count() == 1


def test_a_segment_that_is_deleted_while_it_is_walked_leaves_a_way_on_and_the_words(walk):
    mine = walk.fill(walk.open("expected", "s6"), words="Long thought about")
    edit = edits.deleted("segments", "s6")
    store.change(walk.canvas, actor=walk.person.user, what="segment.deleted", edit=edit)
    gone = walk.post("expected", mine, "s6")
    assert gone.status_code == 404
    assert "Long thought about" in text_of(gone)
    assert f'href="{walk.at("walk")}"' in gone.content.decode()
    assert walk.open("cost", "s6").status_code == 404
    assert walk.person.get(walk.at("review", "s6")).status_code == 404


def test_a_segment_of_another_canvas_is_not_walked_here(walk, make_canvas):
    other = Walker(walk.person, make_canvas(one_segment("elsewhere"), walk.person))
    assert other.open("expected", "elsewhere").status_code == 200
    assert walk.open("expected", "elsewhere").status_code == 404
    address = walk.at("step", "s1", Question.EXPECTED)
    assert walk.person.get(address.replace("expected", "desired")).status_code == 404
    assert walk.person.get(address.replace(str(walk.canvas.pk), str(other.canvas.pk))).status_code == 404
