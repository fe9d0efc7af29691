"""Other tools' JSON is understood by the names of its keys, however they are spelled and wrapped."""

import pytest
from django.utils.translation import override

from canvas.document import InvalidDocument
from canvas.examples import example
from canvas.imports import read
from canvas.imports.names import block_of
from segments.jsontext import to_json
from segments.kinds import Block
from segments.language import explain, say
from segments.shape import plain
from tests.canvas.imports.drafts import cards, everything, from_json

SPELLED = {
    Block.KEY_PARTNERS: ["keyPartners", "key_partnerships", "Key Partners", "partners", "KEY PARTNERS", "kp"],
    Block.KEY_ACTIVITIES: ["keyActivities", "key-activity", "Key Activities", "activities", "obm_ka"],
    Block.KEY_RESOURCES: ["keyResources", "key_resource", "6. Key Resources:", "resources"],
    Block.VALUE_PROPOSITIONS: [
        "valuePropositions",
        "value_proposition",
        "value-prop",
        "Unique Value Proposition",
    ],
    Block.CUSTOMER_RELATIONSHIPS: ["customerRelationships", "customer_relationship", "relationships", "CR"],
    Block.CHANNELS: ["channels", "Channel", "salesChannels", "distribution-channels"],
    Block.CUSTOMER_SEGMENTS: [
        "customerSegments",
        "CustomerSegment",
        "customer-segments",
        "segments",
        "customers",
    ],
    Block.COST_STRUCTURE: ["costStructure", "costs", "cost_structure", "Cost", "expenses", "obm_fc", "obm_c"],
    Block.REVENUE_STREAMS: ["revenueStreams", "revenue", "revenue_stream", "Revenue Streams", "obm_fr"],
}
VALUES = [
    ["Farms", "Shops"],
    "Farms\nShops",
    "- Farms\n- Shops",
    "1. Farms\n2) Shops",
    "• Farms • Shops",
    [{"text": "Farms"}, {"title": "Shops"}],
    [{"name": "Farms", "id": 3, "color": "#fff"}, {"content": "Shops", "createdAt": "2024-01-01"}],
    [{"description": "Farms"}, "Shops"],
    {"items": ["Farms", "Shops"]},
    {"title": "Key Partners", "notes": [{"text": "Farms"}, {"text": "Shops"}]},
    {"content": "- Farms\n- Shops", "id": "x"},
    {"1": "Farms", "2": "Shops"},
    "<ul><li>Farms</li><li>Shops</li></ul>",
    ["- Farms\n- Shops"],
]


@pytest.mark.parametrize(("block", "name"), [(b, name) for b, names in SPELLED.items() for name in names])
def test_a_block_is_known_by_its_usual_names(block, name):
    assert block_of(name) is block


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
def test_a_block_is_known_by_what_the_product_calls_it_in_every_language(language):
    with override(language):
        assert [block_of(say(block.label)) for block in Block] == list(Block)


@pytest.mark.parametrize("name", ["", "mission", "value", "keyMetrics", "x" * 300, "!!!", "key"])
def test_what_is_no_block_is_none(name):
    assert block_of(name) is None


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_a_block_holds_lists_texts_and_objects(value):
    assert cards(from_json({"keyPartners": value, "channels": []})) == {"key_partners": ["Farms", "Shops"]}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda inner: {"data": inner},
        lambda inner: {"canvas": inner},
        lambda inner: {"canvasData": inner},
        lambda inner: {"blocks": inner},
        lambda inner: {"businessModelCanvas": {"data": inner}},
        lambda inner: {"version": "1.0", "project": {"name": "Tea", "canvasData": inner}},
        lambda inner: [inner],
    ],
)
def test_what_the_blocks_are_wrapped_in_makes_no_difference(wrapped):
    draft = from_json(wrapped({"keyPartners": ["Farms"], "costs": "Rent"}))
    assert cards(draft) == {"key_partners": ["Farms"], "cost_structure": ["Rent"]}
    assert not draft.unplaced


@pytest.mark.parametrize(
    "blocks",
    [
        [{"block": "Key Partners", "items": ["Farms"]}, {"block": "costs", "items": ["Rent"]}],
        [
            {"type": "key_partners", "notes": [{"text": "Farms"}]},
            {"type": "cost_structure", "notes": ["Rent"]},
        ],
        [{"name": "keyPartners", "cards": "Farms"}, {"name": "Cost structure", "cards": "Rent"}],
        [{"category": "kp", "text": "Farms"}, {"category": "c$", "text": "Rent"}],
        [
            {"key": "key-partners", "header": "Key Partners", "content": "Farms"},
            {"key": "cost", "content": "Rent"},
        ],
    ],
)
def test_blocks_may_be_a_list_that_names_them(blocks):
    draft = from_json({"title": "Tea", "blocks": blocks})
    assert cards(draft) == {"key_partners": ["Farms"], "cost_structure": ["Rent"]}
    assert draft.document.title == "Tea"


