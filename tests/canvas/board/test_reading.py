"""What the board shows, before anybody changes anything."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import override

from canvas import store
from canvas.board.anchors import anchor
from canvas.document import Note, Waiver, new_document
from relationships.document import Relationship
from relationships.rules import check
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import ChannelKind, NoteBlock, RelationshipType
from tests.boards import board_with

HOSTILE = '"><script>alert(1)</script><b onclick=x>&amp;{{ 7 }}{% now %}'


def page(person, canvas, query=""):
    return person.get(reverse("board:board", args=[canvas.pk]) + query).content.decode()


def visible(html):
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)))


def test_the_blocks_run_from_the_customer_inward(owner, canvas):
    numbers = re.findall(r'<h2[^>]*><span class="num">(\d)</span>', page(owner, canvas))
    assert numbers == ["1", "4", "3", "2", "7", "6", "8", "9", "5"]


def test_every_thing_of_the_document_has_a_card_that_leads_to_its_form(owner, canvas, green, at):
    html = page(owner, canvas)
    for collection in ("notes", "value_propositions", "segments", "channels", "relationships"):
        for thing in getattr(green, collection):
            assert f'id="{anchor(thing.id)}"' in html
            assert f'href="{at("thing", collection, thing.id)}"' in html


def test_the_tally_and_the_marks_count_what_the_rules_say(owner, canvas, green):
    severities = [finding.severity for finding in check(green) if finding.waived is None]
    html = page(owner, canvas)
    tally = re.search(r'class="tally">(.*?)</a>', html, re.DOTALL)[1]
    counted = [int(count) for count in re.findall(r"<b>(\d+)</b>", tally)]
    assert counted == [severities.count(severity) for severity in ("error", "warning", "advice")]
    card = re.search(r'id="at-s1">(.*?)</li>', html, re.DOTALL)[1]
    own = [f.severity for f in check(green) if f.subjects[0] == "s1"]
    assert f"{own.count('warning')} risks" in card
    assert f"{own.count('advice')} thing" in card


def test_the_guilty_words_are_underlined_and_no_others(owner, canvas):
    assert re.findall(r'class="query"[^>]*>([^<]*)<', page(owner, canvas)) == [
        "no channel yet",
        "Messenger channel",
        "Messenger channel",
        "160\u00a0₾ a year",
    ]


def test_of_several_channels_the_foreign_one_alone_is_underlined(owner, make_canvas):
    document = replace(
        new_document("Two channels"),
        segments=(Segment(id="s1", name="Parents"), Segment(id="s2", name="Cooks")),
        channels=(
            Channel(id="c1", name="Phone", kind=ChannelKind.PHONE, segments=("s1",)),
            Channel(id="c2", name="Store", kind=ChannelKind.OWN_STORE, segments=("s2",)),
        ),
        relationships=(
            Relationship(
                id="r1", segment="s1", type=RelationshipType.PERSONAL_ASSISTANCE, channels=("c1", "c2")
            ),
        ),
    )
    html = page(owner, make_canvas(document, owner))
    assert re.findall(r'class="query"[^>]*>([^<]*)<', html) == ["Store"]


def test_a_waived_finding_leaves_no_mark(owner, make_canvas, green):
    waiver = Waiver(rule="channel/none", subjects=("r5",), reason="Later.")
    before, after = (
        page(owner, make_canvas(document, owner)) for document in (green, replace(green, waivers=(waiver,)))
    )
    assert 'class="query" lang="en" dir="auto">no channel yet' in before
    assert 'class="query" lang="en" dir="auto">no channel yet' not in after


def test_what_is_not_known_is_said_so_and_never_zero(owner, make_canvas):
    document = replace(
        new_document("Little known"),
        segments=(Segment(id="s1", name="Somebody"),),
        relationships=(Relationship(id="r1", segment="s1", type=RelationshipType.COMMUNITIES),),
    )
    text = visible(page(owner, make_canvas(document, owner)))
    for words in ("size not known yet", "nobody asked them yet", "no channel yet", "not described yet"):
        assert words in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["1,200 customers", "180\u00a0₾"]),
        ("ru", ["1\u00a0200", "180\u00a0₾"]),
        ("vi", ["1.200", "2.400\u00a0₾"]),
    ],
)
def test_numbers_are_written_in_the_readers_way(language, words, owner, canvas):
    owner.cookies["django_language"] = language
    html = page(owner, canvas)
    assert f'<html lang="{language}"' in html
    for word in words:
        assert word in html


def test_founders_texts_say_their_language_and_direction(owner, make_canvas):
    document = replace(
        new_document("سلة", language="ar"), notes=(Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="مزارع"),)
    )
    html = page(owner, make_canvas(document, owner))
    assert ' lang="ar" dir="auto">مزارع</a>' in html
    assert ' lang="ar" dir="auto">سلة</h1>' in html


def test_markup_in_any_text_is_shown_as_it_was_written(owner, make_canvas):
    document = replace(
        new_document(HOSTILE, language="en", currency="GEL"),
        notes=tuple(
            Note(id=f"{HOSTILE}{block}", block=block, text=HOSTILE, segments=("s/1",)) for block in NoteBlock
        ),
        value_propositions=(ValueProposition(id="v 1", text=HOSTILE),),
        segments=(Segment(id="s/1", name=HOSTILE),),
        channels=(Channel(id="c?1", name=HOSTILE, kind=ChannelKind.FORUM, segments=("s/1",)),),
        relationships=(
            Relationship(
                id="r#1", segment="s/1", type=RelationshipType.CO_CREATION, text=HOSTILE, channels=("c?1",)
            ),
        ),
    )
    canvas = make_canvas(document, owner)
    for query in ("", "?only=s%2F1"):
        html = page(owner, canvas, query)
        assert "alert(1)</script>" not in html
        assert "<b onclick" not in html
        assert visible(html).count(HOSTILE) >= 9
    for name, takes in (
        ("thing", ["relationships", "r#1"]),
        ("thing", ["notes", f"{HOSTILE}key_partners"]),
        ("add", ["notes"]),
        ("settings", []),
    ):
        answer = owner.get(reverse(f"board:{name}", args=[canvas.pk, *takes]))
        assert answer.status_code == 200
        assert "alert(1)</script>" not in answer.content.decode()


@pytest.mark.parametrize(
    "id_",
    ["a/b", "..", ".", "add", "a b", "ქართული", "?only=1", "#", "%2F", "a%b", "\n", "🧺", "x" * 200, "add/"],
)
def test_any_id_has_an_address_of_its_own(id_, owner, make_canvas):
    note = Note(id=id_, block=NoteBlock.KEY_PARTNERS, text="A farm")
    canvas = make_canvas(replace(new_document("Odd"), notes=(note,)), owner)
    address = reverse("board:thing", args=[canvas.pk, "notes", id_])
    form = owner.get(address).context["sheet"].form
    assert form.was == note
    answer = owner.post(f"{address}delete/")
    assert answer.status_code == 302
    assert store.load(canvas).notes == ()


def test_two_ids_never_share_an_anchor():
    ids = ["a-b", "a_b", "a b", "a", "A", "_61", "ა", "a/b", "a_2db"]
    assert len({anchor(id_) for id_ in ids}) == len(ids)
    assert all(re.fullmatch(r"at-[A-Za-z0-9_]*", anchor(id_)) for id_ in ids)


def test_one_segment_alone_shows_what_is_tied_to_it(owner, canvas, green):
    html = page(owner, canvas, "?only=s2")
    shown = set(re.findall(r'<li class="[^"]+" id="at-(\w+)"', html))
    assert {"s2", "r4", "r5", "r6", "c2", "c3", "v1", "v3", "n3", "n8", "n21"} <= shown
    assert shown.isdisjoint({"s1", "r1", "c1", "v2", "n1", "n12"})
    hidden = sum(
        len(getattr(green, name))
        for name in ("notes", "value_propositions", "segments", "channels", "relationships")
    ) - len(shown)
    assert f"{hidden} cards of others are hidden." in html


def test_a_choice_of_no_segment_shows_all(owner, canvas):
    assert (
        "hidden"
        not in re.search(
            r'<div id="canvas".*?<div class="board', page(owner, canvas, "?only=nobody"), re.DOTALL
        )[0]
    )


def test_the_choice_goes_along_with_every_form(owner, canvas, at):
    html = page(owner, canvas, "?only=s2")
    assert f'href="{at("thing", "relationships", "r4")}?only=s2"' in html
    assert f'href="{at("add", "notes")}?only=s2&amp;block=key_partners"' in html


def test_a_form_whose_card_is_hidden_shows_its_card(owner, at):
    html = owner.get(at("thing", "relationships", "r1") + "?only=s2").content.decode()
    assert 'id="form-at-r1"' in html


def test_an_empty_board_asks_its_questions(owner, make_canvas):
    html = page(owner, make_canvas("Untitled", owner))
    assert html.count('class="ghost"') == 8
    assert "How will you treat them?" in html
    assert "Add a segment" in html
    assert 'class="tally"' not in html


def test_a_reader_who_may_not_change_it_gets_no_forms(owner, canvas, monkeypatch):
    monkeypatch.setattr("canvas.access.may_write", lambda request, canvas: False)
    html = page(owner, canvas)
    assert "Choose, skip or change the box online" in html
    assert 'class="open"' not in html
    assert 'class="add"' not in html
    assert "board-edit" not in html


@pytest.mark.parametrize("count", [1, 60, 300])
def test_the_board_takes_the_same_queries_whatever_stands_on_it(
    count, owner, make_canvas, django_assert_num_queries
):
    lone = Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="One")
    canvas = make_canvas(
        replace(new_document("One"), notes=(lone,)) if count == 1 else board_with(count), owner
    )
    page(owner, canvas)
    # session, account, canvas, eight for the whole of it, its pictures, and whether it is work for a course
    with django_assert_num_queries(13):
        page(owner, canvas)


def test_the_credit_stands_below(owner, canvas):
    html = page(owner, canvas)
    assert "https://www.strategyzer.com" in html
    assert "https://creativecommons.org/licenses/by-sa/3.0/" in html


def test_nothing_on_the_page_needs_an_exception_from_the_policy(owner, canvas, at):
    for address in (at("board"), at("thing", "notes", "n1"), at("add", "channels"), at("settings")):
        answer = owner.get(address)
        html = answer.content.decode()
        assert " style=" not in html
        assert "<style" not in html
        assert re.findall(r"<script(?![^>]* src=)", html) == []
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_the_board_speaks_the_readers_language_not_the_founders(owner, canvas):
    with override("en"):
        owner.cookies["django_language"] = "ka"
        html = page(owner, canvas)
    assert '<html lang="ka"' in html
    assert ' lang="en" dir="auto">Working parents</a>' in html
