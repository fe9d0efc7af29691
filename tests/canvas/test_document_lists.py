"""Keys, lists and links of the canvas document."""

import pytest

from canvas.document import json_schema, loads
from tests.canvas.test_document import paths, relationship, segment, text_of


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
