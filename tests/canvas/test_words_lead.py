"""Wherever a term stands as a word, the handbook is one click away, and no link stands inside another."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.urls import reverse

from canvas.document import loads

GREEN = loads((Path(__file__).parents[2] / "fixtures" / "green-basket.json").read_bytes())

PLACES = [
    ("board:thing", ["relationships", "r1"], {"types/self_service", "motives/retention", "bonds/financial"}),
    ("board:thing", ["segments", "s1"], {"types/self_service", "levels/friend"}),
    ("board:thing", ["channels", "c1"], {"channels/web_shop"}),
    ("findings:findings", [], {"types/"}),
    ("map:map", [], {"types/communities", "channels/web_shop"}),
    ("walk:step", ["s1", "expected"], {"types/co_creation"}),
    ("walk:step", ["s1", "established"], {"types/personal_assistance"}),
    ("walk:step", ["s1", "acquire_and_retain"], {"motives/retention"}),
    ("walk:step", ["s1", "maintain"], {"bonds/financial", "levels/friend"}),
]


class Links(HTMLParser):
    """The addresses of a page's links, and those that stand inside another."""

    def __init__(self, html):
        super().__init__()
        self.found, self.nested, self._open = [], [], 0
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            href = dict(attrs).get("href", "")
            self.found.append(href)
            self.nested += [href] if self._open else []
            self._open += 1

    def handle_endtag(self, tag):
        self._open -= tag == "a"


@pytest.fixture
def canvas(make_canvas, owner):
    """Green Basket; one relationship has no words, so that findings call it by its type."""
    relationships = tuple(replace(r, text="") if r.id == "r5" else r for r in GREEN.relationships)
    return make_canvas(replace(GREEN, relationships=relationships), owner)


def test_every_place_leads_to_what_its_words_mean(owner, canvas):
    for name, takes, pages in PLACES:
        links = Links(owner.get(reverse(name, args=[canvas.pk, *takes])).content.decode())
        assert not links.nested, (name, takes)
        for page in pages:
            assert any(f"/handbook/{page}" in href for href in links.found), (name, takes, page)


def test_cards_lead_there_where_they_lead_nowhere_else(owner, canvas, monkeypatch):
    address = reverse("board:board", args=[canvas.pk])
    assert "/handbook/types/" not in owner.get(address).content.decode()
    monkeypatch.setattr("canvas.access.may_write", lambda request, canvas: False)
    html = owner.get(address).content.decode()
    assert html.count('<a class="term" href="/handbook/types/') == len(GREEN.relationships)


def test_each_tile_says_which_word_it_explains(owner, canvas):
    html = owner.get(reverse("walk:step", args=[canvas.pk, "s1", "expected"])).content.decode()
    names = re.findall(
        r'<a class="what small" href="[^"]+">What is this\?<span class="vh"> (.*?)</span>', html
    )
    assert len(set(names)) == 6


def test_the_walk_asks_what_an_answer_rests_on(owner, canvas):
    html = owner.get(reverse("walk:step", args=[canvas.pk, "s1", "expected"])).content.decode()
    assert re.search(r'<select name="evidence".*?value="supported" selected', html, re.DOTALL)
