"""A canvas as Markdown: nothing is lost in any language, and a slip in a file is told with its line."""

import json
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils.translation import gettext, override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.document import CanvasDocument, InvalidDocument, loads
from canvas.texts.markdown import read, write
from segments.kinds import Block, ChannelKind, RelationshipType
from segments.language import explain, say
from segments.shape import clean
from tests.strategies import documents

LANGUAGES = [code for code, _ in django_settings.LANGUAGES]
FIXTURES = Path(__file__).parents[3] / "fixtures"
CANVASES = sorted(path for path in FIXTURES.rglob("*.json") if path.stem not in ("index", "sectors", "class"))
MARKDOWN = st.text(st.sampled_from("\n\t \\`*_[](){}<>#+-.!|~&;=:1aЖ\u00a0\u0301\u2028"), max_size=40)

HOSTILE = [
    "# heading\n## deeper\n\nSetext\n===\n---",
    "- item\n* item\n+ item\n1. one\n2) two",
    "- **What they expect:** Self-service",
    "```python\nprint('fence')\n```\n~~~\ntildes\n~~~",
    "<script>alert(1)</script> <b>bold</b> <!-- gone? -->",
    "&amp; &lt; &#65; &nope; AT&T",
    "    four spaces\n\ttab\n  two  \n\n\n\nfour breaks\n",
    "\n\nleading and trailing\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "> quoted\n>> twice",
    "[link](#s1) ![picture](x.png) [ref]: http://example.com",
    "ends with a backslash\\\nthen \\\\two\\",
    "snake_case _emphasis_ **strong** __strong__ ~~gone~~",
    "{#s1} {braces} text {#s2}",
    "\ufeffbyte order\u2028line\u2029paragraph\u00a0",
    "\u0301combining first",
    '{\n "format": "rapport-canvas/1"\n}',
    "---\ntitle: front matter\n---",
    "C #\n#hashtag #",
]


def with_text(text: str) -> CanvasDocument:
    """A document with this text in a heading, below one, in an item and in a field."""
    stored = clean(text)
    raw = {
        "format": "rapport-canvas/1",
        "title": stored[:200],
        "summary": stored,
        "segments": [{"id": stored[:200], "name": stored[:200], "description": stored}],
        "notes": [{"id": "n", "block": "key_partners", "text": stored, "segments": [stored[:200]]}],
        "toolkit": [
            {
                "segment": stored[:200],
                "touchpoints": [{"id": "t", "name": stored[:200], "plan": stored}],
                "recovery": {"justice": {"outcome": stored}},
            }
        ],
        "waivers": [{"rule": stored[:200], "subjects": ["t"], "about": stored[:200], "reason": stored}],
    }
    return loads(json.dumps(raw))


def faults(text: str) -> list[tuple[str, str]]:
    """Where a text is refused, and why."""
    with pytest.raises(InvalidDocument) as caught:
        read(text)
    return [(problem.path, explain(problem)) for problem in caught.value.problems]


# Both ways


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_comes_back_the_same(language):
    assert len(CANVASES) > 20
    for path in CANVASES:
        document = loads(path.read_bytes())
        assert read(write(document, language)) == document, path.stem


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents(), language=st.sampled_from(LANGUAGES))
def test_every_document_comes_back_the_same(document, language):
    assert read(write(document, language)) == document


@pytest.mark.parametrize("text", HOSTILE)
def test_a_founders_markdown_html_and_white_space_come_back_to_the_letter(text):
    document = with_text(text)
    assert read(write(document, "en")) == document


@settings(max_examples=150, deadline=None)
@given(MARKDOWN.filter(str.strip))
def test_any_run_of_markdowns_own_characters_comes_back_to_the_letter(text):
    document = with_text(text)
    assert read(write(document, "en")) == document


@pytest.mark.parametrize("reader", LANGUAGES)
def test_whatever_the_readers_language_a_file_says_the_same(reader):
    document = loads((FIXTURES / "polka-shop.json").read_bytes())
    written = [write(document, language) for language in LANGUAGES]
    with override(reader):
        assert [read(text) for text in written] == [document] * len(written)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "  \n", "\n\n"])
def test_other_ends_of_lines_and_more_empty_lines_change_nothing(ends):
    document = loads((FIXTURES / "tern-bikes.json").read_bytes())
    assert read("\ufeff" + write(document, "en").replace("\n", ends)) == document


