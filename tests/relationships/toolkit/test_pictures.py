"""The toolkit's pictures: every word in its place, the same told in words, nothing drawn of what nobody knows."""

import json
import re
from html import unescape
from itertools import combinations
from xml.etree import ElementTree

import pytest
import typst
from django.utils import translation
from hypothesis import HealthCheck, Phase, given, settings

from canvas.document import CanvasDocument, loads, new_document
from relationships.rules import Severity, check
from relationships.toolkit.pictures import ToolPicture, pictures
from segments.document import Segment
from segments.drawing.firago import width_of
from segments.drawing.pen import safe
from tests.boards import LANGUAGES
from tests.strategies import documents
from tests.test_fixtures import FIXTURES, NAMES

SVG = "{http://www.w3.org/2000/svg}"
SLUGS = [
    "levels",
    "bonds",
    "ladder",
    "value",
    "service-quality",
    "five-gaps",
    "service-blueprint",
    "touchpoints",
    "recovery",
    "recovery-needs",
]
ROUNDING = 0.5


def fixture(name: str) -> CanvasDocument:
    return loads((FIXTURES / f"{name}.json").read_bytes())


def drawn(document: CanvasDocument, place: int = 0, **options) -> dict[str, ToolPicture]:
    found = pictures(document, document.segments[place], check(document), **options)
    return {picture.slug: picture for picture in found}


def all_of(document: CanvasDocument) -> list[ToolPicture]:
    findings = check(document)
    return [picture for segment in document.segments for picture in pictures(document, segment, findings)]


def with_record(**record) -> CanvasDocument:
    """A canvas of one segment with this record."""
    return loads(
        json.dumps(
            {
                "format": "rapport-canvas/1",
                "title": "Any",
                "segments": [{"id": "s1", "name": "Offices"}],
                "toolkit": [{"segment": "s1", **record}],
            }
        ).encode()
    )


