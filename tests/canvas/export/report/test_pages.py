"""The report, read back from its PDF."""

import io
import re
from itertools import pairwise

import pypdf
import pytest
from django.utils import translation
from PIL import Image

from canvas.document import Note, new_document
from canvas.examples import example as lesson
from canvas.examples import lessons
from canvas.export.formats.base import Options
from canvas.export.report import report_pdf
from canvas.pictures.photo import Photo
from segments.document import Segment
from segments.kinds import NoteBlock
from tests import examples
from tests.canvas.export.reading import elements, example, solid
from tests.canvas.export.report.making import EDITIONS, body, faults, lost, printed, report_of, subject

TITLES = ("Who is treated how", "The signs", "Who is treated how, and where", "A Kind 0")
READ = {"green-basket": "en", "iveria-mobile": "ka", "polka-shop": "ru", "may-nui-coffee": "vi"}


@pytest.mark.parametrize(("name", "language"), READ.items())
def test_every_word_is_told_and_extracted_in_the_four_languages(name, language):
    with translation.override(language):
        pdf = report_of(example(name), language=language)
        assert lost(example(name), pdf) == []
    assert faults(pdf) == []
    assert pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == language


@pytest.mark.parametrize("name", sorted({*examples.NAMES} - {*READ}))
def test_every_other_example_is_set(name):
    assert faults(report_of(example(name), paper="letter")) == []


@pytest.mark.parametrize("slug", lessons())
def test_every_canvas_of_the_library_is_set(slug):
    pdf = report_of(lesson(slug).document)
    assert pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/MarkInfo"]["/Marked"].value


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("a3", (595, 842)), ("letter", (612, 792))])
def test_the_page_stands_on_its_short_side(paper, size):
    sheet = pypdf.PdfReader(io.BytesIO(report_of(new_document("Bakery"), paper=paper))).pages[0]
    assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == size


def test_the_summary_counts_in_words_and_by_severity():
    first = " ".join(printed(report_of(example("green-basket")))[0].split())
    assert "11 relationships with 5 of 6 segments: 8 are in place, 3 are planned." in first
    assert "6 contradictions" in first
    assert "14 things not thought of yet" in first


def test_a_row_says_how_a_segment_is_treated():
    words = body(report_of(example("green-basket")))
    assert solid("Home cooks acquaintance → partner 166 ₾ 140 ₾") in words