# What a person reads


def test_the_text_reads_like_a_page():
    raw = {
        "format": "rapport-canvas/1",
        "title": "Green Basket",
        "summary": "Weekly boxes",
        "currency": "GEL",
        "segments": [{"id": "s1", "name": "Parents", "description": "Two jobs", "size": 12000}],
        "channels": [{"id": "c1", "name": "Shop #1", "kind": "web_shop", "segments": [], "capabilities": []}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "self_service",
                "text": "On the site",
                "motives": ["acquisition", "retention"],
                "channels": ["c1"],
                "cost": {"amount": 9, "per": "customer_year"},
            }
        ],
        "notes": [
            {"id": "n2", "block": "key_partners", "text": "Farms"},
            {"id": "n1", "block": "key_activities", "text": "Packing\nat night", "supports": ["r1"]},
        ],
    }
    text = write(loads(json.dumps(raw)), "en")
    assert text.startswith(
        "# Green Basket\n\nWeekly boxes\n\n- **Currency:** `GEL`\n\n## Customer segments\n"
    )
    assert "### Parents {#s1}\n\nTwo jobs\n\n- **How many customers:** 12\u00a0000\n" in text
    assert (
        "### [Parents](#s1)\n\n#### Self-service {#r1}\n\nOn the site\n\n- **What it is for:** win; keep\n"
        in text
    )
    assert "- **On which channels:** [Shop #1](#c1)\n- **What it costs:** 9; a customer, a year\n" in text
    assert "### Shop \\#1 {#c1}\n" in text
    assert "- **For whom:** none\n- **What it can carry:** none\n" in text
    assert (
        "- Packing {#n1}\\\n  at night\n  - **Which relationships it carries:** [On the site](#r1)\n" in text
    )
    assert "- **Order of the notes:** [n2](#n2); [n1](#n1)\n" in text
    assert "{\n" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_terms_are_in_the_language_that_is_asked_for(language):
    document = loads((FIXTURES / "green-basket.json").read_bytes())
    text = write(document, language)
    with override(language):
        for block in Block:
            assert f"\n## {say(block.label)}\n" in text
        assert f"**{gettext('Kind')}:** {say(ChannelKind.WEB_SHOP.label)}\n" in text


# What people make of it

SMALL = """# Green Basket

## Customer segments

### Parents {#s1}

- **What they expect:** Self-service

## Channels

### Web shop {#c1}

- **Kind:** Web shop
"""


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("- **What", "* **What"),
        ("**What they expect:**", "**what they expect** :"),
        ("Self-service", "`self_service`"),
        ("Self-service", "self service;"),
        ("Self-service", "თვითმომსახურება"),
        ("## Channels", "## channels ##"),
        ("## Channels", "## Каналы сбыта"),
        ("{#c1}", "{#c1}   "),
    ],
)
def test_small_departures_from_the_form_say_the_same(was, becomes):
    with override("ru"):
        becomes = say(Block.CHANNELS.label).join(("## ", "")) if "Каналы" in becomes else becomes
    with override("ka"):
        becomes = say(RelationshipType.SELF_SERVICE.label) if becomes == "თვითმომსახურება" else becomes
    assert was in SMALL
    assert read(SMALL.replace(was, becomes)) == read(SMALL)


def test_sections_may_change_places():
    head, segments, channels = SMALL.partition("## Customer")[0], *SMALL.split("\n## ")[1:]
    assert read(f"{head}\n## {channels}\n## {segments}") == read(SMALL)


def test_what_is_added_without_an_id_gets_a_free_one():
    more = "## Key partners\n\n- Farms\n- Couriers {#n1}\n- Cold store\n  - **For whom:** s1\n\n### Nobody"
    document = read(SMALL + more.replace("\n\n### Nobody", ""))
    assert [(note.id, note.text) for note in document.notes] == [
        ("n2", "Farms"),
        ("n1", "Couriers"),
        ("n3", "Cold store"),
    ]
    assert document.notes[2].segments == ("s1",)


def test_a_text_goes_on_over_lines_and_paragraphs():
    more = "## Key partners\n\n- Farms\n  in Kakheti\n\n  Fourteen of them\n  - **For whom:** none\n"
    [note] = read(SMALL + more).notes
    assert (note.text, note.segments) == ("Farms\nin Kakheti\n\nFourteen of them", ())


