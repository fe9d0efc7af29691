"""What stands beside the questions, and behind them: samples, margin, balance, review."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from canvas.board.marks import finding_anchor
from canvas.document import Waiver
from canvas.models import Change
from canvas.walk.way import way_of
from relationships.kinds import Question
from relationships.questions import STEPS
from relationships.rules import check
from tests.canvas.walk.conftest import Walker
from tests.canvas.walk.test_walking import text_of

pytestmark = pytest.mark.django_db


def test_the_samples_of_the_first_question_tick_their_kind_and_keep_nothing(walk, green):
    data = walk.fill(walk.open("expected", "s6"), words="Hm", unknown="on")
    shown = walk.post("expected", data, "s6", sample="visit")
    assert shown.status_code == 200
    filled = walk.fill(shown)
    assert filled["expects"] == ["dedicated_assistance"]
    assert "unknown" not in filled
    assert filled["words"] == ["Hm"]
    assert walk.document == green


def test_a_sentence_to_start_from_joins_what_is_written(walk, green):
    data = walk.fill(walk.open("maintain", "s6"), words="We write.")
    shown = walk.post("maintain", data, "s6", sample="0")
    assert walk.fill(shown)["words"] == [f"We write.\r\n{STEPS[Question.MAINTAIN].starts[0]}"]
    for odd in ("99", "-1", "²", "9" * 5_000):
        assert walk.fill(walk.post("maintain", data, "s6", sample=odd))["words"] == ["We write."]
    assert walk.document == green


def test_the_margin_says_what_the_rules_say_of_this_segment_alone(walk):
    page = walk.open("established", "s3")
    assert "channel/no-recognition" in text_of(page)
    assert "channel/no-peers" not in text_of(page)
    finding = next(f for f in check(walk.document) if f.rule == "channel/no-recognition")
    link = reverse("findings:findings", args=[walk.canvas.pk])
    assert f'href="{link}#{finding_anchor(finding)}"' in page.content.decode()


def test_a_waived_finding_is_not_repeated_in_the_margin(make_canvas, owner, green):
    waiver = Waiver(rule="channel/no-recognition", subjects=("r7",), reason="They like it so")
    walk = Walker(owner, make_canvas(replace(green, waivers=(waiver,)), owner))
    assert "channel/no-recognition" not in text_of(walk.open("established", "s3"))


def test_the_margin_is_renewed_while_one_ticks_and_nothing_is_kept(walk, green):
    data = walk.fill(walk.open("expected", "s6"), expects=["communities"])
    address = walk.at("margin", "s6", Question.EXPECTED)
    renewed = walk.person.post(address, data, headers={"HX-Request": "true"})
    assert "expectation/unknown" not in text_of(renewed)
    assert "expectation/no-relationship" in text_of(renewed)
    assert 'id="sofar" hx-swap-oob="true"' in renewed.content.decode()
    assert walk.document == green


def test_the_balance_is_renewed_with_the_costs(walk):
    data = walk.fill(walk.open("cost"), **{"at-r3-amount": "100", "at-r3-per": "customer_year"})
    renewed = walk.person.post(walk.at("margin", "s1", Question.COST), data)
    assert 'id="balance" class="balance" hx-swap-oob="true"' in renewed.content.decode()
    assert "110.33" in text_of(renewed)


def test_the_margin_of_a_faulty_or_lost_answer_is_quiet(walk):
    data = walk.fill(walk.open("cost"), **{"at-r1-amount": "-"})
    assert walk.person.post(walk.at("margin", "s1", Question.COST), data).status_code == 200
    assert walk.person.post(walk.at("margin", "nobody", Question.COST), data).status_code == 204


def test_costs_stand_beside_what_one_customer_brings(walk):
    page = text_of(walk.open("cost")).replace("\xa0", " ")
    assert "costs in all, as far as known 10.33 ₾" in page
    assert "brings 180 ₾" in page
    assert "brings over all the years 540 ₾" in page
    assert "not known yet" in text_of(walk.open("cost", "s5"))


def test_the_review_shows_answers_findings_and_coverage(walk):
    page = walk.person.get(walk.at("review", "s3"))
    said = text_of(page)
    assert "A basket that fits the number of people, and somebody who writes back." in said
    assert "channel/no-recognition" in said
    assert (said.count("Change it"), said.count("Answer it")) == (4, 3)
    assert "what they pay for : there" in said
    assert "All segments together: 91" in said
    assert f'href="{walk.at("step", "s3", Question.GROWTH)}"' in page.content.decode()


def test_the_review_of_a_whole_segment_leads_to_the_next_open_question(walk):
    page = walk.person.get(walk.at("review", "s1"))
    assert "Go on with “Offices”" in text_of(page)
    assert walk.at("step", "s3", Question.GROWTH) in page.content.decode()


def test_all_segments_are_held_against_the_six_things(walk):
    page = text_of(walk.person.get(walk.at("all")))
    assert page.count("of 7 answered") == 6
    assert "91 % of what every segment should have is on the canvas." in page.replace("\xa0", " ")
    row = page[page.index("Gift buyers: 0 of 7 answered") :]
    assert re.findall("there|missing", row)[:6] == [
        "there",
        "missing",
        "there",
        "missing",
        "missing",
        "there",
    ]


def test_the_walk_belongs_to_those_whose_canvas_it_is(walk, stranger, visitor, guest):
    addresses = [
        walk.at("walk"),
        walk.at("all"),
        walk.at("step", "s1", Question.EXPECTED),
        walk.at("review", "s1"),
    ]
    for person in (stranger, visitor, guest):
        for address in addresses:
            assert person.get(address).status_code == 404
        for address in (walk.at("begin"), walk.at("undo", 1), walk.at("margin", "s1", Question.COST)):
            assert person.post(address, {"name": "Mine"}).status_code == 404
    assert not Change.objects.exists()


def test_a_guest_walks_as_well(make_canvas, guest):
    walk = Walker(guest, make_canvas("Green Basket", guest))
    guest.post(walk.at("begin"), {"name": "Parents"})
    assert walk.answer("expected", expects=["self_service"]).status_code == 302
    assert Change.objects.latest("version").actor is None


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_nothing_but_reading_and_sending_is_answered(walk, method):
    for name in ("walk", "all"):
        assert getattr(walk.person, method)(walk.at(name)).status_code == 405
    assert walk.person.get(walk.at("begin")).status_code == 405
    assert walk.person.get(walk.at("undo", 1)).status_code == 405
    assert walk.person.get(walk.at("margin", "s1", Question.COST)).status_code == 405


def test_who_may_only_read_is_led_to_reviews(walk):
    way = way_of(walk.canvas.pk, walk.document, writable=False)
    assert {stop.href for stop in way.stops(walk.document.segments[0])} == {walk.at("review", "s1")}
    assert [lane.href for lane in way.lanes()] == [walk.at("review", f"s{n}") for n in range(1, 7)]


def test_the_page_of_all_segments_counts_the_answers(walk):
    page = text_of(walk.person.get(walk.at("all")))
    assert "29 of 42 questions are answered." in page
