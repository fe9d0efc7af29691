"""What a file does not say is guessed from words, with the word; where none is known, the founder chooses."""

import pytest

from canvas.imports import drafted
from canvas.imports.guesses import kind_of, likely_block, segment_of, type_of
from canvas.imports.lexicon import KINDS, TYPES
from canvas.imports.outline import Outline, Statement
from segments.kinds import Block, ChannelKind, RelationshipType
from tests.canvas.imports.drafts import cards, from_json

SPOKEN = {
    RelationshipType.PERSONAL_ASSISTANCE: [
        "We call after the first box",
        "ვურეკავთ: ზარი",
        "Звоним: звонок",
        "Gọi điện",
    ],
    RelationshipType.DEDICATED_ASSISTANCE: [
        "A key account manager",
        "პირადი მენეჯერი",
        "Личный менеджер",
        "Tư vấn riêng",
    ],
    RelationshipType.SELF_SERVICE: [
        "Self-service and FAQ",
        "თვითმომსახურება",
        "Самообслуживание",
        "Tự phục vụ",
    ],
    RelationshipType.AUTOMATED_SERVICES: [
        "Automatic reminders",
        "ავტომატური",
        "Автоматически",
        "Dịch vụ tự động",
    ],
    RelationshipType.COMMUNITIES: ["Tasting club", "კლუბი", "Сообщество", "Cộng đồng yêu trà"],
    RelationshipType.CO_CREATION: ["Co-creation of blends", "კონკურსი", "Конкурс рецептов", "Cuộc thi"],
}
NAMED = {
    ChannelKind.OWN_STORE: ["Corner shop", "მაღაზია", "Магазин у дома", "Cửa hàng"],
    ChannelKind.EMAIL: ["E-mail", "ელფოსტა", "Электронная почта", "Email"],
    ChannelKind.PHONE: ["Phone", "ტელეფონი", "Телефон", "Điện thoại"],
    ChannelKind.MESSENGER_DIRECT: ["WhatsApp", "მესენჯერი", "Мессенджер", "Zalo"],
    ChannelKind.MOBILE_APP: ["Our app", "აპლიკაცია", "Приложение", "Ứng dụng"],
    ChannelKind.WEB_SHOP: ["Online shop", "ვებმაღაზია", "Интернет-магазин", "Cửa hàng trực tuyến"],
    ChannelKind.MARKETPLACE: ["Amazon", "მარკეტპლეისი", "Маркетплейс", "Sàn thương mại"],
}


@pytest.mark.parametrize(("type_", "text"), [(t, text) for t, texts in SPOKEN.items() for text in texts])
def test_words_speak_for_a_type(type_, text):
    found, word = type_of(text)
    assert found is type_
    assert word in text.casefold()


@pytest.mark.parametrize(("kind", "text"), [(k, text) for k, texts in NAMED.items() for text in texts])
def test_words_speak_for_a_kind_of_channel(kind, text):
    found, word = kind_of(text)
    assert found is kind
    assert word in text.casefold()


@pytest.mark.parametrize("text", ["", "Loyalty stamps", "Robots", "Happy", "12"])
def test_no_word_is_no_guess(text):
    assert type_of(text) == (None, "")
    assert kind_of(text) == (None, "")


def test_every_type_and_all_kinds_but_the_last_have_words():
    assert set(TYPES) == set(RelationshipType)
    assert set(KINDS) == set(ChannelKind) - {ChannelKind.OTHER}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Personal advice for students", "Students"),
        ("A call to each working parent", "Working parents"),
        ("Everybody", ""),
        ("Parents and students alike", ""),
        ("Students", "Students"),
    ],
)
def test_a_segment_is_known_where_the_text_names_just_one(text, name):
    assert segment_of(text, ["Working parents", "Students"])[0] == name


@pytest.mark.parametrize(
    ("heading", "block"),
    [("Pricing", Block.REVENUE_STREAMS), ("Budget", Block.COST_STRUCTURE), ("Team", Block.KEY_RESOURCES), ("?", Block.KEY_ACTIVITIES)],
)  # fmt: skip
def test_a_heading_makes_a_block_likely(heading, block):
    assert likely_block(heading) is block


def test_the_only_segment_is_meant_and_without_any_one_is_made():
    draft = from_json({"relationships": ["Hotline"], "segments": ["Parents"]})
    assert draft.document.relationships[0].segment == draft.document.segments[0].id
    assert not draft.open
    draft = from_json({"relationships": ["Hotline"], "channels": ["Phone"]})
    assert cards(draft)["customer_segments"] == ["Customers"]
    assert [guess.value for guess in draft.guesses if guess.about == "segment"] == ["Customers"]


def test_what_no_word_speaks_for_is_open_until_it_is_chosen():
    file = {"relationships": ["Loyalty stamps"], "segments": ["Parents", "Students"]}
    draft = from_json(file)
    assert [guess.about for guess in draft.open] == ["type", "segment"]
    keys = [guess.key for guess in draft.open]
    draft = drafted(draft.outline, dict(zip(keys, ["self_service", "Students"], strict=True)))
    assert not draft.open
    made = draft.document.relationships[0]
    assert (made.type, made.segment) == ("self_service", draft.document.segments[1].id)


@pytest.mark.parametrize("choice", ["", "friendship", "personal_assistance "])
def test_a_choice_that_is_none_leaves_it_open(choice):
    draft = from_json({"relationships": ["Hotline"], "segments": ["Parents"]})
    key = draft.guesses[0].key
    assert [guess.key for guess in drafted(draft.outline, {key: choice}).open] == [key]


@pytest.mark.parametrize("block", Block)
def test_what_found_no_place_goes_where_the_founder_puts_it(block):
    outline = Outline("Tea", statements=(Statement("Ask farmers", where="todo"),))
    draft = drafted(outline, {"block-0": block})
    assert [text for text in cards(draft)[block] if "Ask farmers" in text]
    assert cards(drafted(outline, {"block-0": ""})) == {}


def test_technical_details_are_kept_on_wish():
    draft = from_json({"channels": ["Shop"], "version": "7.1"})
    assert "key_resources" not in cards(draft)
    assert cards(drafted(draft.outline, {"aside": "on"}))["key_resources"] == [
        "Technical details of the file: version: 7.1"
    ]
