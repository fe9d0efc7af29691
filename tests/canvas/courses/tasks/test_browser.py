"""Assignments in a browser: without scripts, and for everybody."""

import pytest
from django.urls import reverse
from django.utils.timezone import now
from playwright.sync_api import expect

from canvas.courses import handing
from canvas.courses.rubrics import READY
from tests.browser import new_page, violations


@pytest.fixture
def reviewed_by(task):
    """The assignment with a rubric."""
    task.rubric = READY["close_reading"]
    task.save()
    return task


def pages_of(task, *names):
    return [reverse(f"courses:{name}", args=[task.course_id, task.pk]) for name in names]


def test_a_rubric_is_written_and_work_handed_in_without_scripts(
    browser, live_server, enter, reviewed_by, instructor, owner
):
    rubric, task = pages_of(reviewed_by, "rubric", "assignment")
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        enter(page, instructor)
        page.goto(rubric)
        page.get_by_role("button", name="Remove level 5 of criterion 1").click()
        page.get_by_role("button", name="Add a criterion").click()
        expect(page.get_by_role("textbox", name="What is looked at").last).to_be_focused()
        page.keyboard.type("One more")
        page.keyboard.press("Enter")
        expect(page.get_by_text("The rubric is saved.")).to_be_visible()
        expect(page.get_by_role("heading", name="One more")).to_be_visible()
        expect(page.get_by_text("21 points at most")).to_be_visible()
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        enter(page, owner)
        page.goto(task)
        page.get_by_role("button", name="Begin").click()
        page.goto(task)
        page.get_by_role("link", name="Hand in").click()
        page.get_by_role("button", name="Hand in as number 1").click()
        expect(page.get_by_role("heading", name="Receipt")).to_be_visible()
        expect(page.get_by_text("Georgia Standard Time")).to_be_visible()


def test_every_page_is_for_everybody_and_fits_a_phone(phone, enter, reviewed_by, olga, owner, instructor):
    submission = handing.hand_in(handing.begin(reviewed_by, olga), olga, now())
    course = reverse("courses:course", args=[reviewed_by.course_id])
    receipt = reverse("courses:receipt", args=[reviewed_by.course_id, submission.pk])
    own = [course, *pages_of(reviewed_by, "assignment", "hand_in"), receipt]
    theirs = pages_of(reviewed_by, "assignment", "edit_assignment", "rubric")
    for person, addresses, scheme in ((owner, own, "light"), (instructor, theirs, "dark")):
        enter(phone, person)
        phone.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for address in addresses:
            phone.set_viewport_size({"width": 320, "height": 800})
            phone.goto(address)
            assert phone.evaluate("document.documentElement.scrollWidth") == 320, address
            assert violations(phone) == [], address
