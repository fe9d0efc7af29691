"""What the page shows, before it is set."""

import dataclasses
from decimal import Decimal

import pytest
from django.utils import translation

from canvas.document import CanvasDocument, new_document
from canvas.export.sheet import LINKS, Tongue, sheet, tongue, unprinted
from relationships.document import Relationship, ToolkitRecord, Touchpoint
from relationships.kinds import Motive, Status
from relationships.rules import Severity, check
from relationships.rules.base import Finding
from segments.document import Channel, Segment
from segments.kinds import Block, Capability, ChannelKind, RelationshipType, Stage
from tests.canvas.export.reading import DATE, example


def sheet_of(document: CanvasDocument, findings=()):
    return sheet(document, findings, DATE)


def items(shown, block):
    return next(area.items for area in shown.areas if area.slug == block.value)


def found(rule, severity, *subjects, **values):
    return Finding(rule, severity, subjects, None, values)


SEGMENT = Segment(id="s", name="Offices")
SHOP = Channel(id="c", name="Web shop", kind=ChannelKind.WEB_SHOP)
LINE = Channel(id="d", name="Farm line", kind=ChannelKind.PHONE)


def test_blocks_stand_in_reading_order_with_their_numbers():
    assert [area.number for area in sheet_of(new_document("Bakery")).areas] == list("143276895")


def test_the_head_says_the_stage_and_the_currency():
    document = new_document("Bakery", stage=Stage.STARTUP, currency="GEL")
    assert sheet_of(document).facts == "start-up · amounts in Georgian lari"
    assert sheet_of(new_document("Bakery")).facts == ""


def test_the_credit_line_is_cut_into_words_and_links():
    credit = sheet_of(new_document("Bakery")).credit
    assert "".join(piece.text for piece in credit) == "Canvas layout: strategyzer.com, CC BY-SA 3.0"
    assert [(piece.text, piece.url) for piece in credit if piece.url] == list(LINKS.values())


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ka", Tongue("ka")),
        ("en-GB", Tongue("en", "GB")),
        ("zh-Hant-TW", Tongue("zh", "TW")),
        ("x-klingon", Tongue()),
        ("abcdefgh", Tongue()),
        ("", Tongue()),
    ],
)
def test_language_tags_are_cut_to_what_typst_takes(tag, expected):
    assert tongue(tag) == expected


def test_a_card_of_a_relationship_says_how_it_is_reached_why_and_for_how_much():
    kept = Relationship(
        id="r",
        segment="s",
        type=RelationshipType.SELF_SERVICE,
        status=Status.INTENDED,
        motives=(Motive.ACQUISITION, Motive.RETENTION),
        channels=("c", "d"),
    )
    document = new_document("B", segments=(SEGMENT,), channels=(SHOP, LINE), relationships=(kept,))
    (card,) = items(sheet_of(document), Block.CUSTOMER_RELATIONSHIPS)
    assert "".join(run.text for run in card.lines[0]) == "Web shop, Farm line · win, keep"
    assert (card.title, card.tag, card.planned) == ("Self-service", "planned", True)


def test_the_words_that_a_contradiction_is_about_are_underlined():
    kept = Relationship(id="r", segment="s", type=RelationshipType.CO_CREATION, channels=("c", "d"))
    document = new_document("B", segments=(SEGMENT,), channels=(SHOP, LINE), relationships=(kept,))

    def underlined(*findings):
        (card,) = items(sheet_of(document, findings), Block.CUSTOMER_RELATIONSHIPS)
        return [run.text for run in card.lines[0] if run.queried]

    assert underlined(found("channel/none", Severity.ERROR, "r")) == ["Web shop", "Farm line"]
    assert underlined(found("channel/none", Severity.ERROR, "r", channels=["Farm line"])) == ["Farm line"]
    assert underlined(found("channel/none", Severity.WARNING, "r")) == []


def test_a_segments_card_says_what_is_known_and_what_is_not():
    known = Segment(
        id="t",
        name="Parents",
        size=1200,
        value_per_customer=Decimal(180),
        expects=(RelationshipType.SELF_SERVICE,),
    )
    shown = items(sheet_of(new_document("B", segments=(SEGMENT, known))), Block.CUSTOMER_SEGMENTS)
    lines = [["".join(run.text for run in line) for line in card.lines] for card in shown]
    assert lines == [["size not known yet", "nobody asked them yet"], ["1,200 customers · 180", "expects "]]
    assert shown[1].lines[1][1].picture.alt == "Self-service"


def test_a_channel_shows_what_it_surely_carries_or_what_was_ticked():
    ticked = dataclasses.replace(LINE, capabilities=(Capability.PEERS,))
    nothing = dataclasses.replace(LINE, id="e", capabilities=())
    shown = items(sheet_of(new_document("B", channels=(SHOP, ticked, nothing))), Block.CHANNELS)
    alts = [[picture.alt for picture in item.pictures] for item in shown]
    assert alts == [["can carry: Self-service, Automated services"], ["can carry: Communities"], []]


def test_marks_stand_on_the_card_that_a_finding_is_about_in_the_first_place():
    record = ToolkitRecord(segment="s", touchpoints=(Touchpoint(id="t1", name="First delivery"),))
    document = new_document("B", segments=(SEGMENT,), channels=(SHOP,), toolkit=(record,))
    findings = [
        found("touchpoint/action", Severity.WARNING, "t1"),
        found("value/none", Severity.WARNING, "s"),
        found("channel/unattended-segment", Severity.ADVICE, "s", "c"),
        found("level/backwards", Severity.ERROR, "s")._replace(waived="for now"),
    ]
    (card,) = items(sheet_of(document, findings), Block.CUSTOMER_SEGMENTS)
    assert [(sign.picture.alt, sign.count) for sign in card.signs] == [
        ("2 risks", "2"),
        ("1 thing not thought of yet", ""),
    ]


def test_the_tally_counts_what_the_rules_say():
    document = example("green-basket")
    signs = sheet_of(document, check(document)).tally
    assert [sign.count for sign in signs] == ["6", "8", "14"]


def test_a_drawing_that_is_used_often_is_kept_once():
    segments = tuple(
        Segment(id=f"s{place}", name="x", expects=tuple(RelationshipType)) for place in range(50)
    )
    shown = sheet_of(new_document("B", segments=segments))
    assert sum(len(key.split()) == len(RelationshipType) for key in shown.pictures) == 1


def test_all_words_are_the_readers():
    with translation.override("vi"):
        assert sheet_of(new_document("B", stage=Stage.STARTUP)).date == "3 tháng 6, 2025"


def test_one_missing_character_is_spoken_of_in_the_singular():
    assert unprinted(1) == "1 character is not in the typeface; “?” stands for it."
    assert unprinted(0) == ""
