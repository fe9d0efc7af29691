"""Peer review in a browser: handed out and released by an instructor, written by a student on a narrow dark window."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from canvas.models import Allocation, Review
from tests.browser import new_page, violations


def at(peers, name="peers"):
    return reverse(f"courses:{name}", args=[peers.course.pk, peers.assignment.pk])


@pytest.fixture
def narrow(browser, live_server):
    """A dark window of 320 pixels."""
    options = {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"}
    with new_page(browser, live_server.url, **options) as opened:
        yield opened


def test_an_instructor_hands_out_and_releases(page, enter, peers, instructor):
    enter(page, instructor)
    page.goto(at(peers))
    page.get_by_role("button", name="Hand out").click()
    expect(page.locator("#said")).to_contain_text("5 students are asked.")
    handed = Allocation.objects.select_related("submission__work__assignment", "reviewer__user")
    for allocation in handed:
        peers.write(allocation)
    page.reload()
    assert violations(page) == []
    page.get_by_role("button", name="Release 5 reviews").click()
    expect(page.locator("#said")).to_contain_text("Released: the students see it now.")
    page.locator("table.status a").first.click()
    expect(page.get_by_text("Released: the students see it.")).to_be_visible()
    assert violations(page) == []


def test_a_student_reviews_on_a_narrow_dark_window(narrow, enter, handed_out):
    allocation = handed_out.given()
    enter(narrow, handed_out.person(allocation.reviewer))
    narrow.goto(at(handed_out, "assignment"))
    narrow.get_by_role("link", name="Work 1").click()
    expect(narrow.get_by_role("button", name="Finish")).to_be_visible()
    assert violations(narrow) == []
    assert narrow.evaluate("document.documentElement.scrollWidth") <= 320
    for line in ("Expectations were asked, not guessed", "Relationships fit their channels"):
        narrow.get_by_label(f"{line}: 3 of 4").check()
    narrow.get_by_label("Overall").fill("Say what it costs.")
    narrow.get_by_role("button", name="Finish").click()
    expect(narrow.locator("#said")).to_contain_text("not handed over")
    expect(narrow.locator("#said")).to_be_in_viewport()
    expect(narrow.get_by_role("heading", name="Comments")).to_be_in_viewport()  # far below the canvas
    for line in ("Costs are known", "Reasons are given"):
        narrow.get_by_label(f"{line}: 2 of 4").check()
    narrow.get_by_role("button", name="Finish").click()
    expect(narrow.locator("#said")).to_contain_text("Handed over.")
    assert Review.objects.get().finished_at is not None
