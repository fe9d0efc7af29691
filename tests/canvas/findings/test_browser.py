"""The findings in a browser: in place and by keyboard, with scripts and without, on every size of window."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from canvas import edits, store
from tests.browser import new_page, violations

MEND = "Move it to “Saturday market”"


@pytest.fixture
def room(page, enter, owner, home):
    """The list, open at 1440 × 900."""
    enter(page, owner)
    page.goto(home)
    return page


@pytest.fixture
def plain(browser, live_server, enter, owner, home):
    """The list in a browser without scripts."""
    with new_page(browser, live_server.url, java_script_enabled=False) as opened:
        enter(opened, owner)
        opened.goto(home)
        yield opened


def remark(page, anchor="channel_2fno_2dpeers_20r9"):
    return page.locator(f"#at-{anchor}")


def test_a_mend_is_looked_at_and_done_in_place(room, now):
    remark(room).get_by_role("link", name=MEND).click()
    form = remark(room).locator(".preview")
    expect(form.get_by_role("heading", name=MEND)).to_be_focused()
    expect(form).to_contain_text("Messenger channel")
    form.get_by_role("button", name="Do it").click()
    expect(room.locator("#said")).to_contain_text(
        "Done: Move it to “Saturday market”. There are 26 remarks now."
    )
    expect(room.get_by_role("heading", level=1)).to_have_text("26 remarks on Green Basket")
    expect(room.locator(".tally b").first).to_have_text("5")
    expect(remark(room)).to_have_count(0)
    expect(remark(room, "cost_2fabove_2dvalue_20r10")).to_be_focused()
    assert edits.find(now(), "relationships", "r9").channels == ("c7",)


def test_what_was_done_is_taken_back_in_place(room, now, green):
    remark(room).get_by_role("link", name=MEND).click()
    room.get_by_role("button", name="Do it").click()
    room.locator("#said").get_by_role("button", name="Undo").click()
    expect(room.locator("#said")).to_contain_text("Taken back.")
    expect(room.get_by_role("heading", level=1)).to_have_text("28 remarks on Green Basket")
    assert now() == green


def test_cancelling_leads_back_to_the_button_by_keyboard_alone(room, now, green):
    button = remark(room).get_by_role("link", name=MEND)
    button.focus()
    room.keyboard.press("Enter")
    expect(remark(room).get_by_role("heading", name=MEND)).to_be_focused()
    room.keyboard.press("Tab")
    expect(room.get_by_role("button", name="Do it")).to_be_focused()
    room.keyboard.press("Tab")
    room.keyboard.press("Enter")
    expect(button).to_be_focused()
    assert now() == green


def test_a_line_opens_to_all_that_can_be_done_about_it(room, said):
    line = remark(room, "motive_2fnone_20r10")
    line.get_by_role("link").click()
    expect(line).to_have_class("finding s-d")
    expect(line).to_be_focused()
    line.get_by_role("link", name="Say that it wins customers").click()
    line.get_by_role("button", name="Do it").click()
    expect(room.locator("#said")).to_contain_text("Done: Say that it wins customers.")
    assert ("r10",) not in said("motive/none")


def test_a_reason_is_asked_for_at_its_field_and_then_kept(room, said):
    remark(room).get_by_text("Let it stay…").click()
    field = remark(room).get_by_label("Why may it stay?")
    remark(room).get_by_role("button", name="Keep it").click()
    expect(remark(room).get_by_role("alert")).to_contain_text("Say in a few words why.")
    expect(field).to_be_focused()
    field.fill("They meet anyway.")
    remark(room).get_by_role("button", name="Keep it").click()
    expect(room.locator("#said")).to_contain_text("It stays, with your reason.")
    expect(remark(room)).to_contain_text("They meet anyway.")
    expect(remark(room)).to_contain_text("Olga, ")
    assert said("channel/no-peers") == []
    remark(room).get_by_role("button", name="Take the reason back").click()
    expect(remark(room).get_by_role("link", name=MEND)).to_be_visible()
    expect(remark(room)).to_be_focused()


def test_what_somebody_mended_in_another_tab_is_said_and_the_list_renewed(room, canvas):
    remark(room).get_by_role("link", name=MEND).click()
    expect(room.get_by_role("button", name="Do it")).to_be_visible()
    edit = edits.deleted("relationships", "r9")
    store.change(canvas, actor=None, what="relationship.deleted", edit=edit)
    room.get_by_role("button", name="Do it").click()
    expect(room.locator("#said")).to_contain_text("This remark is not there any more")
    expect(remark(room)).to_have_count(0)


def test_what_changed_meanwhile_is_shown_before_it_is_done(room, canvas, now):
    remark(room).get_by_role("link", name=MEND).click()
    expect(room.get_by_role("button", name="Do it")).to_be_visible()
    edit = edits.updated("relationships", "r9", text="The Sunday circle")
    store.change(canvas, actor=None, what="relationship.changed", edit=edit)
    room.get_by_role("button", name="Do it").click()
    expect(room.locator("#said")).to_contain_text("look again what would change")
    expect(remark(room).locator(".preview")).to_contain_text("The Sunday circle")
    room.get_by_role("button", name="Do it").click()
    expect(room.locator("#said")).to_contain_text("Done:")
    assert edits.find(now(), "relationships", "r9").channels == ("c7",)


def test_when_the_line_is_dead_that_is_said(browser, live_server, enter, owner, home):
    context = browser.new_context(base_url=live_server.url)  # one that may complain: of the dead line
    room = context.new_page()
    enter(room, owner)
    room.goto(home)
    context.set_offline(True)
    remark(room).get_by_role("link", name=MEND).click()
    expect(room.locator("#said")).to_contain_text("This did not get through.")
    context.set_offline(False)
    remark(room).get_by_role("link", name=MEND).click()
    expect(remark(room).locator(".preview")).to_be_visible()
    context.close()


def test_after_a_mend_on_its_own_page_the_list_stands_there_under_its_own_address(room, at, home):
    room.goto(at("channel/no-peers", "r9", segment="s4"))
    room.get_by_role("link", name=MEND).click()
    room.get_by_role("button", name="Do it").click()
    expect(room.get_by_role("heading", level=1)).to_have_text("26 remarks on Green Basket")
    assert room.url.endswith(home + "?segment=s4")


def test_everything_works_without_scripts(plain, now, green, said):
    remark(plain).get_by_role("link", name=MEND).click()
    plain.get_by_role("link", name="Cancel").click()
    plain.get_by_role("link", name=MEND).click()
    plain.get_by_role("button", name="Do it").click()
    expect(plain.locator("#said")).to_contain_text("Done: Move it to “Saturday market”.")
    expect(plain.get_by_role("heading", level=1)).to_have_text("26 remarks on Green Basket")
    plain.get_by_role("button", name="Undo").click()
    expect(plain.locator("#said")).to_contain_text("Taken back.")
    assert now() == green


def test_reasons_are_kept_and_taken_back_without_scripts(plain, said):
    remark(plain).get_by_text("Let it stay…").click()
    remark(plain).get_by_role("button", name="Keep it").click()
    expect(plain.get_by_role("alert")).to_contain_text("Say in a few words why.")
    plain.get_by_label("Why may it stay?").fill("They meet anyway.")
    plain.get_by_role("button", name="Keep it").click()
    expect(plain.locator("#said")).to_contain_text("It stays, with your reason.")
    assert said("channel/no-peers") == []
    remark(plain).get_by_role("button", name="Take the reason back").click()
    expect(plain.locator("#said")).to_contain_text("The reason is taken back")
    assert said("channel/no-peers") == [("r9",)]


def test_a_line_leads_to_its_own_page_without_scripts(plain):
    remark(plain, "motive_2fnone_20r10").get_by_role("link").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("A remark on Green Basket")
    plain.get_by_role("link", name="All remarks").click()
    expect(plain).to_have_url(f"{plain.url.split('#')[0]}#at-motive_2fnone_20r10")


def test_choices_narrow_the_list_without_scripts(plain):
    plain.get_by_role("link", name="Contradictions 6").click()
    plain.get_by_role("link", name="Home cooks 2").click()
    expect(plain.locator("article")).to_have_count(2)
    plain.get_by_role("link", name="by block").click()
    expect(plain.get_by_role("heading", level=2)).to_have_text("Customer relationships 2")


def test_the_mark_on_a_card_leads_to_its_remark(room, canvas):
    room.goto(reverse("board:board", args=[canvas.pk]))
    room.locator("#at-r9 .marks").click()
    expect(remark(room)).to_be_in_viewport()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ka", "dark")])
def test_no_page_of_the_room_has_a_barrier(scheme, language, room, canvas, home, at):
    room.emulate_media(color_scheme=scheme)
    cookie = {"name": "django_language", "value": language, "url": room.url}
    room.context.add_cookies([cookie])
    for address in (
        home,
        home + "?group=segment",
        home + "?segment=s5&show=advice",
        at("channel/none", "r5"),
        at("channel/none", "r5", do="mend", by="channel-c1"),
        reverse("findings:assumptions", args=[canvas.pk]),
    ):
        room.goto(address)
        assert violations(room) == [], address
    room.goto(home)
    room.locator(".waive summary").first.click()
    room.locator(".waive button").first.click()
    expect(room.get_by_role("alert")).to_be_visible()
    room.locator(".hint a").first.click()
    expect(room.locator(".hints .finding")).to_be_focused()
    assert violations(room) == []


def test_nothing_runs_off_the_side(room, canvas, home, at):
    for address in (
        home,
        home + "?group=segment&segment=s4",
        at("expectation/human-wanted", "s5", do="mend", by="add-personal_assistance-c2"),
        reverse("findings:assumptions", args=[canvas.pk]),
    ):
        room.goto(address)
        for width in (320, 390, 720, 1024, 1440, 1920):
            room.set_viewport_size({"width": width, "height": 800})
            assert room.evaluate("document.documentElement.scrollWidth") <= width, (address, width)


def test_long_words_in_any_direction_stay_within_the_page(room, canvas, home, now):
    for id_, text in (("r5", "w" * 400), ("r7", "מעגל הבישול " * 60), ("r9", "e" + "\u0301" * 300)):
        edit = edits.updated("relationships", id_, text=text)
        store.change(canvas, actor=None, what="relationship.changed", edit=edit)
    for width in (320, 1440):
        room.set_viewport_size({"width": width, "height": 800})
        room.goto(home)
        assert room.evaluate("document.documentElement.scrollWidth") <= width


def test_what_can_be_pressed_is_large_enough(room):
    small = room.locator(
        ":is(.list a.btn, .list button, .list summary, .filters a, .said button)"
    ).evaluate_all(
        "found => found.map(one => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width && box.height < 18).map(([html]) => html)"
    )
    assert small == []
