"""What does not fit on the page: it goes on behind it, and nothing is lost."""

import dataclasses
import random

import pytest

from canvas.document import Note, new_document
from canvas.export.page import PAPERS
from relationships.document import Relationship
from segments.document import Channel, Segment
from segments.kinds import ChannelKind, NoteBlock, RelationshipType
from tests.boards import board_with
from tests.canvas.export.reading import elements, example, lost, pages, set_page, text

WORDS = [
    "customers",
    "come",
    "back",
    "because",
    "somebody",
    "remembers",
    "what",
    "they",
    "ordered",
    "and",
    "asks",
    "how",
    "it",
    "was",
]


def prose(letters, seed=0):
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(letters // 5))[:letters].strip()


def notes(texts, block=None):
    blocks = list(NoteBlock)
    return tuple(
        Note(id=f"n{place}", block=block or blocks[place % 5], text=text) for place, text in enumerate(texts)
    )


@pytest.mark.parametrize(("cards", "language"), [(300, "ka"), (500, "ru")])
def test_a_board_that_is_too_full_goes_on_and_loses_nothing(cards, language):
    document = board_with(cards, language)
    pdf = set_page(document)
    assert len(pages(pdf)) > 1
    assert lost(document, pdf) == []


@pytest.mark.parametrize("paper", PAPERS)
def test_long_notes_go_on_over_many_pages_and_lose_nothing(paper):
    document = new_document("Long", notes=notes([prose(2000, seed) for seed in range(40)]))
    pdf = set_page(document, paper=paper)
    assert lost(document, pdf) == []


def test_the_blocks_that_go_on_say_so_on_both_pages():
    first, second, *_ = pages(set_page(new_document("Full", notes=notes(WORDS * 30, NoteBlock.KEY_PARTNERS))))
    assert first.count("More of this block") == 1
    assert "8 Key partners, continued" in second


def test_what_goes_on_is_tagged_by_headings_too():
    document = new_document("Full", notes=notes(WORDS * 30, NoteBlock.KEY_PARTNERS))
    titles = [element["/T"] for element in elements(set_page(document)) if element["/S"] == "/H2"]
    assert titles[-1] == "8 Key partners, continued"


def test_one_long_note_leaves_the_others_on_the_page_at_a_size_that_people_read():
    document = example("green-basket")
    long = Note(id="long", block=NoteBlock.KEY_PARTNERS, text=prose(5000))
    first, *others = pages(set_page(dataclasses.replace(document, notes=(long, *document.notes))))
    assert "Fourteen farms in" in first
    assert others
    assert "Choose, skip or change the box online" in " ".join(first.split())


def test_a_note_longer_than_a_page_breaks_across_pages():
    document = new_document("Long", notes=notes(["line\n" * 999 + "end"]))
    pdf = set_page(document)
    assert len(pages(pdf)) > 3
    assert lost(document, pdf) == []


@pytest.mark.parametrize("word", ["W" * 5000, "i" * 5000, "მ" * 5000, "https://example.com/" + "a" * 300])
def test_a_word_wider_than_its_column_is_parted_and_nothing_of_it_is_lost(word):
    document = new_document("x" * 200, summary=word, notes=notes([word]))
    assert lost(document, set_page(document)) == []


def test_a_long_title_and_summary_do_not_push_the_canvas_off_the_page():
    document = new_document("T" + "itle " * 39, summary=prose(5000))
    pdf = set_page(document)
    assert "9 Cost structure" in " ".join(pages(pdf)[0].split())
    assert lost(document, pdf) == []


def test_two_notes_with_the_same_words_are_two_notes():
    document = new_document("Twins", notes=notes(["the same words"] * 300, NoteBlock.KEY_PARTNERS))
    assert text(set_page(document)).count("the same words") == 300


def test_a_thing_for_very_many_segments_lists_their_letters():
    segments = tuple(Segment(id=f"s{place}", name=f"S{place}") for place in range(40))
    ids = tuple(segment.id for segment in segments)
    note = Note(id="n", block=NoteBlock.KEY_PARTNERS, text="for all", segments=(*ids[:30], ids[35]))
    assert "A–AD, AJ for all" in text(set_page(new_document("Many", segments=segments, notes=(note,))))


def callers(relationships, channels):
    """So many relationships, each on so many channels."""
    lines = tuple(
        Channel(id=f"c{place}", name=f"Line {place}", kind=ChannelKind.PHONE) for place in range(channels)
    )
    kept = tuple(
        Relationship(
            id=f"r{place}",
            segment="s",
            type=RelationshipType.PERSONAL_ASSISTANCE,
            channels=tuple(channel.id for channel in lines),
        )
        for place in range(relationships)
    )
    return new_document(
        "Many", segments=(Segment(id="s", name="Callers"),), channels=lines, relationships=kept
    )


def test_a_relationship_on_very_many_channels_names_them_all():
    document = callers(relationships=1, channels=40)
    pdf = set_page(document)
    assert ", Line 39" in text(pdf)
    assert lost(document, pdf) == []


def test_only_where_names_would_fill_a_book_are_the_rest_counted():
    document = callers(relationships=14, channels=300)
    assert "Line 11, and 288 more" in text(set_page(document))
