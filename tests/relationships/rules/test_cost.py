"""Costs beside what a customer brings, exactly."""

from typing import Any

import pytest

from tests.relationships.canvases import fired, fires, note, one, relationship, segment


def costing(amount: float, per: str = "customer_year", **fields: Any) -> list[dict[str, Any]]:
    return one(cost={"amount": amount, "per": per}, **fields)


@pytest.mark.parametrize(
    ("amount", "per", "expected"),
    [
        (60, "customer_year", False),
        (60.001, "customer_year", True),
        (5, "customer_month", False),
        (5.01, "customer_month", True),
        (600, "segment_year", False),
        (601, "segment_year", True),
        (50, "segment_month", False),
        (51, "segment_month", True),
        (180, "customer_once", False),
        (181, "customer_once", True),
    ],
)
def test_a_cost_exceeds_the_value_in_whatever_way_it_is_counted(amount, per, expected):
    segments = [segment(value_per_customer=60, size=10, lifetime_years=3)]
    assert fires("cost/above-value", segments=segments, relationships=costing(amount, per)) == expected


@pytest.mark.parametrize("per", ["segment_year", "segment_month", "customer_once"])
@pytest.mark.parametrize("numbers", [{}, {"size": 0, "lifetime_years": 0}])
def test_a_cost_that_cannot_be_divided_is_unknown(per, numbers):
    document = {
        "segments": [segment(value_per_customer=1, **numbers)],
        "relationships": costing(900, per, status="established"),
    }
    assert not fires("cost/above-value", **document)
    assert not fires("cost/sum-above-value", **document)
    assert not fires("cost/unknown", **document)
    assert fires("cost/not-in-structure", **document)


@pytest.mark.parametrize("worth", [{}, {"value_per_customer": 0}])
def test_no_cost_exceeds_a_value_that_is_unknown_or_nothing(worth):
    winning = costing(900, "customer_once", motives=["acquisition"])
    for rule in ("above-value", "sum-above-value", "acquisition-above-lifetime", "thin-lifetime"):
        segments = [segment(lifetime_years=1, **worth)]
        assert not fires(f"cost/{rule}", segments=segments, relationships=winning)
        assert not fires(f"cost/{rule}", segments=segments, relationships=costing(900))


def test_three_times_five_thirds_is_five():
    segments = [segment(value_per_customer=5, size=3)]
    three = [
        relationship("self_service", f"r{n}", cost={"amount": 5, "per": "segment_year"}) for n in range(3)
    ]
    assert not fires("cost/sum-above-value", segments=segments, relationships=three)
    dearer = [*three, relationship("self_service", "r3", cost={"amount": 0.0001, "per": "customer_year"})]
    assert fires("cost/sum-above-value", segments=segments, relationships=dearer)


def test_a_sum_is_silent_where_a_single_cost_speaks():
    segments = [segment(value_per_customer=5)]
    two = [
        relationship("self_service", f"r{n}", cost={"amount": n + 5, "per": "customer_year"})
        for n in range(2)
    ]
    assert fired("cost/above-value", segments=segments, relationships=two) == ["r1"]
    assert not fires("cost/sum-above-value", segments=segments, relationships=two)


def test_a_sum_speaks_where_a_single_cost_takes_the_whole_value():
    segments = [segment(value_per_customer=5)]
    two = [
        relationship("self_service", f"r{n}", cost={"amount": 5 - 4 * n, "per": "customer_year"})
        for n in range(2)
    ]
    assert fired("cost/sum-above-value", segments=segments, relationships=two) == ["s1"]


def test_a_sum_goes_as_far_as_costs_are_known():
    segments = [segment(value_per_customer=5)]
    two = [
        relationship("self_service", f"r{n}", cost={"amount": 3, "per": "customer_year"}) for n in range(2)
    ]
    unknown = relationship("self_service", "r9", cost={"amount": 900, "per": "segment_year"})
    assert fired("cost/sum-above-value", segments=segments, relationships=[*two, unknown]) == ["s1"]


@pytest.mark.parametrize(
    ("amount", "above", "thin"),
    [(20, False, False), (20.01, False, True), (60, False, True), (60.01, True, False)],
)
def test_winning_a_customer_is_held_against_a_third_and_the_whole_of_a_lifetime(amount, above, thin):
    segments = [segment(value_per_customer=30, lifetime_years=2)]
    winning = costing(amount, "customer_once", motives=["retention", "acquisition"])
    assert fires("cost/acquisition-above-lifetime", segments=segments, relationships=winning) == above
    assert fires("cost/thin-lifetime", segments=segments, relationships=winning) == thin
    assert not fires("cost/above-value", segments=segments, relationships=winning)
    assert not fires("cost/sum-above-value", segments=segments, relationships=winning)


def test_a_third_is_exact():
    segments = [segment(value_per_customer=10, lifetime_years=0.1)]
    winning = costing(0.3333333333333333333333333333333333, "customer_once", motives=["acquisition"])
    assert not fires("cost/thin-lifetime", segments=segments, relationships=winning)


def test_a_cost_paid_once_for_another_aim_is_held_against_the_year():
    segments = [segment(value_per_customer=30, lifetime_years=2)]
    keeping = costing(61, "customer_once", motives=["retention"])
    assert fires("cost/above-value", segments=segments, relationships=keeping)
    assert not fires("cost/acquisition-above-lifetime", segments=segments, relationships=keeping)


@pytest.mark.parametrize(("status", "expected"), [("established", True), ("intended", False), (None, False)])
def test_a_cost_is_missed_where_the_relationship_is_lived(status, expected):
    fields = {"status": status} if status else {}
    assert fires("cost/unknown", relationships=one(**fields)) == expected
    assert not fires("cost/unknown", relationships=costing(0, **fields))


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ([], True),
        ([{}], False),
        ([{"segments": ["s1"]}], True),
        ([{"supports": ["r1"]}], False),
        ([{"supports": ["r1"]}, {}], False),
        ([{"segments": []}], False),
    ],
)
def test_a_cost_stands_in_the_structure_once_all_of_it_is_tied(notes, expected):
    written = [note("cost_structure", f"n{place}", **fields) for place, fields in enumerate(notes)]
    assert fires("cost/not-in-structure", notes=written, relationships=costing(1)) == expected
    assert not fires("cost/not-in-structure", notes=written, relationships=costing(0))
    assert not fires("cost/not-in-structure", notes=written, relationships=one())
