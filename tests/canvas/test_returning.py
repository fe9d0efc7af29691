"""A finding whose reason lapsed is named, once, wherever the change was made."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.urls import reverse

from canvas import edits, store
from canvas.document import loads
from canvas.waivers import waived
from relationships.kinds import Question
from relationships.rules import check
from tests.canvas.board.conftest import HTMX
from tests.canvas.board.posted import posted
from tests.canvas.walk.conftest import Walker

GREEN = loads((Path(__file__).parents[2] / "fixtures" / "green-basket.json").read_bytes())
BACK = "“A community whose members cannot meet” is back: what it was about has changed."


def let_stay(document, *rules):
    """The document in which these rules' findings may stay."""
    for finding in check(document):
        if finding.rule in rules:
            document = waived(finding, "We know.")(document)
    return document


@pytest.fixture
def canvas(make_canvas, owner):
    """Green Basket, whose circle may stay where members cannot reach each other."""
    return make_canvas(let_stay(GREEN, "channel/no-peers"), owner)


def told(html):
    """What is said after a change, a line each."""
    said = re.search(r'id="said"[^>]*>(.*?)</div>\s*(?:</div>|<main|<nav)', html, re.DOTALL)[0]
    return [
        unescape(re.sub(r"<[^>]+>", "", line)).strip()
        for line in re.findall(r"<div><span>(.*?)</span>", said, re.DOTALL)
    ]


def change(person, canvas, **more):
    """Give the circle another text, at its form on the board."""
    address = reverse("board:thing", args=[canvas.pk, "relationships", "r9"])
    form = person.get(address).context["sheet"].form
    return person.post(address, posted(form, text="The Sunday circle"), **more)


@pytest.mark.parametrize("ways", [{"headers": HTMX}, {"follow": True}], ids=["htmx", "plain"])
def test_the_board_says_that_a_finding_is_back_and_leads_to_it(ways, owner, canvas):
    html = change(owner, canvas, **ways).content.decode()
    assert told(html) == ["Saved: “The Sunday circle”.", BACK]
    assert re.search(
        rf'<a href="{reverse("findings:findings", args=[canvas.pk])}#at-channel_2fno_2dpeers_20r9">', html
    )


def test_taking_the_change_back_brings_the_reason_back_and_says_nothing_of_it(owner, canvas):
    change(owner, canvas, headers=HTMX)
    answer = owner.post(reverse("board:undo", args=[canvas.pk, 1]), headers=HTMX)
    assert told(answer.content.decode()) == ["Taken back."]
    assert store.load(canvas) == let_stay(GREEN, "channel/no-peers")


def test_taking_a_reason_back_is_not_said_twice(owner, canvas):
    address = reverse("findings:count", args=[canvas.pk, "channel", "no-peers"], query={"of": "r9"})
    (line,) = told(owner.post(address, headers=HTMX).content.decode())
    assert line.startswith("The reason is taken back")


def test_a_change_that_mends_it_brings_nothing_back(owner, canvas):
    address = reverse("board:thing", args=[canvas.pk, "relationships", "r9"])
    form = owner.get(address).context["sheet"].form
    html = owner.post(address, posted(form, channels=["c7"]), headers=HTMX).content.decode()
    assert len(told(html)) == 1


def test_the_walk_says_so_on_its_next_page(owner, canvas):
    walk = Walker(owner, canvas)
    opened = walk.open(Question.ESTABLISHED, "s4")
    data = walk.fill(opened)
    text = next(name for name in data if name.endswith("-text") and name.startswith("at-r9"))
    answer = walk.post(Question.ESTABLISHED, {**data, text: ["The Sunday circle"], "go": "next"}, "s4")
    assert told(owner.get(answer.headers["Location"]).content.decode())[1:] == [BACK]


def test_a_mend_that_lets_another_reason_lapse_says_so(owner, make_canvas):
    canvas = make_canvas(let_stay(GREEN, "cost/not-in-structure"), owner)
    query = {"of": "r9", "by": "channel-c7"}
    address = reverse("findings:mend", args=[canvas.pk, "channel", "no-peers"], query=query)
    lines = told(owner.post(address, headers=HTMX).content.decode())
    titles = [line for line in lines if "is back" in line]
    assert len(titles) == 1


def test_of_very_many_that_are_back_the_first_are_named_and_the_others_counted(owner, make_canvas):
    notes = tuple(replace(note, segments=("s1",)) for note in GREEN.notes)
    document = let_stay(replace(GREEN, notes=notes), *{finding.rule for finding in check(GREEN)})
    canvas = make_canvas(document, owner)
    segment = edits.find(document, "segments", "s1")
    address = reverse("board:thing", args=[canvas.pk, "segments", segment.id])
    form = owner.get(address).context["sheet"].form
    lines = told(owner.post(address, posted(form, name="Parents"), headers=HTMX).content.decode())
    assert lines[0] == "Saved: “Parents”."
    assert [line.endswith("is back: what it was about has changed.") for line in lines[1:4]] == [True] * 3
    assert re.fullmatch(r"\d more findings? (is|are) back for the same reason\.", lines[4])
    assert len(lines) == 5
