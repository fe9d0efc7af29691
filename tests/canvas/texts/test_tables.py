"""CSV and XLSX: whole, readable by others' programs, and no founder's text is ever a formula."""

import csv
import datetime
import io
import json
import unicodedata
import zipfile
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils.translation import gettext, override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from canvas.document import CanvasDocument, loads, new_document
from canvas.export.formats import Options, Subject, by_slug
from canvas.texts.comma_separated import guarded
from canvas.texts.workbook import legal
from relationships.rules import check
from segments.kinds import Block, RelationshipType
from segments.language import say
from tests.strategies import documents

LANGUAGES = [code for code, _ in django_settings.LANGUAGES]
FIXTURES = Path(__file__).parents[3] / "fixtures"
DAY = datetime.date(2025, 6, 3)
CSVS = ("notes.csv", "relationships.csv")
HOSTILE = [
    "=1+1",
    "+995 555 12 34 56",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "  =1",
    "\u00a0=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "−5",
    "\ufeff=1",
    "\u200b=1",
    "\n=1",
    '=HYPERLINK("http://example.com";"x")',
    "=cmd|' /C calc'!A0",
]


def document(name: str = "green-basket") -> CanvasDocument:
    return loads((FIXTURES / f"{name}.json").read_bytes())


def made(slug: str, document: CanvasDocument, **options) -> bytes:
    """The file, in the language of the options."""
    chosen = Options(**{"language": "en", **options})
    with override(chosen.language):
        return by_slug(slug).make(Subject(document, tuple(check(document)), DAY), chosen)


def rows(slug: str, document: CanvasDocument, **options) -> list[list[str]]:
    """What a program reads that knows RFC 4180."""
    text = made(slug, document, **options).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def book(document: CanvasDocument, **options):
    return load_workbook(io.BytesIO(made("matrix.xlsx", document, **options)))


def hostile_document(text: str) -> CanvasDocument:
    """A document whose every text is this one."""
    name = text[:200]
    raw = {
        "format": "rapport-canvas/1",
        "title": name,
        "summary": text,
        "segments": [{"id": "s", "name": name, "description": text, "size": 3, "expects": ["communities"]}],
        "channels": [{"id": "c", "name": name, "kind": "phone", "segments": ["s"]}],
        "relationships": [
            {"id": "r", "segment": "s", "type": "self_service", "text": text, "channels": ["c"]},
        ],
        "notes": [{"id": "n", "block": "key_partners", "text": text, "supports": ["r"]}],
        "value_propositions": [{"id": "v", "text": text}],
        "waivers": [{"rule": "channel/staffed-self-service", "subjects": ["r"], "reason": text}],
    }
    return loads(json.dumps(raw))


# CSV


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("slug", CSVS)
def test_spreadsheets_know_the_script_and_every_row_is_as_long_as_its_heading(slug, language):
    content = made(slug, document(), language=language)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    read = rows(slug, document(), language=language)
    assert {len(row) for row in read} == {len(read[0])}
    assert len(set(read[0])) == len(read[0])


def test_everything_in_the_nine_blocks_is_a_row_of_its_own():
    canvas = document()
    heading, *read = rows("notes.csv", canvas)
    assert heading[:2] == ["Block", "Text"]
    things = [canvas.segments, canvas.relationships, canvas.channels, canvas.value_propositions, canvas.notes]
    assert len(read) == sum(map(len, things))
    assert {row[0] for row in read} == {block.label for block in Block}
    [visits] = [row for row in read if row[1] == "Weekly kitchen visits"]
    assert visits[0] == "Key activities"
    assert visits[4] == canvas.segments[1].name
    assert visits[5] == next(r.text for r in canvas.relationships if r.id == "r4")


def test_a_relationship_is_told_with_its_costs_in_plain_numbers_and_its_faults():
    raw = {
        "format": "rapport-canvas/1",
        "title": "x",
        "currency": "GEL",
        "segments": [{"id": "s1", "name": "Parents", "size": 1200, "lifetime_years": 3}],
        "channels": [{"id": "c1", "name": "Web shop", "kind": "web_shop"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "A call",
                "channels": ["c1"],
                "people": 1,
                "cost": {"amount": 10000, "per": "segment_month"},
            }
        ],
    }
    canvas = loads(json.dumps(raw).replace('"people": 1,', '"people": 1.5,'))
    heading, row = rows("relationships.csv", canvas)
    told = dict(zip(heading, row, strict=True))
    assert told["Segment"] == "Parents"
    assert told["How many people keep it up"] == "1.5"
    assert (told["What it costs"], told["Counted by"], told["Currency"]) == (
        "10000",
        "the segment, a month",
        "GEL",
    )
    assert told["A customer costs in a year"] == "100"
    assert told["What does not fit"].startswith("contradiction: ")
    assert ",10000," in made("relationships.csv", canvas).decode()
    assert "What does not fit" not in rows("relationships.csv", canvas, findings=False)[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_a_formula(text):
    assert guarded(text) == "'" + text
    canvas = hostile_document(text)
    cells = [cell for slug in CSVS for row in rows(slug, canvas) for cell in row]
    assert "'" + canvas.notes[0].text in cells
    assert not [cell for cell in cells if guarded(cell) != cell]


@pytest.mark.parametrize("text", ["a=b", "5", "1.5", "Farm-to-door", "", "“=1”", "'=1"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), st.sampled_from(LANGUAGES))
def test_any_document_makes_tables_that_others_can_read(canvas, language):
    texts = {cell for row in rows("notes.csv", canvas, language=language) for cell in row}
    assert {guarded(note.text) for note in canvas.notes} <= texts
    read = rows("relationships.csv", canvas, language=language)
    assert len(read) == len(canvas.relationships) + 1
    sheets = book(canvas, language=language).worksheets
    assert [sheet.max_row - 1 for sheet in sheets[:2]] == [len(canvas.segments), len(canvas.relationships)]
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "d"}


