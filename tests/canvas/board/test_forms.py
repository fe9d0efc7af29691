"""The forms of the board: they give back what they were given, and refuse what no document may hold."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.utils.translation import override
from hypothesis import given, settings

from canvas.board.converters import COLLECTIONS
from canvas.board.forms import SettingsForm
from canvas.board.kinds import form_for
from canvas.document import loads, new_document
from canvas.edits import find
from relationships.document import Cost
from relationships.kinds import Per
from segments.kinds import Capability
from segments.shape import NAME_LIMIT, TEXT_LIMIT
from tests.canvas.board.posted import posted
from tests.strategies import documents

GREEN = loads(Path("fixtures/green-basket.json").read_text())
ONE_OF_EACH = {
    "notes": "n3",
    "value_propositions": "v1",
    "segments": "s1",
    "channels": "c1",
    "relationships": "r1",
}
TEXT_FIELDS = {"notes": "text", "value_propositions": "text", "segments": "name", "channels": "name"}


def form(collection, **changes):
    """The form of one thing of Green Basket, posted with changes."""
    was = find(GREEN, collection, ONE_OF_EACH[collection])
    return form_for(collection, GREEN, posted(form_for(collection, GREEN, was=was), **changes), was=was)


def values(collection, **changes):
    bound = form(collection, **changes)
    assert bound.is_valid(), bound.errors
    return bound.values()


def errors(collection, **changes):
    bound = form(collection, **changes)
    assert not bound.is_valid()
    return bound.errors


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
@settings(max_examples=20, deadline=None)
@given(document=documents())
def test_saving_what_was_opened_changes_nothing(language, document):
    with override(language):
        for collection in COLLECTIONS:
            for thing in getattr(document, collection):
                opened = form_for(collection, document, was=thing)
                saved = form_for(collection, document, posted(opened), was=thing)
                assert saved.is_valid(), saved.errors
                assert type(thing)(id=thing.id, **saved.values()) == thing


@settings(max_examples=30, deadline=None)
@given(document=documents())
def test_saving_the_settings_as_they_were_changes_nothing(document):
    saved = SettingsForm(posted(SettingsForm(document=document)), document=document)
    assert saved.is_valid(), saved.errors
    assert all(getattr(document, name) == value for name, value in saved.cleaned_data.items())


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_form_with_nothing_in_it_says_what_it_needs(collection):
    needed = {
        "notes": {"text", "block"},
        "value_propositions": {"text"},
        "segments": {"name"},
        "channels": {"name", "kind"},
        "relationships": {"segment", "type"},
    }
    empty = form_for(collection, GREEN, {})
    assert not empty.is_valid()
    assert set(empty.errors) == needed[collection]


@pytest.mark.parametrize(("collection", "name"), TEXT_FIELDS.items())
@pytest.mark.parametrize("blank", ["", " ", "\t\r\n ", "\u00a0\u2003"])
def test_a_text_of_nothing_but_blanks_is_missing(collection, name, blank):
    assert name in errors(collection, **{name: blank})


@pytest.mark.parametrize(
    ("collection", "name", "limit"),
    [
        ("notes", "text", TEXT_LIMIT),
        ("value_propositions", "text", TEXT_LIMIT),
        ("segments", "name", NAME_LIMIT),
        ("segments", "description", TEXT_LIMIT),
        ("channels", "name", NAME_LIMIT),
        ("relationships", "text", TEXT_LIMIT),
    ],
)
def test_texts_end_where_the_document_ends_them(collection, name, limit):
    assert values(collection, **{name: "ж" * limit})[name] == "ж" * limit
    bound = form(collection, **{name: "ж" * (limit + 1)})
    assert str(limit) in bound.errors[name][0]
    assert bound[name].value() == "ж" * (limit + 1)


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x1f", "\r"])
@pytest.mark.parametrize("place", ["{}a", "a{}b", "a{}"])
def test_control_characters_are_refused_wherever_they_stand(sign, place):
    assert "control character" in errors("notes", text=place.format(sign))["text"][0]


def test_a_text_is_stored_composed_and_without_the_white_space_around_it():
    assert values("notes", text="  Cafe\u0301\r\nand bar ")["text"] == "Café\nand bar"


@pytest.mark.parametrize(
    "text", ['<script>alert("1")</script>', "שלום עולם", "{{ 7 }}", "%(name)s", "🧺" * 30]
)
def test_any_other_text_is_kept_as_it_is(text):
    assert values("segments", name=text)["name"] == text


@pytest.mark.parametrize(
    ("text", "number"), [("", None), ("0", 0), ("1,200", 1200), ("1 000 000 000 000", 10**12), ("4.0", 4)]
)
def test_a_size_is_a_whole_number_or_not_known(text, number):
    assert values("segments", size=text)["size"] == number


@pytest.mark.parametrize("text", ["4.5", "-1", "many", "1e3", "1000000000001", "9" * 400, "１２"])
def test_what_is_no_size_is_refused_and_stays_in_the_field(text):
    bound = form("segments", size=text)
    assert list(bound.errors) == ["size"]
    assert bound["size"].value() == text


def test_amounts_are_exact():
    saved = values("relationships", cost_amount="0.1000000000000000000001", cost_per="customer_once")
    assert saved["cost"] == Cost(amount=Decimal("0.1000000000000000000001"), per=Per.CUSTOMER_ONCE)


def test_people_are_counted_in_tenths():
    assert values("relationships", people="0.5")["people"] == Decimal("0.5")
    assert "people" in errors("relationships", people="0.25")


def test_a_cost_says_what_it_is_counted_by():
    assert list(errors("relationships", cost_amount="9", cost_per="")) == ["cost_per"]
    assert values("relationships", cost_amount="", cost_per="customer_year")["cost"] is None
    assert values("relationships", cost_amount="0", cost_per="customer_year")["cost"].amount == 0


def test_the_reader_learns_in_their_own_writing_how_a_number_is_written():
    with override("ru"):
        assert "1\u00a0200,5" in errors("segments", size="many")["size"][0]


def test_segments_not_known_are_not_the_same_as_none():
    assert values("notes", segments=None, segments_known="unknown")["segments"] is None
    assert values("notes", segments=None, segments_known="known")["segments"] == ()
    assert values("notes", segments=["s1"], segments_known="known")["segments"] == ("s1",)
    assert values("notes", segments=["s1"], segments_known=None)["segments"] == ("s1",)
    assert values("notes", segments=None, segments_known=None)["segments"] is None


def test_to_tick_and_to_say_not_known_is_asked_back():
    assert list(errors("notes", segments=["s1"], segments_known="unknown")) == ["segments"]


def test_a_channel_carries_as_usual_or_just_what_is_ticked():
    assert values("channels", capabilities=None, capabilities_known="unknown")["capabilities"] is None
    assert values("channels", capabilities=None, capabilities_known="known")["capabilities"] == ()
    ticked = values("channels", capabilities=["peers", "human"], capabilities_known="known")["capabilities"]
    assert set(ticked) == {Capability.PEERS, Capability.HUMAN}


def test_what_stood_in_a_list_keeps_its_order_and_what_is_new_comes_last():
    saved = values("segments", expects=["personal_assistance", "self_service", "communities"])["expects"]
    assert find(GREEN, "segments", "s1").expects == ("self_service", "personal_assistance")
    assert saved == ("self_service", "personal_assistance", "communities")


def test_nothing_is_in_a_list_twice():
    assert values("notes", segments=["s1", "s1"], segments_known="known")["segments"] == ("s1",)
    assert len(values("segments", expects=["communities", "communities"])["expects"]) == 1


@pytest.mark.parametrize(
    ("collection", "name", "value"),
    [
        ("notes", "block", "channels"),
        ("notes", "block", "no_such_block"),
        ("notes", "segments", ["s1", "c1"]),
        ("notes", "segments", ["of-another-canvas"]),
        ("notes", "supports", ["s1"]),
        ("notes", "evidence", "hearsay"),
        ("notes", "segments_known", "perhaps"),
        ("value_propositions", "character", ["beauty"]),
        ("value_propositions", "segments", [""]),
        ("segments", "expects", ["love"]),
        ("segments", "level_now", "enemy"),
        ("channels", "kind", "telepathy"),
        ("channels", "segments", ["r1"]),
        ("channels", "phases", ["afterlife"]),
        ("relationships", "segment", "c1"),
        ("relationships", "segment", ""),
        ("relationships", "type", "friendship"),
        ("relationships", "channels", ["s1"]),
        ("relationships", "cost_per", "day"),
        ("relationships", "motives", ["greed"]),
    ],
)
def test_what_is_not_on_offer_is_refused_at_its_field(collection, name, value):
    assert name in errors(collection, **{name: value}) or f"{name}_known" in errors(
        collection, **{name: value}
    )


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_any_field_may_come_as_anything(collection):
    fields = list(form_for(collection, GREEN).fields)
    for odd in (["a", "b"], "\ud83d", "x" * 100_000, "\x00", "[]", "-1e999"):
        for name in fields:
            bound = form(collection, **{name: odd})
            assert bound.is_valid() or bound.errors


def test_a_thing_whose_name_has_several_lines_is_edited_in_several_lines():
    document = new_document("Lines")
    segment = find(GREEN, "segments", "s1")
    named = type(segment)(id="s1", name="one\ntwo")
    assert "textarea" in str(form_for("segments", document, was=named)["name"])
    assert "textarea" not in str(form_for("segments", document, was=segment)["name"])


def test_the_settings_know_the_money_of_today_and_keep_what_the_canvas_has():
    document = new_document("Old money", currency="SUR", language="ka-GE")
    codes = [code for code, _ in SettingsForm(document=document).fields["currency"].choices]
    assert {"GEL", "VND", "RUB", "EUR", "SUR"} < set(codes)
    assert "DEM" not in codes
    assert "ka-GE" in dict(SettingsForm(document=document).fields["language"].choices)


def test_money_is_named_in_the_readers_language():
    with override("ru"):
        names = dict(SettingsForm(document=GREEN).fields["currency"].choices)
    assert names["GEL"] == "грузинский лари (GEL)"
