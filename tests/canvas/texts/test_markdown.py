"""A canvas as Markdown: nothing is lost in any language, and a slip in a file is told with its line."""

import json
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canvas.document import CanvasDocument, InvalidDocument, loads
from canvas.texts.markdown import read, write
from segments.language import explain
from segments.shape import clean
from tests import examples
from tests.strategies import documents

LANGUAGES = [code for code, _ in django_settings.LANGUAGES]
FIXTURES = Path(__file__).parents[3] / "fixtures"
CANVASES = sorted(path for path in FIXTURES.rglob("*.json") if path.stem not in ("index", "sectors"))
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
    document = loads(examples.path_of("polka-shop").read_bytes())
    written = [write(document, language) for language in LANGUAGES]
    with override(reader):
        assert [read(text) for text in written] == [document] * len(written)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "  \n", "\n\n"])
def test_other_ends_of_lines_and_more_empty_lines_change_nothing(ends):
    document = loads(examples.path_of("tern-bikes").read_bytes())
    assert read("\ufeff" + write(document, "en").replace("\n", ends)) == document
