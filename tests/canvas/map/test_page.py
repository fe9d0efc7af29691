"""The page of the map: who may see it, what it says, and that picture, remarks and tables say the same."""

import gzip
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from canvas.document import new_document
from canvas.drawings.map.scene import remarks_of
from relationships.rules import check
from segments.document import Channel, Segment
from segments.kinds import ChannelKind
from tests.canvas.drawings.map.scenes import fixture
from tests.test_fixtures import NAMES

pytestmark = pytest.mark.django_db


def page_of(person, canvas):
    return person.get(reverse("map:map", args=[canvas.pk]))


def table_of(html: str) -> str:
    return html[html.index('class="astable"') :]


@pytest.mark.parametrize("name", NAMES)
def test_every_relationship_and_channel_stands_in_the_tables_too(name, owner, make_canvas):
    document = fixture(name)
    html = page_of(owner, make_canvas(document, owner)).content.decode()
    for number, relationship in enumerate(document.relationships, 1):
        assert f'id="r{number}"' in table_of(html)
        assert escaped(relationship.text) in table_of(html)
    for number, thing in enumerate(document.channels, 1):
        assert f'id="c{number}"' in table_of(html)
        assert escaped(thing.name) in table_of(html)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("'", "&#x27;")


@pytest.mark.parametrize("name", ["green-basket", "everything-at-odds", "harbour-mutual"])
def test_numbers_in_the_picture_are_those_of_the_remarks_and_of_the_tables(name, owner, make_canvas):
    html = page_of(owner, make_canvas(fixture(name), owner)).content.decode()
    remarks = {remark.number for remark in remarks_of(check(fixture(name)))}
    pictured = re.findall(r'class="count"><tspan[^>]*>(\d+)<', html)
    beside = re.findall(r'<li id="n(\d+)"[^>]*><b class="no">(\d+)</b>', html)
    listed = re.findall(r'href="#n(\d+)"', table_of(html))
    assert remarks
    assert {int(number) for number in pictured} == remarks
    assert [(number, number) for number in map(str, sorted(remarks))] == beside
    assert {int(number) for number in listed} == remarks


def test_a_remark_leads_to_its_finding(owner, make_canvas):
    canvas = make_canvas(fixture("green-basket"), owner)
    html = page_of(owner, canvas).content.decode()
    findings = owner.get(reverse("findings:findings", args=[canvas.pk])).content.decode()
    leads = re.findall(r'href="[^"]*/findings/#([^"]+)"', html)
    assert len(leads) == len(remarks_of(check(fixture("green-basket"))))
    assert all(f'id="{lead}"' in findings for lead in leads)


def test_a_relationship_leads_to_its_card(owner, make_canvas):
    canvas = make_canvas(fixture("green-basket"), owner)
    html = page_of(owner, canvas).content.decode()
    board = owner.get(reverse("board:board", args=[canvas.pk])).content.decode()
    leads = re.findall(rf'href="{reverse("board:board", args=[canvas.pk])}#([^"]+)"', html)
    assert len(leads) == 11
    assert all(f'id="{lead}"' in board for lead in leads)


def test_an_empty_canvas_says_what_would_fill_the_map(owner, make_canvas):
    html = page_of(owner, make_canvas("Nothing yet", owner)).content.decode()
    assert "Nobody is on the map yet." in html
    assert "<table" not in html


def test_a_map_without_remarks_says_so(owner, make_canvas):
    html = page_of(owner, make_canvas(fixture("tern-bikes"), owner)).content.decode()
    assert "No remarks: what stands on the map fits together." in html


def test_a_canvas_of_channels_alone_shows_them(owner, make_canvas):
    document = new_document("Any", channels=(Channel(id="c1", name="Farm line", kind=ChannelKind.PHONE),))
    html = page_of(owner, make_canvas(document, owner)).content.decode()
    assert 'id="c1"' in table_of(html)
    assert "none yet" in html


def test_hostile_names_stay_text(owner, make_canvas):
    evil = '"><script>alert(1)</script>'
    document = new_document(
        "Any",
        segments=(Segment(id='"><b>', name=evil),),
        channels=(Channel(id="<i>", name=evil, kind=ChannelKind.PHONE),),
    )
    html = page_of(owner, make_canvas(document, owner)).content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_what_is_not_known_is_said_to_be_not_known(owner, make_canvas):
    html = page_of(owner, make_canvas(fixture("green-basket"), owner)).content.decode()
    assert "size not known yet" in table_of(html)


def test_the_map_costs_the_same_queries_whatever_the_size(owner, make_canvas):
    counts = set()
    for document in ("Nothing yet", fixture("green-basket"), fixture("harbour-mutual")):
        canvas = make_canvas(document, owner)
        page_of(owner, canvas)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert page_of(owner, canvas).status_code == 200
        counts.add(len(queries))
    assert len(counts) == 1


def test_the_page_has_no_style_in_its_elements(owner, make_canvas):
    assert " style=" not in page_of(owner, make_canvas(fixture("harbour-mutual"), owner)).content.decode()


def test_the_layout_of_the_canvas_is_credited(owner, make_canvas):
    assert "strategyzer.com" in page_of(owner, make_canvas("Any", owner)).content.decode()


def test_the_map_is_light_enough(owner, make_canvas):
    html = page_of(owner, make_canvas(fixture("harbour-mutual"), owner)).content
    assert len(gzip.compress(html)) < 40_000
