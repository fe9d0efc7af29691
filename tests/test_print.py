"""What a page looks like on paper: what was written stands on it, what one presses does not."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from canvas.examples import example
from tests.browser import new_page, sign_in

CREDIT = "strategyzer.com"


@pytest.fixture
def printed(browser, live_server, owner, make_canvas):
    """Prints a room of Green Basket, or a page of its own, in dark colours on the screen: its pages and their text."""
    canvas = make_canvas(example("green-basket").document, owner)
    with new_page(browser, live_server.url, color_scheme="dark") as page:
        sign_in(page, live_server.url, owner)

        def print_(name, *takes, own=True):
            page.goto(reverse(name, args=[canvas.pk, *takes] if own else takes))
            pages = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
            return pages, " ".join("\n".join(one.extract_text() for one in pages).split())

        yield print_


def test_the_board_is_one_landscape_page_with_its_title_and_credit(printed):
    pages, text = printed("board:board")
    assert len(pages) == 1
    assert pages[0].mediabox.width > pages[0].mediabox.height
    for word in ("Green Basket", "Customer relationships", "The Saturday cooking circle", CREDIT):
        assert word in text
    for word in ("Export", "Add", "Sign out", "Tiếng Việt"):
        assert word not in text


def test_findings_are_printed_without_what_one_would_press(printed):
    _, text = printed("findings:findings")
    assert "Contradictions" in text
    assert "nobody in “Small restaurants” can reach it" in text
    for word in ("Let it stay", "Put it on “Web shop”", "Handbook"):
        assert word not in text


def test_the_map_is_printed_as_drawing_and_table(printed):
    pages, text = printed("map:map")
    assert pages[0].mediabox.width > pages[0].mediabox.height
    assert text.count("Messenger channel") > 2
    assert "The same, as a table" in text


def test_a_question_of_the_walk_is_printed_as_a_sheet_to_fill_in(printed):
    _, text = printed("walk:step", "s1", "expected")
    assert "Working parents" in text
    assert "Save and go on" not in text


@pytest.mark.parametrize(
    ("name", "takes", "word"),
    [
        ("front:start", (), "Six ways to relate to a customer"),
        ("front:examples", (), "Wikipedia"),
        ("handbook:index", (), "Mismatch rules"),
        ("handbook:rule", ("channel", "none"), "A relationship without a channel"),
    ],
)
def test_pages_to_read_are_printed_without_what_one_would_press(name, takes, word, printed):
    _, text = printed(name, *takes, own=False)
    assert word in text
    for pressed in ("Search", "Start a canvas", "As the device"):
        assert pressed not in text.split()
