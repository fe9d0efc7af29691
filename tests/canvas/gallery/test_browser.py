"""Pictures in a browser without scripts, and what axe says of the pages that show them."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from canvas.pictures import photos
from tests.browser import new_page, violations
from tests.canvas.pictures import made


@pytest.fixture
def hung(put):
    """A logo, a portrait and two photographs."""
    put(""), put("s1"), put("n1", alt="Van at dawn"), put("n1", alt="Van at noon")


def test_a_photograph_is_brought_without_scripts(browser, live_server, enter, owner, canvas, at, tmp_path):
    path = tmp_path / "van.jpg"
    path.write_bytes(made.jpeg((800, 600)))
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        enter(page, owner)
        page.goto(reverse("board:thing", args=[canvas.pk, "notes", "n1"]))
        page.get_by_role("link", name="Pictures").click()
        page.get_by_label("Picture", exact=True).set_input_files(path)
        page.get_by_role("button", name="Add the picture").click()
        expect(page.get_by_text("Choose “van.jpg” once more")).to_be_visible()
        page.get_by_label("Picture", exact=True).set_input_files(path)
        page.get_by_label("What it shows, in words").fill("A van at a farm gate")
        page.get_by_role("button", name="Add the picture").click()
        expect(page.get_by_role("img", name="A van at a farm gate")).to_be_visible()
        page.get_by_role("link", name="Back to the board").click()
        page.get_by_role("link", name="A van at a farm gate").click()
        page.get_by_role("button", name="Delete the picture").click()
        expect(page.get_by_text("No photograph yet.")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("img", name="A van at a farm gate")).to_be_visible()
    assert [photo.alt for photo in photos(canvas)] == ["A van at a farm gate"]


def test_pages_with_pictures_are_for_everybody(hung, page, enter, owner, canvas, at):
    enter(page, owner)
    for address in (reverse("board:board", args=[canvas.pk]), at("pictures"), at("of", "n1")):
        page.goto(address)
        assert violations(page) == [], address
    page.get_by_role("button", name="Add the picture").click()
    expect(page.get_by_text("Choose a picture.")).to_be_visible()
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")  # no colour on its way to another
    assert violations(page) == []


def test_on_a_phone_nothing_is_wider_than_it(hung, phone, enter, owner, canvas, at):
    enter(phone, owner)
    for address in (at("pictures"), at("of", "n1"), reverse("board:board", args=[canvas.pk])):
        phone.goto(address)
        assert phone.evaluate("document.documentElement.scrollWidth") == 390
    box = phone.get_by_role("link", name="Van at dawn").get_by_role("img").first.bounding_box()
    assert box["width"] >= 24
    assert box["height"] >= 24


def test_every_picture_on_the_board_arrives(hung, page, enter, owner, canvas):
    enter(page, owner)
    page.goto(reverse("board:board", args=[canvas.pk]))
    for name in ("Van at dawn", "Van at noon"):
        picture = page.get_by_role("img", name=name)
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 320
