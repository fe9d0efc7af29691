"""The front door, the list and the account pages as people meet them: in Chromium, with axe looking."""

import pytest
from django.conf import settings
from django.urls import reverse

from canvas.examples import FOLDER, example
from canvas.models import Canvas
from tests.browser import new_page, violations

SIZES = {"desk": (1440, 900), "phone": (390, 844), "zoomed 400 %": (320, 256), "zoomed 200 %": (720, 450)}
PAGES = [
    reverse(name)
    for name in (
        "front:start",
        "front:canvases",
        "account_login",
        "account_signup",
        "account_reset_password",
    )
]
MINE = [
    reverse(name) for name in ("accounts:me", "account_email", "account_change_password", "account_logout")
]


def sideways(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize(("size", "scheme"), [("desk", "light"), ("phone", "dark")])
def test_no_page_breaks_a_rule_or_scrolls_sideways(browser, live_server, size, scheme):
    width, height = SIZES[size]
    view = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with new_page(browser, live_server.url, **view) as page:
        for path in (*PAGES, "/no/such/page/"):
            page.goto(path)
            assert violations(page) == []
            for wide, high in SIZES.values():
                page.set_viewport_size({"width": wide, "height": high})
                assert sideways(page) == 0, (path, wide)
            page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
def test_no_language_scrolls_sideways_on_a_phone(browser, live_server, language):
    view = {"viewport": {"width": 320, "height": 640}, "locale": language}
    with new_page(browser, live_server.url, **view) as page:
        for path in PAGES:
            page.goto(path)
            assert page.evaluate("document.documentElement.lang") == language
            assert sideways(page) == 0


def test_a_full_list_and_ones_own_account_break_no_rule(page, phone, enter, owner, make_canvas):
    make_canvas("A title that is as long as people write them when nobody stops them " * 2, owner)
    gone = make_canvas(example("iveria-mobile").document, owner)
    owner.post(reverse("front:delete", args=[gone.pk]))
    for screen in (page, phone):
        enter(screen, owner)
        for path in (reverse("front:canvases"), *MINE):
            screen.goto(path)
            assert violations(screen) == []
            assert sideways(screen) == 0


def test_pictograms_are_drawn_from_the_one_file_under_the_policy(page):
    page.goto("/")
    box = page.evaluate("document.querySelector('.six svg use').getBoundingClientRect().width")
    assert box > 20
    assert page.locator("svg symbol").count() == 0


def test_a_canvas_begins_with_one_click(page):
    page.goto("/")
    page.get_by_role("button", name="Start a canvas").click()
    page.wait_for_url("**/c/*/")
    assert Canvas.objects.get().title == "Untitled canvas"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_file_is_chosen_opened_and_its_faults_are_listed(browser, live_server, scripts, tmp_path):
    faulty = tmp_path / "faulty.json"
    faulty.write_text('{"format": "rapport-canvas/1", "title": "Faulty", "segments": [{"id": "s1"}]}')
    with new_page(browser, live_server.url, java_script_enabled=scripts) as page:
        page.goto(reverse("front:canvases"))
        page.get_by_label("Open a file").set_input_files(faulty)
        page.get_by_role("button", name="Open the file").click()
        said = page.locator("#file-errors").inner_text()
        assert "faulty.json" in said
        assert "/segments/0" in said
        page.get_by_label("Open a file").set_input_files(FOLDER / "green-basket.json")
        page.get_by_role("button", name="Open the file").click()
        page.wait_for_url("**/c/*/")
    assert Canvas.objects.get().title == "Green Basket"


def test_a_file_that_is_dropped_opens_at_once(page):
    page.goto(reverse("front:canvases"))
    text = (FOLDER / "green-basket.json").read_text()
    carried = page.evaluate_handle(
        """text => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "green-basket.json", {type: "application/json"}));
            return carried;
        }""",
        text,
    )
    page.dispatch_event("#drop", "dragover", {"dataTransfer": carried})
    assert "over" in page.locator("#drop").get_attribute("class")
    page.dispatch_event("#drop", "drop", {"dataTransfer": carried})
    page.wait_for_url("**/c/*/")
    assert Canvas.objects.get().title == "Green Basket"


def test_a_file_that_is_too_large_is_not_even_sent(page, tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 2_000_000)
    page.goto(reverse("front:canvases"))
    sent = []
    page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    page.get_by_label("Open a file").set_input_files(large)
    page.get_by_role("button", name="Open the file").click()
    assert "large.json: This file is too large" in page.locator("#file-errors").inner_text()
    assert sent == []


def test_dark_comes_at_once_keeps_what_was_typed_and_stays(page):
    page.goto(reverse("account_login"))
    page.get_by_label("Email").fill("half@written")
    with page.expect_response("**/theme/"):
        page.get_by_role("button", name="Dark").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.get_by_label("Email").input_value() == "half@written"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_deleting_and_its_undo_need_no_scripts(browser, live_server, enter, owner, make_canvas, scripts):
    make_canvas("Green Basket", owner)
    with new_page(browser, live_server.url, java_script_enabled=scripts) as page:
        enter(page, owner)
        page.goto(reverse("front:canvases"))
        page.get_by_role("button", name="Delete").click()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("“Green Basket” is back.").wait_for()
    assert Canvas.objects.get().deleted_at is None


def test_the_whole_door_can_be_walked_by_keyboard(page):
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Start a canvas"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"
