"""Findings as HTML: names keep their language, terms lead into the handbook, and nothing that was written is markup."""

import re
from dataclasses import replace
from html import unescape

import pytest
from django.utils.translation import override

from canvas.document import loads
from relationships.marked import marked
from relationships.rules import check
from relationships.wording import sentences
from tests.test_fixtures import FIXTURES

DOCUMENT = loads((FIXTURES / "everything-at-odds.json").read_bytes())
GREEN = loads((FIXTURES / "green-basket.json").read_bytes())
HOSTILE = '</bdi><script>alert("x")</script> %(segment)s % {{ 7 }} &amp; \'"'


def bare(html):
    return unescape(re.sub(r"</?(?:bdi|a)(?: [^>]*)?>", "", html))


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.parametrize("document", [DOCUMENT, GREEN], ids=["odds", "green"])
def test_as_html_a_finding_says_what_it_says_as_text(document, linked, language):
    with override(language):
        for finding in check(document):
            said = sentences(finding, currency="GEL")
            html = marked(finding, currency="GEL", language="en", linked=linked)
            assert (bare(html.message), bare(html.advice)) == (said.message, said.advice)
            assert ("<bdi" in html.message) <= (language != "en")
            assert linked or "<a " not in html.message


def one(rule, document=GREEN):
    return next(finding for finding in check(document) if finding.rule == rule)


def test_a_name_says_its_language_where_the_reader_has_another():
    finding = one("channel/no-peers")
    with override("ru"):
        said = marked(finding, currency="GEL", language="en-GB").message
    assert '<bdi lang="en-GB">Messenger channel</bdi>' in said
    assert "<bdi" not in marked(finding, currency="GEL", language="en-GB").message
    assert "<bdi" not in marked(finding, currency="GEL", language="").message


def test_a_term_leads_into_the_handbook_where_the_sentence_is_no_link():
    finding = one("expectation/unmet", DOCUMENT)
    assert re.search(
        r'<a class="term" href="/handbook/types/\w+/">', marked(finding, currency="", language="", linked=True).message
    )  # fmt: skip
    assert "<a " not in marked(finding, currency="", language="").message


def test_hostile_names_stay_names():
    document = replace(
        DOCUMENT,
        segments=tuple(replace(s, name=f"{s.name} {HOSTILE}") for s in DOCUMENT.segments),
        channels=tuple(replace(c, name=f"{c.name} {HOSTILE}") for c in DOCUMENT.channels),
        relationships=tuple(replace(r, text=HOSTILE) for r in DOCUMENT.relationships),
    )
    met = 0
    for finding in check(document):
        for language in ("ka", "en"):
            html = marked(finding, currency="GEL", language=language, linked=True).message
            assert "<script" not in html
            assert html.count("<bdi") == html.count("</bdi>")
            assert bare(html) == sentences(finding, currency="GEL").message
            met += "&lt;script&gt;" in html
    assert met > 20
