"""What a page of the walk asks of the database, whatever the size of the canvas, and how much it weighs."""

import gzip

import pytest

from relationships.kinds import Question
from tests.boards import board_with
from tests.canvas.walk.conftest import Walker

pytestmark = pytest.mark.django_db

QUERIES = 11  # session, account, canvas, and eight for the whole of it


@pytest.mark.parametrize("cards", [9, 60, 300])
def test_a_page_takes_the_same_queries_whatever_the_size(
    cards, owner, make_canvas, django_assert_num_queries
):
    walk = Walker(owner, make_canvas(board_with(cards), owner))
    segment = walk.document.segments[0].id
    for question in Question:
        with django_assert_num_queries(QUERIES + 1):  # whether it is work for a course
            assert walk.open(question, segment).status_code == 200
    for address in (walk.at("review", segment), walk.at("all"), walk.at("walk")):
        with django_assert_num_queries(QUERIES):
            owner.get(address)


def test_the_margin_takes_no_more_queries_than_a_page(walk, django_assert_num_queries):
    data = walk.fill(walk.open("cost"))
    with django_assert_num_queries(QUERIES):
        walk.person.post(walk.at("margin", "s1", Question.COST), data)


@pytest.mark.parametrize("question", Question)
def test_a_question_on_a_board_of_sixty_cards_is_light(owner, make_canvas, question):
    walk = Walker(owner, make_canvas(board_with(60), owner))
    page = walk.open(question, walk.document.segments[0].id).content
    assert len(gzip.compress(page)) < 20_000
