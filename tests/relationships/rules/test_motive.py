"""Aims beside the market and the customer’s life."""

import pytest

from tests.relationships.canvases import fired, fires, note, one, relationship, segment


@pytest.mark.parametrize(
    ("target", "expected"),
    [(None, True), ("stranger", False), ("acquaintance", False), ("friend", True), ("partner", True)],
)
def test_only_winning_in_a_full_market_is_a_risk_unless_they_stay_distant(target, expected):
    level = {} if target is None else {"level_target": target}
    document = {"segments": [segment(**level)], "relationships": one(motives=["acquisition"])}
    assert fires("motive/saturated-acquisition", stage="saturated", **document) == expected
    assert not fires("motive/saturated-acquisition", stage="growing", **document)
    assert not fires("motive/saturated-acquisition", **document)


def test_motives_are_taken_together():
    kept = [
        relationship("self_service", motives=["acquisition"]),
        relationship("self_service", "r2", motives=["growth"]),
    ]
    assert not fires("motive/saturated-acquisition", stage="saturated", relationships=kept)
    assert not fires("motive/startup-no-acquisition", stage="startup", relationships=kept)
    assert fires("motive/startup-no-acquisition", stage="startup", relationships=kept[1:])
    assert not fires("motive/startup-no-acquisition", stage="startup", relationships=one())


@pytest.mark.parametrize(
    ("streams", "expected"),
    [
        ([], True),
        ([{}], False),
        ([{"segments": []}], False),
        ([{"segments": ["s2"]}], True),
        ([{"supports": ["r2"]}], True),
        ([{"segments": ["s1"]}], False),
        ([{"supports": ["r1"]}], False),
        ([{"segments": ["s2"]}, {}], False),
    ],
)
def test_growth_shows_in_a_revenue_stream_once_all_are_tied(streams, expected):
    notes = [note("revenue_streams", f"n{place}", **fields) for place, fields in enumerate(streams)]
    kept = [
        relationship("self_service", motives=["growth"]),
        relationship("self_service", "r2", segment="s2"),
    ]
    document = {"segments": [segment(), segment("s2")], "notes": notes, "relationships": kept}
    assert fired("motive/growth-without-revenue", **document) == ["r1"] * expected


def test_notes_of_other_blocks_are_no_revenue_streams():
    notes = [note("cost_structure"), note("key_partners", "n2", segments=["s1"], supports=["r1"])]
    assert fires("motive/growth-without-revenue", notes=notes, relationships=one(motives=["growth"]))


@pytest.mark.parametrize(
    ("fields", "motives", "expected"),
    [
        ({"lifetime_years": 2}, ["growth"], True),
        ({"lifetime_years": 1.99}, ["growth"], False),
        ({}, ["growth"], False),
        ({"lifetime_years": 2}, [], False),
        ({"lifetime_years": 2}, ["growth", "retention"], False),
        ({"lifetime_years": 2, "repeat": "once"}, ["growth"], False),
        ({"lifetime_years": 2, "repeat": "rarely"}, ["growth"], False),
        ({"lifetime_years": 2, "repeat": "regularly"}, ["growth"], True),
    ],
)
def test_those_who_stay_two_years_want_keeping(fields, motives, expected):
    document = {"segments": [segment(**fields)], "relationships": one(motives=motives)}
    assert fires("motive/long-life-unkept", **document) == expected


def test_keeping_is_not_missed_twice():
    document = {"segments": [segment(lifetime_years=5)], "relationships": one(motives=["acquisition"])}
    assert fires("motive/long-life-unkept", stage="growing", **document)
    assert not fires("motive/long-life-unkept", stage="saturated", **document)
