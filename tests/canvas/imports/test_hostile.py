"""Hostile and broken files are refused with a sentence, and large ones told and kept without loss."""

import csv
import io
import json
import struct
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canvas.document import SIZE_LIMIT, InvalidDocument, dumps, loads
from canvas.imports import read
from canvas.imports.formats.zip_archive import ARCHIVE_LIMIT
from canvas.imports.limits import pieces
from canvas.imports.names import block_of
from canvas.imports.outline import from_plain, to_plain
from segments.shape import LIST_LIMIT, TEXT_LIMIT, printable
from tests.canvas.imports.drafts import everything, from_json, squeezed
from tests.canvas.imports.test_formats import zipped

LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"


def said(name, content):
    """The sentences with which a file is refused."""
    with pytest.raises(InvalidDocument) as refused:
        read(name, content)
    return " ".join(problem.message % problem.values for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xml", LAUGHS, "entities of its own"),
        ("a.xml", OUTSIDE, "entities of its own"),
        ("a.xml", '<!DOCTYPE l SYSTEM "http://127.0.0.1:1/x.dtd"><l/>', "document type"),
        ("a.xml", "<a><b></a>", "not XML: line 1, column 9"),
        ("a.xml", "<a>" * 60_000, "not XML"),
        ("a.xml", "<a>" * 13 + "</a>" * 13, "nested deeper than 12"),
        ("a.xml", "<a>" + "<b/>" * 50_000 + "</a>", "more than 50000 entries"),
        ("a.csv", "x," * 1_001, "a row of more than 1000 cells"),
        ("a.html", "<!doctype html><p>Key Partners", "a web page"),
        ("a.yaml", BOMB, "line 1: anchors and aliases"),
        ("a.yaml", "Key Partners: !!python/object/apply:os.system [ls]", "line 1: tags of YAML"),
        ("a.yaml", "a: 1\n\na: 2", "line 3: the key “a” comes twice"),
        ("a.yaml", "? [a]\n: b", "a key of YAML has to be a text"),
        ("a.yaml", "a: [1", "not YAML"),
        ("a.yaml", "[" * 50_000, "nested deeper than 12"),
        ("a.yaml", "- a\n" * 120_000, "more than 100000 entries"),
        ("a.json", "[" * 13 + '"x"' + "]" * 13, "nested deeper than 12"),
        ("a.json", "[" * 100_000, "nested deeper than 12"),
        ("a.json", '{"keyPartners": ["x"', "not JSON"),
        ("a.json", "not json", "not JSON: line 1, column 1"),
        ("a.json", json.dumps(["x"] * 20_001), "more than 20000 entries"),
        ("a.csv", "Block,Text\nKey Partners,a\x00b", "NUL"),
        ("a.csv", "Key Partners,Farms\n,0000B\x00,00000000\x000\n", "NUL"),
        ("a.csv", "", "no text"),
        ("a.csv", " \n \n", "no text"),
        ("a.json", "", "not JSON"),
        ("a.exe", "MZ", "no file that a canvas can be read from"),
    ],
)
def test_what_is_refused_and_how(name, content, sentence):
    assert sentence in said(name, content.encode())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an office file"),
        (b"\xff\xfeA", "not UTF-16"),
        (b"caf\xe9 na\xefve\x81", "not WINDOWS-1252"),
        (b"PK\x03\x04aaa", "broken"),
        (b"x" * (SIZE_LIMIT + 1), "at most 1048576"),
        ("я".encode("windows-1251") * (SIZE_LIMIT // 2 + 1), "at most 1048576"),
    ],
    ids=str,
)
def test_what_is_no_text_is_refused(content, sentence):
    assert sentence in said("canvas.csv", content[:20] if len(content) < 20 else content)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"a.json": b" " * 900_000}, "beyond belief"),
        ({"a.csv": bytes(range(256)) * 5_000}, "at most 1048576"),
        ({"a.zip.json": b"PK\x03\x04"}, "a ZIP inside a ZIP"),
        (
            {"a.yaml": "x: y", "b.yaml": "x: y"},
            "several files, of which one has to be chosen: a.yaml, b.yaml",
        ),
        ({"a.png": "x"}, "holds no file"),
        ({}, "holds no file"),
        ({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}, "an office file"),
        ({f"{number}.png": "x" for number in range(5_001)}, "more than 5000 files"),
        ({"a.csv": "Block,\x00"}, "NUL"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_zip_is_opened_with_care(files, sentence):
    assert sentence in said("canvas.zip", zipped(files))


def test_a_zip_that_lies_about_its_size_gives_no_more_than_a_canvas_may_have():
    content = bytearray(zipped({"a.csv": ("Key Partners,Farms\n" * 200_000).encode()}))
    place = content.rindex(b"PK\x01\x02") + 24  # the size in the list at its end
    content[place : place + 4] = struct.pack("<I", 1_000)
    sentence = said("canvas.zip", bytes(content))
    assert "broken" in sentence or "at most 1048576" in sentence


def test_a_locked_zip_and_one_that_is_too_large_are_told_apart():
    content = bytearray(zipped({"a.csv": "x"}))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    assert "locked with a password" in said("canvas.zip", bytes(content))
    assert f"at most {ARCHIVE_LIMIT}" in said("a.zip", b"PK\x03\x04" + b"x" * ARCHIVE_LIMIT)


def test_names_in_a_zip_lead_nowhere():
    draft = read("a.zip", zipped({"../../etc/Tea.yaml": "Key Partners: Farms"}))
    assert draft.document.title == "Tea"


@pytest.mark.parametrize("junk", [b"PK\x05\x06" + b"\x00" * 18, b"PK\x03\x04" + b"\xff" * 500])
def test_broken_zips_are_a_sentence(junk):
    assert said("a.zip", junk)


def test_control_characters_are_replaced_and_told():
    draft = from_json({"keyPartners": ["Fa\x07rms", "one\x0btwo", "\ud800"]})
    assert [note.text for note in draft.document.notes] == ["Fa�rms", "one\ntwo", "�"]
    assert "cannot be kept" in draft.problems[0].message


def test_a_block_of_more_notes_than_fit_is_told_and_loses_none():
    texts = [f"Note number {number:04}" for number in range(1_200)]
    draft = from_json({"keyActivities": texts, "vision": texts[:40]})
    assert len(draft.document.notes) <= LIST_LIMIT
    assert draft.problems[0].values == {"count": 1_240, "limit": LIST_LIMIT}
    assert loads(dumps(draft.document)) == draft.document
    kept = "\n".join(note.text for note in draft.document.notes)
    assert all(text in kept for text in texts)


def test_five_hundred_notes_stay_as_they_are():
    draft = from_json({"keyActivities": [f"Note {number}" for number in range(500)]})
    assert len(draft.document.notes) == 500
    assert not draft.problems


@pytest.mark.parametrize("block", ["customerSegments", "channels", "relationships", "valuePropositions"])
def test_more_of_a_kind_than_fit_become_notes_or_are_joined(block):
    texts = [f"Entry number {number:04}" for number in range(700)]
    draft = from_json({block: texts})
    assert draft.problems
    assert loads(dumps(draft.document)) == draft.document
    assert all(squeezed(text) in everything(draft) for text in texts)


@pytest.mark.parametrize(
    "block",
    [
        "keyPartners",
        "customerSegments",
        "channels",
        "relationships",
        "valuePropositions",
        "vision",
        "summary",
    ],
)
def test_a_text_that_is_too_long_is_parted_between_words(block):
    text = " ".join(f"word{number}" for number in range(2_000))
    draft = from_json({block: [text] if block != "summary" else text, "keyResources": ["Shop"]})
    assert loads(dumps(draft.document)) == draft.document
    found = everything(draft)
    assert all(word in found for word in text.split())


@given(st.text(min_size=1, max_size=400), st.integers(2, 40))
def test_pieces_are_short_and_lose_nothing(text, limit):
    parts = list(pieces(text, limit))
    assert all(len(part) <= limit for part in parts)
    assert squeezed("".join(parts)) == squeezed(text)


def draft_or_none(make):
    """The draft that is made; none where the file is refused, which always says why."""
    try:
        return make()
    except InvalidDocument as refused:
        if not refused.problems:
            raise
        return None


NAMES = st.sampled_from(["keyPartners", "channels", "Customer Segments", "relationships", "costs", "vision", "title",
                         "data", "id", "items", "text", "description", "name", "x1", "language"])  # fmt: skip
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=15,
)


