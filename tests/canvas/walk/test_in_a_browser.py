"""The walk as people meet it: in Chromium, by mouse, by keys and without scripts, with axe looking."""

import pytest
from playwright.sync_api import expect

from canvas.document import new_document
from relationships.document import Relationship
from relationships.kinds import Question
from segments.document import Segment
from segments.kinds import RelationshipType
from tests.boards import LANGUAGES, board_with
from tests.browser import new_page, sign_in, violations
from tests.canvas.walk.conftest import Walker

SIZES = {"desk": (1440, 900), "phone": (390, 844), "narrow": (320, 640), "zoomed 200 %": (720, 450)}


def sideways(page):
    """By how many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def addresses(walk, segment="s1"):
    """Every page of the walk about a segment."""
    steps = [walk.at("step", segment, question) for question in Question]
    return [*steps, walk.at("review", segment), walk.at("all"), walk.at("step", "nobody", Question.COST)]


@pytest.fixture
def go(page, enter, owner):
    """Opens a question as the owner of the walk."""

    def opened(walk, question, segment="s1"):
        enter(page, owner)
        page.goto(walk.at("step", segment, Question(question)))
        return page

    return opened


@pytest.mark.parametrize(("size", "scheme"), [("desk", "light"), ("phone", "dark")])
def test_no_page_breaks_a_rule_or_scrolls_sideways(browser, live_server, owner, walk, fresh, size, scheme):
    width, height = SIZES[size]
    view = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
    with new_page(browser, live_server.url, **view) as page:
        sign_in(page, live_server.url, owner)
        for address in (*addresses(walk, "s4"), fresh.at("walk")):
            page.goto(address)
            assert violations(page) == [], address
            for wide, high in SIZES.values():
                page.set_viewport_size({"width": wide, "height": high})
                assert sideways(page) == 0, (address, wide)
            page.set_viewport_size({"width": width, "height": height})


def test_faults_a_conflict_and_everything_unfolded_break_no_rule(go, walk):
    page = go(walk, "cost")
    page.fill("[name=at-r1-amount]", "-1")
    page.fill("[name=size]", "a few")
    page.click(".go .main")
    expect(page.locator(".trouble")).to_contain_text("What it costs")
    assert violations(page) == []
    page = go(walk, "established", "s3")
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    page.check("[name=add][value=phone]", force=True)
    assert violations(page) == []
    walk.answer("established", "s3", words="Meanwhile")
    page.click(".go .main")
    expect(page.locator(".trouble")).to_contain_text("while you were writing")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_and_no_full_board_scrolls_sideways(browser, live_server, owner, make_canvas, language):
    walk = Walker(owner, make_canvas(board_with(300, language), owner))
    view = {"viewport": {"width": 320, "height": 640}, "locale": language}
    with new_page(browser, live_server.url, **view) as page:
        sign_in(page, live_server.url, owner)
        for address in addresses(walk, walk.document.segments[0].id):
            page.goto(address)
            assert sideways(page) == 0, address


def test_names_without_a_space_do_not_widen_the_page(browser, live_server, owner, make_canvas):
    long = "Donaudampfschifffahrtsgesellschaft" * 5
    kept = Relationship(id="r1", segment="s1", type=RelationshipType.SELF_SERVICE, text=long)
    document = new_document("Ships", segments=(Segment(id="s1", name=long),), relationships=(kept,))
    walk = Walker(owner, make_canvas(document, owner))
    with new_page(browser, live_server.url, viewport={"width": 320, "height": 640}) as page:
        sign_in(page, live_server.url, owner)
        for address in addresses(walk):
            page.goto(address)
            assert sideways(page) == 0, address


def test_without_scripts_one_walks_from_an_empty_canvas_to_the_review(browser, live_server, owner, fresh):
    with new_page(browser, live_server.url, java_script_enabled=False) as page:
        sign_in(page, live_server.url, owner)
        page.goto(fresh.at("walk"))
        page.fill("[name=name]", "Working parents")
        page.click("text=Begin with them")
        page.click("button:has-text('A direct phone line')")
        expect(page.locator("[name=expects][value=personal_assistance]")).to_be_checked()
        page.click(".go .main")
        page.locator("label.tile", has_text="A direct phone line").click()
        page.click(".go .main")
        page.check("[name=at-r1-motives][value=acquisition]")
        page.click(".go .main")
        page.check("[name=at-r1-bonds][value=social]")
        page.click(".go .main")
        page.click("button:has-text('they should stay')")
        expect(page.locator("[name=words]")).to_have_value(
            "We do not aim at more from each of them: they should stay."
        )
        page.click(".go .main")
        page.click("summary:has-text('Reckon it')")
        page.fill("[name=at-r1-hours]", "2")
        page.fill("[name=at-r1-wage]", "8")
        page.click("button:has-text('Reckon')")
        expect(page.locator("[name=at-r1-amount]")).to_have_value("16")
        page.click(".go .main")
        page.fill("[name=at-r1-host]", "Answering")
        page.click(".go .main")
        expect(page.locator("h1")).to_have_text("“Working parents”: what you have said")
        expect(page.locator(".rail .done")).to_have_count(7)
    assert fresh.document.relationships[0].cost.amount == 16


def test_the_margin_is_renewed_as_one_ticks(go, walk):
    page = go(walk, "expected", "s6")
    expect(page.locator("#margin")).to_contain_text("expectation/unknown")
    page.locator("label.tile", has_text="Communities").click()
    expect(page.locator("#margin")).not_to_contain_text("expectation/unknown")
    expect(page.locator("#margin-count")).to_contain_text("finding")
    page = go(walk, "established", "s6")
    page.locator("label.tile", has_text="A direct phone line").click()
    expect(page.locator("#sofar")).to_contain_text("A direct phone line")
    assert len(walk.document.relationships) == 11


def test_the_balance_follows_the_costs(go, walk):
    page = go(walk, "cost")
    page.fill("[name=at-r3-amount]", "100")
    page.keyboard.press("Tab")
    expect(page.locator("#balance")).to_contain_text("110.33")


def test_figures_tick_and_one_chord_saves_and_goes_on(go, walk):
    page = go(walk, "expected", "s6")
    page.keyboard.press("5")
    page.keyboard.press("3")
    page.keyboard.press("3")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/established/")
    assert walk.one("segments", "s6").expects == (RelationshipType.COMMUNITIES,)
    page.keyboard.press("1")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/acquire_and_retain/")
    assert walk.document.relationships[-1].type is RelationshipType.COMMUNITIES


def test_figures_are_figures_while_one_writes_and_can_be_turned_off(go, walk):
    page = go(walk, "expected", "s6")
    page.fill("[name=words]", "")
    page.locator("[name=words]").press("5")
    expect(page.locator("[name=words]")).to_have_value("5")
    expect(page.locator("[name=expects]:checked")).to_have_count(0)
    page.click("[data-open=keys]")
    page.uncheck("[data-single]")
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("5")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_hidden()
    expect(page.locator("[name=expects]:checked")).to_have_count(0)
    page.reload()
    page.keyboard.press("5")
    expect(page.locator("[name=expects]:checked")).to_have_count(0)


def test_a_sample_ticks_its_kind_at_once(go, walk):
    page = go(walk, "expected", "s6")
    page.check("[name=unknown]")
    page.fill("[name=words]", "Half a sentence")
    page.click("button:has-text('A personal visit to the office')")
    expect(page.locator("[name=expects]:checked")).to_have_value("dedicated_assistance")
    expect(page.locator("[name=unknown]")).not_to_be_checked()
    expect(page.locator("[name=words]")).to_have_value("Half a sentence")


def test_ticking_not_asked_takes_the_kinds_away(go, walk):
    page = go(walk, "expected")
    page.check("[name=unknown]")
    expect(page.locator("[name=expects]:checked")).to_have_count(0)


def test_a_sentence_to_start_from_is_put_in_at_once(go, walk):
    page = go(walk, "maintain", "s6")
    page.click("button:has-text('Twice a year')")
    expect(page.locator("[name=words]")).to_have_value("Twice a year we ask what we should do better.")
    expect(page.locator("[name=words]")).to_be_focused()


@pytest.mark.parametrize("link", ["What it costs", "Offices", "Look back", "All segments"])
def test_the_rail_keeps_what_is_half_written(go, walk, link):
    page = go(walk, "maintain")
    page.fill("[name=words]", "Half written")
    page.locator(".rail a", has_text=link).click()
    page.wait_for_url(lambda url: "maintain" not in url)
    assert walk.words("maintain") == "Half written"


def test_the_rail_does_not_leave_a_fault_behind(go, walk):
    page = go(walk, "cost")
    page.fill("[name=at-r1-amount]", "nine")
    page.locator(".rail a", has_text="What they expect").click()
    expect(page.locator(".trouble")).to_be_visible()
    expect(page.locator("[name=at-r1-amount]")).to_have_value("nine")


def test_enter_in_a_field_goes_on_and_does_not_go_back(go, walk):
    page = go(walk, "growth", "s6")
    page.fill("[name=stream]", "Ribbons")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cost/")
    assert walk.document.notes[-1].text == "Ribbons"


def test_only_planned_is_asked_once_a_wording_is_ticked(go, walk):
    page = go(walk, "established", "s6")
    planned = page.locator("[name=planned][value=phone]")
    expect(planned).to_be_hidden()
    page.locator("label.tile", has_text="A direct phone line").click()
    planned.check()
    page.click(".go .main")
    page.wait_for_url("**/acquire_and_retain/")
    assert walk.document.relationships[-1].status == "intended"


def test_what_was_kept_can_be_taken_back_from_the_next_page(go, walk, green):
    page = go(walk, "expected", "s6")
    page.keyboard.press("1")
    page.keyboard.press("Control+Enter")
    page.click("#said button")
    page.wait_for_url("**/expected/")
    expect(page.locator("#said")).to_contain_text("Taken back.")
    assert walk.document == green


def test_focus_is_seen_and_never_lies_under_the_bar(go, walk):
    page = go(walk, "integration")
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
              const it = document.activeElement, bar = document.querySelector(".go");
              if (!bar || bar.contains(it) || !document.querySelector("#ask").contains(it)) return false;
              const a = it.getBoundingClientRect(), b = bar.getBoundingClientRect();
              return a.bottom > b.top && a.top < b.bottom;
            }"""
        )
        assert not hidden, page.evaluate("document.activeElement.outerHTML")


def test_a_page_begins_at_its_question_and_a_fault_at_the_fault(go, walk):
    page = go(walk, "cost")
    expect(page.locator("h1")).to_be_focused()
    page.fill("[name=at-r1-amount]", "nine")
    page.click(".go .main")
    expect(page.locator(".trouble")).to_be_focused()
