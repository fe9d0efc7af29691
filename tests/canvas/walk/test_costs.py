"""Answers about money: costs, hours and wages, as the reader writes numbers."""

from decimal import Decimal

import pytest

from relationships.document import Cost
from relationships.kinds import Per
from tests.canvas.walk.test_answers import changed

pytestmark = pytest.mark.django_db


def test_costs_are_set_beside_what_a_customer_brings(walk, green):
    changes = {
        "at-r3-amount": "2.50",
        "at-r3-per": "segment_month",
        "at-r2-amount": "",
        "value_per_customer": "1,200.5",
        "lifetime_years": "2",
        "size": "1300",
    }
    walk.answer("cost", **changes)
    assert walk.one("relationships", "r3").cost == Cost(amount=Decimal("2.5"), per=Per.SEGMENT_MONTH)
    assert walk.one("relationships", "r2").cost is None
    s1 = walk.one("segments", "s1")
    assert (s1.value_per_customer, s1.lifetime_years, s1.size) == (Decimal("1200.5"), 2, 1300)
    assert changed(walk, green, relationships=1, segments=1) == green


def test_numbers_are_written_as_the_reader_writes_them(walk):
    walk.person.cookies.load({"django_language": "ru"})
    walk.answer("cost", **{"at-r1-amount": "1 200,25"})
    assert walk.one("relationships", "r1").cost.amount == Decimal("1200.25")
    assert walk.fill(walk.open("cost"))["at-r1-amount"] == ["1200,25"]


def test_hours_wages_and_tools_are_reckoned_into_the_cost_exactly(walk):
    changes = {
        "at-r3-hours": "0.1",
        "at-r3-wage": "0.2",
        "at-r3-tools": "0.3",
        "at-r3-per": "customer_month",
    }
    walk.answer("cost", **changes)
    assert walk.one("relationships", "r3").cost == Cost(amount=Decimal("0.32"), per=Per.CUSTOMER_MONTH)


def test_reckoning_shows_the_sum_and_keeps_nothing_yet(walk, green):
    changes = {"at-r3-hours": "12", "at-r3-wage": "8.5", "at-r3-tools": "40"}
    data = walk.fill(walk.open("cost"), words="Half a day", **changes)
    shown = walk.post("cost", data, reckon="at-r3")
    assert shown.status_code == 200
    assert walk.document == green
    kept = walk.fill(shown)
    assert kept["at-r3-amount"] == ["142"]
    assert kept["at-r3-hours"] == ["12"]
    assert kept["words"] == ["Half a day"]
    walk.post("cost", kept)
    assert walk.one("relationships", "r3").cost.amount == 142


def test_an_amount_follows_the_hours_until_it_is_written_by_hand(walk):
    changes = {"at-r3-hours": "10", "at-r3-wage": "5"}
    shown = walk.post("cost", walk.fill(walk.open("cost"), **changes), reckon="at-r3")
    more = walk.fill(shown, **{"at-r3-hours": "20"})
    assert walk.post("cost", more).status_code == 302
    assert walk.one("relationships", "r3").cost.amount == 100
    own = walk.fill(walk.open("cost"), **{"at-r3-amount": "7", "at-r3-tools": "9"})
    walk.post("cost", own)
    assert walk.one("relationships", "r3").cost.amount == 7
