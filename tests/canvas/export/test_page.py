"""The page of a canvas, read back from the PDF."""

import datetime
import io
import re
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pypdf
import pytest
from django.utils import translation

from canvas.document import new_document
from canvas.export.page import PAPERS, canvas_pdf
from relationships.rules import check
from segments.document import Segment
from tests import examples
from tests.boards import board_with
from tests.canvas.export.reading import DATE, elements, example, lost, pages, set_page, solid, text

LARGEST = "harbour-mutual"


@pytest.mark.parametrize("name", examples.NAMES)
def test_every_example_is_one_page_with_every_text_on_it(name):
    pdf = set_page(example(name))
    assert len(pages(pdf)) == 1
    assert lost(example(name), pdf) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_the_largest_example_is_one_page_on_every_paper(paper):
    pdf = set_page(example(LARGEST), paper=paper)
    assert len(pages(pdf)) == 1
    assert lost(example(LARGEST), pdf) == []


@pytest.mark.parametrize(("paper", "size"), [("a4", (842, 595)), ("a3", (1191, 842)), ("letter", (792, 612))])
def test_the_page_lies_on_its_long_side(paper, size):
    page = pypdf.PdfReader(io.BytesIO(set_page(new_document("Bakery"), paper=paper))).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_a_large_canvas_stays_below_200_kilobytes():
    assert len(set_page(example(LARGEST))) < 200_000


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
def test_sixty_cards_fit_on_one_page_in_every_script(language):
    document = board_with(60, language)
    pdf = set_page(document)
    assert len(pages(pdf)) == 1
    assert lost(document, pdf) == []


def test_the_same_canvas_gives_the_same_bytes():
    document = example("tern-bikes")
    first = set_page(document)
    assert set_page(document) == first
    assert set_page(document, date=datetime.date(2025, 6, 4)) != first


def test_an_empty_canvas_has_its_nine_blocks():
    words = text(set_page(new_document("Bakery")))
    numbers = re.findall(r"(\d) (?:Key|Value|Customer|Channels|Cost|Revenue)", words)
    assert sorted(numbers) == list("123456789")


def test_spaces_between_words_are_kept():
    assert "Choose, skip or change the box online" in text(
        set_page(new_document("Choose, skip or change the box online"))
    )


def test_the_page_says_where_its_layout_comes_from():
    pdf = set_page(new_document("Bakery"))
    assert "Canvas layout: strategyzer.com, CC BY-SA 3.0" in text(pdf)
    links = {note.get_object()["/A"]["/URI"] for note in pypdf.PdfReader(io.BytesIO(pdf)).pages[0]["/Annots"]}
    assert links == {"https://www.strategyzer.com", "https://creativecommons.org/licenses/by-sa/3.0/"}


def test_the_head_counts_what_the_rules_found():
    alts = [element["/Alt"] for element in elements(set_page(example("green-basket"))) if "/Alt" in element]
    assert alts[:3] == ["6 contradictions", "8 risks", "14 things not thought of yet"]


def test_a_finding_that_was_let_stand_leaves_no_mark():
    document = example("everything-at-odds")
    findings = check(document)
    waived = [finding._replace(waived="They call us anyway") for finding in findings]
    pdf = canvas_pdf(document, waived, date=DATE)
    assert findings
    assert not [element for element in elements(pdf) if "risk" in element.get("/Alt", "")]


def test_the_page_is_tagged_for_screen_readers():
    reader = pypdf.PdfReader(io.BytesIO(set_page(example("green-basket"))))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Green Basket"
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_headings_go_down_one_step_at_a_time_from_the_customer_inward():
    headings = [
        element for element in elements(set_page(example("green-basket"))) if element["/S"][:2] == "/H"
    ]
    levels = [int(element["/S"][2:]) for element in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    blocks = [element["/T"] for element in headings if element["/S"] == "/H2"]
    assert [block[0] for block in blocks] == list("143276895")


def test_every_drawing_says_what_it_shows():
    figures = [
        element for element in elements(set_page(example("green-basket"))) if element["/S"] == "/Figure"
    ]
    alts = [figure["/Alt"] for figure in figures]
    assert all(alts)
    assert "A Working parents" in alts
    assert "can carry: Self-service, Automated services" in alts


def test_the_page_speaks_the_readers_language_and_tags_the_founders():
    pdf = set_page(example("iveria-mobile"), language="ru")
    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/Lang"] == "ru"
    spoken = {element["/T"]: element["lang"] for element in elements(pdf) if "/T" in element}
    assert spoken[example("iveria-mobile").title] == "ka"
    assert next(language for title, language in spoken.items() if title.startswith("1 ")) == "ru"
    assert "3 июня 2025" in text(pdf)


def test_the_readers_language_is_the_active_one_unless_it_is_given():
    with translation.override("vi"):
        assert "3 tháng 6, 2025" in text(set_page(new_document("Bakery")))


def test_segments_beyond_six_go_on_with_the_letters():
    segments = tuple(Segment(id=f"s{place}", name=f"Segment {place}") for place in range(8))
    printed = text(set_page(new_document("Bakery", segments=segments)))
    assert "H Segment 7" in printed


def test_amounts_are_written_as_the_reader_writes_them():
    printed = solid(text(set_page(example("green-basket"))))
    assert all(solid(phrase) in printed for phrase in ("9 ₾ a year", "90 ₾ a month in all", "4 ₾ once"))
    assert solid("2 400 ₾") in solid(text(set_page(example("green-basket"), language="ka")))


def test_threads_that_export_at_once_get_the_same_page():
    document = example("tern-bikes")
    with ThreadPoolExecutor(4) as threads:
        done = set(threads.map(lambda _: set_page(document), range(8)))
    assert done == {set_page(document)}
