"""The page as a picture: how large it is, that it grows, and that it stands alone."""

import io
import re
from xml.etree import ElementTree

import pytest
from PIL import Image

from canvas.document import Note, new_document
from canvas.export.formats import Options, Subject, by_slug
from canvas.export.page import canvas_pages, canvas_png, canvas_svg
from relationships.rules import check
from segments.kinds import NoteBlock
from tests.boards import board_with
from tests.canvas.export.reading import DATE, example, pages, set_page
from tests.canvas.export.shots import RED, photo

BASKET = example("green-basket")


def drawn(document, **options):
    return Image.open(io.BytesIO(canvas_png(document, check(document), date=DATE, **options)))


def saturation(picture):
    return max(high for _, high in [picture.convert("HSV").getchannel("S").getextrema()])


@pytest.mark.parametrize(("scale", "size"), [(1, (1123, 794)), (2, (2246, 1588)), (0.5, (561, 397))])
def test_a_picture_is_as_large_as_asked(scale, size):
    assert drawn(BASKET, scale=scale).size == pytest.approx(size, abs=1)


def test_a_full_canvas_makes_the_picture_grow_in_the_same_shape():
    width, height = drawn(board_with(300, "vi")).size
    assert 1123 < width <= 2246
    assert width / height == pytest.approx(297 / 210, abs=0.01)


def test_a_picture_grows_to_twice_its_size_and_no_further():
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text="word " * 900) for n in range(9))
    assert drawn(new_document("Long", notes=notes)).size == pytest.approx((2246, 1588), abs=1)


def test_the_same_canvas_gives_the_same_picture():
    findings = check(BASKET)
    assert len({canvas_png(BASKET, findings, date=DATE) for _ in range(2)}) == 1
    assert len({canvas_svg(BASKET, findings, date=DATE) for _ in range(2)}) == 1


def test_in_black_and_white_no_pixel_has_a_colour():
    photos = (photo("", "The logo"), photo("s1", "A portrait"), photo(BASKET.notes[0].id, "A farm"))
    assert saturation(drawn(BASKET, photos=photos, scale=0.5)) > 100
    assert saturation(drawn(BASKET, photos=photos, scale=0.5, mono=True)) == 0


def test_a_photo_is_seen_in_its_own_colours():
    picture = drawn(new_document("B"), photos=(photo("", "The logo"),))
    colours = {colour for _, colour in picture.convert("RGB").getcolors(maxcolors=100_000)}
    assert any(all(abs(a - b) < 6 for a, b in zip(colour, RED, strict=True)) for colour in colours)


def test_a_drawing_stands_alone_and_says_its_title():
    svg = canvas_svg(BASKET, check(BASKET), date=DATE)
    root = ElementTree.fromstring(svg)
    assert root.get("role") == "img"
    assert root[0].text == "Green Basket"
    addresses = set(re.findall(rb'href="([^#"][^:"]*:)', svg))
    assert addresses <= {b"data:", b"https:"}
    assert b"<script" not in svg


def test_a_title_cannot_break_out_of_the_drawing():
    hostile = '"><script>alert(1)</script>'
    root = ElementTree.fromstring(canvas_svg(new_document(hostile), (), date=DATE))
    assert root[0].text == hostile


def test_the_preview_has_a_picture_of_every_page():
    document = board_with(200)
    made = canvas_pages(document, check(document), date=DATE)
    assert len(made) == len(pages(set_page(document)))
    assert Image.open(io.BytesIO(made[0])).size == pytest.approx((1123, 794), abs=1)


@pytest.mark.parametrize(
    ("slug", "start"), [("canvas.pdf", b"%PDF-"), ("canvas.png", b"\x89PNG"), ("canvas.svg", b"<svg ")]
)
def test_each_format_heeds_what_it_is_asked_for(slug, start):
    subject = Subject(BASKET, tuple(check(BASKET)), DATE, photos=(photo("", "The logo"),))
    format = by_slug(slug)
    bare = format.make(subject, Options(findings=False, segment="s1", mono=True, language="ka"))
    assert bare.startswith(start)
    assert bare != format.make(subject, Options())
    assert {"language", "findings", "segment", "mono"} <= format.heeds
