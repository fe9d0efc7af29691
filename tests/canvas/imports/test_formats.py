"""Each format, as people and other tools write it."""

import io
import unicodedata
import zipfile

import pytest
from django.utils.translation import override

from canvas.document import dumps, loads
from canvas.examples import FOLDER, example
from canvas.imports import read
from canvas.imports.formats import FORMATS
from canvas.texts import markdown
from tests.canvas.imports.drafts import cards, text_of

TEA = {"key_partners": ["Farms"], "customer_segments": ["Students"]}

LEANTIME = """<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>

<canvas key="obmcanvas">
    <title>Tea & Co</title>
    <content>
        <element key="obm_kp">
            <item>
                <created>2024-03-01 10:00:00</created>
                <modified></modified>
                <author id="7" firstname="Nino" lastname="Beridze"/>
                <description>Farms</description>
                <status key="status_draft" />
                <relates key="relates_none" />
                <assumptions>They like us</assumptions>
                <data></data>
                <conclusion><ul><li>Ask&nbsp;twice</li><li>Pay at once</li></ul></conclusion>
            </item>
        </element>
%s
    </content>
</canvas>
"""
BOXES = {
    "obm_ka": "key_activities",
    "obm_kr": "key_resources",
    "obm_vp": "value_propositions",
    "obm_cr": "customer_relationships",
    "obm_ch": "channels",
    "obm_cs": "customer_segments",
    "obm_fc": "cost_structure",
    "obm_c": "cost_structure",
    "obm_fr": "revenue_streams",
}


def zipped(files, **options):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def test_every_format_has_a_name_and_an_order_of_its_own():
    assert (
        len({format.slug for format in FORMATS}) == len({format.order for format in FORMATS}) == len(FORMATS)
    )
    assert all(format.title for format in FORMATS)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_our_own_json_and_markdown_come_in_whole(path):
    document = loads(path.read_bytes())
    for name, content in {"a.json": path.read_bytes(), "a.md": markdown.write(document).encode()}.items():
        draft = read(name, content)
        assert draft.document == document
        assert draft.outline is None
        assert not draft.guesses


@pytest.mark.parametrize("language", ["ka", "ru", "vi"])
def test_our_markdown_comes_in_from_every_language(language):
    document = example("green-basket").document
    with override(language):
        text = markdown.write(document)
    assert read("canvas.md", text.encode()).document == document


def test_leantimes_boxes_are_the_nine_blocks():
    boxes = "".join(
        f'<element key="{box}"><item><description>In {box}</description></item></element>' for box in BOXES
    )
    draft = read("canvas.xml", (LEANTIME % boxes).encode())
    found = cards(draft)
    assert draft.document.title == "Tea & Co"
    for box, block in BOXES.items():
        assert f"In {box}" in found[block]
    assert found["key_partners"] == [
        "Farms\nassumptions: They like us\nconclusion: Ask\xa0twice\nPay at once"
    ]
    assert "Nino" in " ".join(draft.aside)


def test_other_xml_is_understood_by_the_names_of_its_elements():
    xml = '<bmc><name>Tea</name><KeyPartners>Farms</KeyPartners><block name="Customer Segments"><card>Students</card></block><vision>Big</vision></bmc>'
    draft = read("canvas.xml", xml.encode())
    assert {"key_partners": ["Farms"], "customer_segments": ["Students"]}.items() <= cards(draft).items()
    assert [entry.text for entry in draft.unplaced] == ["Tea", "Big"]


@pytest.mark.parametrize(
    "text",
    [
        "Title: Tea\nKey Partners:\n  - Farms\nCustomer Segments:\n  - Students\n",
        "Title: Tea\nBusiness Model Canvas:\n  Key Partners: |\n    - Farms\n  Customer Segments: [Students]\n",
        '{"Title": "Tea", "Key Partners": [Farms], "Customer Segments": Students}',
        "---\nTitle: Tea\nKey Partners: Farms\n---\nCustomer Segments:\n- name: Students\n",
    ],
)
def test_yaml_with_title_case_keys(text):
    draft = read("canvas.yaml" if text[0] != "{" else "canvas.yml", text.encode())
    assert cards(draft) == TEA


def test_yaml_stays_the_text_that_it_was():
    draft = read("a.yml", b"Revenue Streams: [yes, 1.50, 2024-01-01, 0x1F, ~]\n")
    assert cards(draft) == {"revenue_streams": ["yes", "1.50", "2024-01-01", "0x1F"]}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("heading", [["Block", "Text"], ["Раздел", "Текст"], ["Text", "Block"], []])
def test_csv_with_any_delimiter_with_and_without_heading(delimiter, heading):
    rows = [["Key Partners", "Farms"], ["Customer segments", "Students"]]
    if heading and heading[0] == "Text":
        rows = [row[::-1] for row in rows]
    text = "\r\n".join(delimiter.join(row) for row in [heading, *rows] if row)
    for name in ("canvas.csv", "canvas.txt"):
        assert cards(read(name, text.encode())) == TEA


def test_csv_with_a_column_a_block():
    text = "Key Partners,Customer Segments,Vision\nFarms,Students,\n,,Big\n"
    draft = read("canvas.csv", text.encode())
    assert TEA.items() <= cards(draft).items()
    assert [(entry.text, entry.where) for entry in draft.unplaced] == [("Big", "Vision")]


