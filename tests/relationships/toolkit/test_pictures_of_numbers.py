"""What the toolkit's pictures say of numbers, known and not known."""

from fractions import Fraction

import pytest

from relationships.toolkit.pictures.ladder import percent
from tests.relationships.toolkit.test_pictures import drawn, texts, with_record


@pytest.mark.parametrize(
    ("slug", "record"),
    [
        ("ladder", {"ladder": {"awareness": 90, "loyalty": 4}}),
        ("value", {"value": {"outcome": 8, "price": 5}}),
        ("service-quality", {"service_quality": {"empathy": {"expected": 6}}}),
        ("five-gaps", {"gaps": {"2": {"size": 3, "note": "We guess."}}}),
        ("recovery", {"recovery": {"components": {"solve": True}}}),
        ("recovery-needs", {"recovery": {"needs": {"training": False}}}),
        (
            "touchpoints",
            {
                "touchpoints": [
                    {"id": "t1", "name": "A", "importance": 5, "performance": 4},
                    {"id": "t2", "name": "B"},
                ]
            },
        ),
    ],
)
def test_what_is_not_known_says_so_and_is_never_nought(slug, record):
    picture = drawn(with_record(**record))[slug]
    assert "not known yet" in " ".join(texts(picture.svg))
    assert "not known yet" in picture.alt
    assert "0" not in [word for text in texts(picture.svg) for word in text.split()]


def test_nought_is_told_where_it_is_known():
    picture = drawn(with_record(ladder={"trial": 40, "satisfaction": 0}))["ladder"]
    assert "0" in texts(picture.svg)
    assert "0\N{NO-BREAK SPACE}%" in texts(picture.svg)


def test_numbers_are_exact():
    value = with_record(value={"outcome": 4.6, "process": 0.1, "price": 3.6, "effort": 0.1})
    assert "worth it by 1" in texts(drawn(value)["value"].svg)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        ("0", "0"),
        ("0.0000001", "0.01"),
        ("0.0004", "0.04"),
        ("0.4444", "44"),
        ("0.4999", "49"),
        ("0.5", "50"),
        ("0.999", "99"),
        ("1", "100"),
        ("1.001", "101"),
        ("2.6667", "267"),
    ],
)
def test_no_rounding_of_a_share_crosses_a_half_or_the_whole(share, shown):
    assert percent(Fraction(share)) == f"{shown}\N{NO-BREAK SPACE}%"
