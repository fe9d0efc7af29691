"""Searching the handbook, by whatever people type."""

from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from django.utils.translation import override

from relationships.handbook import search
from relationships.handbook.search import QUERY_LIMIT, find, fold

HOSTILE = """<script>alert("1")</script>'><img src=x onerror=alert(1)>{{ 7|add:7 }}{% now "Y" %}"""


def titles(query, language="en"):
    with override(language):
        return [hit.title for hit in find(query)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Self-service", " self service"),
        ("  Ёлка, ЙОД ", " елка иод"),
        ("Đồng sáng tạo", " dong sang tao"),
        ("ᲗᲕᲘᲗᲛᲝᲛᲡᲐᲮᲣᲠᲔᲑᲐ", " თვითმომსახურება"),
        ("customer’s “own” way…", " customer s own way"),
        ("ﬁve", " five"),
        ("\x00\ud800 ...", ""),
    ],
)
def test_words_lose_capitals_marks_and_signs(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "query", ["self service", "Self-Service", "SELF SERVICE", "self-serv", "  self   service "]
)
def test_a_title_is_found_however_it_is_typed(query):
    assert titles(query)[0] == "Self-service"


def test_titles_come_before_texts():
    found = titles("loyalty ladder")
    assert found[0] == "The loyalty ladder"
    self_service = titles("self service")
    assert self_service.index("Self-service store") < self_service.index("Automated services")


@pytest.mark.parametrize(
    "query",
    [
        "самообслуживание",
        "САМООБСЛУЖИВАНИЯ",
        "самообслуж",
        "თვითმომსახურება",
        "ᲗᲕᲘᲗᲛᲝᲛᲡᲐᲮᲣᲠᲔᲑᲐ",
        "tu phuc vu",
        "Tự phục vụ",
    ],
)
@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
def test_a_term_is_found_in_any_of_its_languages(query, language):
    with override(language):
        assert next(hit.url for hit in find(query)) == "/handbook/types/self_service/"


def test_endings_may_differ():
    assert "Communities" in titles("community")
    assert titles("bonds")[:4] == ["Financial bond", "Social bond", "Customization bond", "Structural bond"]
    assert "No easy way to complain" in titles("complaints")


def test_a_rule_is_found_by_its_id():
    assert titles("channel/no-human")[0] == "Personal help where nobody answers"


def test_every_word_has_to_be_there():
    assert titles("loyalty") != []
    assert titles("loyalty xylophone") == []


def test_the_passage_that_answers_is_shown():
    (hit,) = find("toothache")
    assert hit.title == "Acquaintances"
    assert "toothache" in hit.passage


@pytest.mark.parametrize("query", ["", "   ", "...", "\x00", "\ud800"])
def test_a_query_without_a_word_finds_nothing(query):
    assert find(query) == []


@pytest.fixture
def russian(tmp_path, settings):
    """A Russian catalogue with a few of the handbook's texts."""
    catalogue = Catalog(locale="ru")
    catalogue.add("Winning customers", "Привлечение клиентов")
    catalogue.add(
        "A supermarket: customers find, compare, carry and often even scan their things without a word.",
        "Супермаркет: покупатели сами находят и взвешивают овощи.",
    )
    written = BytesIO()
    write_mo(written, catalogue)
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.mo").write_bytes(written.getvalue())
    settings.LOCALE_PATHS = [tmp_path]
    search._entries.cache_clear()
    yield
    search._entries.cache_clear()


def test_translated_titles_and_texts_are_searched(russian):
    assert titles("привлечение", "ru")[0] == "Привлечение клиентов"
    with override("ru"):
        assert [hit.url for hit in find("ОВОЩИ супермаркет")] == ["/handbook/types/self_service/"]
    assert titles("овощи") == []


# The page


def test_what_was_typed_is_shown_and_never_run(client, db):
    html = client.get("/handbook/", {"q": HOSTILE}).content.decode()
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(&quot;1&quot;)" in html
    assert "{{ 7|add:7 }}" in html


@pytest.mark.parametrize("query", ["%00", "%FF%FE", "a" * 5_000, "%F0%9F%A6%86", "%E2%80%AE%CC%81", "+" * 50])
def test_any_query_is_answered(client, db, query, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(f"/handbook/?q={query}")
    assert answer.status_code == 200
    assert len(answer.context["query"]) <= QUERY_LIMIT


def test_a_blank_query_shows_the_index(client, db):
    html = client.get("/handbook/", {"q": "  "}).content.decode()
    assert "What the words mean" in html


def test_where_nothing_is_found_the_shelves_are_offered(client, db):
    html = client.get("/handbook/", {"q": "xylophone"}).content.decode()
    assert "No page on “xylophone”" in html
    assert "Try a shorter word" in html
    assert 'href="/handbook/models/loyalty-ladder/"' in html


def test_the_search_says_how_many_pages_it_found(client, db):
    assert "1 page on “toothache”" in client.get("/handbook/", {"q": "toothache"}).content.decode()
