"""The canvas document: what is read, what is refused and where, and that nothing is lost on the way."""

import json
from decimal import Decimal
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


# Numbers


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


# Texts


@pytest.mark.parametrize(("field", "limit"), [("title", 200), ("summary", 5_000)])
def test_a_text_may_be_as_long_as_its_limit_and_no_longer(field, limit):
    assert getattr(loads(text_of(**{field: "ქ" * limit})), field) == "ქ" * limit
    assert paths(text_of(**{field: "ქ" * (limit + 1)})) == [f"/{field}"]


def test_a_text_is_measured_as_it_is_stored():
    assert loads(text_of(title="e\u0301" * 200)).title == "é" * 200
    assert loads(text_of(summary="\r\n" * 4_999 + "x")).summary == "\n" * 4_999 + "x"


def test_a_blank_text_is_missing():
    assert loads(text_of(summary=" \n\t\u00a0 ")) == loads(text_of())


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"title": " "}, "/title"),
        ({"segments": [{"id": "\t", "name": "Offices"}]}, "/segments/0/id"),
        ({"segments": [{"id": "s1", "name": ""}]}, "/segments/0/name"),
        ({"notes": [{"id": "n1", "block": "key_partners", "text": "\n"}]}, "/notes/0/text"),
        ({"waivers": [{"rule": "channel/none", "subjects": [], "reason": " "}]}, "/waivers/0/reason"),
        ({"waivers": [{"rule": "channel/none", "subjects": [" "], "reason": "So"}]}, "/waivers/0/subjects/0"),
    ],
)
def test_what_is_required_may_not_be_blank(fields, path):
    assert paths(text_of(**fields)) == [path]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"segments": [{"id": "s1"}]}, "/segments/0/name"),
        ({"channels": [{"id": "c1", "name": "Shop"}]}, "/channels/0/kind"),
        ({"notes": [{"id": "n1", "text": "Posters"}]}, "/notes/0/block"),
        ({"value_propositions": [{"id": "v1"}]}, "/value_propositions/0/text"),
        (
            {"segments": [segment()], "relationships": [{"id": "r1", "segment": "s1"}]},
            "/relationships/0/type",
        ),
        (
            {"segments": [segment()], "relationships": [relationship(cost={"per": "customer_year"})]},
            "/relationships/0/cost/amount",
        ),
        ({"segments": [segment()], "answers": [{"segment": "s1", "question": "cost"}]}, "/answers/0/text"),
        ({"waivers": [{"rule": "channel/none", "reason": "So"}]}, "/waivers/0/subjects"),
        ({"toolkit": [{}]}, "/toolkit/0/segment"),
    ],
)
def test_what_is_required_may_not_be_missing(fields, path):
    assert paths(text_of(**fields)) == [path]


def test_line_breaks_and_tabs_are_kept():
    assert loads(text_of(summary="one\r\ntwo\n\tthree")).summary == "one\ntwo\n\tthree"


@pytest.mark.parametrize("char", ["\r", "\x00", "\x07", "\x0b", "\x1f", "\x7f", "\x85", "\x9f"])
def test_other_control_characters_are_refused(char):
    assert paths(json.dumps({"format": FORMAT, "title": f"a{char}b"})) == ["/title"]


@pytest.mark.parametrize("half", ["\\ud83d", "\\udc4b", "\\udc4b\\ud83d"])
def test_half_a_surrogate_pair_is_refused(half):
    assert paths(text_of(title="HERE").replace("HERE", half)) == ["/title"]


def test_a_whole_surrogate_pair_is_a_character():
    assert loads(text_of(title="HERE").replace("HERE", "\\ud83d\\udc4b")).title == "👋"


def test_texts_are_stored_in_nfc():
    assert loads(text_of(title="Ca\u0300 phe\u0302")).title == "Cà phê"


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\u0f73\u0301"])
def test_a_long_run_of_combining_marks_is_refused_at_once(marks):
    assert paths(text_of(title=marks * 150_000)) == ["/title"]


def test_marks_out_of_order_are_stored_in_order():
    assert loads(text_of(summary="a" * 4_990 + "e\u0301\u0323" * 4)).summary == "a" * 4_990 + "ẹ\u0301" * 4


# Keys and lists


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (text_of(colour="green"), "/colour"),
        (text_of(segments=[segment(**{"a/b~c": 1})]), "/segments/0/a~1b~0c"),
        (text_of(summary=None), "/summary"),
        (text_of(segments=[segment(size=None)]), "/segments/0/size"),
        (text_of(segments=[segment(name=None)]), "/segments/0/name"),
        (text_of(summary="x").replace('"summary"', '"title"'), "/title"),
        (
            text_of(segments=[segment(size=1)]).replace('"size": 1', '"size": 1, "size": 1'),
            "/segments/0/size",
        ),
    ],
)
def test_unknown_keys_null_and_keys_that_come_twice_are_refused(text, path):
    assert paths(text) == [path]


