"""Value propositions beside relationships."""

import pytest

from tests.relationships.canvases import fires, one, proposition, segment, toolkit


@pytest.mark.parametrize(
    ("propositions", "expected"),
    [
        ([], True),
        ([{"segments": []}], True),
        ([{"segments": ["s2"]}], True),
        ([{}], False),
        ([{"segments": ["s2"]}, {}], False),
        ([{"segments": ["s2"]}, {"segments": ["s1"]}], False),
    ],
)
def test_no_value_is_for_them_once_every_proposition_says_for_whom(propositions, expected):
    written = [proposition(f"v{place}", **fields) for place, fields in enumerate(propositions)]
    document = {"segments": [segment(), segment("s2")], "value_propositions": written}
    assert fires("value/none", relationships=one(), **document) == expected
    assert not fires("value/none", **document)


@pytest.mark.parametrize(
    ("character", "type_", "expected"),
    [
        ("status", "self_service", True),
        ("status", "automated_services", True),
        ("customization", "self_service", True),
        ("customization", "automated_services", False),
        ("status", "communities", False),
        ("design", "self_service", False),
    ],
)
def test_something_special_wants_more_than_a_machine(character, type_, expected):
    document = {
        "value_propositions": [proposition(segments=["s1"], character=[character])],
        "relationships": one(type_),
    }
    assert fires("value/premium-unassisted", **document) == expected


@pytest.mark.parametrize(
    ("value", "cost", "expected"),
    [(None, 1, True), (90, None, True), (90, 30, False), (90, 30.01, True), (10, 3.34, True), (0, 0, False)],
)
def test_a_low_price_bears_a_dedicated_person_at_a_third_of_the_value(value, cost, expected):
    worth = {} if value is None else {"value_per_customer": value}
    costs = {} if cost is None else {"cost": {"amount": cost, "per": "customer_year"}}
    document = {
        "segments": [segment(**worth)],
        "value_propositions": [proposition(segments=["s1"], character=["low_price"])],
        "relationships": one("dedicated_assistance", **costs),
    }
    assert fires("value/low-price-dedicated", **document) == expected


@pytest.mark.parametrize("character", ["status", "customization"])
def test_a_low_price_beside_something_special_is_no_low_price(character):
    propositions = [
        proposition("v1", segments=["s1"], character=["low_price"]),
        proposition("v2", segments=["s1"], character=[character]),
    ]
    document = {"value_propositions": propositions, "relationships": one("dedicated_assistance")}
    assert not fires("value/low-price-dedicated", **document)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"outcome": 4.6, "process": 0.3, "price": 4.8, "effort": 0.1}, False),
        ({"outcome": 4.6, "process": 0.3, "price": 4.8, "effort": 0.2}, True),
        ({"outcome": 0, "process": 0, "price": 10}, False),
        ({"outcome": 0, "process": 0, "price": 0, "effort": 0}, False),
    ],
)
def test_value_is_negative_once_all_four_are_known(marks, expected):
    assert fires("value/negative", toolkit=toolkit(value=marks)) == expected


@pytest.mark.parametrize("unknown", ["outcome", "process", "price", "effort"])
def test_value_is_not_negative_while_one_of_the_four_is_unknown(unknown):
    marks = {"outcome": 0, "process": 0, "price": 9, "effort": 9}
    assert fires("value/negative", toolkit=toolkit(value=marks))
    del marks[unknown]
    assert not fires("value/negative", toolkit=toolkit(value=marks))
