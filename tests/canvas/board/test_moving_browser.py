"""Cards are moved in a browser: by keys, by mouse and by finger."""

from dataclasses import replace

from playwright.sync_api import expect

from canvas import store
from canvas.document import Note, new_document
from canvas.edits import find
from segments.kinds import NoteBlock
from tests.boards import board_with
from tests.canvas.board.hands import card, order


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
