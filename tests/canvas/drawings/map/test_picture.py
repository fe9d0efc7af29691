"""The picture: well-formed, escaped, with nothing from outside, the same for the page and for paper."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest
import typst
from django.utils import translation
from hypothesis import given, settings

from canvas.document import CanvasDocument, new_document
from canvas.drawings.black import in_black
from canvas.drawings.map import map_file
from canvas.drawings.map.layout import lay_out
from canvas.drawings.map.picture import BEADED, map_svg, words_for
from canvas.drawings.map.scene import remarks_of
from relationships.rules import Severity, check
from segments.document import Channel, Segment
from segments.drawing import colours
from segments.drawing.sprite import symbols
from segments.kinds import ChannelKind
from tests.boards import LANGUAGES, board_with
from tests.canvas.drawings.map.scenes import canvases, fixture, scene_of
from tests.strategies import documents
from tests.test_fixtures import FIXTURES, NAMES

SVG = "{http://www.w3.org/2000/svg}"
BOTH = pytest.mark.parametrize("standalone", [False, True], ids=["on the page", "standing alone"])
HOSTILE = '</text></svg><script>alert("&amp;")</script>]]>&#0;\ufffe'


def drawn(document: CanvasDocument, standalone: bool) -> ElementTree.Element:
    return ElementTree.fromstring(map_svg(document, check(document), standalone=standalone))


@pytest.mark.parametrize("name", NAMES)
def test_in_black_and_white_shapes_and_dashes_tell_what_colours_told(name):
    document = fixture(name)
    svg = in_black(map_file(document, check(document), mono=True))
    assert set(re.findall("#[0-9a-f]{6}", svg)) <= {"#000000", "#ffffff"}
    picture, laid = ElementTree.fromstring(svg), lay_out(scene_of(document), words_for(document))
    long = [line for line in laid.lines if line.mark and line.end.x - line.run - line.start.x >= BEADED]
    signs = Counter(use.get("href") for use in picture.iter(f"{SVG}use") if "map-sh-" in use.get("href", ""))
    at_both_ends_and_between = [thing.mark for thing in (*laid.badges, *long)]
    assert signs == Counter(f"#map-sh-{mark.shape_slug}" for mark in at_both_ends_and_between)
    dashed = [path for path in picture.iter(f"{SVG}path") if path.get("stroke-dasharray") == "8 5"]
    assert len(dashed) == sum(line.planned for line in laid.lines if line.mark)
    marks = Counter(use.get("href") for use in picture.iter(f"{SVG}use") if "map-k-" in use.get("href", ""))
    hung = (pencil.what for cluster in laid.clusters for pencil in cluster.pencils)
    assert marks == Counter(f"#map-k-{what}" for what in hung if isinstance(what, Severity))


def texts(picture: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


@BOTH
@pytest.mark.parametrize("name", NAMES)
def test_every_name_and_every_number_is_written(name, standalone):
    document = fixture(name)
    said = texts(drawn(document, standalone))
    joined = [text.replace(" ", "") for text in said]
    for thing in (*document.segments, *document.channels):
        assert thing.name.replace(" ", "") in joined
    numbers = {text for text in said if text.isdigit()}
    assert numbers == {str(remark.number) for remark in remarks_of(check(document))}


@BOTH
def test_hostile_names_stay_text(standalone):
    document = new_document(
        "Any",
        segments=(Segment(id="s1", name=HOSTILE),),
        channels=(Channel(id="c1", name=HOSTILE, kind=ChannelKind.PHONE),),
        language="en",
    )
    picture = drawn(document, standalone)
    assert not list(picture.iter(f"{SVG}script"))
    written = HOSTILE.replace("\ufffe", "\ufffd").replace(" ", "")
    assert [text.replace(" ", "") for text in texts(picture)].count(written) == 2


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_any_document_gives_well_formed_xml(document):
    for standalone in (False, True):
        drawn(document, standalone)


@settings(max_examples=30, deadline=None)
@given(document=canvases())
def test_every_relationship_can_be_found_in_the_picture_of_the_page(document):
    picture = drawn(document, False)
    ways = {way for part in picture.iter() for way in part.get("data-way", "").split()}
    assert {f"r{n}" for n in range(1, len(document.relationships) + 1)} <= ways
    assert {f"n{remark.number}" for remark in scene_of(document).remarks} <= ways


@BOTH
def test_it_is_a_picture_with_a_title_and_a_description(standalone):
    picture = drawn(fixture("green-basket"), standalone)
    named = {part.get("id"): part.text for part in picture if part.get("id")}
    assert picture.get("role") == "img"
    assert named[picture.get("aria-labelledby")] == "Who is treated how, and where"
    assert named[picture.get("aria-describedby")] == (
        "6 segments, 11 relationships and 9 channels, joined by lines."
    )


@BOTH
def test_it_asks_for_nothing_outside_itself_and_has_no_style_of_its_own(standalone):
    svg = map_svg(fixture("everything-at-odds"), check(fixture("everything-at-odds")), standalone=standalone)
    assert " style=" not in svg
    assert "<style" not in svg
    uses = set(re.findall(r'href="([^"]*)"', svg))
    ids = {f"#{name}" for name in re.findall(r' id="([^"]*)"', svg)}
    assert uses <= ids
    assert "url(" not in svg


def test_standing_alone_it_has_colours_and_on_the_page_it_has_classes():
    alone, page = (drawn(fixture("harbour-mutual"), standalone) for standalone in (True, False))
    assert not [part for part in alone.iter() if part.get("class") or part.get("data-way")]
    assert not [part for part in page.iter() if part.get("stroke", "none").startswith("#")]
    shapes = [part for part in alone.iter() if part.tag in (f"{SVG}path", f"{SVG}rect") and part.get("d")]
    drawn_lines = [part for part in shapes if part.get("stroke-width")]
    assert drawn_lines
    assert all(part.get("stroke") for part in drawn_lines)


def test_its_colours_are_the_light_ones_of_the_style_sheet():
    tokens = (FIXTURES.parent / "static" / "css" / "tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]+),", tokens))
    assert (
        light["ink"],
        light["ink-2"],
        light["line"],
        light["edge"],
        light["pencil"],
    ) == (colours.INK, colours.INK_2, colours.LINE, colours.EDGE, colours.PENCIL)
    hues = dict(re.findall(r"\.s-([a-f]) \{ --hue: light-dark\((#[0-9a-f]+),", tokens))
    assert {shape: hue for shape, (hue, _) in colours.HUES.items()} == hues


def test_the_sprite_has_every_shape_that_the_map_borrows():
    assert {"sh-a", "t-co_creation", "k-advice"} <= set(symbols())


@pytest.mark.parametrize("language", LANGUAGES)
def test_typst_sets_it_with_its_text(language, tmp_path):
    with translation.override(language):
        board = board_with(60, language)
        svg = map_svg(board, check(board), standalone=True)
    (tmp_path / "map.svg").write_text(svg, "utf-8")
    source = tmp_path / "map.typ"
    source.write_text('#set page(width: 297mm, height: auto)\n#image("map.svg", width: 100%)')
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FIXTURES.parent / "static" / "fonts")],
    )
    assert typst.compile(str(source), font_paths=fonts).startswith(b"%PDF")
