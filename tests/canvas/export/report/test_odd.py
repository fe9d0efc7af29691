"""Canvases that are long, hostile or foreign: their reports flow, and nothing of them is lost."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from canvas.document import Note, new_document
from canvas.export.formats.base import Options
from canvas.export.report import report_pages
from relationships.document import Answer, Relationship
from relationships.kinds import Question
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import ChannelKind, NoteBlock, RelationshipType
from tests.canvas.export.reading import solid
from tests.canvas.export.report.making import body, faults, lost, printed, report_of, subject
from tests.strategies import documents

WORDS = ["მომხმარებელი", "ბრუნდება", "იმიტომ", "რომ", "ვიღაცას", "ახსოვს", "რა", "შეუკვეთა"]
HOSTILE = [
    '= no heading #panic(1) $x$ *bold* _it_ `raw` <label> @ref // comment /* more */ \\ " #let x = 1',
    "<script>alert(1)</script> &amp; <b>bold</b> ]]> <!-- %(name)s %s {{ x }} {% y %}",
    "W" * 400,
    "მ" * 400,
    "line\nbreak\n\nand \t tab",
]


def odd(text):
    """A canvas on which everything is called by one text."""
    name = " ".join(text.split())[:200]
    kept = Relationship(id="r", segment="s", type=RelationshipType.COMMUNITIES, text=text, channels=("c",))
    return new_document(
        name,
        summary=text,
        segments=(Segment(id="s", name=name, description=text),),
        channels=(Channel(id="c", name=name, kind=ChannelKind.FORUM, segments=("s",)),),
        relationships=(kept,),
        notes=(Note(id="n", block=NoteBlock.KEY_PARTNERS, text=text, segments=("s",), supports=("r",)),),
        value_propositions=(ValueProposition(id="v", text=text, segments=("s",)),),
        answers=tuple(Answer(segment="s", question=question, text=text) for question in Question),
    )


@pytest.mark.parametrize("text", HOSTILE, ids=["typst", "html", "wide", "wide-georgian", "broken"])
def test_hostile_texts_are_text(text):
    pdf = report_of(odd(text))
    assert lost(odd(text), pdf) == []
    assert faults(pdf) == []


def test_five_hundred_notes_flow_over_pages_and_none_is_lost():
    texts = [" ".join(WORDS[(n + k) % len(WORDS)] for k in range(1 + n % 17)) for n in range(500)]
    blocks = [*NoteBlock]
    notes = tuple(Note(id=f"n{n}", block=blocks[n % 5], text=f"{n} {text}") for n, text in enumerate(texts))
    document = new_document("Five hundred", language="ka", notes=notes)
    pdf = report_of(document)
    assert lost(document, pdf) == []
    assert faults(pdf) == []


def test_a_note_longer_than_a_page_breaks():
    document = new_document(
        "Long", notes=(Note(id="n", block=NoteBlock.KEY_PARTNERS, text="a line\n" * 700 + "the end"),)
    )
    pdf = report_of(document)
    assert len(printed(pdf)) > 3
    assert lost(document, pdf) == []


def test_a_table_says_its_head_again_where_it_goes_on():
    channels = tuple(Channel(id=f"c{n}", name=f"Line {n}", kind=ChannelKind.PHONE) for n in range(60))
    pages = printed(report_of(new_document("Lines", channels=channels)))
    assert (
        len([page for page in pages if "Whom it serves" in page])
        == len([p for p in pages if "Line " in p])
        > 1
    )


def test_a_map_that_no_page_could_show_is_left_to_its_tables():
    segments = tuple(Segment(id=f"s{n}", name=f"Kind {n}") for n in range(45))
    words = " ".join(" ".join(printed(report_of(new_document("Many", segments=segments)))).split())
    assert "The map is too large for a page" in words
    assert "Kind 44" in words


def test_what_is_tied_to_very_many_segments_lists_their_letters():
    segments = tuple(Segment(id=f"s{n}", name=f"Kind {n}") for n in range(20))
    ids = tuple(segment.id for segment in segments)
    note = Note(id="n", block=NoteBlock.KEY_PARTNERS, text="for many", segments=(*ids[:15], ids[18]))
    document = new_document("Many", segments=segments, notes=(note,))
    assert solid("A–O, S for many") in body(report_of(document))


def test_characters_that_the_typeface_lacks_are_owned_up_to():
    document = dataclasses.replace(odd("速い <＜>"), title="Bikes 🚲")
    pdf = report_of(document)
    assert "characters are not in the typeface" in " ".join(printed(pdf)[-1].split())
    assert faults(pdf) == []


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(documents())
def test_whatever_can_be_a_canvas_can_be_a_report(document):
    assert faults(report_of(document)) == []


def test_the_preview_shows_the_same_pages_as_pictures():
    pages = report_pages(subject(new_document("Bakery")), Options(paper="letter"))
    assert {page[:4] for page in pages} == {b"\x89PNG"}
    assert len(pages) == len(printed(report_of(new_document("Bakery"), paper="letter")))
