"""The map and the toolkit's pictures as files: SVG and PNG, alone and in archives."""

import datetime
import io
import struct
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from django.utils import translation

from canvas.document import new_document
from canvas.drawings.map.scene import remarks_of
from canvas.export import drawn
from canvas.export.drawn import png, printable
from canvas.export.formats import Options, Subject, by_slug
from relationships.rules import check
from relationships.wording import sentences
from segments.document import Segment
from segments.kinds import Level
from tests.boards import LANGUAGES
from tests.canvas.drawings.map.scenes import fixture

SVG = "{http://www.w3.org/2000/svg}"
DAY = datetime.date(2025, 6, 3)


def subject_of(document) -> Subject:
    return Subject(document, tuple(check(document)), DAY)


def made(slug: str, document, **options) -> bytes:
    return by_slug(slug).make(subject_of(document), Options(**options))


def size(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG picture (its first chunk, IHDR)."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", picture[16:24])


def test_the_map_is_a_drawing_and_pixels_of_its_size():
    document = fixture("green-basket")
    svg = ElementTree.fromstring(made("map.svg", document))
    once, twice = (size(made("map.png", document, scale=scale)) for scale in (1, 2))
    assert once == (round(float(svg.get("width"))), round(float(svg.get("height"))))
    assert twice == tuple(pytest.approx(2 * side, abs=2) for side in once)


def numbers(svg: bytes) -> set[str]:
    texts = ("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))
    return {text for text in texts if text.isdigit()}


def test_without_findings_the_map_has_no_numbers():
    document = fixture("green-basket")
    assert numbers(made("map.svg", document)) == {str(number) for number in range(1, 10)}
    assert numbers(made("map.svg", document, findings=False)) == set()


@pytest.mark.parametrize("name", ["everything-at-odds", "first-draft", "harbour-mutual"])
def test_the_map_says_below_what_its_numbers_mean(name):
    document = fixture(name)
    picture = ElementTree.fromstring(made("map.svg", document))
    written = "".join("".join(text.itertext()) for text in picture.iter(f"{SVG}text")).replace(" ", "")
    for remark in remarks_of(check(document)):
        message = sentences(remark.finding, currency=document.currency).message
        assert "".join(message.split()) in written.replace("\N{NO-BREAK SPACE}", "")
    lines = [float(line.get("y")) for text in picture.findall(f"{SVG}text") for line in text]
    assert max(lines, default=0) < float(picture.get("height"))


def test_a_picture_too_large_is_made_of_fewer_pixels(monkeypatch):
    monkeypatch.setattr(drawn, "PIXELS_MOST", 10_000)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 4000" width="1000" height="4000"></svg>'
    width, height = size(png(svg, 2))
    assert width * height <= 10_500
    assert height == pytest.approx(4 * width, abs=4)


def test_what_the_typeface_lacks_is_written_otherwise_and_markup_stays():
    svg = '<svg aria-label="漢"><text lang="zh"><tspan x="1">A &amp; 漢 &lt;b&gt;</tspan></text></svg>'
    assert printable(svg) == svg.replace("A &amp; 漢", "A &amp; ?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_archive_has_a_file_for_every_picture(language):
    with translation.override(language):
        packed = ZipFile(io.BytesIO(made("toolkit-svg.zip", fixture("green-basket"))))
    names = packed.namelist()
    assert names[2] == "A Working parents ladder 2025-06-03.svg"
    assert len([name for name in names if name.startswith("A ")]) == 10
    assert len(names) == len(set(names)) == 17
    for name in names:
        assert ElementTree.fromstring(packed.read(name)).get("aria-label")


def test_one_segment_alone_keeps_its_letter():
    packed = ZipFile(io.BytesIO(made("toolkit-svg.zip", fixture("green-basket"), segment="s3")))
    assert packed.namelist() == ["C Offices levels 2025-06-03.svg"]


def test_the_pictures_are_pixels_too():
    packed = ZipFile(io.BytesIO(made("toolkit-png.zip", fixture("green-basket"), segment="s4", scale=2)))
    assert [size(packed.read(name))[0] for name in packed.namelist()] == [880, 880]


def test_where_nothing_is_known_the_archive_says_so():
    document = new_document("Any", segments=(Segment(id="s1", name="Offices"),))
    packed = ZipFile(io.BytesIO(made("toolkit-png.zip", document)))
    assert packed.namelist() == ["Any toolkit 2025-06-03.txt"]
    assert packed.read(packed.namelist()[0]).decode().startswith("There is nothing to draw yet")


def test_names_in_any_script_are_drawn_as_pixels():
    segment = Segment(id="s1", name="漢字 🥕 \u0301", level_now=Level.FRIEND)
    packed = ZipFile(io.BytesIO(made("toolkit-png.zip", new_document("Any", segments=(segment,)))))
    assert size(packed.read(packed.namelist()[0]))[0] == 440


def test_the_same_canvas_gives_the_same_archive():
    document = fixture("green-basket")
    assert made("toolkit-svg.zip", document) == made("toolkit-svg.zip", document)
