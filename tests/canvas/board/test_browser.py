"""Forms on the board in a browser: in place, by keyboard, and without scripts."""

import pytest
from playwright.sync_api import expect

from canvas import store
from canvas.edits import deleted, find, updated
from tests.browser import new_page, violations
from tests.canvas.board.hands import card, opened, order


def test_a_card_is_changed_in_place(board, now):
    form = opened(board, "n7")
    text = form.get_by_label("Note")
    expect(text).to_be_focused()
    text.fill("Three support agents")
    form.get_by_role("button", name="Save").click()
    expect(card(board, "n7").locator(".open")).to_be_focused()
    expect(board.locator("#said")).to_contain_text("Saved: “Three support agents”.")
    expect(board.locator(".leaf")).to_have_count(0)
    assert find(now(), "notes", "n7").text == "Three support agents"


def test_enter_saves_a_note_and_shift_enter_begins_a_line(board, now):
    text = opened(board, "n7").get_by_label("Note")
    text.press("End")
    text.press("Shift+Enter")
    text.type("and a trainee")
    text.press("Enter")
    expect(board.locator("#said")).to_contain_text("Saved")
    assert find(now(), "notes", "n7").text == "Two support agents\nand a trainee"


@pytest.mark.parametrize("way", ["Escape", "Cancel"])
def test_escape_and_cancel_bring_the_card_back(way, board, now):
    before = card(board, "n7").inner_html()
    form = opened(board, "n7")
    form.get_by_label("Note").fill("Never mind")
    if way == "Escape":
        board.keyboard.press("Escape")
    else:
        form.get_by_role("link", name="Cancel").click()
    expect(board.locator(".leaf")).to_have_count(0)
    expect(card(board, "n7").locator(".open")).to_be_focused()
    assert card(board, "n7").inner_html() == before
    opened(board, "n7")
    assert find(now(), "notes", "n7").text == "Two support agents"


def test_notes_are_added_one_after_the_other(board, now):
    board.get_by_role("link", name="Add: Key partners").click()
    for text in ("A seed bank", "A beekeeper"):
        field = board.locator(".leaf").get_by_label("Note")
        expect(field).to_be_focused()
        expect(field).to_have_value("")
        field.type(text)
        field.press("Enter")
        expect(board.locator("#key_partners")).to_contain_text(text)
    board.keyboard.press("Escape")
    expect(board.get_by_role("link", name="Add: Key partners")).to_be_visible()
    assert [note.text for note in now().notes][-2:] == ["A seed bank", "A beekeeper"]


def test_an_impatient_hand_adds_once(board, now):
    board.get_by_role("link", name="Add: Key partners").click()
    field = board.locator(".leaf").get_by_label("Note")
    field.fill("A seed bank")
    board.get_by_role("button", name="Add", exact=True).dblclick()
    expect(board.locator("#key_partners")).to_contain_text("A seed bank")
    board.wait_for_load_state("networkidle")
    assert [note.text for note in now().notes].count("A seed bank") == 1


def test_a_relationship_is_added_with_all_that_belongs_to_it(board, now):
    board.get_by_role("link", name="Add: Customer relationships").click()
    form = board.locator(".leaf")
    form.get_by_label("Gift buyers").check()
    form.get_by_label("Self-service Everything").check()
    form.get_by_label("What happens, in your words").fill("Choose a ribbon online")
    form.get_by_label("Web shop").check()
    form.get_by_text("Why, and what it costs").click()
    form.get_by_label("win").check()
    form.get_by_label("What it costs").fill("1,200.50")
    form.get_by_label("Counted by").select_option("the segment, a year")
    form.get_by_role("button", name="Add").click()
    expect(board.locator("#customer_relationships")).to_contain_text("Choose a ribbon online")
    made = now().relationships[-1]
    assert (made.segment, made.type, made.channels, str(made.cost.amount)) == (
        "s6",
        "self_service",
        ("c1",),
        "1200.5",
    )


def test_what_is_wrong_is_said_at_its_field(board, now):
    form = opened(board, "s1")
    form.get_by_text("Size and worth").click()
    form.get_by_label("How many customers").fill("some")
    form.get_by_role("button", name="Save").click()
    field = board.locator(".leaf").get_by_label("How many customers")
    expect(field).to_be_focused()
    expect(field).to_have_value("some")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(board.locator(".leaf")).to_contain_text("“some” is no number here. Write it like 1,200.5.")
    assert not violations(board)


def test_a_form_that_holds_something_is_not_closed_by_opening_another(board):
    form = opened(board, "n7")
    form.get_by_label("Note").fill("Half a thou")
    card(board, "n3").locator(".open").click()
    expect(board.locator("#said")).to_contain_text("Save or cancel what you have begun first.")
    expect(board.locator(".leaf")).to_have_count(1)
    expect(form.get_by_label("Note")).to_have_value("Half a thou")
    expect(form.get_by_label("Note")).to_be_focused()


def test_a_form_that_holds_nothing_new_gives_way_to_the_next(board):
    opened(board, "n7")
    card(board, "n3").locator(".open").click()
    expect(board.locator("#form-at-n3")).to_be_visible()
    expect(board.locator(".leaf")).to_have_count(1)
    expect(card(board, "n7").locator(".open")).to_be_visible()


