"""The handbook's pages, as any reader gets them."""

import re
from html import unescape

import pytest
from django.urls import reverse
from django.utils.translation import override

from relationships.handbook.channels.base import LACKING
from relationships.handbook.example import examples_of
from relationships.handbook.families import TITLES, family_of
from relationships.handbook.links import PART_OF, SHELF_OF, handbook_url
from relationships.handbook.page import Shelf
from relationships.handbook.shelves import PAGES, ROWS, RULES_IN_ORDER, neighbours
from relationships.rules import RULES
from relationships.wording import sentences
from segments.kinds import CARRIES, Capability, ChannelKind, Evidence

EVERY_PAGE = [page for pages in PAGES.values() for page in pages.values()]
TOLD = [page for page in EVERY_PAGE if page.shelf is not Shelf.CHANNELS]
ONE_OF_EACH = [
    "",
    "types/self_service/",
    "channels/web_shop/",
    "motives/retention/",
    "bonds/structural/",
    "levels/friend/",
    "models/loyalty-ladder/",
    "rules/channel/no-human/",
    "?q=loyalty",
    "?q=nothing+of+the+kind",
]


def name_of(about):
    """How a page or a rule is called in the list of tests."""
    return getattr(about, "id", "") or f"{about.shelf}/{about.slug}"


def read(client, url):
    """The text of a page that anybody may read."""
    answer = client.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def words_of(html):
    """What is read on a page, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def ids_of(html):
    return re.findall(r'\bid="([^"]+)"', html)


# What is there


def test_every_word_of_the_vocabularies_has_its_page():
    for kinds, shelf in SHELF_OF.items():
        assert set(PAGES[shelf]) == set(kinds), shelf


def test_every_rule_stands_in_a_family_with_a_title():
    assert {family_of(rule) for rule in RULES.values()} == set(TITLES)
    assert {rule.id for rule in RULES_IN_ORDER} == set(RULES)


def test_every_shelf_is_on_the_index():
    assert [row.shelf for row in ROWS] == list(Shelf)


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name_of)
def test_no_page_lacks_a_text(page):
    needed = [page.title, page.lead, page.example, page.fits, page.costs, page.wrong, *page.sources]
    assert all(text.strip() for text in needed)
    assert page.what or page.shelf is Shelf.CHANNELS
    assert all(text.strip() for part in page.parts for text in part[:3])
    assert page.groups or page.shelf is not Shelf.MODELS


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name_of)
def test_texts_are_set_with_curly_quotes_and_never_shout(page):
    for text in page.texts():
        assert not re.search(r"""['"!]|\.\.\.| - """, text), text


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name_of)
def test_a_page_names_rules_that_exist_each_once(page):
    assert page.rules
    assert len(set(page.rules)) == len(page.rules)
    assert set(page.rules) <= set(RULES)


def test_every_rule_is_named_by_a_page():
    assert {rule for page in TOLD for rule in page.rules} == set(RULES)


@pytest.mark.parametrize("page", TOLD, ids=name_of)
def test_a_term_is_given_in_all_four_scripts(page):
    for term in [page.term, *(part.term for part in page.parts if part.term)]:
        assert re.search("[a-z]", term.en, re.I)
        assert re.search("[ა-ჰ]", term.ka)
        assert re.search("[а-яё]", term.ru, re.I)
        assert re.search("[a-zà-ỹ]", term.vi, re.I)


@pytest.mark.parametrize("kind", list(ChannelKind))
def test_a_channel_page_names_the_rules_of_what_its_kind_cannot_carry(kind):
    carries = CARRIES[kind].surely | CARRIES[kind].maybe
    named = set(PAGES[Shelf.CHANNELS][kind].rules)
    assert named & set(LACKING.values()) == {LACKING[lack] for lack in Capability if lack not in carries}


def test_the_fifth_gap_is_said_to_differ_from_the_literature(client, db):
    assert "between what they expect and what they perceive" in read(client, handbook_url("five-gaps"))


# Every page, for a guest


@pytest.mark.parametrize("page", EVERY_PAGE, ids=name_of)
def test_a_guest_reads_a_page_without_a_query(client, db, django_assert_num_queries, page):
    with django_assert_num_queries(0):
        html = read(client, handbook_url(page))
    told = words_of(html)
    for text in page.texts():
        assert " ".join(text.rpartition("\x04")[2].split()) in told
    for rule in page.rules:
        assert f'href="{handbook_url(rule)}"' in html
    assert page.shelf is Shelf.CHANNELS or all(word in told for word in page.term[1:])
    assert len(set(ids_of(html))) == len(ids_of(html))


@pytest.mark.parametrize("rule", RULES.values(), ids=name_of)
def test_a_guest_reads_a_rule_with_both_its_examples(client, db, django_assert_num_queries, rule):
    with django_assert_num_queries(0):
        html = read(client, handbook_url(rule))
    told = words_of(html)
    fitting, failing = examples_of(rule.id)
    assert rule.title in told
    assert rule.why in told
    assert rule.source in told
    assert rule.id in told
    for finding in failing.find(rule.id):
        said = sentences(finding, currency="")
        assert said.message in told
        assert said.advice in told
    for before, example in (("fits", fitting), ("fails", failing)):
        for thing in (*example.segments, *example.relationships, *example.channels, *example.notes):
            assert f'id="{before}-{thing.id}"' in html
    assert len(set(ids_of(html))) == len(ids_of(html))


