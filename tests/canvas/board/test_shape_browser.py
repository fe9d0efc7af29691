"""The board in a browser: nobody is shut out, nothing runs off, everything can be pressed."""

from dataclasses import replace
from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.boards import board_with
from tests.browser import violations
from tests.canvas.board.hands import opened


def test_the_small_map_leads_to_the_blocks(hand):
    hand.get_by_role("navigation", name="Blocks").get_by_text("9").tap()
    expect(hand.locator("#cost_structure h2")).to_be_in_viewport()


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
