"""What a review says, on the board in a browser: read, answered and done with in place, by keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from canvas.courses.review import services
from canvas.courses.review.services import Said
from canvas.models import Comment
from tests import cast
from tests.browser import violations
from tests.canvas.courses.review.world import Class


@pytest.fixture
def board(page, enter, owner, teammate, instructor):
    """The team's board, with a comment at a relationship and one on the whole."""
    school = Class(instructor, cast.account("Ana"), owner, teammate)
    stamp = services.rubric_stamp(school.assignment.rubric)
    said = Said((), "Look.", "return")
    services.save(school.second, school.assistant, said, version=0, seen="", rubric=stamp)
    review = school.second.reviews.get()
    for place, text in {"r1": "Who writes it?", "": "W" * 90}.items():
        Comment.objects.create(review=review, place=place, text=text, by=school.assistant)
    services.release([review])
    enter(page, owner)
    page.goto(reverse("board:board", args=[school.work.canvas_id]))
    return page


def test_a_remark_is_answered_and_done_with_at_its_card(board):
    card, talk = board.locator("#at-r1"), board.locator("#at-r1 .leaf")
    pin = card.get_by_role("link", name="1 comment to do on")
    for width in (320, 768, 1440):
        board.set_viewport_size({"width": width, "height": 900})
        assert board.evaluate("document.documentElement.scrollWidth") == width
    pin.focus()
    board.keyboard.press("Enter")
    expect(talk.get_by_text("Who writes it?", exact=True)).to_be_visible()
    assert violations(board) == []
    board.keyboard.press("Escape")
    expect(talk).to_have_count(0)
    expect(pin).to_be_focused()
    pin.click()
    talk.get_by_label("Your answer").fill("Nino does.")
    card.locator(".open").click()
    expect(board.locator("#said")).to_contain_text("Save or cancel")
    talk.get_by_role("button", name="Answer").click()
    expect(talk.locator(".answered")).to_contain_text("Nino does.")
    expect(board.locator("#said")).to_contain_text("Your answer is sent.")
    card.locator(".open").click()
    expect(card.get_by_role("button", name="Save")).to_be_visible()
    card.get_by_role("link", name="Cancel").click()
    expect(card.locator(".leaf")).to_have_count(0)
    pin.click()
    talk.get_by_role("button", name="Mark as done").click()
    expect(board.locator("#said")).to_contain_text("Marked as done.")
    expect(talk).to_have_count(0)
    expect(pin).to_have_count(0)
    expect(card.locator(".open")).to_be_focused()
    review = board.locator("#remarks")
    expect(review).to_contain_text("To do: 1 · done: 1")
    review.get_by_role("button", name="Mark as done").click()
    expect(review.get_by_role("heading")).to_be_focused()
    expect(review).to_contain_text("To do: 0 · done: 2")
    assert Comment.objects.filter(answers=None, done_at=None).count() == 0
    review.locator("summary").click()
    assert violations(board) == []
