"""The canvas document: what is read, what is refused and where, and that nothing is lost on the way."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from canvas.document import FORMAT, SIZE_LIMIT, CanvasDocument, InvalidDocument, dumps, json_schema, loads
from segments.kinds import Capability
from segments.shape import plain
from tests import examples
from tests.strategies import documents

# What takes more than one field to know, and what stands in the text before it is JSON, no schema can say.
BEYOND_A_SCHEMA = {
    "control-character",
    "dangling-reference",
    "deep-nesting",
    "duplicate-id",
    "lone-surrogate",
    "not-a-number",
    "reference-of-the-wrong-kind",
    "too-large",
    "two-answers",
    "two-toolkit-records",
}


def text_of(**fields: Any) -> str:
    """The JSON text of a document with these fields."""
    return json.dumps({"format": FORMAT, "title": "Green Basket", **fields}, ensure_ascii=False)


def segment(**fields: Any) -> dict[str, Any]:
    return {"id": "s1", "name": "Working parents", **fields}


def relationship(**fields: Any) -> dict[str, Any]:
    return {"id": "r1", "segment": "s1", "type": "self_service", **fields}


def record(**fields: Any) -> str:
    """The text of a document with one toolkit record."""
    return text_of(segments=[segment()], toolkit=[{"segment": "s1", **fields}])


def paths(text: str | bytes) -> list[str]:
    """Where a text is refused."""
    with pytest.raises(InvalidDocument) as caught:
        loads(text)
    return [problem.path for problem in caught.value.problems]


# Examples


@pytest.mark.parametrize("name", examples.NAMES)
def test_an_example_loads_and_comes_back_the_same(name):
    document = loads(examples.path_of(name).read_bytes())
    assert loads(dumps(document)) == document


@pytest.mark.parametrize("name", examples.REFUSED)
def test_a_faulty_file_is_refused_where_it_is_faulty(name):
    text, path = examples.refused(name)
    assert paths(text)[0] == path


def test_a_problem_reads_as_a_sentence():
    with pytest.raises(InvalidDocument, match="“friendship” is not one of: personal_assistance"):
        loads(examples.refused("bad-enum")[0])


# Round trip


@given(documents())
@settings(max_examples=60, deadline=None)
def test_whatever_can_be_written_is_read_back_the_same(document):
    assert loads(dumps(document)) == document


@given(documents())
@settings(max_examples=30, deadline=None)
def test_the_schema_accepts_whatever_can_be_written(document):
    Draft202012Validator(json_schema()).validate(json.loads(dumps(document)))


def test_a_document_is_written_without_spaces_where_only_that_keeps_it_small_enough():
    notes = [{"id": f"n{place}", "block": "key_partners", "text": "x" * 2040} for place in range(500)]
    text = dumps(loads(text_of(notes=notes)))
    assert len(text) <= SIZE_LIMIT
    assert "\n" not in text


# Schema


@pytest.mark.parametrize("name", examples.NAMES)
def test_the_schema_accepts_an_example(name):
    Draft202012Validator(json_schema()).validate(json.loads(examples.path_of(name).read_bytes()))


@pytest.mark.parametrize("name", sorted(set(examples.REFUSED) - BEYOND_A_SCHEMA))
def test_the_schema_refuses_a_faulty_file_where_it_can(name):
    raw = json.loads(examples.refused(name)[0])
    with pytest.raises(ValidationError):
        Draft202012Validator(json_schema()).validate(raw)


def test_the_schema_is_one():
    Draft202012Validator.check_schema(json_schema())


def test_the_schema_accepts_tenths_that_no_binary_float_can_hold():
    marks = {"outcome": 4.6, "process": 0.3, "price": 0.7, "effort": 9.9}
    Draft202012Validator(json_schema()).validate(json.loads(record(value=marks)))


# Size, depth, and what is no JSON


def test_a_document_may_be_as_large_as_the_limit_and_no_larger():
    text = text_of().encode()
    padded = text + b" " * (SIZE_LIMIT - len(text))
    assert loads(padded) == loads(text)
    assert paths(padded + b" ") == [""]


def nested(depth: int) -> str:
    """A document so deep, itself counted, by lists in its summary."""
    return text_of(summary="HERE").replace('"HERE"', "[" * (depth - 1) + "]" * (depth - 1))


def test_twelve_levels_are_read_and_thirteen_are_not():
    with pytest.raises(InvalidDocument) as twelve:
        loads(nested(12))
    assert [problem.message for problem in twelve.value.problems] == ["a text is due here"]
    with pytest.raises(InvalidDocument) as thirteen:
        loads(nested(13))
    assert [problem.message for problem in thirteen.value.problems] == ["nested deeper than %(limit)s"]


def test_brackets_in_a_text_nest_nothing():
    title = '[[[[[[[[[[[[[[{{{"\\'
    assert loads(text_of(title=title)).title == title


@pytest.mark.parametrize(
    "text", ["", "{", "nul", '{"format": "x",}', "\ufeff\ufeff{}", '"' + '\\"' * 500_000, '"\\']
)
def test_what_is_no_json_is_refused(text):
    assert paths(text) == [""]


@pytest.mark.parametrize("text", ["[]", '"text"', "5", "true"])
def test_json_that_is_no_object_is_refused(text):
    assert paths(text) == [""]


def test_bytes_that_are_no_utf_8_are_refused():
    assert paths(text_of().encode("utf-16")) == [""]
    assert paths(text_of(title="Café").encode("latin-1")) == [""]


def test_a_byte_order_mark_is_skipped():
    assert loads(text_of().encode("utf-8-sig")) == loads(text_of())


@pytest.mark.parametrize("version", ['"rapport-canvas/2"', '""', "1", "null", "[]"])
def test_another_version_is_refused(version):
    assert paths(text_of().replace(f'"{FORMAT}"', version)) == ["/format"]


# Unknown is not none


@pytest.mark.parametrize(
    ("collection", "thing"),
    [
        ("channels", {"id": "x", "name": "Shop", "kind": "web_shop"}),
        ("value_propositions", {"id": "x", "text": "Fresh"}),
        ("notes", {"id": "x", "block": "key_partners", "text": "Farms"}),
    ],
)
def test_nobody_said_for_whom_is_not_for_nobody(collection, thing):
    unknown = loads(text_of(**{collection: [thing]}))
    nobody = loads(text_of(**{collection: [{**thing, "segments": []}]}))
    assert getattr(unknown, collection)[0].segments is None
    assert getattr(nobody, collection)[0].segments == ()
    assert loads(dumps(nobody)) == nobody != unknown


def test_capabilities_that_are_ticked_replace_those_of_the_kind():
    shop = {"id": "c1", "name": "Shop", "kind": "web_shop"}
    by_kind, nothing, ticked = (
        loads(text_of(channels=[shop | ticks])).channels[0]
        for ticks in ({}, {"capabilities": []}, {"capabilities": ["peers"]})
    )
    assert by_kind.can == {Capability.UNATTENDED, Capability.RECOGNISES, Capability.CONTRIBUTES}
    assert nothing.can == frozenset()
    assert ticked.can == {Capability.PEERS}


def test_an_empty_recovery_is_a_record_in_which_nothing_is_known():
    document = loads(record(recovery={}))
    assert document.toolkit[0].recovery is not None
    assert loads(dumps(document)) == document != loads(record())


def test_other_empty_parts_are_not_known():
    empty = {"ladder": {}, "value": {}, "gaps": {"1": {"note": " "}}, "service_quality": {"empathy": {}}}
    assert loads(record(**empty)) == loads(record())


def test_what_is_not_known_is_not_written():
    assert plain(loads(text_of())) == {"format": FORMAT, "title": "Green Basket"}
    assert isinstance(loads(text_of()), CanvasDocument)
