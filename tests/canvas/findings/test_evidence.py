"""What the canvas rests on, by how well each thing is known."""

import re

import pytest
from django.urls import reverse


@pytest.fixture
def show(owner, canvas):
    """The page, for a status."""

    def page(status=""):
        query = {"status": status} if status else {}
        answer = owner.get(reverse("findings:assumptions", args=[canvas.pk], query=query))
        assert answer.status_code == 200
        return answer.content.decode()

    return page


def listed(html):
    return re.findall(r"<li><small>(.*?)</small>.*?<a [^>]*>(.*?)</a>", html)


def evidence(green, *kinds):
    things = [*green.notes, *green.value_propositions, *green.segments, *green.relationships]
    return [thing for thing in things if thing.evidence in kinds]


def heads(html):
    return [re.sub(r"<[^>]+>", "", head) for head in re.findall(r"<h2.*?</h2>", html)]


def test_what_is_assumed_or_being_tested_is_listed(show, green):
    html = show()
    open_ = evidence(green, "assumption", "testing")
    assert len(listed(html)) == len(open_) == 13
    assert {text for _, text in listed(html)} == {getattr(t, "name", "") or t.text for t in open_}
    assert heads(html) == ["Assumed 7", "Being tested 6"]


def test_all_four_kinds_of_thing_are_there_with_the_way_to_their_cards(show, canvas):
    html = show()
    blocks = {block for block, _ in listed(html)}
    assert {"Customer segments", "Customer relationships", "Value propositions", "Key resources"} <= blocks
    assert f'href="{reverse("board:board", args=[canvas.pk])}#at-s3"' in html


def test_each_status_is_counted_and_can_be_chosen(show, green):
    counts = dict(re.findall(r"<span>([\w ]+)</span> <b>(\d+)</b>", show()))
    assert counts == {
        "Not sure yet": "13",
        "Assumed": "7",
        "Being tested": "6",
        "Supported": "7",
        "Refuted": "0",
    }
    assert heads(show("supported")) == ["Supported 7"]
    assert heads(show("testing")) == ["Being tested 6"]
    assert heads(show("nonsense")) == heads(show())


def test_what_says_nothing_of_it_is_counted(show, green):
    silent = evidence(green, None)
    assert f"{len(silent)} cards do not say what they rest on." in show()


def test_an_empty_heap_says_where_it_is_told(show):
    assert "No card says so." in show("refuted")


def test_the_page_takes_eleven_queries(show, django_assert_num_queries):
    show()
    with django_assert_num_queries(11):
        show()
