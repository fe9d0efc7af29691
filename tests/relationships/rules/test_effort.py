"""People beside customers."""

import pytest

from tests.relationships.canvases import fired, fires, one, relationship, segment


@pytest.mark.parametrize(
    ("type_", "size", "people", "expected"),
    [
        ("dedicated_assistance", 150, 1, False),
        ("dedicated_assistance", 151, 1, True),
        ("dedicated_assistance", 105, 0.7, False),
        ("dedicated_assistance", 106, 0.7, True),
        ("personal_assistance", 2500, 1, False),
        ("personal_assistance", 2501, 1, True),
        ("dedicated_assistance", 0, 1, False),
        ("dedicated_assistance", 9000, 0, False),
        ("dedicated_assistance", 9000, None, False),
        ("dedicated_assistance", None, 1, False),
        ("communities", 9000, 1, False),
        ("self_service", 9000, 1, False),
    ],
)
def test_a_person_looks_after_so_many_and_no_more(type_, size, people, expected):
    segments = [segment(**({} if size is None else {"size": size}))]
    kept = one(type_, **({} if people is None else {"people": people}))
    assert fires("effort/beyond-capacity", segments=segments, relationships=kept) == expected


@pytest.mark.parametrize(
    ("values", "expects", "types", "expected"),
    [
        ((90, 30), [], ("self_service", "personal_assistance"), ["s1"]),
        ((30, 90), [], ("personal_assistance", "automated_services"), ["s2"]),
        ((90, 90), [], ("self_service", "personal_assistance"), []),
        ((90, None), [], ("self_service", "personal_assistance"), []),
        ((None, 90), [], ("personal_assistance", "self_service"), []),
        ((90, 0), [], ("self_service", "dedicated_assistance"), ["s1"]),
        ((90, 30), ["self_service"], ("self_service", "personal_assistance"), []),
        ((90, 30), ["self_service", "communities"], ("self_service", "personal_assistance"), ["s1"]),
        ((90, 30), [], ("communities", "personal_assistance"), []),
        ((90, 30), [], ("self_service", "communities"), []),
        ((90, 30), [], (None, "personal_assistance"), []),
    ],
)
def test_effort_is_inverted_where_the_best_alone_at_the_top_meet_machines(values, expects, types, expected):
    segments = [
        segment(id_, expects=expects, **({} if value is None else {"value_per_customer": value}))
        for id_, value in zip(("s1", "s2"), values, strict=True)
    ]
    kept = [
        relationship(type_, f"r{place}", segment=f"s{place}") for place, type_ in enumerate(types, 1) if type_
    ]
    assert fired("effort/inverted", segments=segments, relationships=kept) == expected