# XLSX


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_has_a_row_a_segment_and_a_column_a_type(language):
    canvas = document()
    sheet = book(canvas, language=language).worksheets[0]
    heading, *read = sheet.iter_rows(values_only=True)
    with override(language):
        assert list(heading[3:]) == [say(type_.label) for type_ in RelationshipType]
        assert heading[0] == gettext("Segment")
    assert [row[0] for row in read] == [segment.name for segment in canvas.segments]
    assert [row[1] for row in read] == [segment.size for segment in canvas.segments]
    for relationship in canvas.relationships:
        place = [segment.id for segment in canvas.segments].index(relationship.segment)
        assert relationship.text in read[place][3 + list(RelationshipType).index(relationship.type)]


def test_a_cell_of_the_matrix_says_what_is_expected_and_missing():
    canvas = hostile_document("Plain")
    row = list(book(canvas).worksheets[0].iter_rows(values_only=True))[1]
    cells = dict(zip(RelationshipType, row[3:], strict=True))
    assert cells[RelationshipType.COMMUNITIES] == "They expect it, and there is none yet."
    assert cells[RelationshipType.SELF_SERVICE] == "Plain\nPlain"
    assert cells[RelationshipType.CO_CREATION] is None


def test_findings_have_their_sheet_unless_they_are_left_out():
    canvas = hostile_document("Plain")
    found = check(canvas)
    sheets = book(canvas).sheetnames
    assert sheets == ["Who is treated how", "Customer relationships", "Findings", "Channels", "About"]
    read = list(book(canvas)["Findings"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in read] == [finding.severity.label.split("\x04")[1] for finding in found]
    assert "Plain" in {row[5] for row in read}
    assert "Findings" not in book(canvas, findings=False).sheetnames


def test_channels_say_in_words_what_they_carry():
    heading, row = book(hostile_document("Plain"))["Channels"].iter_rows(values_only=True)
    told = dict(zip(heading, row, strict=True))
    assert (told["A person answers"], told["Customers can act with no staff"]) == ("yes", "no")
    assert told["How many relationships use it"] == 1


def test_sheets_are_ready_for_paper_and_for_screen_readers():
    opened = book(document(), paper="letter")
    for sheet in opened.worksheets:
        assert sheet.freeze_panes == "B2"
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        [table] = sheet.tables.values()
        assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
        assert all(cell.font.bold for cell in sheet[1])
        assert all(cell.alignment.wrap_text for cell in sheet[2])
    assert opened["About"]["B6"].value == datetime.datetime(2025, 6, 3)
    assert opened.properties.language == "en"


@pytest.mark.parametrize("text", [*HOSTILE, "#N/A", "2025-06-03", "12", "TRUE", "http://example.com"])
def test_a_text_is_a_text_in_a_workbook_too(text):
    canvas = hostile_document(text)
    cells = [cell for sheet in book(canvas).worksheets for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "n", "d"}
    same = [cell for cell in cells if cell.value == canvas.notes[0].text]
    assert same
    assert {cell.data_type for cell in same} == {"s"}
    assert {cell.quotePrefix for cell in same} == {guarded(text) != text}


def test_what_no_cell_can_hold_does_not_spoil_the_workbook():
    assert legal("a\ufffeb\uffffc\x07") == "abc"
    assert legal("_x0041_ snake_case") == "_x005F_x0041_ snake_case"
    assert len(legal("😀" * 40_000).encode("utf-16-le")) // 2 < 32_767
    assert legal("x" * 5_000) == "x" * 5_000
    names = book(hostile_document("[a]:*?/\\" + "\ufffe" + "long " * 20)).sheetnames
    assert all(len(name) <= 31 for name in names)


def test_costs_beyond_all_counting_are_written_out():
    raw = {
        "format": "rapport-canvas/1",
        "title": "x",
        "segments": [{"id": "s", "name": "S", "lifetime_years": 0.5}],
        "relationships": [
            {"id": "r", "segment": "s", "type": "communities", "cost": {"amount": 9, "per": "customer_once"}}
        ],
    }
    canvas = loads(json.dumps(raw).replace("0.5", "0." + "0" * 900 + "1"))
    sheet = book(canvas).worksheets[1]
    assert sheet["K2"].value == "9.000E+901"
    assert sheet["K2"].data_type == "s"


def test_the_same_canvas_gives_the_same_bytes_whenever_it_is_made():
    canvas = document()
    first = made("matrix.xlsx", canvas)
    assert made("matrix.xlsx", canvas) == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert parts.read("docProps/core.xml").count(b"2025-06-03T00:00:00Z") == 2


@pytest.mark.parametrize("slug", [*CSVS, "matrix.xlsx"])
def test_an_empty_canvas_makes_an_empty_table(slug):
    assert made(slug, new_document("Nothing yet"))


def test_texts_keep_their_letters():
    name = unicodedata.normalize("NFC", "ქართული ტექსტი, Русский, tiếng Việt \U0001f600")
    canvas = hostile_document(name)
    assert name in rows("notes.csv", canvas)[1]
    assert book(canvas).worksheets[0]["A2"].value == name
