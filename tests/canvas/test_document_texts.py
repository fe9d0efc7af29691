"""Texts of the canvas document: their limits, what is required, the letters they may hold."""

import json

import pytest

from canvas.document import FORMAT, loads
from tests.canvas.test_document import paths, relationship, segment, text_of


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
