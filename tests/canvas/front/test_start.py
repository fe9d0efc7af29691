"""The front door: what it says, and what its buttons do."""

import json

import pytest
from django.urls import reverse

from canvas import store
from canvas.examples import FOLDER, ON_SHOW, example, on_show
from canvas.models import Canvas
from relationships.kinds import RelationshipType
from relationships.rules import Severity, check
from segments.language import say

START = reverse("front:start")


def test_it_shows_the_six_types_and_credits_the_layout(visitor):
    page = visitor.get(START).content.decode()
    for type in RelationshipType:
        assert f"#t-{type}" in page
        assert say(type.label) in page
    assert "https://www.strategyzer.com" in page
    assert "CC BY-SA 3.0" in page


def test_starting_lands_on_the_empty_board_of_ones_own_canvas(visitor):
    answer = visitor.post(reverse("front:new"))
    canvas = Canvas.objects.get()
    assert answer.url == reverse("board:board", args=[canvas.pk])
    document = store.load(canvas)
    assert (document.title, document.language) == ("Untitled canvas", "en")
    assert not document.segments


def test_who_is_signed_in_starts_a_canvas_of_the_account(owner):
    owner.post(reverse("front:new"))
    assert Canvas.objects.get().owner == owner.user
    assert Canvas.objects.get().guest_key == ""


@pytest.mark.parametrize("slug", ON_SHOW)
def test_an_example_opens_as_a_copy(visitor, slug):
    answer = visitor.post(reverse("front:example", args=[slug]))
    canvas = Canvas.objects.get()
    assert answer.url == reverse("board:board", args=[canvas.pk])
    assert store.load(canvas) == example(slug).document


def test_an_example_opens_in_the_room_that_was_asked_for(visitor):
    answer = visitor.post(reverse("front:example", args=["green-basket"]), {"room": "findings"})
    assert answer.url == reverse("findings:findings", args=[Canvas.objects.get().pk])


@pytest.mark.parametrize("room", ["no-such-room", "../admin", "board:delete"])
def test_a_room_that_is_not_there_is_the_board(visitor, room):
    answer = visitor.post(reverse("front:example", args=["green-basket"]), {"room": room})
    assert answer.url == reverse("board:board", args=[Canvas.objects.get().pk])


def test_the_tally_of_an_example_is_what_the_rules_find():
    found = check(example("green-basket").document)
    for severity in (Severity.ERROR, Severity.WARNING):
        count = sum(finding.severity is severity and finding.waived is None for finding in found)
        assert example("green-basket").tally[severity] == count


@pytest.mark.parametrize(
    ("language", "first"), [("ka", "iveria-mobile"), ("ru", "polka-shop"), ("vi", "may-nui-coffee")]
)
def test_examples_in_the_readers_language_come_first(visitor, language, first):
    page = visitor.get(START, headers={"accept-language": language}).content.decode()
    title = json.loads((FOLDER / f"{first}.json").read_text())["title"]
    assert title in page
    assert page.index(title) < page.index("Green Basket</strong>")


def test_no_example_is_lost_on_the_list():
    assert {entry.slug for entry in on_show()} == set(ON_SHOW)


def test_who_teaches_is_led_to_the_courses(visitor, owner):
    for person, words in ((visitor, "Sign in and open a course"), (owner, "My courses")):
        page = person.get(reverse("front:start")).content.decode()
        assert "You teach with it?" in page
        assert f'<a href="{reverse("courses:courses")}">{words}</a></p>' in page


def test_light_or_dark_is_kept_and_can_be_left_to_the_device(visitor):
    assert "data-theme" not in visitor.get(START).content.decode()
    answer = visitor.post(reverse("front:theme"), {"theme": "dark", "next": "/canvases/"})
    assert answer.url == "/canvases/"
    assert '<html lang="en" data-theme="dark">' in visitor.get(START).content.decode()
    visitor.post(reverse("front:theme"), {"theme": ""})
    assert "data-theme" not in visitor.get(START).content.decode()


def test_a_theme_that_is_none_is_not_written_into_the_page(visitor):
    visitor.cookies["theme"] = '"><b>'
    assert "<b>" not in visitor.get(START).content.decode()[:400]


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_the_way_back_never_leads_elsewhere(visitor, back):
    assert visitor.post(reverse("front:theme"), {"theme": "dark", "next": back}).url == "/"


@pytest.mark.parametrize(("language", "name"), [("ka", "ქართული"), ("ru", "Русский"), ("vi", "Tiếng Việt")])
def test_the_language_switch_stays_on_the_page(visitor, language, name):
    page = visitor.get("/canvases/").content.decode()
    assert f'value="{language}" lang="{language}">{name}' in page
    answer = visitor.post(reverse("set_language"), {"language": language, "next": "/canvases/?a=b"})
    assert answer.url == "/canvases/?a=b"
    after = visitor.get("/canvases/").content.decode()
    assert f'<html lang="{language}">' in after
    assert f'value="{language}" lang="{language}" aria-current="true">{name}' in after
