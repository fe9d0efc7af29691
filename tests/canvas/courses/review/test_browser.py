"""Reviewing in a browser: by keys and by hand, with scripts and without, on every size of window."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from canvas.courses.review import services
from canvas.models import Comment, Review
from tests.browser import new_page, violations


def desk(school):
    return reverse("courses:review", args=[school.course.pk, school.second.pk])


def wide(page):
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.fixture
def narrow(browser, live_server, enter, owner):
    """A student’s dark window of 320 pixels."""
    options = {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"}
    with new_page(browser, live_server.url, **options) as opened:
        enter(opened, owner)
        yield opened


@pytest.fixture
def plain(browser, live_server, enter, instructor):
    """An instructor’s browser without scripts."""
    with new_page(browser, live_server.url, java_script_enabled=False) as opened:
        enter(opened, instructor)
        yield opened


def test_keys_give_levels_lead_on_and_end_the_review(page, enter, twice, stranger, instructor):
    twice.another("Stitch", stranger)
    enter(page, instructor)
    page.goto(desk(twice))
    assert violations(page) == []
    for key in "3142":  # of the first criterion without a mark, from wherever one reads
        page.keyboard.press(key)
    expect(page.locator("[data-sum]")).to_have_text("10")
    page.locator("#at-r1").get_by_role("link", name="Comment on").click()
    expect(page.get_by_label("Comment", exact=True)).to_be_focused()
    expect(page.get_by_label("What it is about")).to_have_value("r1")
    page.keyboard.type("Ask a rearranged jury")  # letters that are keys elsewhere
    page.keyboard.press("Control+Enter")
    expect(page.locator(".remarks p")).to_have_text("Ask a rearranged jury")
    expect(page.locator("[data-sum]")).to_have_text("10")
    page.locator("h1").click()
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("To be accepted.")
    page.keyboard.press("j")
    expect(page.get_by_text("Stitch", exact=True)).to_be_visible()
    page.get_by_role("button", name="Turn keys off").click()
    page.keyboard.press("r")
    page.reload()
    expect(page.get_by_role("button", name="Turn keys on")).to_be_visible()
    assert [review.decision for review in Review.objects.all()] == ["accept"]


def test_a_review_is_written_and_released_without_scripts(plain, twice):
    plain.goto(desk(twice))
    plain.locator("#at-r1").get_by_role("link", name="Comment on").click()
    plain.get_by_label("Comment", exact=True).fill("Who calls?")
    plain.get_by_label("Keep it to use again").check()
    plain.get_by_label("Costs are known: 3 of 4").check()
    plain.get_by_role("button", name="Add").click()
    plain.get_by_text("What you say often").click()
    plain.get_by_role("button", name="Who calls?", exact=True).click()
    assert [comment.place for comment in Comment.objects.all()] == ["r1", ""]
    plain.get_by_role("button", name="Return").click()
    plain.get_by_role("button", name="Release it").click()
    plain.get_by_role("link", name="The queue").click()
    plain.get_by_role("link", name="Returned").click()
    expect(plain.get_by_role("link", name="Apricot")).to_be_visible()


def test_a_student_reads_and_answers_on_a_narrow_dark_window(narrow, school, drafted):
    Review.objects.update(decision="return")
    services.release([drafted])
    narrow.goto(reverse("courses:work", args=[school.course.pk, school.work.pk]))
    assert violations(narrow) == []
    assert wide(narrow) <= 320
    narrow.get_by_text("Answer", exact=False).last.click()
    narrow.get_by_label("Your answer to comment 1").fill("On Tuesday, then.")
    narrow.get_by_role("button", name="Send").click()
    expect(narrow.locator(".answered p")).to_have_text("On Tuesday, then.")


def test_the_queue_and_the_desk_fit_a_narrow_dark_window(narrow, enter, twice, instructor):
    enter(narrow, instructor)
    narrow.goto(desk(twice))
    assert wide(narrow) <= 320
    narrow.goto(reverse("courses:queue", args=[twice.course.pk, twice.assignment.pk]))
    assert wide(narrow) <= 320
    assert violations(narrow) == []


def test_a_photograph_is_spoken_of_and_a_mark_is_taken_back_by_keys(
    page, narrow, enter, pictured, instructor
):
    enter(page, instructor)
    page.goto(desk(pictured))
    assert violations(page) == []
    page.get_by_label("Expectations were asked, not guessed: 0 of 4").focus()
    for key in "32":
        page.keyboard.press(key)
    expect(page.locator("[data-sum]")).to_have_text("5")
    page.get_by_label("Relationships fit their channels: 2 of 4").focus()
    page.keyboard.press("-")
    expect(page.get_by_label("Relationships fit their channels: no mark")).to_be_focused()
    expect(page.locator("[data-sum]")).to_have_text("3")
    page.get_by_role("link", name="Comment on Two boxes on a doorstep").click()
    expect(page.get_by_label("Comment", exact=True)).to_be_focused()
    page.keyboard.type("Where is this?")
    page.get_by_role("button", name="Add").click()
    photo = page.get_by_role("listitem").filter(has=page.get_by_role("img", name="Two boxes on a doorstep"))
    expect(photo.last.get_by_role("link", name="Comment 1")).to_be_visible()
    whole = page.get_by_role("link", name="Two boxes on a doorstep", exact=True).first
    expect(whole).to_have_attribute("href", re.compile("/whole$"))
    narrow.goto(reverse("courses:submission", args=[pictured.course.pk, pictured.second.pk]))
    expect(narrow.get_by_role("link", name="Two boxes on a doorstep")).to_be_visible()
    assert violations(narrow) == []
    assert wide(narrow) <= 320