@pytest.mark.parametrize("rule", RULES.values(), ids=name_of)
def test_what_sets_the_two_examples_apart_can_be_seen(client, db, rule):
    html = read(client, handbook_url(rule))
    failing, fitting = re.findall(
        r'<section class="drawing">.*?<div class="blocks">(.*?)</section>', html, re.S
    )
    drawn = {}
    for name, part in (("fails", failing), ("fits", fitting)):
        cards = re.sub(r'<a class="marks".*?</a>', "", part.partition('class="remark"')[0], flags=re.S)
        cards = cards.partition('class="silent"')[0]
        signs = re.findall(r'#t-\w+|class="seg s-\w"', cards)
        drawn[name] = (words_of(cards), signs)
    assert drawn["fails"] != drawn["fits"]


@pytest.mark.parametrize("rule", RULES.values(), ids=name_of)
def test_the_failing_example_alone_bears_the_mark_of_its_rule(client, db, rule):
    fitting, failing = examples_of(rule.id)
    assert fitting.find(rule.id) == []
    cards = {thing.id for thing in (*failing.segments, *failing.relationships)}
    html = read(client, handbook_url(rule))
    assert ('class="marks" href="#remark"' in html) == any(
        finding.subjects[0] in cards for finding in failing.find(rule.id)
    )
    assert ids_of(html).count("remark") == 1


@pytest.mark.parametrize("language", ["en", "ka", "ru", "vi"])
@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_pages_are_read_in_every_language(client, db, path, language):
    client.cookies["django_language"] = language
    html = read(client, f"/handbook/{path}")
    assert f'<html lang="{language}"' in html
    assert path != "types/self_service/" or f'<dd lang="{language}"' not in html


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_somebody_with_an_account_costs_two_queries_at_most(
    owner, path, django_assert_max_num_queries, django_db_setup
):
    with django_assert_max_num_queries(2):
        read(owner, f"/handbook/{path}")


def test_the_index_leads_to_every_page(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        html = read(client, reverse("handbook:index"))
    for about in (*EVERY_PAGE, *RULES.values()):
        assert f'href="{handbook_url(about)}"' in html


def test_one_can_go_through_a_shelf_from_end_to_end():
    for row in (list(pages.values()) for pages in PAGES.values()):
        assert [neighbours(page).after for page in row] == [*row[1:], None]
        assert [neighbours(page).before for page in row] == [None, *row[:-1]]
    assert neighbours(RULES_IN_ORDER[0]).before is None
    assert neighbours(RULES_IN_ORDER[0]).after == RULES_IN_ORDER[1]


@pytest.mark.parametrize(
    "path",
    [
        "types/nonsense/",
        "nonsense/self_service/",
        "channels/self_service/",
        "rules/channel/nonsense/",
        "rules/nonsense/no-human/",
        "rules/channel/",
        "models/loyalty_ladder/",
        "types/",
    ],
)
def test_an_unknown_address_is_not_found(client, db, path):
    assert client.get(f"/handbook/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "types/self_service/", "rules/channel/no-human/"])
def test_the_handbook_is_only_read(client, db, path):
    assert client.head(f"/handbook/{path}").status_code == 200
    assert client.post(f"/handbook/{path}").status_code == 405


# Links


@pytest.mark.parametrize("kinds", [*SHELF_OF, *PART_OF], ids=lambda kinds: kinds.__name__)
def test_a_word_leads_to_where_it_is_explained(client, db, kinds):
    for kind in kinds:
        url, _, part = handbook_url(kind).partition("#")
        html = read(client, url)
        assert not part or part in ids_of(html)


def test_rules_lead_to_their_pages_by_themselves_or_by_id():
    assert handbook_url("channel/no-human") == "/handbook/rules/channel/no-human/"
    assert handbook_url(RULES["channel/no-human"]) == handbook_url("channel/no-human")


@pytest.mark.parametrize("unknown", ["channel/nonsense", "nonsense", "", Evidence.TESTING])
def test_what_is_not_explained_leads_nowhere(unknown):
    assert handbook_url(unknown) == ""


def test_a_part_is_named_in_the_other_languages_alone(client, db):
    client.cookies["django_language"] = "ru"
    html = read(client, "/handbook/models/service-quality/")
    assert '<span lang="ka">ემპათია</span>' in html
    assert '<span lang="en">empathy</span>' in html
    assert 'lang="ru">эмпатия' not in html


def test_the_terms_of_the_six_types_are_those_of_the_field():
    with override("en"):
        terms = {page.slug: page.term for page in PAGES[Shelf.TYPES].values()}
    assert terms["dedicated_assistance"].ka == "პირადი წარმომადგენლის გამოყოფა"
    assert terms["co_creation"].ru == "Совместное создание ценности"
    assert terms["automated_services"].vi == "Dịch vụ tự động hóa"