@pytest.mark.parametrize("collection", ["notes", "value_propositions", "segments", "channels"])
def test_there_may_be_five_hundred_of_a_kind_and_no_more(collection):
    fields = {"name": "x", "text": "x", "block": "key_partners", "kind": "phone"}
    due = set(json_schema()["properties"][collection]["items"]["required"]) - {"id"}
    things = [{"id": f"i{place}", **{key: fields[key] for key in due}} for place in range(501)]
    assert len(getattr(loads(text_of(**{collection: things[:500]})), collection)) == 500
    assert paths(text_of(**{collection: things})) == [f"/{collection}"]


@pytest.mark.parametrize(("inner", "name"), [("touchpoints", "name"), ("blueprint", "step")])
def test_touchpoints_and_steps_are_counted_over_all_records(inner, name):
    def text(first: int, second: int) -> str:
        things = [{"id": f"t{place}", name: "x"} for place in range(first + second)]
        toolkit = [{"segment": "s1", inner: things[:first]}, {"segment": "s2", inner: things[first:]}]
        return text_of(segments=[segment(), segment(id="s2")], toolkit=toolkit)

    assert len(loads(text(250, 250)).toolkit) == 2
    assert paths(text(250, 251)) == [f"/toolkit/1/{inner}/250"]


def test_a_list_holds_nothing_twice():
    assert paths(text_of(segments=[segment(expects=["communities", "communities"])])) == [
        "/segments/0/expects/1"
    ]
    channels = [{"id": "c1", "name": "Shop", "kind": "web_shop", "segments": ["s1", "s1"]}]
    assert paths(text_of(segments=[segment()], channels=channels)) == ["/channels/0/segments/1"]


def test_a_question_is_answered_once_for_a_segment():
    answer = {"segment": "s1", "question": "cost", "text": "Little"}
    assert paths(text_of(segments=[segment()], answers=[answer, answer])) == ["/answers/1"]
    other = {**answer, "question": "growth"}
    assert len(loads(text_of(segments=[segment()], answers=[answer, other])).answers) == 2


def test_a_segment_has_one_record():
    assert paths(text_of(segments=[segment()], toolkit=[{"segment": "s1"}, {"segment": "s1"}])) == [
        "/toolkit/1"
    ]


def test_ids_are_unique_across_the_document():
    step = {"id": "s1", "step": "Order"}
    text = text_of(segments=[segment()], toolkit=[{"segment": "s1", "blueprint": [step]}])
    assert paths(text) == ["/toolkit/0/blueprint/0/id"]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        (
            {"notes": [{"id": "n1", "block": "key_partners", "text": "x", "segments": ["s9"]}]},
            "/notes/0/segments/0",
        ),
        (
            {"notes": [{"id": "n1", "block": "key_partners", "text": "x", "supports": ["s1"]}]},
            "/notes/0/supports/0",
        ),
        (
            {"value_propositions": [{"id": "v1", "text": "x", "segments": ["v1"]}]},
            "/value_propositions/0/segments/0",
        ),
        ({"relationships": [relationship(segment="s9")]}, "/relationships/0/segment"),
        ({"relationships": [relationship(channels=["r1"])]}, "/relationships/0/channels/0"),
        ({"answers": [{"segment": "s9", "question": "cost", "text": "x"}]}, "/answers/0/segment"),
        ({"waivers": [{"rule": "x", "subjects": ["s1", "s9"], "reason": "x"}]}, "/waivers/0/subjects/1"),
        ({"toolkit": [{"segment": "s9"}]}, "/toolkit/0/segment"),
        (
            {
                "toolkit": [
                    {"segment": "s1", "touchpoints": [{"id": "t1", "name": "x", "relationship": "s1"}]}
                ]
            },
            "/toolkit/0/touchpoints/0/relationship",
        ),
    ],
)
def test_every_reference_resolves_to_a_thing_of_its_kind(fields, path):
    assert paths(text_of(**{"segments": [segment()], **fields})) == [path]


def test_every_fault_is_named():
    text = text_of(stage="late", segments=[segment(size=-1, colour="red"), 5], channels={})
    assert paths(text) == ["/stage", "/segments/0/colour", "/segments/0/size", "/segments/1", "/channels"]


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
