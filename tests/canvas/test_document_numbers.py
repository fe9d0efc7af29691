"""Numbers of the canvas document: exact, within their scales."""

from decimal import Decimal

import pytest

from canvas.document import dumps, loads
from tests.canvas.test_document import paths, record, relationship, segment, text_of


def value_of(numeral: str) -> str:
    """The text of a document in which a customer is worth this much."""
    return text_of(segments=[segment(value_per_customer="HERE")]).replace('"HERE"', numeral)


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("180.0", "180"),
        ("1e12", "1000000000000"),
        ("1000000000000", "1000000000000"),
        ("1.5E+2", "150"),
        ("999999999999.999999999999", "999999999999.999999999999"),
        ("0." + "0" * 999 + "1", "1e-1000"),
    ],
)
def test_a_number_keeps_its_exact_value(numeral, number):
    held = loads(value_of(numeral)).segments[0].value_per_customer
    assert held == Decimal(number)
    assert loads(dumps(loads(value_of(numeral)))).segments[0].value_per_customer == held


@pytest.mark.parametrize(
    "numeral",
    [
        "1e400",
        "1e999999999999",
        "-1",
        "-1e-5",
        "NaN",
        "Infinity",
        "-Infinity",
        "1000000000000.1",
        "true",
        '"5"',
        "[5]",
        "0." + "0" * 1000 + "1",
        "1e-999999999999",
    ],
)
def test_a_number_that_is_none_or_out_of_bounds_is_refused(numeral):
    assert paths(value_of(numeral)) == ["/segments/0/value_per_customer"]


def test_tenths_are_exact():
    marks = loads(record(value={"outcome": 4.6, "process": 3.6})).toolkit[0].value
    assert marks.outcome - marks.process == 1


@pytest.mark.parametrize("size", ["1200", "1200.0", "1.2e3"])
def test_a_whole_number_may_be_written_in_any_way(size):
    assert loads(text_of(segments=[segment(size="HERE")]).replace('"HERE"', size)).segments[0].size == 1200


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (text_of(segments=[segment(size=400.5)]), "/segments/0/size"),
        (text_of(segments=[segment()], relationships=[relationship(people=0.25)]), "/relationships/0/people"),
        (record(ladder={"trial": 1.5}), "/toolkit/0/ladder/trial"),
        (record(value={"outcome": 5.55}), "/toolkit/0/value/outcome"),
        (record(value={"effort": 10.1}), "/toolkit/0/value/effort"),
        (
            record(service_quality={"empathy": {"expected": 0.9}}),
            "/toolkit/0/service_quality/empathy/expected",
        ),
        (
            record(service_quality={"empathy": {"perceived": 7.1}}),
            "/toolkit/0/service_quality/empathy/perceived",
        ),
        (record(gaps={"1": {"size": 5}}), "/toolkit/0/gaps/1/size"),
        (record(gaps={"1": {"size": 2.5}}), "/toolkit/0/gaps/1/size"),
        (record(gaps={"6": {"size": 2}}), "/toolkit/0/gaps/6"),
        (
            record(touchpoints=[{"id": "t1", "name": "Call", "importance": 0}]),
            "/toolkit/0/touchpoints/0/importance",
        ),
        (
            record(touchpoints=[{"id": "t1", "name": "Call", "performance": 6}]),
            "/toolkit/0/touchpoints/0/performance",
        ),
        (
            record(touchpoints=[{"id": "t1", "name": "Call", "performance": 2.5}]),
            "/toolkit/0/touchpoints/0/performance",
        ),
    ],
)
def test_a_number_off_its_scale_is_refused(text, path):
    assert paths(text) == [path]


def test_people_are_counted_in_tenths():
    document = loads(text_of(segments=[segment()], relationships=[relationship(people=0.5)]))
    assert document.relationships[0].people == Decimal("0.5")


def test_a_number_with_a_million_zeros_is_read_at_once():
    assert loads(value_of("1." + "0" * 1_000_000)).segments[0].value_per_customer == 1
