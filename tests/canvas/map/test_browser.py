"""The map in a real browser: nothing overlaps, everything can be reached, every width and theme is fit to read."""

import pytest
from django.urls import reverse

from tests.boards import LANGUAGES, board_with
from tests.browser import violations
from tests.canvas.drawings.map.scenes import fixture
from tests.test_fixtures import NAMES

# The texts of the drawing as the browser set them: those that meet another text or a badge, or leave the drawing.
MEETINGS = """() => {
  const flow = document.querySelector(".flow"), all = flow.getBoundingClientRect();
  const texts = [...flow.querySelectorAll("text")].map((t) => [t.textContent, t.getBoundingClientRect()]);
  const inner = (b) => ({left: b.left + 1, right: b.right - 1, top: b.top + 3, bottom: b.bottom - 3});
  const found = [];
  texts.forEach(([name, box], n) => {
    const a = inner(box);
    if (a.left < all.left - 1 || a.right > all.right + 1) found.push([name, "outside"]);
    texts.slice(n + 1).forEach(([other, box2]) => {
      const b = inner(box2);
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push([name, other]);
    });
  });
  return found;
}"""
TOO_WIDE = """() => {
  const boxes = [...document.querySelectorAll(".flow .bx")].map((b) => b.getBoundingClientRect());
  const names = [...document.querySelectorAll(".flow .nm")].map((n) => [n.textContent, n.getBoundingClientRect()]);
  return names.filter(([, n]) => boxes.some((b) => n.left > b.left && n.left < b.right && n.right > b.right))
    .map(([name]) => name);
}"""


@pytest.fixture
def open_map(page, enter, owner, make_canvas):
    """Opens the map of a document as its owner sees it."""

    def opened(document, on=page):
        canvas = make_canvas(document, owner)
        enter(on, owner)
        on.goto(reverse("map:map", args=[canvas.pk]))
        return on

    return opened


@pytest.mark.parametrize("name", NAMES)
def test_no_label_meets_another_on_the_examples(name, open_map):
    page = open_map(fixture(name))
    assert page.evaluate(MEETINGS) == []
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_meets_another_in_any_language(language, open_map):
    page = open_map(board_with(300, language))
    assert page.evaluate(MEETINGS) == []
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize(("name", "theme"), [("green-basket", "dark"), ("everything-at-odds", "light")])
def test_axe_finds_nothing(name, theme, open_map, page):
    page.emulate_media(color_scheme=theme)
    assert violations(open_map(fixture(name))) == []


def test_axe_finds_nothing_on_an_empty_map(open_map):
    assert violations(open_map("Nothing yet")) == []


@pytest.mark.parametrize("name", ["green-basket", "everything-at-odds"])
def test_axe_finds_nothing_on_the_phone(name, open_map, phone):
    assert violations(open_map(fixture(name), phone)) == []


def test_axe_finds_nothing_while_a_path_is_lit(open_map):
    page = open_map(fixture("green-basket"))
    page.get_by_role("link", name="Home cooks", exact=True).focus()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440, 2560])
def test_no_width_scrolls_sideways(width, open_map, page):
    page.set_viewport_size({"width": width, "height": 800})
    open_map(fixture("harbour-mutual"))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_phone_shows_the_table_instead_of_the_drawing(open_map, phone):
    open_map(fixture("green-basket"), phone)
    assert not phone.locator(".flow").is_visible()
    assert phone.get_by_text("The Saturday cooking circle", exact=True).is_visible()
    assert phone.locator("#c9").is_visible()


def test_a_path_lights_up_by_keyboard(open_map):
    page = open_map(fixture("green-basket"))
    page.get_by_role("link", name="Home cooks", exact=True).focus()
    lit = page.locator(".flow path.ln2.lit")
    assert lit.count() == 4
    assert {way.split()[0] for way in lit.evaluate_all("all => all.map((one) => one.dataset.way)")} == {"s4"}
    page.keyboard.press("Shift+Tab")
    ways = lit.evaluate_all("all => all.map((one) => one.dataset.way)")
    assert {way.split()[0] for way in ways} == {"s3"}


def test_a_path_lights_up_by_pointing_at_its_line_and_goes_out_again(open_map):
    page = open_map(fixture("green-basket"))
    page.locator('.flow path.ln2[data-way~="r9"]').first.dispatch_event("pointerover")
    lit = page.locator(".flow path.ln2.lit")
    assert lit.evaluate_all("all => all.map((one) => one.dataset.way.split(' ')[2])") == ["r9", "r9"]
    page.locator(".picture h1").hover()
    assert lit.count() == 0
    assert not page.locator(".flow.lighting").count()


def test_a_remark_lights_up_what_it_is_about(open_map):
    page = open_map(fixture("green-basket"))
    page.get_by_role("link", name="channel/none").focus()
    ways = page.locator(".flow .ln2.lit").evaluate_all(
        "all => all.map((one) => one.dataset.way.split(' ')[2])"
    )
    assert ways == ["r5", "r5"]


def test_a_channel_leads_to_its_row_of_the_table(open_map):
    page = open_map(fixture("green-basket"))
    page.get_by_label("Web shop", exact=True).first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').textContent").split()[:2] == ["Web", "shop"]


def test_without_scripts_the_map_is_whole(browser, live_server, owner, make_canvas, enter):
    canvas = make_canvas(fixture("green-basket"), owner)
    with browser.new_context(base_url=live_server.url, java_script_enabled=False) as context:
        page = context.new_page()
        enter(page, owner)
        page.goto(reverse("map:map", args=[canvas.pk]))
        assert page.locator(".flow path.ln2").first.is_visible()
        assert page.locator(".remarks li").count() == 9
