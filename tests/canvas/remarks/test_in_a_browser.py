"""What a review says of an answer, in a browser: answered there, and nothing that is half written on the page is lost."""

from playwright.sync_api import expect

from tests.browser import violations


def test_a_comment_on_an_answer_is_answered_without_losing_what_is_not_saved_yet(
    page, enter, owner, reviewed
):
    enter(page, owner)
    page.goto(reviewed.step())
    talk, cost = page.locator("#from-review"), page.get_by_label("What it costs").first
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    cost.fill("77")
    answer = talk.get_by_label("Your answer")
    answer.fill("Six boxes.")
    answer.press("Control+Enter")
    expect(talk.locator(".answered")).to_contain_text("Six boxes.")
    expect(page.locator("#said")).to_contain_text("Your answer is sent.")
    talk.get_by_role("button", name="Mark as done").click()
    expect(talk.get_by_role("button", name="Not done after all")).to_be_focused()
    expect(cost).to_have_value("77")
    assert violations(page) == []
    page.goto(reviewed.one(reviewed.advice))
    page.get_by_role("button", name="Mark as done").click()
    expect(page.get_by_role("button", name="Not done after all")).to_be_visible()
    assert violations(page) == []