def texts(svg: str) -> list[str]:
    return [" ".join(t.itertext()) for t in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def boxes(svg: str) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Each line of each text, with where it begins and ends; lines that run upward are left out."""
    found = []
    for text in ElementTree.fromstring(svg).iter(f"{SVG}text"):
        if text.get("transform"):
            continue
        size, bold = float(text.get("font-size")), text.get("font-weight") == "700"
        share = {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor"), 0.0)
        for line in text:
            width = width_of(line.text or "", size, bold=bold)
            x, y = float(line.get("x")) - share * width, float(line.get("y"))
            found.append((line.text or "", (x, y - 0.74 * size, x + width, y + 0.22 * size)))
    return found


def astray(picture: ToolPicture) -> list[tuple[str, ...]]:
    """Words that leave the picture, and pairs that meet."""
    lines = boxes(picture.svg)
    outside = [
        (picture.slug, line)
        for line, (left, top, right, bottom) in lines
        if left < -ROUNDING
        or top < -ROUNDING
        or right > picture.width + ROUNDING
        or bottom > picture.height + ROUNDING
    ]
    meeting = [
        (picture.slug, one, other)
        for (one, a), (other, b) in combinations(lines, 2)
        if a[0] + ROUNDING < b[2]
        and b[0] + ROUNDING < a[2]
        and a[1] + ROUNDING < b[3]
        and b[1] + ROUNDING < a[3]
    ]
    return outside + meeting


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_examples_stands_clear_of_all_others(name, language):
    with translation.override(language):
        found = all_of(fixture(name))
    assert [line for picture in found for line in astray(picture)] == []


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # making a failing document small takes minutes
)
@given(document=documents())
def test_any_document_is_drawn_with_every_word_in_its_place(document):
    for picture in all_of(document):
        assert astray(picture) == []
        told = ElementTree.fromstring(picture.svg).get("aria-label")
        assert told == unescape(safe(picture.alt))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_the_words_tell_what_the_table_tells(name, language):
    with translation.override(language):
        found = all_of(fixture(name))
    for picture in found:
        assert picture.title in picture.alt
        assert all(len(row) == len(picture.table.heads) for row in picture.table.rows)
        cells = [cell for row in picture.table.rows for cell in row]
        assert [cell for cell in cells if cell.rstrip(".") not in picture.alt] == []
        assert picture.say


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_ours_is_broken(language):
    with translation.override(language):
        found = drawn(fixture("green-basket"))
        together = translation.gettext("Together").split()
    for slug in set(SLUGS) - {"five-gaps", "touchpoints", "service-blueprint"}:
        written = {word for text in texts(found[slug].svg) for word in text.split()}
        names = [word for row in found[slug].table.rows for word in row[0].split()]
        missing = [word for word in names if word not in written and word.lower() not in written]
        assert missing in ([], together)


def test_all_ten_are_drawn_where_all_is_known():
    assert list(drawn(fixture("green-basket"))) == SLUGS


def test_nothing_is_drawn_of_a_segment_that_nobody_knows_anything_about():
    assert drawn(new_document("Any", segments=(Segment(id="s1", name="Offices"),))) == {}
    assert drawn(with_record(recovery={}, ladder={}, value={}, gaps={"1": {"note": "Who knows?"}})) == {}


def test_what_is_found_is_marked_and_said():
    found = drawn(fixture("green-basket"))
    marked = {slug: picture.severity for slug, picture in found.items() if picture.severity}
    assert marked == dict.fromkeys(("ladder", "service-quality", "touchpoints", "recovery"), Severity.WARNING)
    assert found["recovery"].say.startswith("“Working parents”: whoever hears of a problem")
    assert "#b3241a" in found["recovery"].svg
    assert "#b3241a" not in found["value"].svg


def test_what_is_waived_leaves_no_mark():
    document = fixture("green-basket")
    findings = [finding._replace(waived="We know.") for finding in check(document)]
    found = pictures(document, document.segments[0], findings)
    assert not [picture.slug for picture in found if picture.findings or "#b3241a" in picture.svg]


def test_black_and_white_has_no_colour():
    for picture in drawn(fixture("everything-at-odds"), mono=True).values():
        colours = set(re.findall(r"#([0-9a-f]{6})", picture.svg))
        assert {c for c in colours if not c[:2] == c[2:4] == c[4:]} == set()


def test_it_asks_for_nothing_outside_itself():
    for picture in drawn(fixture("everything-at-odds")).values():
        assert not re.search(r"<style|style=|href=|url\(|<script|\bid=", picture.svg)


def test_what_the_founder_wrote_says_its_language():
    svg = drawn(fixture("may-nui-coffee"))["touchpoints"].svg
    said = {text.get("lang") for text in ElementTree.fromstring(svg).iter(f"{SVG}text")}
    assert said == {None, "vi"}


def test_hostile_names_stay_text():
    hostile = "</text><script>alert(1)</script>&amp;"
    moment = {"id": "t1", "name": hostile, "importance": 5, "performance": 1}
    picture = drawn(with_record(touchpoints=[moment]))["touchpoints"]
    assert not list(ElementTree.fromstring(picture.svg).iter(f"{SVG}script"))
    assert hostile.replace(" ", "") in "".join(texts(picture.svg)).replace(" ", "")


@pytest.mark.parametrize("word", ["W" * 200, "შ" * 200, "Überraschungs- " * 13, "Đ̣ưỡng " * 28])
def test_the_longest_words_wrap_and_lose_no_letter(word):
    word = word[:200].strip()
    document = with_record(
        touchpoints=[{"id": "t1", "name": word, "importance": 5, "performance": 1}],
        blueprint=[{"id": "b1", "step": word, "customer": word}],
        recovery={"justice": {"outcome": word}},
    )
    for picture in drawn(document).values():
        assert astray(picture) == []
        written = "".join(texts(picture.svg)).replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
        assert "".join(word.split()) in written


def test_moments_in_one_place_are_numbered_and_listed():
    crowd = [
        {
            "id": f"t{n}",
            "name": f"Moment number {n} of very many",
            "importance": 1 + n % 5,
            "performance": 1 + n % 4,
        }
        for n in range(60)
    ]
    picture = drawn(with_record(touchpoints=crowd))["touchpoints"]
    said = " ".join(texts(picture.svg))
    assert all(f"number {n} of" in said for n in range(60))
    assert astray(picture) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_typst_sets_all_of_them_under_pdf_ua(language):
    with translation.override(language):
        found = all_of(fixture("everything-at-odds")) + all_of(fixture("valmont-bank"))
    source = "\n".join(
        ['#set document(title: "Pictures")', f'#set text(lang: "{language}", font: "FiraGO")']
        + [f'#image(bytes(sys.inputs.p{n}), format: "svg", alt: "A picture")' for n in range(len(found))]
    )
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(FIXTURES.parent / "static" / "fonts")],
    )
    inputs = {f"p{n}": picture.svg for n, picture in enumerate(found)}
    pdf = typst.compile(source.encode(), font_paths=fonts, sys_inputs=inputs, pdf_standards=["ua-1"])
    assert pdf.startswith(b"%PDF")
