"""The board in a browser: in place, by keyboard, by mouse and by finger, with scripts and without."""

from dataclasses import replace
from itertools import cycle

import pytest
from playwright.sync_api import expect

from canvas import store
from canvas.document import Note, new_document
from canvas.edits import deleted, find, updated
from segments.kinds import NoteBlock
from tests.boards import board_with
from tests.browser import new_page, violations


@pytest.fixture
def board(page, enter, owner, canvas, at):
    """Green Basket, open at 1440 × 900."""
    enter(page, owner)
    page.goto(at("board"))
    return page


@pytest.fixture
def hand(phone, enter, owner, canvas, at):
    """Green Basket on a phone."""
    enter(phone, owner)
    phone.goto(at("board"))
    return phone


def card(page, id_):
    return page.locator(f"#at-{id_}")


def opened(page, id_):
    """Open the form of a card and wait for it."""
    card(page, id_).locator(".open").click()
    form = page.locator(".leaf")
    expect(form).to_be_visible()
    return form


def order(now, block="key_partners"):
    return [note.id for note in now().notes if note.block == block]


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


def test_alt_and_an_arrow_move_the_card_that_has_the_focus(board, now):
    card(board, "n13").locator(".open").focus()
    board.keyboard.press("Alt+ArrowDown")
    expect(board.locator("#said")).to_contain_text("number 2 of 5 in “Key partners”")
    expect(card(board, "n13").locator(".open")).to_be_focused()
    board.keyboard.press("Alt+ArrowDown")
    expect(board.locator("#said")).to_contain_text("number 3 of 5")
    board.keyboard.press("Alt+ArrowUp")
    expect(board.locator("#said")).to_contain_text("number 2 of 5")
    assert order(now) == ["n14", "n13", "n15", "n16", "n17"]


def test_keys_pressed_faster_than_the_board_answers_all_count(board, now):
    card(board, "n13").locator(".open").focus()
    for _ in range(4):
        board.keyboard.press("Alt+ArrowDown")
    expect(board.locator("#said")).to_contain_text("number 5 of 5 in “Key partners”")
    expect(card(board, "n13").locator(".open")).to_be_focused()
    assert order(now) == ["n14", "n15", "n16", "n17", "n13"]


def middle(page, id_):
    box = card(page, id_).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, id_, to, *, below=True):
    """Take a card by the mouse to the lower (or upper) half of another."""
    page.mouse.move(*middle(page, id_))
    page.mouse.down()
    x, y = middle(page, to)
    page.mouse.move(x, y - 3, steps=5)
    page.mouse.move(x, y + (3 if below else -3), steps=2)


def test_a_card_is_dragged_to_another_place(board, now):
    drag(board, "n13", "n15")
    expect(card(board, "n15")).to_have_class("note drop-after")
    expect(card(board, "n13")).to_have_class("note dragged")
    board.mouse.up()
    expect(board.locator("#said")).to_contain_text("number 3 of 5")
    expect(card(board, "n13").locator(".open")).to_be_focused()
    assert order(now) == ["n14", "n15", "n13", "n16", "n17"]


def test_a_note_is_dragged_into_another_block(board, now):
    drag(board, "n13", "n18", below=False)
    board.mouse.up()
    expect(board.locator("#cost_structure")).to_contain_text("Fourteen farms in Kakheti")
    assert find(now(), "notes", "n13").block == "cost_structure"


def test_a_note_is_dragged_into_an_empty_block(page, enter, owner, make_canvas):
    note = Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="A farm")
    canvas = make_canvas(replace(new_document("One"), notes=(note,)), owner)
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    page.mouse.move(*middle(page, "n1"))
    page.mouse.down()
    page.locator("#key_resources .ghost").hover()
    page.mouse.up()
    expect(page.locator("#key_resources")).to_contain_text("A farm")
    assert store.load(canvas).notes[0].block == "key_resources"