def test_ticking_a_segment_says_that_it_is_known(board, now):
    form = opened(board, "n1")
    form.get_by_text("For whom, and what it carries").click()
    expect(form.get_by_label("not known yet")).to_be_checked()
    form.get_by_label("Offices").check()
    expect(form.get_by_label("not known yet")).not_to_be_checked()
    form.get_by_label("not known yet").check()
    expect(form.get_by_label("Offices")).not_to_be_checked()
    form.get_by_label("Offices").check()
    form.get_by_role("button", name="Save").click()
    expect(card(board, "n1").get_by_role("img", name="Offices")).to_be_visible()
    assert find(now(), "notes", "n1").segments == ("s3",)


def test_a_deletion_is_taken_back_by_one_click(board, now):
    before = now()
    opened(board, "r4").get_by_role("button", name="Delete").click()
    expect(card(board, "r4")).to_have_count(0)
    board.locator("#said").get_by_role("button", name="Undo").click()
    expect(card(board, "r4")).to_be_visible()
    expect(board.locator("#said")).to_contain_text("Taken back.")
    assert now() == before


def test_the_tally_follows_what_is_changed(board):
    tally = board.locator(".tally b").first
    expect(tally).to_have_text("6")
    form = opened(board, "r5")
    form.get_by_label("Kitchen visits").check()
    form.get_by_role("button", name="Save").click()
    expect(tally).to_have_text("5")
    expect(card(board, "r5").locator(".marks")).to_have_count(0)


def test_when_a_card_is_gone_the_board_says_so(board, canvas):
    store.change(canvas, actor=None, what="note.deleted", edit=deleted("notes", "n7"))
    card(board, "n7").locator(".open").click()
    expect(board.locator("#said")).to_contain_text("not on the board any more")
    expect(card(board, "n7")).to_have_count(0)


def test_two_windows_see_both_texts(board, canvas, now):
    form = opened(board, "n7")
    store.change(canvas, actor=None, what="note.changed", edit=updated("notes", "n7", text="Theirs"))
    form.get_by_label("Note").fill("Mine")
    form.get_by_role("button", name="Save").click()
    both = board.locator(".both")
    expect(both).to_contain_text("Theirs")
    expect(both).to_contain_text("Mine")
    assert not violations(board)
    board.locator(".leaf").get_by_role("button", name="Save").click()
    expect(board.locator("#said")).to_contain_text("Saved: “Mine”.")
    assert find(now(), "notes", "n7").text == "Mine"


def test_when_the_line_is_dead_nothing_typed_is_lost(browser, live_server, enter, owner, canvas, at):
    context = browser.new_context(base_url=live_server.url)  # one that may complain: of the dead line
    page = context.new_page()
    enter(page, owner)
    page.goto(at("board"))
    form = opened(page, "n7")
    form.get_by_label("Note").fill("Written on a train")
    context.set_offline(True)
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_contain_text("This did not get through.")
    expect(form.get_by_label("Note")).to_have_value("Written on a train")
    context.set_offline(False)
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#said")).to_contain_text("Saved: “Written on a train”.")
    context.close()


@pytest.fixture
def plain(browser, live_server, enter, owner, canvas, at):
    """Green Basket where no script runs."""
    options = {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": False}
    with new_page(browser, live_server.url, **options) as opened_page:
        enter(opened_page, owner)
        opened_page.goto(at("board"))
        yield opened_page


def test_without_scripts_everything_is_done_by_links_and_buttons(plain, now):
    plain.locator("#at-n13 .open").click()
    form = plain.locator(".leaf")
    form.get_by_label("Note").fill("Fifteen farms")
    form.get_by_role("button", name="Save").click()
    expect(plain.locator("#said")).to_contain_text("Saved: “Fifteen farms”.")
    plain.locator("#at-n13 .open").click()
    plain.get_by_text("Where it stands").click()
    plain.get_by_role("button", name="Move down").click()
    expect(plain.get_by_role("button", name="Move down")).to_be_visible()
    plain.get_by_role("link", name="Cancel").click()
    assert order(now) == ["n14", "n13", "n15", "n16", "n17"]
    plain.locator("#at-n13 .open").click()
    plain.get_by_role("button", name="Delete").click()
    expect(plain.locator("#at-n13")).to_have_count(0)
    plain.get_by_role("button", name="Undo").click()
    expect(plain.locator("#at-n13")).to_be_visible()
    plain.get_by_role("link", name="Add: Key partners").click()
    plain.locator(".leaf").get_by_label("Note").fill("A seed bank")
    plain.get_by_role("button", name="Add", exact=True).click()
    expect(plain.locator("#key_partners")).to_contain_text("A seed bank")
    plain.get_by_role("link", name="Close").click()
    plain.locator(".only a").nth(1).click()
    expect(plain.locator(".others")).to_contain_text("cards of others are hidden")
    plain.get_by_role("link", name="Show all").click()
    expect(plain.locator("#at-n1")).to_be_visible()
    assert "A seed bank" in [note.text for note in now().notes]
