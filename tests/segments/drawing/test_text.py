"""Texts wrap within a width, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from segments.drawing.text import longest_word, width_of, wrap
from tests.canvas.drawings.map.scenes import SCRIPTS, names


@given(text=names, width=st.integers(40, 200))
def test_no_line_is_wider_than_the_room_and_no_letter_is_lost(text, width):
    lines = wrap(text, width, 14)
    assert all(width_of(line, 14) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("text", SCRIPTS)
def test_words_stay_whole_while_they_fit(text):
    assert " ".join(wrap(text, longest_word(text, 14), 14)) == text


def test_line_breaks_of_a_name_are_spaces_like_any_other():
    assert wrap("Working\n\tparents ", 400, 14) == ("Working parents",)


def test_a_letter_is_not_parted_from_its_accent_nor_from_what_is_joined_to_it():
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert wrap("e\u0301" * 3, 10, 10) == ("e\u0301",) * 3
    assert wrap(family * 2, 10, 10) == (family, family)


def test_a_letter_wider_than_the_room_stands_alone():
    assert wrap("ШШ", 5, 14) == ("Ш", "Ш")


def test_accents_take_no_room():
    assert width_of("ế", 10) == width_of("e", 10)