def test_a_relationship_is_dragged_beside_another(board, now):
    board.mouse.move(*middle(board, "r4"))
    board.mouse.down()
    x, y = middle(board, "r1")
    board.mouse.move(x, y, steps=4)
    board.mouse.move(x - 40, y, steps=2)
    expect(card(board, "r1")).to_have_class("rel s-a drop-before beside")
    board.mouse.up()
    expect(board.locator("#said")).to_contain_text("number 1 of 11")
    assert [r.id for r in now().relationships][:3] == ["r4", "r1", "r2"]


def test_a_channel_does_not_land_in_a_block_of_another_kind(board, now):
    before = now()
    drag(board, "c1", "n1")
    expect(board.locator(".drop-before, .drop-after, .drop-into")).to_have_count(0)
    board.mouse.up()
    expect(board.locator(".dragged")).to_have_count(0)
    assert now() == before


def test_escape_lets_go_of_a_card_where_it_was(board, now):
    before = now()
    drag(board, "n13", "n15")
    board.keyboard.press("Escape")
    expect(board.locator(".dragged, .drop-after")).to_have_count(0)
    board.mouse.up()
    assert now() == before


def test_a_click_with_an_unsteady_hand_opens_the_form(board):
    x, y = middle(board, "n13")
    board.mouse.move(x - 30, y - 6)
    board.mouse.down()
    board.mouse.move(x - 28, y - 5)
    board.mouse.up()
    expect(board.locator("#form-at-n13")).to_be_visible()


def test_a_drag_opens_no_form(board):
    drag(board, "n13", "n15")
    board.mouse.up()
    expect(board.locator("#said")).to_contain_text("number 3 of 5")
    expect(board.locator(".leaf")).to_have_count(0)


def test_at_the_edge_of_the_window_the_page_comes_along(page, enter, owner, make_canvas):
    canvas = make_canvas(board_with(300), owner)
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    first = page.locator(".b-key_activities li").first.get_attribute("id").removeprefix("at-")
    page.mouse.move(*middle(page, first))
    page.mouse.down()
    x, _ = middle(page, first)
    page.mouse.move(x, 890, steps=4)
    expect(page.locator("#h-key_activities")).not_to_be_in_viewport()
    page.keyboard.press("Escape")
    page.mouse.up()


class Finger:
    """A finger on the glass."""

    def __init__(self, page):
        self.session = page.context.new_cdp_session(page)

    def touch(self, kind, *point):
        points = [{"x": point[0], "y": point[1]}] if point else []
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_finger_that_rests_on_a_card_takes_it_along(hand, now):
    card(hand, "n13").scroll_into_view_if_needed()
    hand.evaluate("scrollBy(0, 200)")
    finger = Finger(hand)
    x, y = middle(hand, "n13")
    finger.touch("touchStart", x, y)
    expect(card(hand, "n13")).to_have_class("note dragged")
    below = middle(hand, "n15")[1]
    for step in range(1, 6):
        finger.touch("touchMove", x, y + (below + 4 - y) * step / 5)
    expect(card(hand, "n15")).to_have_class("note drop-after")
    finger.touch("touchEnd")
    expect(hand.locator("#said")).to_contain_text("number 3 of 5")
    assert order(now) == ["n14", "n15", "n13", "n16", "n17"]


def test_a_finger_that_moves_at_once_scrolls_and_moves_no_card(hand, now):
    before = now()
    finger = Finger(hand)
    x, y = middle(hand, "s3")
    finger.touch("touchStart", x, y)
    for step in range(1, 8):
        finger.touch("touchMove", x, y - 30 * step)
    hand.wait_for_timeout(400)
    finger.touch("touchEnd")
    expect(hand.locator(".dragged")).to_have_count(0)
    assert now() == before


def test_a_tap_opens_the_form_across_the_phone(hand, now):
    card(hand, "n7").locator(".open").tap()
    form = hand.locator(".leaf")
    expect(form).to_be_visible()
    assert form.bounding_box()["width"] > 330
    form.get_by_label("Note").fill("On the go")
    form.get_by_role("button", name="Save").tap()
    expect(hand.locator("#said")).to_contain_text("Saved: “On the go”.")
    assert find(now(), "notes", "n7").text == "On the go"


