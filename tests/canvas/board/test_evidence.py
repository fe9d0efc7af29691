"""What a card rests on: seen on the board, set at its form, counted in the tools."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from canvas.edits import find
from segments.kinds import Evidence
from tests.boards import board_with
from tests.canvas.board.conftest import HTMX
from tests.canvas.board.posted import posted
from tests.canvas.test_look import LIMIT, weight


def resting(document, kinds=tuple(Evidence)):
    """A document in which every card that may says what it rests on."""

    def each(things):
        return tuple(replace(thing, evidence=kinds[place % len(kinds)]) for place, thing in enumerate(things))

    return replace(
        document,
        **{name: each(getattr(document, name)) for name in ("notes", "value_propositions", "segments", "relationships")},
    )  # fmt: skip


def card(html, id_):
    return re.search(rf'<li [^>]*id="at-{id_}">.*?</li>', html, re.DOTALL)[0]


def test_every_card_shows_what_it_rests_on_by_a_shape_with_a_name(owner, at, green):
    html = owner.get(at("board")).content.decode()
    for thing in (*green.notes, *green.value_propositions, *green.segments, *green.relationships):
        signs = re.findall(
            r'class="rests" role="img" aria-label="([^"]+)"><use href="[^"]+#e-(\w+)"', card(html, thing.id)
        )
        names = {
            "assumption": "assumption",
            "testing": "being tested",
            "supported": "supported",
            "refuted": "refuted",
        }
        assert signs == ([(names[thing.evidence], thing.evidence)] if thing.evidence else []), thing.id  # fmt: skip


def test_the_tools_count_what_nobody_is_sure_of_and_lead_to_it(owner, canvas, at):
    html = owner.get(at("board")).content.decode()
    address = reverse("findings:assumptions", args=[canvas.pk])
    link = re.search(rf'<a href="{address}">(.*?)</a>', html, re.DOTALL)[1]
    assert re.findall(r"<b>(\d+)</b>", link) == ["7", "6"]
    assert "Being tested" in link


def test_a_board_where_all_is_known_does_not_count_it(owner, make_canvas):
    document = resting(board_with(9), (Evidence.SUPPORTED,))
    canvas = make_canvas(document, owner)
    html = owner.get(reverse("board:board", args=[canvas.pk])).content.decode()
    assert reverse("findings:assumptions", args=[canvas.pk]) not in html


def test_one_button_at_the_form_of_a_card_says_what_it_rests_on(owner, at, now):
    address = at("thing", "segments", "s1")
    opened = owner.get(address)
    html = opened.content.decode()
    assert 'name="evidence" value="supported" aria-pressed="true"' in html
    data = posted(opened.context["sheet"].form, name="Parents who work")
    data.appendlist("evidence", "testing")  # the button comes last
    answer = owner.post(address, data, headers=HTMX)
    assert 'aria-label="being tested"' in card(answer.content.decode(), "s1")
    segment = find(now(), "segments", "s1")
    assert (segment.evidence, segment.name) == ("testing", "Parents who work")


def test_what_was_said_can_be_unsaid_and_taken_back(owner, at, now, green):
    address = at("thing", "segments", "s1")
    data = posted(owner.get(address).context["sheet"].form)
    data.appendlist("evidence", "")
    owner.post(address, data)
    assert find(now(), "segments", "s1").evidence is None
    owner.post(at("undo", 1))
    assert now() == green


def test_a_channel_rests_on_nothing_and_a_new_note_is_asked_in_its_form(owner, at):
    assert 'aria-pressed="' not in owner.get(at("thing", "channels", "c1")).content.decode()
    html = owner.get(at("add", "notes")).content.decode()
    assert '<select name="evidence"' in html
    assert 'aria-pressed="' not in html


@pytest.mark.parametrize("language", ["en", "vi"])
def test_a_board_on_which_every_card_says_what_it_rests_on_is_light(language, owner, make_canvas):
    canvas = make_canvas(resting(board_with(60, language)), owner)
    owner.cookies["django_language"] = language
    assert weight(owner, reverse("board:board", args=[canvas.pk])) < LIMIT
