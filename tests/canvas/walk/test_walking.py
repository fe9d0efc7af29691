"""The way through the questions: where it leads, what it keeps, and what it does with what cannot be kept."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.urls import reverse

from canvas import edits, store
from canvas.board.marks import finding_anchor
from canvas.document import Waiver, new_document
from canvas.models import Change
from canvas.walk.way import way_of
from relationships.document import Relationship
from relationships.kinds import Question
from relationships.questions import STEPS
from relationships.rules import check
from segments.document import Channel, Segment
from segments.kinds import ChannelKind, RelationshipType
from tests.canvas.walk.conftest import Walker
from tests.canvas.walk.controls import controls

pytestmark = pytest.mark.django_db

HOSTILE = '"><script>alert(1)</script>{{ 7 }}%(x)s'
ODD = ["a/b", "..", "add", "review", "ünï ☕", "%2F", "line\nbreak", "?only=1#x"]


def text_of(response):
    """What is read on a page."""
    body = response.content.decode()
    body = re.sub(r"<(script|style)[^>]*>.*?</\1>", " ", body, flags=re.DOTALL)
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)))


def one_segment(id_="s1", name="Working parents", **fields):
    return new_document("Green Basket", segments=(Segment(id=id_, name=name),), **fields)


def test_the_door_of_the_walk_leads_to_the_first_question_without_an_answer(walk):
    entry = walk.person.get(walk.at("walk"))
    assert entry.url == walk.at("step", "s3", Question.GROWTH)
    walk.answer("growth", "s3", words="No aim")
    assert walk.person.get(walk.at("walk")).url == walk.at("step", "s3", Question.COST)


def test_an_empty_canvas_is_first_asked_for_a_segment(fresh):
    entry = fresh.person.get(fresh.at("walk"))
    assert entry.status_code == 200
    assert "Whom do you serve?" in text_of(entry)
    named = fresh.person.post(fresh.at("begin"), {"name": "  Working parents "})
    assert named.url == fresh.at("step", "s1", Question.EXPECTED)
    assert fresh.document.segments == (Segment(id="s1", name="Working parents"),)
    assert Change.objects.get().what == "segment.added"
    assert fresh.person.get(fresh.at("walk")).url == named.url


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "a\x00b"])
def test_a_segment_without_a_proper_name_is_asked_for_again(fresh, name):
    again = fresh.person.post(fresh.at("begin"), {"name": name})
    assert again.status_code == 422
    assert 'class="errorlist"' in again.content.decode()
    assert not fresh.document.segments


def test_where_everything_is_answered_the_door_shows_how_far_one_has_come(make_canvas, owner):
    answers = tuple({"segment": "s1", "question": str(q), "text": "Yes"} for q in Question)
    document = one_segment()
    walk = Walker(owner, make_canvas(document, owner))
    for entry in answers:
        walk.answer(entry["question"], words=entry["text"])
    page = walk.person.get(walk.at("walk"))
    assert page.status_code == 200
    assert "How far you have come" in text_of(page)
    assert "0 % of what every segment should have is on the canvas." in text_of(page).replace("\xa0", " ")


@pytest.mark.parametrize(("question", "after"), list(zip(Question, [*list(Question)[1:], None], strict=True)))
def test_an_answer_leads_to_the_next_question_and_the_last_to_the_review(walk, question, after):
    there = walk.at("step", "s1", after) if after else walk.at("review", "s1")
    assert walk.answer(question, words="New").url == there
    assert walk.answer(question, words="New").url == there


def test_back_skip_and_the_rail_keep_what_was_written(walk):
    assert walk.answer("maintain", go="back", words="One").url == walk.at(
        "step", "s1", Question.ACQUIRE_AND_RETAIN
    )
    assert walk.words("maintain") == "One"
    assert walk.answer("maintain", go="skip", words="Two").url == walk.at("step", "s1", Question.GROWTH)
    assert walk.words("maintain") == "Two"
    assert walk.answer("maintain", go="cost", words="Three").url == walk.at("step", "s1", Question.COST)
    assert walk.answer("maintain", go="at s3", words="Four").url == walk.at("step", "s3", Question.GROWTH)
    assert walk.answer("maintain", go="review", words="Five").url == walk.at("review", "s1")
    assert walk.answer("maintain", go="stay", words="Six").url == walk.at("step", "s1", Question.MAINTAIN)
    assert walk.answer("maintain", go="all", words="Seven").url == walk.at("all")
    assert walk.words("maintain") == "Seven"
    assert walk.answer("expected", go="back").url == walk.at("all")


@pytest.mark.parametrize("go", ["https://example.com/", "at nobody", "//example.com", "", "nonsense"])
def test_a_button_that_was_tampered_with_leads_onward_and_nowhere_else(walk, go):
    assert walk.answer("expected", go=go).url == walk.at("step", "s1", Question.ESTABLISHED)


def test_going_on_without_an_answer_asks_for_one_and_skipping_does_not(walk):
    asked = walk.answer("expected", "s6")
    assert asked.status_code == 422
    assert "Answer, or skip it for now." in text_of(asked)
    assert walk.answer("expected", "s6", go="skip").status_code == 302
    assert not Change.objects.exists()


def test_a_kept_answer_is_said_and_can_be_taken_back_from_the_next_page(walk):
    page = walk.person.get(walk.answer("expected", words="New").url)
    assert "Kept: “What they expect”." in text_of(page)
    assert f'action="{walk.at("undo", 1)}"' in page.content.decode()


@pytest.mark.parametrize("question", Question)
def test_a_page_names_its_question_its_segment_and_why_it_asks(walk, question):
    page = text_of(walk.open(question))
    step = STEPS[question]
    assert step.wording % {"segment": " Working parents "} in page
    assert step.why in page
    assert f"Question {list(Question).index(question) + 1} of 7" in page


def test_the_rail_ticks_what_is_answered_and_counts_for_the_other_segments(walk):
    page = walk.open("growth", "s3").content.decode()
    assert page.count('<li class="done">') == 4
    assert page.count('aria-current="step"') == 1
    assert re.findall(r'aria-label="(\d of 7 answered)"', page) == [
        "7 of 7 answered",
        "7 of 7 answered",
        "6 of 7 answered",
        "5 of 7 answered",
        "0 of 7 answered",
    ]


@pytest.mark.parametrize("id_", ODD)
@pytest.mark.parametrize("question", ["expected", "integration"])
def test_a_segment_may_be_known_by_any_id(make_canvas, owner, id_, question):
    walk = Walker(owner, make_canvas(one_segment(id_), owner))
    walk.answer(question, id_, words="Heard")
    assert walk.words(question, id_) == "Heard"
    assert walk.person.get(walk.at("review", id_)).status_code == 200


@pytest.mark.parametrize("id_", ODD)
def test_a_relationship_and_a_channel_may_be_known_by_any_id(make_canvas, owner, id_):
    kept = Relationship(id=id_, segment="s1", type=RelationshipType.SELF_SERVICE, channels=("c" + id_,))
    channel = Channel(id="c" + id_, name="Shop", kind=ChannelKind.WEB_SHOP)
    walk = Walker(owner, make_canvas(one_segment(relationships=(kept,), channels=(channel,)), owner))
    for question in Question:
        assert walk.answer(question, go="skip").status_code == 302
    assert not Change.objects.exists()
    opened = walk.open("acquire_and_retain")
    name = next(name for name in controls(opened) if name.endswith("-here")).removesuffix("here") + "motives"
    walk.answer("acquire_and_retain", **{name: ["retention"]})
    assert walk.document.relationships[0].motives == ("retention",)


def test_hostile_names_and_words_are_shown_as_they_are(make_canvas, owner):
    kept = Relationship(id="r1", segment="s1", type=RelationshipType.SELF_SERVICE, text=HOSTILE)
    document = one_segment(name=HOSTILE, relationships=(kept,))
    walk = Walker(owner, make_canvas(document, owner))
    for question in Question:
        walk.answer(question, words=HOSTILE)
        page = walk.open(question)
        assert "<script>alert" not in page.content.decode()
        assert text_of(page).count(HOSTILE) >= 3
    review = walk.person.get(walk.at("review", "s1"))
    assert "<script>alert" not in review.content.decode()
    assert HOSTILE in text_of(review)


def test_two_tabs_on_one_answer_show_both_and_lose_nothing(walk):
    mine = walk.fill(walk.open("expected", "s6"), expects=["communities"], words="They talk")
    walk.answer("expected", "s6", expects=["self_service"], words="They order")
    both = walk.post("expected", mine, "s6")
    assert both.status_code == 409
    page = text_of(both)
    assert "This answer was changed while you were writing" in page
    assert "They order" in page
    assert "They talk" in page
    assert walk.words("expected", "s6") == "They order"
    kept = walk.fill(both)
    assert kept["expects"] == ["communities"]
    assert walk.post("expected", kept, "s6").status_code == 302
    assert walk.words("expected", "s6") == "They talk"


def test_two_tabs_on_different_questions_do_not_disturb_each_other(walk):
    mine = walk.fill(walk.open("expected", "s6"), words="Mine")
    walk.answer("maintain", "s6", words="Theirs")
    walk.answer("expected", "s5", words="Theirs too")
    assert walk.post("expected", mine, "s6").status_code == 302
    assert (walk.words("expected", "s6"), walk.words("maintain", "s6")) == ("Mine", "Theirs")


def test_a_change_on_the_board_is_noticed_too(walk):
    mine = walk.fill(walk.open("cost"), **{"at-r1-amount": "5"})
    edit = edits.deleted("relationships", "r2")
    store.change(walk.canvas, actor=walk.person.user, what="relationship.deleted", edit=edit)
    both = walk.post("cost", mine)
    assert both.status_code == 409
    assert walk.one("relationships", "r1").cost.amount == 9
    assert walk.fill(both)["at-r1-amount"] == ["5"]


def test_a_relationship_that_was_added_meanwhile_is_shown_and_stays_as_it_is(walk):
    mine = walk.fill(walk.open("maintain"), **{"at-r1-bonds": ["social"]})
    walk.answer("established", add=["counter"])
    both = walk.post("maintain", mine)
    assert both.status_code == 409
    assert "Somebody in the shop who helps" in text_of(both)
    assert walk.post("maintain", walk.fill(both)).status_code == 302
    assert walk.one("relationships", "r1").bonds == ("social",)
    assert walk.document.relationships[-1].bonds == ()


def test_the_same_answer_sent_twice_is_one_change(walk):
    mine = walk.fill(walk.open("expected", "s6"), expects=["communities"])
    assert walk.post("expected", mine, "s6").status_code == 302
    assert walk.post("expected", mine, "s6").status_code == 302
    assert Change.objects.count() == 1


def test_a_segment_that_is_deleted_while_it_is_walked_leaves_a_way_on_and_the_words(walk):
    mine = walk.fill(walk.open("expected", "s6"), words="Long thought about")
    edit = edits.deleted("segments", "s6")
    store.change(walk.canvas, actor=walk.person.user, what="segment.deleted", edit=edit)
    gone = walk.post("expected", mine, "s6")
    assert gone.status_code == 404
    assert "Long thought about" in text_of(gone)
    assert f'href="{walk.at("walk")}"' in gone.content.decode()
    assert walk.open("cost", "s6").status_code == 404
    assert walk.person.get(walk.at("review", "s6")).status_code == 404


def test_a_segment_of_another_canvas_is_not_walked_here(walk, make_canvas):
    other = Walker(walk.person, make_canvas(one_segment("elsewhere"), walk.person))
    assert other.open("expected", "elsewhere").status_code == 200
    assert walk.open("expected", "elsewhere").status_code == 404
    address = walk.at("step", "s1", Question.EXPECTED)
    assert walk.person.get(address.replace("expected", "desired")).status_code == 404
    assert walk.person.get(address.replace(str(walk.canvas.pk), str(other.canvas.pk))).status_code == 404


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