def texts_of(tree):
    if isinstance(tree, str):
        yield tree
    else:
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from texts_of(inner)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=5))
def test_every_text_of_the_file_is_somewhere_in_the_draft(tree):
    draft = draft_or_none(lambda: from_json(tree))
    if draft is None:
        return
    found = everything(draft)
    for text in texts_of(tree):
        for line in text.split():
            assert stripped(line) in stripped(found)
    assert loads(dumps(draft.document)) == draft.document


def stripped(text):
    """A text without what imports may take away: bullets, numbers of a list, control characters."""
    text = unicodedata.normalize("NFC", printable(text).casefold())
    return "".join(letter for letter in text if letter.isalpha())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_every_cell_of_a_table_is_somewhere_in_the_draft(rows, delimiter):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows([["Key Partners", "Farms"], *rows])
    draft = draft_or_none(lambda: read("a.csv", written.getvalue().encode()))
    if draft is None:
        return
    found = stripped(everything(draft))
    cells = [
        cell for row in rows for cell in row if not block_of(cell)
    ]  # the names of blocks are their places
    assert all(stripped(word) in found for cell in cells for word in cell.split())


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["json", "xml", "yaml", "csv", "md", "zip", "txt", ""]))
def test_no_bytes_break_the_reading(content, ending):
    draft = draft_or_none(lambda: read(f"a.{ending}", content))
    assert draft is None or draft.document.title


def test_an_outline_travels_without_loss_and_nothing_else_is_taken_for_one():
    outline = from_json({"keyPartners": ["Farms"], "vision": ["Big"], "version": "1", "title": "Tea"}).outline
    assert from_plain(json.loads(json.dumps(to_plain(outline)))) == outline
    sound = to_plain(outline)
    for broken in [
        None,
        [],
        {},
        sound | {"more": ""},
        sound | {"title": 3},
        sound | {"statements": [["key_partners", "x"]]},
        sound | {"statements": [["nowhere", "x", "", "", ""]]},
        sound | {"statements": [["", " ", "", "", ""]]},
        sound | {"statements": {}},
        sound | {"aside": [1]},
    ]:
        with pytest.raises(ValueError):  # noqa: PT011
            from_plain(broken)


def test_text_limit_is_what_a_note_may_hold():
    draft = from_json({"keyPartners": ["x" * TEXT_LIMIT]})
    assert [len(note.text) for note in draft.document.notes] == [TEXT_LIMIT]
    assert not draft.problems
