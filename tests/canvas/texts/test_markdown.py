"""A canvas as Markdown: nothing is lost in any language, and a slip in a file is told with its line."""

import json
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils.translation import gettext, override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.document import CanvasDocument, loads
from canvas.texts.markdown import read, write
from segments.kinds import Block, ChannelKind
from segments.language import say
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