def test_the_file_of_a_course_tool_gives_title_and_blocks_and_leaves_technical_details_aside():
    draft = from_json(
        {
            "version": "1.2",
            "project": {
                "name": "Tea house",
                "updatedAt": "2024-03-01",
                "canvasData": {"segments": ["Students"]},
            },
        }
    )
    assert draft.document.title == "Tea house"
    assert cards(draft) == {"customer_segments": ["Students"]}
    assert draft.aside == ("version: 1.2", "updated at: 2024-03-01")
    assert draft.source == "JSON"


def test_what_is_said_about_a_card_stays_with_it():
    draft = from_json(
        {
            "customerSegments": [{"name": "Parents", "description": "Busy", "age": 35}],
            "revenue": [{"name": "Boxes", "price": 12}],
            "costs": {"fixed": ["Rent"], "variable": ["Tea"]},
            "keyPartners": [
                {"name": "Farms", "where": {"country": "Georgia", "regions": ["Guria", "Kakheti"]}}
            ],
        }
    )
    assert draft.document.segments[0].description == "Busy\nage: 35"
    assert cards(draft) == {
        "customer_segments": ["Parents"],
        "revenue_streams": ["Boxes\nprice: 12"],
        "cost_structure": ["Rent (fixed)", "Tea (variable)"],
        "key_partners": ["Farms\nwhere › country: Georgia\nwhere › regions: Guria\nwhere › regions: Kakheti"],
    }


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ([{"Families": "big"}, "Cafés"], {"Families": "big", "Cafés": ""}),
        ({"Families": "big", "Cafés": ""}, {"Families": "big", "Cafés": ""}),
        ({"Families": {"size": 10}, "Cafés": {}}, {"Families": "size: 10", "Cafés": ""}),
        ({"Families": {"description": "Busy"}}, {"Families": "Busy"}),
        ([{"Families": None}], {"Families": ""}),
    ],
    ids=str,
)
def test_a_key_that_is_no_name_of_a_field_is_the_founders_own_word(value, named):
    segments = from_json({"title": "Tea", "customerSegments": value}).document.segments
    assert {segment.name: segment.description for segment in segments} == named


@pytest.mark.parametrize(
    "value",
    [
        [{"who": "Farms", "why": "Fresh"}],
        {"fixed": {"text": "Rent"}, "who": {"text": "Farms"}},
        {"who": [{"text": "Rent"}]},
    ],
    ids=str,
)
def test_a_heading_that_no_card_takes_is_put_aside_and_not_lost(value):
    assert "who" in everything(from_json({"title": "Tea", "keyPartners": value}))


@pytest.mark.parametrize(
    "text",
    [
        '{"keyPartners": ["Farms"], "keyPartners": ["Mills"]}',
        '{"keyPartners": [{"text": "Farms", "text": "Mills"}]}',
    ],
)
def test_a_key_that_comes_twice_is_told_and_neither_is_dropped(text):
    with pytest.raises(InvalidDocument) as refused:
        read("a.json", text.encode())
    assert [explain(problem) for problem in refused.value.problems] in (
        ["the key “keyPartners” comes twice"],
        ["the key “text” comes twice"],
    )


def test_what_found_no_place_becomes_a_note_that_says_where_it_stood():
    draft = from_json({"keyPartners": ["Farms"], "keyMetrics": ["Churn"], "pricing": {"model": "By the cup"}})
    assert [(entry.text, entry.where, entry.block) for entry in draft.unplaced] == [
        ("Churn", "key metrics", Block.KEY_ACTIVITIES),
        ("By the cup", "pricing › model", Block.REVENUE_STREAMS),
    ]
    assert cards(draft)["key_activities"] == ["key metrics: Churn"]
    assert cards(draft)["revenue_streams"] == ["pricing › model: By the cup"]


@pytest.mark.parametrize(
    "texts", ["Hotline\nClub", [{"id": "1", "text": "Hotline"}, {"id": "2", "text": "Club"}]], ids=str
)
def test_keys_that_are_ours_too_do_not_make_a_file_ours(texts):
    draft = from_json({"title": "Tea", "relationships": texts})
    assert cards(draft)["customer_relationships"] == ["Hotline", "Club"]


def test_a_document_of_ours_that_lacks_but_its_format_is_told_so():
    whole = plain(example("green-basket").document)
    del whole["format"]
    with pytest.raises(InvalidDocument) as refused:
        read("a.json", to_json(whole).encode())
    assert [problem.path for problem in refused.value.problems] == ["/format"]


def test_without_a_title_the_file_gives_its_name():
    assert read("folder/Tea house.json", b'{"channels": ["Shop"]}').document.title == "Tea house"


def test_the_language_of_the_texts_is_known_by_its_letters():
    said = {"ka": "სტუდენტები", "ru": "Студенты", "vi": "Sinh viên ở thành phố", "": "Students"}
    for language, text in said.items():
        assert from_json({"segments": [text]}).document.language == language
