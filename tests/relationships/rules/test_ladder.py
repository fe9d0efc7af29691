"""The edges of the loyalty ladder."""

import pytest

from tests.relationships.canvases import fired, segment, toolkit


def climbed(rule: str, repeat: str | None = None, **counts: int) -> list[str]:
    """Where a rule of the ladder fires for these counts."""
    told = {} if repeat is None else {"repeat": repeat}
    return fired(f"ladder/{rule}", segments=[segment(**told)], toolkit=toolkit(ladder=counts))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"awareness": 5, "interest": 5}, False),
        ({"awareness": 5, "interest": 6}, True),
        ({"awareness": 5, "loyalty": 6}, True),
        ({"trial": 5, "satisfaction": 6}, True),
        ({"satisfaction": 5, "repurchase": 6}, False),
        ({"satisfaction": 5, "loyalty": 6}, False),
        ({"trial": 5, "satisfaction": 3, "repurchase": 6}, True),
        ({"repurchase": 5, "loyalty": 6}, True),
        ({"awareness": 0, "interest": 1}, True),
        ({"interest": 7}, False),
        ({}, False),
    ],
)
def test_no_later_step_counts_more_but_after_satisfaction(counts, expected):
    assert climbed("impossible", **counts) == ["s1"] * expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"satisfaction": 5, "repurchase": 5}, False),
        ({"satisfaction": 5, "repurchase": 6}, True),
        ({"satisfaction": 5, "loyalty": 6}, True),
        ({"satisfaction": 0, "loyalty": 1}, True),
        ({"repurchase": 6}, False),
        ({"satisfaction": 5, "repurchase": 7, "loyalty": 6}, True),
    ],
)
def test_hostages_come_back_without_being_content(counts, expected):
    assert climbed("hostages", **counts) == ["s1"] * expected


@pytest.mark.parametrize(
    ("repeat", "counts", "about"),
    [
        (None, {"trial": 100, "satisfaction": 50}, ""),
        (None, {"trial": 100, "satisfaction": 49}, "satisfaction"),
        ("once", {"trial": 100, "satisfaction": 49}, "satisfaction"),
        (None, {"satisfaction": 100, "repurchase": 49}, "repurchase"),
        ("once", {"satisfaction": 100, "repurchase": 49}, ""),
        ("rarely", {"repurchase": 100, "loyalty": 1}, ""),
        ("regularly", {"repurchase": 100, "loyalty": 1}, "loyalty"),
        ("rarely", {"trial": 100, "satisfaction": 40, "repurchase": 1}, "satisfaction"),
        (None, {"trial": 100, "satisfaction": 40, "repurchase": 16}, "satisfaction"),
        (None, {"trial": 100, "satisfaction": 60, "repurchase": 24, "loyalty": 1}, "loyalty"),
        (None, {"trial": 100, "repurchase": 1}, ""),
        (None, {"awareness": 100, "interest": 1, "evaluation": 1, "trial": 1}, ""),
        (None, {"trial": 0, "satisfaction": 0}, ""),
        (None, {"trial": 5, "satisfaction": 0, "repurchase": 0}, "satisfaction"),
        (None, {"awareness": 1, "trial": 100, "satisfaction": 1}, ""),  # impossible says so
        (None, {"trial": 100, "satisfaction": 80, "repurchase": 10}, ""),  # satisfied-not-loyal says so
    ],
)
def test_the_leak_is_the_lowest_conversion_below_a_half_and_the_first_of_equals(repeat, counts, about):
    assert climbed("leak", repeat, **counts) == ([f"s1: {about}"] if about else [])


@pytest.mark.parametrize(
    ("repeat", "counts", "expected"),
    [
        (None, {"trial": 100, "satisfaction": 70, "repurchase": 34}, True),
        (None, {"trial": 100, "satisfaction": 70, "repurchase": 35}, False),
        (None, {"trial": 100, "satisfaction": 69, "repurchase": 34}, False),
        ("regularly", {"trial": 100, "satisfaction": 70, "repurchase": 34}, True),
        ("rarely", {"trial": 100, "satisfaction": 70, "repurchase": 34}, False),
        ("once", {"trial": 100, "satisfaction": 70, "repurchase": 34}, False),
        (None, {"trial": 100, "satisfaction": 70, "repurchase": 0}, True),
        (None, {"trial": 0, "satisfaction": 0, "repurchase": 0}, False),
        (None, {"satisfaction": 70, "repurchase": 34}, False),
        (None, {"trial": 100, "satisfaction": 70}, False),
        (None, {"awareness": 1, "trial": 100, "satisfaction": 70, "repurchase": 34}, False),
    ],
)
def test_content_customers_who_do_not_come_back_are_no_loyal_ones(repeat, counts, expected):
    assert climbed("satisfied-not-loyal", repeat, **counts) == ["s1"] * expected
