"""What cards rest on, in a browser: one press says it, and sixty that say it still stand on one screen."""

import pytest
from playwright.sync_api import expect

from canvas.edits import find
from tests.boards import board_with
from tests.browser import violations
from tests.canvas.board.test_evidence import resting


def test_one_press_says_what_a_card_rests_on_and_keeps_what_was_typed(page, enter, owner, at, now):
    enter(page, owner)
    page.goto(at("board"))
    page.locator("#at-n7 .open").click()
    form = page.locator(".leaf")
    form.get_by_label("Note").fill("Three support agents")
    form.get_by_role("button", name="being tested").click()
    expect(page.locator("#at-n7 .open")).to_be_focused()
    expect(page.locator("#at-n7").get_by_role("img", name="being tested")).to_be_visible()
    note = find(now(), "notes", "n7")
    assert (note.text, note.evidence) == ("Three support agents", "testing")
    page.get_by_role("link", name="Assumed").click()
    assert not violations(page)
    page.get_by_role("form", name="Three support agents").get_by_role("button", name="supported").click()
    expect(page.locator("#said")).to_contain_text("Saved: “Three support agents”.")
    assert find(now(), "notes", "n7").evidence == "supported"
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_enter_in_a_line_saves_and_moves_nothing(page, enter, owner, at, now):
    enter(page, owner)
    page.goto(at("thing", "segments", "s2"))
    before = [segment.id for segment in now().segments]
    field = page.locator(".leaf").get_by_label("Name")
    field.fill("Small kitchens")
    field.press("Enter")
    expect(page.locator("#said")).to_contain_text("Saved: “Small kitchens”.")
    expect(page.locator(".leaf")).to_have_count(0)
    assert [segment.id for segment in now().segments] == before


@pytest.mark.parametrize("language", ["en", "vi"])
def test_sixty_cards_that_say_what_they_rest_on_stand_on_one_screen(
    language, page, enter, owner, make_canvas
):
    canvas = make_canvas(resting(board_with(60, language)), owner)
    owner.cookies["django_language"] = language
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    ends = page.locator(".board li").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect().bottom)"
    )
    assert len(ends) == 60
    assert max(ends) < 900 * 1.02
    assert page.locator(".board .rests").count() == 51
    assert not violations(page)
