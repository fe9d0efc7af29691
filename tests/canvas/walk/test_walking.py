"""The way through the questions: where it leads, and what it keeps."""

import re
from html import unescape

import pytest

from canvas.document import new_document
from canvas.models import Change
from relationships.document import Relationship
from relationships.kinds import Question
from relationships.questions import STEPS
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
