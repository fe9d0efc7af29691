"""What a segment expects beside what it gets."""

from typing import Any

import pytest

from relationships.rules import check
from tests.relationships.canvases import canvas, fired, fires, one, relationship, segment


def test_a_segment_without_a_relationship_is_a_contradiction_once_there_is_any():
    segments = [segment(), segment("s2")]
    (first, second) = [f for f in check(canvas(segments=segments)) if f.rule == "expectation/no-relationship"]
    assert first.severity == second.severity == "advice"
    (found,) = [f for f in check(canvas(segments=segments, relationships=one())) if f.rule == first.rule]
    assert (found.severity, found.subjects) == ("error", ("s2",))


def test_expectations_are_unknown_where_the_list_is_missing_or_empty():
    assert fired("expectation/unknown", segments=[segment(), segment("s2", expects=[])]) == ["s1", "s2"]


def test_an_expectation_is_met_by_a_type_that_contains_it():
    for type_, inner in (
        ("automated_services", "self_service"),
        ("dedicated_assistance", "personal_assistance"),
    ):
        assert not fires("expectation/unmet", segments=[segment(expects=[inner])], relationships=one(type_))
    for type_, outer in (
        ("personal_assistance", "dedicated_assistance"),
        ("self_service", "automated_services"),
    ):
        found = fired("expectation/unmet", segments=[segment(expects=[outer])], relationships=one(type_))
        assert found == [f"s1: {outer}"]


def test_each_unmet_expectation_is_a_finding_of_its_own():
    segments = [segment(expects=["self_service", "communities", "co_creation"])]
    found = fired("expectation/unmet", segments=segments, relationships=one())
    assert found == ["s1: co_creation", "s1: communities"]
    assert not fires("expectation/unmet", segments=segments)


@pytest.mark.parametrize("met", ["self_service", "automated_services"])
@pytest.mark.parametrize("expected", ["personal_assistance", "dedicated_assistance"])
def test_where_a_person_is_wanted_nothing_else_is_called_unmet(met, expected):
    document = {"segments": [segment(expects=[expected, "communities"])], "relationships": one(met)}
    assert fires("expectation/human-wanted", **document)
    assert not fires("expectation/unmet", **document)


def test_a_community_is_no_machine():
    document = {"segments": [segment(expects=["personal_assistance"])], "relationships": one("communities")}
    assert not fires("expectation/human-wanted", **document)
    assert fired("expectation/unmet", **document) == ["s1: personal_assistance"]


@pytest.mark.parametrize(
    ("expects", "expected"),
    [
        ([], False),
        (["self_service"], True),
        (["self_service", "automated_services"], True),
        (["self_service", "communities"], False),
        (["personal_assistance"], False),
    ],
)
def test_a_dedicated_person_is_too_much_only_for_those_who_want_machines_alone(expects, expected):
    document = {"segments": [segment(expects=expects)], "relationships": one("dedicated_assistance")}
    assert fires("expectation/over-served", **document) == expected
    if expected:
        assert not fires("expectation/unmet", **document)


@pytest.mark.parametrize(
    ("expects", "type_", "expected"),
    [
        ([], "self_service", True),
        ([], "communities", True),
        ([], "personal_assistance", False),
        (["self_service"], "self_service", False),
        (["personal_assistance"], "communities", True),
        (["personal_assistance"], "self_service", False),  # human-wanted says so
    ],
)
def test_a_hard_purchase_wants_a_person_unless_they_say_otherwise(expects, type_, expected):
    segments = [segment(buying="complex", expects=expects)]
    assert fires("expectation/complex-unassisted", segments=segments, relationships=one(type_)) == expected
    assert not fires("expectation/complex-unassisted", segments=segments)
    for other in ("simple", "considered"):
        easier = [segment(buying=other, expects=expects)]
        assert not fires("expectation/complex-unassisted", segments=easier, relationships=one(type_))
    assert not fires("expectation/complex-unassisted", relationships=one(type_))


def test_copied_words_are_compared_character_by_character_across_segments():
    def kept(*texts: tuple[str, str]) -> dict[str, Any]:
        relationships = [
            relationship("self_service", f"r{place}", segment=segment_, text=text)
            for place, (segment_, text) in enumerate(texts)
        ]
        return {"segments": [segment(), segment("s2")], "relationships": relationships}

    rule = "expectation/copied"
    assert fired(rule, **kept(("s1", "Help"), ("s2", "Other"), ("s1", "Help"), ("s2", "Help"))) == [
        "r0 r2 r3"
    ]
    assert not fires(rule, **kept(("s1", "Help"), ("s1", "Help")))
    assert not fires(rule, **kept(("s1", "Help"), ("s2", "help")))
    assert not fires(rule, **kept(("s1", "Help"), ("s2", "Help ")))
    assert not fires(rule, **kept(("s1", " "), ("s2", " ")))
    assert fired(rule, **kept(("s1", "B"), ("s2", "B"), ("s1", "A"), ("s2", "A"))) == ["r0 r1", "r2 r3"]
