"""Our own tables of relationships and of notes, taken along as CSV and brought in again."""

from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.utils.translation import override

from canvas.document import Note, new_document
from canvas.export.formats import Options, Subject, by_slug
from canvas.imports import drafted, read
from canvas.imports.outline import from_plain, to_plain
from relationships.document import Relationship
from relationships.rules import check
from segments.document import Channel, Segment
from segments.kinds import ChannelKind, NoteBlock, RelationshipType
from tests.canvas.export.reading import example

LANGUAGES = [code for code, _ in settings.LANGUAGES]


def table(slug, document, language="en", **options):
    with override(language):
        made = Subject(document, tuple(check(document)), date(2025, 6, 3))
        return by_slug(slug).make(made, Options(language=language, **options))


def brought_in(slug, document, language="en", **options):
    return read(slug, table(slug, document, language, **options))


def kept(document):
    """The relationships by names instead of ids, as far as a table tells them."""
    segments = {segment.id: segment.name for segment in document.segments}
    channels = {channel.id: channel.name for channel in document.channels}
    return [
        (
            replace(entry, id="r", segment="s", channels=()),
            segments[entry.segment],
            [channels[id_] for id_ in entry.channels],
        )
        for entry in document.relationships
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["green-basket", "iveria-mobile"])
def test_relationships_come_in_again_as_relationships(name, language):
    document = example(name)
    draft = brought_in("relationships.csv", document, language)
    assert kept(draft.document) == kept(document)
    assert draft.document.currency == document.currency
    assert not draft.open
    assert not draft.unplaced


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_come_in_again_with_their_kinds_and_ties(language):
    document = example("green-basket")
    draft = brought_in("notes.csv", document, language)
    again = draft.document
    assert [(s.name, s.description, s.expects, s.evidence) for s in again.segments] == [
        (s.name, s.description, s.expects, s.evidence) for s in document.segments
    ]
    assert [(who, entry.type, entry.text) for entry, who, _ in kept(again)] == [
        (who, entry.type, entry.text) for entry, who, _ in kept(document)
    ]
    for things, texts in (("channels", "name"), ("value_propositions", "text"), ("notes", "text")):
        assert tied(again, things, texts) == tied(document, things, texts)
    assert [c.kind for c in again.channels] == [c.kind for c in document.channels]
    assert not draft.open
    assert not draft.unplaced


def tied(document, things, texts):
    """Texts with the names of segments they are for, and the texts of the relationships they carry."""
    names = {segment.id: segment.name for segment in document.segments}
    names |= {entry.id: entry.text for entry in document.relationships}
    return {
        getattr(thing, texts): (
            None if thing.segments is None else [names[id_] for id_ in thing.segments],
            [names[id_] for id_ in getattr(thing, "supports", ())],
            getattr(thing, "evidence", None),
        )
        for thing in getattr(document, things)
    }


def test_what_a_row_says_in_no_term_of_ours_stays_with_its_card_and_no_block_makes_a_note():
    rows = (
        table("notes.csv", new_document("Tea")).decode()
        + '"Key Partners","Farms","Odd","","Nobody","",""\r\n'
    )
    draft = read("notes.csv", (rows + '"Marketplace","Stand","","","","",""\r\n').encode())
    farms, stand = sorted(draft.document.notes, key=lambda note: note.text)
    assert farms.text == "Farms\nKind: Odd\nFor whom: Nobody"
    assert "Stand" in stand.text
    assert [entry.text for entry in draft.unplaced] == ["Stand"]


def test_formulas_semicolons_and_things_without_words_come_in_as_they_were():
    segments = (Segment(id="s1", name="=A; B"), Segment(id="s2", name="B"))
    document = new_document(
        "Tea",
        segments=segments,
        channels=(Channel(id="c1", name="Web; shop", kind=ChannelKind.WEB_SHOP, segments=("s1", "s2")),),
        relationships=(
            Relationship(id="r1", segment="s1", type=RelationshipType.SELF_SERVICE, channels=("c1",)),
        ),
        notes=(Note(id="n1", block=NoteBlock.KEY_PARTNERS, text="＝1", segments=()),),
    )
    again = brought_in("notes.csv", document).document
    assert [segment.name for segment in again.segments] == ["=A; B", "B"]
    assert again.channels[0].segments == tuple(segment.id for segment in again.segments)
    assert again.relationships[0].text == ""
    assert again.relationships[0].segment == again.segments[0].id
    assert (again.notes[0].text, again.notes[0].segments) == ("＝1", ())


def test_what_was_told_travels_through_the_form_and_may_be_chosen_otherwise():
    draft = brought_in("relationships.csv", example("green-basket"))
    outline = from_plain(to_plain(draft.outline))
    assert drafted(outline).document == draft.document
    first = next(guess for guess in draft.guesses if guess.about == "type")
    other = next(kind for kind in RelationshipType if kind != first.value)
    chosen = drafted(outline, {first.key: other}).document
    assert chosen.relationships[0].type is other
    assert chosen.relationships[0].cost == draft.document.relationships[0].cost


def test_told_terms_that_nobody_knows_are_passed_over():
    raw = to_plain(brought_in("relationships.csv", example("green-basket")).outline)
    for statement in raw["statements"]:
        statement[5] = {
            "status": ["x"],
            "bonds": ["\x00"],
            "cost": ["NaN", "x"],
            "people": ["1e9"],
            "segments": ["?"],
            "id": ["x"],
        }
    draft = drafted(from_plain(raw))
    assert not draft.faults
    assert all(entry.cost is None for entry in draft.document.relationships)


@pytest.mark.parametrize("slug", ["relationships.csv", "notes.csv", "matrix.xlsx"])
def test_tables_heed_one_segment(slug):
    document = example("green-basket")
    assert "segment" in by_slug(slug).heeds
    whole, one = (table(slug, document, segment=segment) for segment in ("", "s1"))
    assert one != whole
    if slug.endswith("csv"):
        names = [segment.name for segment in read(slug, one).document.segments]
        assert names[0] == document.segments[0].name
        assert set(names) <= {segment.name for segment in document.segments}
        assert {who for _, who, _ in kept(read(slug, one).document)} == {document.segments[0].name}