SLIPS = [
    ("## Channels", "## Chanels", "line 9", "“Chanels” is not known here"),
    (
        "**Kind:** Web shop",
        "**Kind:** Web stall",
        "line 13",
        "“Web stall” is not known here. Known are: Own store",
    ),
    ("**Kind:** Web shop", "**Sort:** Web shop", "line 13", "“Sort” is not known here. Known are: "),
    ("\n- **Kind:** Web shop", "", "line 11: Kind", "this is required, and missing"),
    ("{#c1}", "{#s1}", "line 11", "“s1” is already the id of line 5"),
    ("# Green Basket\n", "", "line 1", "the title is missing: a line such as # My canvas"),
    ("# Green Basket", "# " + "x" * 201, "line 1", "201 characters; at most 200 are allowed"),
    ("# Green Basket", "# Green Basket\n\n# Another", "line 3", "“Another” belongs to nothing above it"),
    ("Self-service", "Self-service; Self-service", "line 7", "is in the list already"),
    ("- **What they", "- **How many customers:** 1,200\n- **What they", "line 7", "“1,200” is no number"),
    ("- **What they", "- **How many customers:** 1.5\n- **What they", "line 7", "a whole number is due here"),
    ("- **What they", "- **What they expect:** none\n- **What they", "line 8", "is there twice"),
    ("- **What they", "- Loose\n- **What they", "line 7", "“Loose” belongs to nothing above it"),
    ("- **Kind", "- **For whom:** [Nobody](#s9)\n- **Kind", "line 13", "“s9” is not the id of anything here"),
    ("- **Kind", "- **For whom:** [c](#c1)\n- **Kind", "line 13", "“c1” is line 11"),
    ("- **Kind", "- **For whom:** [Nobody\n- **Kind", "line 13", "links such as [name](#id) are due"),
    ("- **Kind", "Words.\n\n- **Kind", "line 13", "“Words.” belongs to nothing above it"),
    ("## Channels\n", "## Channels\n\nWords.\n", "line 11", "“Words.” belongs to nothing above it"),
    ("Web shop {#c1}", "Web\x07shop {#c1}", "line 11", "the control character U+0007 cannot be kept"),
    ("Web shop {#c1}", "Web&#xd800;shop {#c1}", "line 11", "half of a surrogate pair (U+D800)"),
    ("## Channels", "- **Form of the document:** `other/2`\n## Channels", "line", ""),
]


@pytest.mark.parametrize(("was", "becomes", "place", "reason"), SLIPS)
def test_a_slip_is_told_with_its_line(was, becomes, place, reason):
    assert was in SMALL
    [(path, said)] = faults(SMALL.replace(was, becomes))
    assert path.startswith(place)
    assert reason in said


def test_every_slip_is_told_at_once_in_the_order_of_the_lines():
    text = SMALL.replace("Web shop\n", "Stall\n").replace("Self-service", "Butler; Maid")
    assert [path for path, _ in faults(text)] == ["line 7", "line 7", "line 13"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Just words.", '{"format": "rapport-canvas/1"}', "\x00\ufffd", "- **"]
)
def test_what_is_no_canvas_is_refused(text):
    assert faults(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 200_000,
        "- " * 200_000,
        "#" * 200_000,
        "**a" * 100_000,
        "&#1" * 100_000,
        "\\" * 300_001,
        "{#" * 150_000,
        "# " * 100_000,
        "## " + " " * 300_000 + "x",
        "## " + "[" * 300_000,
        "- **a" + " " * 300_000 + "x",
        "- **a:** " + "[x](#" * 60_000,
        "- **For whom:** " + "a ; " * 60_000,
        "- **For whom:** a" + " " * 300_000 + "[",
        "- **For whom:** a\n" * 20_000,
        "- **x:** y\n" * 20_000,
        ("\n" * 10 + "x") * 30_000,
    ],
    ids=lambda text: text[:14],
)
def test_a_hostile_text_is_refused_without_much_ado(hostile):
    assert faults(SMALL + "\n### More {#c2}\n\n" + hostile)


def test_a_text_that_is_too_long_is_refused_unread():
    assert faults("# " + "x" * 8_388_609)[0][0] == ""