def test_the_small_map_leads_to_the_blocks(hand):
    hand.get_by_role("navigation", name="Blocks").get_by_text("9").tap()
    expect(hand.locator("#cost_structure h2")).to_be_in_viewport()


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


STATES = {
    "as it is": None,
    "with one segment alone": ".only a >> nth=1",
    "with a note open": "#at-n7 .open",
    "with a segment open": "#at-s1 .open",
    "with a channel open": "#at-c1 .open",
    "with a relationship open": "#at-r1 .open",
    "with a proposition open": "#at-v1 .open",
    "with a new note": "#key_resources .add",
    "with a new relationship": "#customer_relationships .add",
}


@pytest.mark.parametrize(
    ("click", "theme"), [*zip(STATES.values(), cycle(("light", "dark")), strict=False)], ids=STATES
)
def test_nobody_is_shut_out_from_the_board(click, theme, board):
    board.emulate_media(color_scheme=theme, reduced_motion="reduce")
    if click:
        board.click(click)
        board.wait_for_selector(".leaf, .others")
        for summary in board.locator(".leaf summary").all():
            summary.click()
    assert not violations(board)


@pytest.mark.parametrize("count", [0, 60, 300])
def test_nobody_is_shut_out_however_much_stands_there(count, page, enter, owner, make_canvas):
    canvas = make_canvas(board_with(count) if count else "Untitled", owner)
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    assert not violations(page)


def test_nobody_is_shut_out_on_a_phone_or_from_the_settings(hand, at):
    assert not violations(hand)
    hand.locator("#at-r1 .open").tap()
    expect(hand.locator(".leaf")).to_be_visible()
    assert not violations(hand)
    hand.goto(at("settings"))
    assert not violations(hand)


def test_nothing_runs_off_the_side(board, at):
    for address in (
        at("board"),
        at("thing", "relationships", "r4"),
        at("thing", "segments", "s6"),
        at("settings"),
    ):
        board.goto(address)
        for width in (320, 390, 720, 1024, 1440, 1920):
            board.set_viewport_size({"width": width, "height": 800})
            assert board.evaluate("document.documentElement.scrollWidth") <= width, (address, width)


@pytest.mark.parametrize(("language", "screens"), [("en", 1.02), ("vi", 1.02), ("ru", 1.08), ("ka", 1.13)])
def test_sixty_cards_stand_on_one_screen_or_little_more_where_words_are_long(
    language, screens, page, enter, owner, make_canvas
):
    canvas = make_canvas(board_with(60, language), owner)
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    ends = page.locator(".board li").evaluate_all(
        "found => found.map(one => one.getBoundingClientRect().bottom)"
    )
    assert len(ends) == 60
    assert max(ends) < 900 * screens
    words = page.locator(".board li :is(.open, .meta, h3)").evaluate_all(
        "found => found.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(words) >= 12


def test_the_page_in_another_direction_keeps_its_shape(page, enter, owner, make_canvas, green):
    marks = "e" + "\u0301" * 300
    document = replace(
        green,
        notes=tuple(replace(note, text=f"مزارع {marks} " + "w" * 200) for note in green.notes),
        segments=tuple(replace(segment, name="שלום " + "ש" * 190) for segment in green.segments),
    )
    canvas = make_canvas(document, owner)
    enter(page, owner)
    page.goto(f"/c/{canvas.pk}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    wide = page.locator(".block li").evaluate_all(
        "found => found.filter(one => one.getBoundingClientRect().right > one.closest('.block').getBoundingClientRect().right + 1).map(one => one.id)"
    )
    assert wide == []


def test_what_can_be_pressed_is_large_enough(board):
    opened(board, "r1")
    small = board.locator(
        ".board :is(a.add, a.marks, .leaf button, .leaf label.choice, .leaf summary)"
    ).evaluate_all(
        "found => found.map(one => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([html]) => html)"
    )
    assert small == []
