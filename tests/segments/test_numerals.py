"""Numbers as people type them."""

from decimal import Decimal

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from segments.numerals import plain_numeral, typed

LANGUAGES = ("en", "ka", "ru", "vi")


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "1,200.5", "1200.5"),
        ("en", "1200.50", "1200.50"),
        ("en", "1 200", "1200"),
        ("en", "12,345,678", "12345678"),
        ("ru", "1 200,50", "1200.50"),
        ("ru", "1\u00a0200,50", "1200.50"),
        ("ru", "1\u202f200,50", "1200.50"),
        ("ru", "1200.5", "1200.5"),
        ("ka", "1\u00a0200,5", "1200.5"),
        ("ka", "0,5", "0.5"),
        ("vi", "1.200,5", "1200.5"),
        ("vi", "1.200", "1200"),
        ("en", " 7 ", "7"),
        ("en", "−7", "-7"),
        ("en", "-0.5", "-0.5"),
    ],
)
def test_a_number_is_read_in_the_way_of_its_reader(language, text, number):
    with override(language):
        assert plain_numeral(text) == number


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1,2"),
        ("en", "1,20,000"),
        ("en", "1.200,5"),
        ("en", "12,3456"),
        ("vi", "1.5"),
        ("ru", "1 2"),
        ("ru", "1\u00a0200 000,5"),
        ("en", "1e5"),
        ("en", "NaN"),
        ("en", "Infinity"),
        ("en", "0x10"),
        ("en", "１２"),
        ("en", "١٢"),
        ("en", "180 ₾"),
        ("en", "50%"),
        ("en", "1..5"),
        ("en", "."),
        ("en", ".5"),
        ("en", "5."),
        ("en", "--5"),
        ("en", "1_000"),
        ("en", "9" * 3_000),
    ],
)
def test_what_is_no_number_or_could_be_two_is_refused(language, text):
    with override(language), pytest.raises(ValueError, match=r".*"):
        plain_numeral(text)


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.decimals(0, 10**12, allow_nan=False, places=3) | st.integers(0, 10**12))
def test_what_stands_in_a_field_is_read_back_exactly(language, number):
    with override(language):
        assert Decimal(plain_numeral(typed(number))) == number


def test_no_digit_is_lost():
    number = Decimal("0." + "123456789" * 100)
    with override("ru"):
        assert Decimal(plain_numeral(typed(number))) == number
