"""Touchpoints, quality, gaps, recovery and blueprints at their edges."""

import pytest

from tests.relationships.canvases import fired, fires, one, segment, toolkit


@pytest.mark.parametrize(
    ("importance", "performance", "plan", "action", "transfer"),
    [
        (4, 2, "", True, False),
        (5, 1, " \n", True, False),
        (4, 2, "Call them first", False, False),
        (3, 2, "", False, False),
        (4, 3, "", False, False),
        (2, 4, "", False, True),
        (1, 5, "Go on", False, True),
        (3, 4, "", False, False),
        (2, 3, "", False, False),
        (None, 1, "", False, False),
        (5, None, "", False, False),
        (1, None, "", False, False),
        (None, 5, "", False, False),
    ],
)
def test_touchpoints_are_told_by_importance_and_performance(importance, performance, plan, action, transfer):
    marks = {"importance": importance, "performance": performance, "plan": plan}
    point = {"id": "t1", "name": "Call", **{key: mark for key, mark in marks.items() if mark is not None}}
    record = toolkit(touchpoints=[point])
    assert fired("touchpoint/action", toolkit=record) == ["t1"] * action
    assert fired("touchpoint/transfer", toolkit=record) == ["t1"] * transfer


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"expected": 4.6, "perceived": 3.6}, True),
        ({"expected": 4.6, "perceived": 3.7}, False),
        ({"expected": 7}, False),
        ({"perceived": 1}, False),
        ({"expected": 3, "perceived": 5}, False),
    ],
)
def test_a_whole_point_below_is_felt(marks, expected):
    quality = toolkit(service_quality={"empathy": marks, "assurance": marks})
    assert fired("quality/gap", toolkit=quality) == ["s1: assurance", "s1: empathy"] * expected


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        ({"size": 2}, False),
        ({"size": 3}, True),
        ({"size": 4, "note": " "}, True),
        ({"size": 4, "note": "We never asked"}, False),
        ({"note": "We never asked"}, False),
    ],
)
def test_a_wide_gap_wants_a_note(gap, expected):
    assert (
        fired("gap/unanswered", toolkit=toolkit(gaps={"5": gap, "1": gap})) == ["s1: 1", "s1: 5"] * expected
    )


@pytest.mark.parametrize(
    ("type_", "status", "expected"),
    [
        ("personal_assistance", "established", True),
        ("dedicated_assistance", "established", True),
        ("automated_services", "established", True),
        ("self_service", "established", False),
        ("communities", "established", False),
        ("personal_assistance", "intended", False),
        ("personal_assistance", None, False),
    ],
)
def test_recovery_is_missed_where_people_are_served_and_others_have_it(type_, status, expected):
    kept = one(type_, **({"status": status} if status else {}))
    segments = [segment(), segment("s2")]
    other = {"segment": "s2", "recovery": {}}
    rule = "recovery/none"
    assert fires(rule, segments=segments, relationships=kept, toolkit=[other]) == expected
    assert fires(rule, segments=segments, relationships=kept, toolkit=[other, {"segment": "s1"}]) == expected
    assert not fires(rule, segments=segments, relationships=kept, toolkit=[{"segment": "s2"}])
    assert not fires(
        rule, segments=segments, relationships=kept, toolkit=[other, {"segment": "s1", "recovery": {}}]
    )


@pytest.mark.parametrize(
    ("said", "expected"), [({}, False), ({"easy_complaint": True}, False), ({"easy_complaint": False}, True)]
)
def test_complaining_is_hard_only_where_the_record_says_so(said, expected):
    assert fires("recovery/no-easy-complaint", toolkit=toolkit(recovery={"needs": said})) == expected


@pytest.mark.parametrize(
    ("said", "expected"), [({}, False), ({"empower": True}, False), ({"empower": False}, True)]
)
def test_the_front_line_may_not_act_only_where_the_record_says_so(said, expected):
    assert fires("recovery/not-empowered", toolkit=toolkit(recovery={"components": said})) == expected


@pytest.mark.parametrize(
    ("lanes", "expected"),
    [
        ({"customer": "Waits"}, True),
        ({"customer": "Waits", "evidence": "A chair"}, True),
        ({"customer": "Waits", "visible": "A nod"}, False),
        ({"customer": "Waits", "invisible": "A call"}, False),
        ({"customer": "Waits", "support": "A queue"}, False),
        ({"customer": " "}, False),
        ({}, False),
    ],
)
def test_a_step_has_a_hole_where_the_customer_acts_alone(lanes, expected):
    step = {"id": "b1", "step": "Order", **lanes}
    assert fired("blueprint/hole", toolkit=toolkit(blueprint=[step])) == ["b1"] * expected
