"""What the canvas rests on, by how well each thing is known."""

import re

import pytest
from django.urls import reverse

from canvas.edits import find
from tests.canvas.findings.conftest import HTMX


@pytest.fixture
def show(owner, canvas):
    """The page, for a status."""

    def page(status="", **query):
        query |= {"status": status} if status else {}
        answer = owner.get(reverse("findings:assumptions", args=[canvas.pk], query=query))
        assert answer.status_code == 200
        return answer.content.decode()

    return page


@pytest.fixture
def at_rest(canvas):
    """The address at which a thing says what it rests on."""
    return lambda collection, id_, **query: reverse(
        "findings:rest", args=[canvas.pk, collection, id_], query=query
    )


def listed(html):
    return re.findall(r"<li id=[^>]*><small>(.*?)</small>.*?<a [^>]*>(.*?)</a>", html)


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
        "Not said yet": str(len(evidence(green, None))),
    }
    assert heads(show("supported")) == ["Supported 7"]
    assert heads(show("testing")) == ["Being tested 6"]
    assert heads(show("nonsense")) == heads(show())


def test_what_says_nothing_of_it_is_counted_and_can_be_chosen(show, green):
    silent = evidence(green, None)
    html = show("silent")
    assert heads(html) == [f"Not said yet {len(silent)}"]
    assert len(listed(html)) == len(silent)


def table(html):
    """The rows of the table: kind → its counts, by status."""
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', html, re.DOTALL)
    return {
        re.sub(r"<[^>]+>", "", head): [
            int(re.sub(r"<span class=.vh.>.*?</span>|<[^>]+>", "", cell))
            for cell in re.findall(r"<td>(.*?)</td>", cells)
        ]
        for head, cells in rows
    }


def test_each_kind_of_thing_is_counted_by_status(show, green):
    kinds = {
        "Customer segments": green.segments,
        "Customer relationships": green.relationships,
        "Value propositions": green.value_propositions,
        "Notes": green.notes,
    }
    statuses = ("assumption", "testing", "supported", "refuted", None)
    assert table(show()) == {
        name: [sum(thing.evidence == status for thing in things) for status in statuses]
        for name, things in kinds.items()
    }


def test_one_kind_and_status_can_be_chosen(show, green):
    html = show("supported", of="segments")
    assert {text for _, text in listed(html)} == {s.name for s in green.segments if s.evidence == "supported"}


def test_what_a_card_rests_on_is_set_where_it_is_listed(owner, canvas, now, at_rest):
    answer = owner.post(at_rest("notes", "n1", status="silent"), {"evidence": "assumption"}, headers=HTMX)
    html = answer.content.decode()
    assert answer.headers["HX-Retarget"] == "#remarks"
    assert "Not said yet" in heads(html)[0]
    assert 'id="said"' in html
    assert find(now(), "notes", "n1").evidence == "assumption"
    back = re.search(r'action="([^"]+/undo/1/[^"]*)"', html)[1]
    assert owner.post(back).headers["Location"].endswith("/assumptions/?status=silent")
    assert find(now(), "notes", "n1").evidence is None


def test_without_scripts_it_is_set_too(owner, now, at_rest):
    answer = owner.post(at_rest("segments", "s1", of="segments"), {"evidence": ""})
    assert answer.status_code == 302
    assert answer.headers["Location"].endswith("?of=segments")
    assert find(now(), "segments", "s1").evidence is None


def test_a_card_that_is_gone_says_so(owner, at_rest):
    answer = owner.post(at_rest("notes", "gone"), {"evidence": "testing"})
    assert answer.status_code == 404
    assert "not on the board any more" in answer.content.decode()


def test_a_reader_who_may_not_change_it_is_offered_nothing(show, monkeypatch):
    monkeypatch.setattr("canvas.access.may_write", lambda request, canvas: False)
    assert "aria-pressed" not in show()


def test_an_empty_heap_says_where_it_is_told(show):
    assert "No card says so." in show("refuted")


def test_the_page_takes_eleven_queries(show, django_assert_num_queries):
    show()
    with django_assert_num_queries(11):
        show()
