"""What cannot be kept of an answer: it is named at its field, and nothing is lost."""

import re

import pytest

from segments.document import Channel
from segments.kinds import ChannelKind
from tests.canvas.walk.conftest import Walker
from tests.canvas.walk.test_walking import one_segment, text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("at-r1-amount", "-3", "negative"),
        ("at-r1-amount", "1000000000001", "1,000,000,000,000"),
        ("at-r1-amount", "nine", "is no number"),
        ("at-r1-amount", "1e9", "is no number"),
        ("at-r1-per", "heaven", "heaven"),
        ("at-r1-hours", "3", "Say what an hour costs you."),
        ("at-r1-wage", "3", "Say how many hours it takes."),
        ("size", "1.5", "whole number"),
        ("lifetime_years", "-1", "negative"),
        ("value_per_customer", "NaN", "is no number"),
    ],
)
def test_an_odd_number_is_named_at_its_field_and_nothing_is_lost(walk, green, name, value, said):
    odd = walk.answer("cost", words="Half written", **{name: value})
    assert odd.status_code == 422
    page = odd.content.decode()
    field = {"at-r1-hours": "at-r1-wage", "at-r1-wage": "at-r1-hours"}.get(name, name)
    assert f'href="#w-{field}"' in page
    assert re.search(rf'id="w-{field}_error"[^>]*>.*{re.escape(said)}', page)
    assert walk.fill(odd)["words"] == ["Half written"]
    if "per" not in name:
        assert walk.fill(odd)[name] == [value]
    assert walk.document == green


def test_hours_that_come_to_more_than_can_be_kept_are_named(walk):
    changes = {"at-r1-hours": "1000000000000", "at-r1-wage": "2"}
    assert "1,000,000,000,000" in text_of(walk.answer("cost", **changes))


def test_kinds_and_not_asked_together_are_asked_about(walk, green):
    both = walk.answer("expected", expects=["communities"], unknown="on")
    assert both.status_code == 422
    assert walk.fill(both)["expects"] == ["communities"]
    assert walk.document == green


def test_words_that_cannot_be_kept_stay_in_the_form(walk, green):
    for words in ("x" * 5_001, "a\x07b"):
        odd = walk.answer("growth", words=words, go="back")
        assert odd.status_code == 422
        assert walk.document == green
    assert walk.fill(walk.answer("growth", words="x" * 5_001))["words"] == ["x" * 5_001]


def test_an_own_relationship_without_a_kind_is_asked_for_it(walk):
    odd = walk.answer("established", own_text="They ring the bell")
    assert odd.status_code == 422
    assert "Say which of the six kinds this is." in text_of(odd)
    assert walk.fill(odd)["own_text"] == ["They ring the bell"]


def test_a_full_canvas_says_so_and_keeps_the_form(make_canvas, owner):
    channels = tuple(
        Channel(id=f"c{n}", name=f"Shop {n}", kind=ChannelKind.KIOSK, segments=()) for n in range(500)
    )
    walk = Walker(owner, make_canvas(one_segment(channels=channels), owner))
    full = walk.answer("established", add=["phone"], words="They ring")
    assert full.status_code == 422
    assert "at most 500" in text_of(full)
    assert walk.fill(full)["words"] == ["They ring"]
    assert not walk.document.relationships