def test_a_row_of_csv_that_names_no_block_is_kept_and_further_columns_stay_with_their_card():
    text = 'sep=;\nBlock;Text;Owner\nKey Partners;"Farms; many";Nino\nMarktplatz;Stand;\n;Alone;\n'
    draft = read("canvas.csv", text.encode())
    assert cards(draft)["key_partners"] == ["Farms; many\nowner: Nino"]
    assert [(entry.text, entry.where) for entry in draft.unplaced] == [("Stand", "Marktplatz"), ("Alone", "")]


def test_a_name_in_two_lines_is_one_name_and_no_text_was_too_long():
    draft = read("a.csv", b'Block,Text\nChannels,"Shop in\nTown"\nCustomer segments,"Busy\nparents"\n')
    assert cards(draft) == {"channels": ["Shop in Town"], "customer_segments": ["Busy parents"]}
    assert draft.problems == draft.unplaced == ()


def test_a_name_that_is_too_long_is_parted_and_no_text_of_5000_characters_is_spoken_of():
    draft = read("a.csv", b"Block,Text\nChannels," + b"shop " * 60)
    assert len(draft.unplaced) == 1
    assert draft.problems == ()


def test_what_guards_a_cell_against_formulas_is_taken_off():
    draft = read("a.csv", b"Block,Text\nKey Partners,'=1+1\nKey Partners,=2+2\nKey Partners,'tis\n")
    assert cards(draft) == {"key_partners": ["=1+1", "=2+2", "'tis"]}


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8-sig", ""),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("windows-1251", "windows-1251"),
        ("koi8-r", "koi8-r"),
        ("cp866", "cp866"),
    ],
)
def test_letters_are_read_in_their_encoding_which_is_told(encoding, told):
    text = "Раздел;Текст\nКЛЮЧЕВЫЕ ПАРТНЁРЫ;Фермы рядом с городом\nКаналы;Телефон\n"
    draft = read("canvas.csv", text.encode(encoding))
    assert cards(draft) == {"key_partners": ["Фермы рядом с городом"], "channels": ["Телефон"]}
    assert draft.encoding == told


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1252", "Key Partners;Café “Müller”"),
        ("windows-1252", "Key Partners;Größe"),
        ("windows-1258", "Đối tác chính;Nông trại ở Đà Lạt"),
    ],
)
def test_western_and_vietnamese_letters_too(encoding, text):
    bytes_ = "".join(
        letter if encoding == "windows-1252" else _for_1258(letter)
        for letter in unicodedata.normalize("NFC", text)
    ).encode(encoding)
    draft = read("canvas.csv", bytes_)
    assert draft.encoding == encoding
    assert cards(draft)["key_partners"] == [text.split(";")[1]]


def _for_1258(letter):
    """A letter as windows-1258 writes it: the tone apart, the rest in one."""
    try:
        letter.encode("windows-1258")
        return letter
    except UnicodeEncodeError:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        kept = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in tones))
        return kept + "".join(tones)


def test_xml_is_read_in_the_encoding_that_it_declares():
    xml = '<?xml version="1.0" encoding="koi8-r"?><canvas><element key="obm_kp">Фермы</element></canvas>'
    draft = read("canvas.xml", xml.encode("koi8-r"))
    assert cards(draft) == {"key_partners": ["Фермы"]}
    assert draft.encoding == "koi8-r"


@pytest.mark.parametrize(
    "text",
    [
        "# Tea\n\n## Key Partners\n\n- Farms\n\n## Customer Segments\n\n* Students\n",
        "**Key Partners:**\nFarms\n\n**Customer Segments**\nStudents",
        "Key Partners:\n1. Farms\nCustomer Segments:\n1. Students",
    ],
)
def test_a_text_with_the_blocks_as_headings(text):
    assert cards(read("notes.md", text.encode())) == TEA
    assert cards(read("notes.txt", text.encode())) == TEA


def test_what_stands_under_another_heading_is_shown():
    draft = read("a.md", b"# Tea\nWords\n## Key Partners\n- Farms\n### Near\n- Shops\n## Vision\nBig")
    assert cards(draft)["key_partners"] == ["Farms", "Shops (Near)"]
    assert [(entry.text, entry.where) for entry in draft.unplaced] == [("Words", ""), ("Big", "Vision")]


def test_a_zip_of_ours_gives_its_document_and_any_other_its_one_file():
    document = example("green-basket").document
    ours = {
        "canvas.csv": "Block,Text",
        "folder/canvas.json": dumps(document),
        "canvas.md": "# x",
        "a.pdf": "%PDF",
    }
    assert read("all.zip", zipped(ours)).document == document
    ours["Green Basket 2026-01-31.json"] = ours.pop("folder/canvas.json")
    assert read("all.zip", zipped(ours)).document == document
    other = {
        "bmc.yaml": "Key Partners: Farms\nCustomer Segments: Students",
        "__MACOSX/._bmc.yaml": "x",
        "a.png": "x",
    }
    assert cards(read("all.zip", zipped(other))) == TEA


def test_the_content_counts_where_the_name_says_nothing():
    assert cards(read("canvas", text_of({"kp": ["Farms"], "cs": ["Students"]}))) == TEA
    assert cards(read("", b"<x><e key='obm_kp'>Farms</e><e key='obm_cs'>Students</e></x>")) == TEA
    assert cards(read("x", b"kp;Farms\ncs;Students")) == TEA
