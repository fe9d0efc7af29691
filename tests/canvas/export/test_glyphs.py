"""What the typeface can print, and what stands in for the rest."""

import logging
import unicodedata

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from canvas.document import Note, new_document
from canvas.export.glyphs import Printer, clusters, coverage
from segments.kinds import NoteBlock
from tests.canvas.export.reading import lost, set_page, solid, text

FONTS = settings.BASE_DIR / "static" / "fonts"


def printed(written):
    return Printer(FONTS).printable(written)


def page_of(*texts, **fields):
    notes = [
        Note(id=f"n{place}", block=NoteBlock.KEY_PARTNERS, text=text) for place, text in enumerate(texts)
    ]
    return set_page(new_document("Bakery", notes=tuple(notes), **fields))


def test_the_typeface_has_our_four_scripts_and_signs():
    assert coverage(FONTS).issuperset("Aa Ąż ა ჰ Жё ợ ữ Ặ ₾ ₽ ₫ € → − × “ ” ’ «»")
    assert coverage(FONTS).isdisjoint("□✓🥕日عש\x00\u200b\u202e\ufeff")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("🥕 carrots", "? carrots"),
        ("👨‍👩‍👧 👍🏽 🇬🇪 1️⃣", "? ? ? 1"),
        ("日本", "??"),
        ("مرحبا", "?????"),
        ("ﬁve ① ⅓", "five 1 1⁄3"),
        ("ᲒᲐᲛᲐᲠᲯᲝᲑᲐ", "გამარჯობა"),
        ("a\u200bb\u00adc\u202ed\ufeff", "abcd"),
        ("1\u202f000\u2003kg\tx", "1\u00a0000 kg x"),
        ("one\u2028two\nthree", "one\ntwo\nthree"),
        ("\x00a\ud800b", "ab"),
    ],
)
def test_what_the_typeface_lacks_is_written_otherwise_or_marked(written, expected):
    assert printed(written) == expected


def test_an_accent_that_has_no_letter_of_its_own_is_set_beside_it():
    assert unicodedata.normalize("NFC", printed("ǎ")) == "ǎ"


def test_a_letter_buried_under_accents_is_marked():
    assert printed("z" + "\u0301" * 4000) == "?"


def test_what_is_missing_is_counted_and_logged(caplog):
    printer = Printer(FONTS)
    printer.printable("🥕 and 日")
    with caplog.at_level(logging.INFO, "canvas.export.glyphs"):
        printer.log()
    assert printer.missing == 2
    assert "U+1F955, U+65E5" in caplog.text


@given(st.text(max_size=40))
def test_no_character_is_lost_in_clusters(written):
    assert "".join(clusters(written)) == written


@given(st.text(max_size=200))
@examples(max_examples=15, deadline=None)
def test_no_text_can_make_the_export_fail(written):
    assert page_of(written or "x", summary=written).startswith(b"%PDF-")


def test_emoji_are_marked_and_the_page_owns_up_to_it():
    words = text(page_of("Fresh 🥕 from the farm", summary="日"))
    assert "Fresh ? from the farm" in words
    assert "2 characters are not in the typeface; “?” stands for each." in words


def test_a_page_with_nothing_missing_says_nothing_of_it():
    assert "typeface" not in text(page_of("Fresh from the farm"))


@pytest.mark.parametrize("language", ["ar", "he", "x-klingon", "zh-Hant-TW", "qqq"])
def test_text_from_right_to_left_and_odd_languages_leave_the_page_whole(language):
    words = text(page_of("שלום means peace", language=language))
    assert "???? means peace" in words


@pytest.mark.parametrize(
    "hostile",
    [
        "#strong[x] $a$ `b` *c* _d_ @e <f> \\n = G",
        '#import "@preview/x": *; #read("/etc/passwd")',
        "<script>alert(1)</script> &amp; <b>bold</b>",
        "{{ settings.SECRET_KEY }} {% include 'x' %} %(name)s {0}",
        "-> => --- ... fi ffl 1/2 // \"quoted\" 'so'",
    ],
)
def test_hostile_text_is_printed_as_it_is(hostile):
    document = new_document(
        hostile[:200], summary=hostile, notes=(Note(id="n", block=NoteBlock.KEY_PARTNERS, text=hostile),)
    )
    pdf = set_page(document)
    assert lost(document, pdf) == []
    assert solid(text(pdf)).count(solid(hostile)) == 3