def test_headings_go_down_one_step_at_a_time_and_are_bookmarks():
    pdf = report_of(example("green-basket"))
    levels = [int(element["/S"][2:]) for element in elements(pdf) if re.fullmatch("/H[1-6]", element["/S"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    (outline, inner) = pypdf.PdfReader(io.BytesIO(pdf)).outline
    assert outline.title == "Green Basket"
    titles = [entry.title.strip() for entry in inner if not isinstance(entry, list)]
    assert titles[:4] == [
        "Who is treated how",
        "The contradictions",
        "The signs",
        "Who is treated how, and where",
    ]
    assert titles[4] == "Working parents"


def test_each_segment_begins_a_page_or_one_that_had_hardly_begun():
    """What stands above, its running head left out, is less than a third of a page."""
    pages = [lines(page) for page in pypdf.PdfReader(io.BytesIO(report_of(example("green-basket")))).pages]
    for segment in example("green-basket").segments:
        assert any(y > 0.6 and words == segment.name for page in pages for y, words in page)


@pytest.mark.parametrize("language", ["ka", "ru"])
def test_no_page_before_the_last_is_left_nearly_empty(language):
    pdf = report_of(example("harbour-mutual"), language=language)
    *pages, _ = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert all(any(0.08 < y < 0.65 for y, _ in lines(page)) for page in pages)


def lines(page):
    """Every piece of a page's text with how high it stands: 0 is the foot of the paper, 1 its head."""
    found = []

    def heard(text, paper, line, *others):
        y = line[4] * paper[1] + line[5] * paper[3] + paper[5]
        found.append((y / float(page.mediabox.height), text.strip()))

    page.extract_text(visitor_text=heard)
    return [(y, text) for y, text in found if text]


@pytest.mark.parametrize(("language", "leans"), [("ka", False), ("ru", True)])
def test_remarks_lean_but_in_georgian_which_has_no_italics(language, leans):
    pdf = report_of(example("harbour-mutual"), language=language)
    fonts = {font["/BaseFont"] for page in pypdf.PdfReader(io.BytesIO(pdf)).pages for font in faces(page)}
    assert any("Italic" in name for name in fonts) is leans


def test_a_georgian_name_in_a_remark_stands_upright():
    document = example("iveria-mobile")
    slanted = set()
    for page in pypdf.PdfReader(io.BytesIO(report_of(document, language="en"))).pages:
        page.extract_text(
            visitor_text=lambda text, _, line, font, size: (
                slanted.update(text) if font and "Italic" in font["/BaseFont"] else None
            )
        )
    assert slanted >= set("aei")
    assert not any("ა" <= letter <= "ჰ" for letter in slanted)


def faces(page):
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def test_pages_are_numbered_and_say_what_goes_on():
    pages = printed(report_of(example("green-basket")))
    for place, page in enumerate(pages, 1):
        assert f"{place} of {len(pages)}" in page
    assert any(page.startswith("Working parents, continued") for page in pages)


@pytest.mark.parametrize("segments", [20, 23])
def test_a_section_that_ends_with_its_page_does_not_go_on(segments):
    kinds = tuple(Segment(id=f"s{n}", name=f"Kind {n}") for n in range(segments))
    _, second, *_ = printed(report_of(new_document("Bakery", segments=kinds), findings=False))
    first, *others = second.splitlines()
    assert not (first.endswith(", continued") and others[0] in TITLES)


def test_the_report_says_who_wrote_it_and_when():
    pages = printed(report_of(new_document("Bakery"), editions=EDITIONS))
    assert "Nino, Giorgi" in pages[0]
    assert solid("30 2 June 2025 Giorgi 28 2 2 June 2025 a guest 2") in solid(pages[-1])


def test_a_file_that_does_not_tell_who_wrote_it_has_no_versions():
    assert "Versions and authors" not in " ".join(printed(report_of(new_document("Bakery"))))


def test_the_credit_is_a_line_with_links():
    pdf = report_of(new_document("Bakery"))
    notes = [
        note.get_object()
        for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for note in sheet.get("/Annots", ())
    ]
    links = {note["/A"]["/URI"] for note in notes}
    assert links == {"https://www.strategyzer.com", "https://creativecommons.org/licenses/by-sa/3.0/"}
    assert "Canvas layout: strategyzer.com, CC BY-SA 3.0" in " ".join(printed(pdf))


def test_an_empty_canvas_is_a_report_too():
    pdf = report_of(new_document("Bakery"))
    assert "Nobody is on the canvas yet." in " ".join(printed(pdf))
    assert faults(pdf) == []


def test_without_findings_nothing_of_them_is_said():
    words = " ".join(" ".join(printed(report_of(example("first-draft"), findings=False))).split())
    for word in ("contradiction", "risk", "Waived", "channel/", "What was found"):
        assert word not in words


def test_one_segment_only_keeps_its_letter_and_leaves_the_others_out():
    document = example("green-basket")
    pdf = report_of(document, segment=document.segments[3].id)
    words = body(pdf)
    assert "DHomecooks" in words
    assert solid(document.segments[3].description) in words
    others = [segment.name for segment in document.segments if segment is not document.segments[3]]
    assert not [name for name in others if solid(name) in words]
    assert faults(pdf) == []


def test_a_segment_that_is_not_there_is_no_report():
    with pytest.raises(KeyError):
        report_of(example("green-basket"), segment="nobody")


def test_in_black_and_white_there_is_no_colour_but_grey_lines():
    pdf = report_of(example("green-basket"), mono=True)
    assert _strong(pdf) == set()
    assert len(_strong(report_of(example("green-basket")))) > 6


def _strong(pdf):
    """The colours of a PDF that nobody would take for a grey."""
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b", b"\n".join(_streams(pdf)))
    shades = [[float(part) for part in colour] for colour in set(found)]
    return {tuple(shade) for shade in shades if max(shade) - min(shade) > 0.1}


def _streams(pdf):
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    for number in range(1, reader.trailer["/Size"]):
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        if isinstance(found, pypdf.generic.StreamObject) and found.get("/Type") != "/ObjStm":
            yield found.get_data()


def test_the_founders_words_are_tagged_in_the_founders_language():
    document = new_document("ბანკი", language="ka", segments=(Segment(id="s", name="სტუდენტები"),))
    pdf = report_of(document, language="ru")
    spoken = {element["/T"].strip(): element["lang"] for element in elements(pdf) if "/T" in element}
    assert spoken["ბანკი"] == spoken["სტუდენტები"] == "ka"
    assert "ru" in spoken.values()
    assert "3 июня 2025" in printed(pdf)[0]


def test_the_same_canvas_gives_the_same_bytes():
    again = report_pdf(subject(example("green-basket")), Options())
    assert again == report_of(example("green-basket"))


def test_amounts_and_what_is_left_are_reckoned_exactly():
    words = " ".join(" ".join(printed(report_of(example("green-basket")))).split())
    assert solid("Each customer costs 26 ₾ a year more than one brings.") in solid(words)
    assert solid("Over the whole time, one is worth 540 ₾.") in solid(words)


def test_days_are_written_as_the_reader_writes_them():
    assert "3 tháng 6, 2025" in printed(report_of(new_document("Bakery"), language="vi"))[0]


def test_photographs_stand_with_their_owner_and_say_what_they_show():
    drawn = io.BytesIO()
    Image.new("RGB", (640, 480), "teal").save(drawn, "JPEG")
    alts = {"": "A green basket", "s": "Two students", "n": "The queue at noon"}
    photos = tuple(Photo(owner, alt, "image/jpeg", 640, 480, drawn.getvalue()) for owner, alt in alts.items())
    note = Note(id="n", block=NoteBlock.KEY_RESOURCES, text="A counter")
    document = new_document("Bakery", segments=(Segment(id="s", name="Students"),), notes=(note,))
    pdf = report_of(document, photos=photos)
    shown = [element["/Alt"] for element in elements(pdf) if "/Alt" in element]
    assert [alt for alt in shown if alt in alts.values()] == list(alts.values())
    assert faults(pdf) == []
