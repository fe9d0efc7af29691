"""The page as it is asked for: without findings, of one segment, in black and white, with photos."""

import re

import pytest

from canvas.document import Note, new_document
from canvas.drawings.black import in_black
from canvas.export.only import narrowed
from canvas.export.sheet import sheet
from relationships.document import Relationship
from relationships.kinds import Status
from relationships.rules import Severity, check
from relationships.rules.base import Finding
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import ChannelKind, NoteBlock, RelationshipType
from tests.canvas.export.reading import DATE, elements, example, lost, pages, set_page, text
from tests.canvas.export.shots import photo, photos_of

PARENTS, COOKS = Segment(id="s1", name="Parents"), Segment(id="s2", name="Cooks")
OTHERS = tuple(Segment(id=f"x{place}", name=f"Other {place}") for place in range(2))
DOCUMENT = new_document(
    "Basket",
    segments=(PARENTS, *OTHERS, COOKS),
    channels=(
        Channel(id="c1", name="Farm line", kind=ChannelKind.PHONE),
        Channel(id="c2", name="Recipe wall", kind=ChannelKind.FORUM, segments=("s2", "s1")),
        Channel(id="c3", name="Leaflets", kind=ChannelKind.ADVERTISING),
    ),
    relationships=(
        Relationship(id="r1", segment="s1", type=RelationshipType.SELF_SERVICE, text="They choose on line"),
        Relationship(
            id="r2", segment="s2", type=RelationshipType.COMMUNITIES, text="The circle", channels=("c1",)
        ),
    ),
    value_propositions=(
        ValueProposition(id="v1", text="Old varieties", segments=("s2",)),
        ValueProposition(id="v2", text="A planned week", segments=("s1",)),
        ValueProposition(id="v3", text="Fresh", segments=None),
    ),
    notes=(
        Note(id="n1", block=NoteBlock.KEY_ACTIVITIES, text="Hosting the circle", supports=("r2",)),
        Note(id="n2", block=NoteBlock.KEY_RESOURCES, text="Three vans"),
    ),
)


def found(*subjects):
    return Finding("channel/none", Severity.ERROR, subjects, None, {})


def alts(pdf):
    return [element["/Alt"] for element in elements(pdf) if "/Alt" in element]


def colours(content):
    """What is neither black, white nor a grey, in hexadecimal."""
    named = set(re.findall(r"#[0-9a-f]{6}\b", content))
    return {colour for colour in named if len({colour[1:3], colour[3:5], colour[5:7]}) > 1}


def test_of_one_segment_stands_what_is_tied_to_it_or_to_its_relationships():
    kept, _ = narrowed(DOCUMENT, (), "s2")
    things = (*kept.segments, *kept.channels, *kept.relationships, *kept.value_propositions, *kept.notes)
    assert [thing.id for thing in things] == ["s2", "c1", "c2", "r2", "v1", "n1"]


def test_of_one_segment_only_findings_about_what_is_shown_are_counted():
    findings = (found("s2"), found("r2"), found("r1"), found("r1", "r2"), found("c2"))
    _, kept = narrowed(DOCUMENT, findings, "s2")
    assert [finding.subjects for finding in kept] == [("s2",), ("r2",), ("c2",)]


def test_without_a_segment_all_of_it_is_shown_and_a_strange_one_is_refused():
    assert narrowed(DOCUMENT, [found("r1")], "") == (DOCUMENT, (found("r1"),))
    with pytest.raises(KeyError):
        narrowed(DOCUMENT, (), "s9")


def test_a_page_about_one_segment_says_whom_it_is_about_by_its_own_letter_and_what_is_left_out():
    pdf = set_page(DOCUMENT, segment="s2")
    words = text(pdf)
    assert "Only D Cooks" in words
    assert "left out: 3 things that are tied to no segment" in words
    assert "Hosting the circle" in words
    assert "Three vans" not in words
    assert "They choose on line" not in words
    assert "D" in alts(pdf)


def test_the_legend_names_the_other_segments_whose_badges_stand_there():
    shown = sheet(DOCUMENT, (), DATE, segment="s2")
    assert [label.text for label in shown.legend if label.own] == ["Parents"]
    assert not [label for label in sheet(DOCUMENT, (), DATE).legend if label.own]


def test_a_page_without_findings_has_no_marks_no_tally_and_no_legend_of_marks():
    document = example("everything-at-odds")
    usual, bare = set_page(document), set_page(document, with_findings=False)
    assert any("contradiction" in alt for alt in alts(usual))
    assert not [alt for alt in alts(bare) if re.search("contradiction|risk|not thought", alt)]
    assert "contradiction" not in text(bare)
    assert lost(document, bare) == []


def test_without_findings_no_words_are_underlined():
    document = example("everything-at-odds")
    shown = sheet(document, check(document), DATE, with_findings=False)
    runs = [run for area in shown.areas for item in area.items for line in item.lines for run in line]
    assert runs
    assert not [run for run in runs if run.queried]


def test_in_black_and_white_no_drawing_has_a_colour():
    document = example("green-basket")
    coloured = sheet(document, check(document), DATE)
    plain = sheet(document, check(document), DATE, mono=True)
    assert colours("".join(coloured.pictures.values()))
    assert not colours("".join(plain.pictures.values()))


def test_in_black_and_white_every_segment_keeps_a_badge_of_its_own():
    segments = tuple(Segment(id=f"s{place}", name="x") for place in range(12))
    shown = sheet(new_document("B", segments=segments), (), DATE, mono=True)
    badges = [shown.pictures[letter] for letter in "ABCDEFGHIJKL"]
    assert len(set(badges)) == 12


def test_black_letters_become_white_where_their_ground_becomes_black():
    assert (
        in_black('<g fill="#3a86d8"/><text fill="#131925"/>') == '<g fill="#000000"/><text fill="#ffffff"/>'
    )


def test_what_is_planned_is_said_in_words_and_not_by_a_shade():
    planned = Relationship(id="r", segment="s1", type=RelationshipType.SELF_SERVICE, status=Status.INTENDED)
    document = new_document("B", segments=(PARENTS,), relationships=(planned,))
    assert "planned" in text(set_page(document, mono=True))


def test_photos_stand_with_what_they_belong_to_and_say_what_they_show():
    document = example("green-basket")
    said = alts(set_page(document, photos=photos_of(document)))
    assert said[0] == "The logo"
    assert "Portrait: Working parents" in said
    assert said.count("Seen: Fourteen farms in Kakheti") == 2


def test_photos_of_what_is_not_shown_are_not_shown():
    document = example("green-basket")
    said = alts(set_page(document, photos=photos_of(document), segment="s1"))
    assert "Portrait: Working parents" in said
    assert "Portrait: Offices" not in said


def test_large_photos_are_made_small():
    document = new_document("B", segments=(PARENTS,))
    large = photo("s1", "A portrait", (1600, 1200))
    assert len(set_page(document, photos=(large,))) < len(set_page(document)) + 8_000


@pytest.mark.parametrize("mono", [False, True])
def test_a_canvas_full_of_photos_still_shows_every_text(mono):
    document = example("harbour-mutual")
    pdf = set_page(document, photos=photos_of(document), mono=mono)
    assert lost(document, pdf) == []
    assert "9 Cost structure" in " ".join(pages(pdf)[0].split())
