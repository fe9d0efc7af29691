"""The list of findings: what it shows of whom, in which groups, and how much of each."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from canvas import edits, store
from canvas.board.marks import finding_anchor
from canvas.document import Waiver, loads, new_document
from canvas.findings.addresses import Choice
from canvas.findings.page import IN_FULL, Lister
from relationships.document import Relationship
from relationships.kinds import RelationshipType
from relationships.rules import check
from segments.document import Segment
from tests.test_fixtures import FIXTURES

ANCHOR = re.compile(r'<(?:article|div) class="(?:finding|hint)[^"]*" id="([^"]+)"')


def page(person, address):
    answer = person.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def heads(html):
    """The headings of the groups, with their counts."""
    return [
        re.sub(r"\s+", " ", re.sub(r"<small>.*?</small>|<[^>]+>", " ", head)).strip()
        for head in re.findall(r"<h2.*?</h2>", html)
    ]


def test_green_basket_has_28_remarks_gravest_first(owner, home):
    html = page(owner, home)
    assert re.search(r"<h1[^>]*>28 remarks on <bdi", html)
    assert heads(html) == ["Contradictions 6", "Risks 8", "Not thought of yet 14", "Waived 1"]


def test_every_finding_stands_where_the_board_links_to(owner, home, green):
    anchors = ANCHOR.findall(page(owner, home))
    assert sorted(anchors) == sorted(finding_anchor(finding) for finding in check(green))


def test_contradictions_and_risks_stand_in_full_and_advice_in_a_line_each(owner, home):
    html = page(owner, home)
    assert html.count('<article class="finding') == 6 + 8 + 1
    assert html.count('<div class="hint"') == 14


def test_a_remark_says_whom_what_and_why_and_what_one_click_would_do(owner, canvas, home):
    html = page(owner, home)
    (remark,) = re.findall(r'<article [^>]*id="at-channel_2fno_2dpeers_20r9".*?</article>', html, re.DOTALL)
    assert 'aria-label="Home cooks">D</i>' in remark
    assert "#t-communities" in remark
    assert f'href="{reverse("board:board", args=[canvas.pk])}#at-r9"' in remark
    assert "members cannot reach each other here: “Messenger channel”" in remark
    assert f'href="{reverse("handbook:rule", args=["channel", "no-peers"])}"' in remark
    assert ">Move it to “Saturday market”</a>" in remark
    assert f'href="{reverse("board:thing", args=[canvas.pk, "relationships", "r9"])}"' in remark
    assert "Let it stay…" in remark


def test_what_the_toolkit_says_leads_to_the_card_of_the_segment_and_to_no_form(owner, canvas, home):
    html = page(owner, home)
    (remark,) = re.findall(r'<article [^>]*id="at-touchpoint_2faction_20t1".*?</article>', html, re.DOTALL)
    assert f'href="{reverse("board:board", args=[canvas.pk])}#at-s1"' in remark
    assert "First delivery</a>" in remark
    assert "Change it" not in remark


def test_whoever_is_not_on_the_canvas_yet_can_be_walked_through(owner, canvas, home):
    address = reverse("walk:step", args=[canvas.pk, "s6", "established"])
    assert f'href="{address}">Walk through their questions' in page(owner, home)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?show=error", ["Contradictions 6"]),
        ("?show=advice", ["Not thought of yet 14"]),
        ("?show=waived", ["Waived 1"]),
        ("?segment=s1", ["Risks 5", "Not thought of yet 2", "Waived 1"]),
        ("?segment=s1&show=warning", ["Risks 5"]),
        ("?segment=gone&show=everything", ["Contradictions 6", "Risks 8", "Not thought of yet 14", "Waived 1"]),
        ("?group=block&show=error", ["Customer segments 2", "Customer relationships 4"]),
        ("?group=block&show=warning", ["Customer segments 6", "Customer relationships 1", "Touchpoints and blueprints 1"]),
        ("?group=segment&show=error", ["B Small restaurants 1", "C Offices 1", "D Home cooks 2", "E Older neighbours 1", "F Gift buyers 1"]),
    ],
)  # fmt: skip
def test_the_list_shows_what_is_chosen(query, expected, owner, home):
    assert heads(page(owner, home + query)) == expected


def filters(html):
    """Each choice with its count, and whether it is the one that is shown."""
    found = re.findall(r'<li><a class="link" href="([^"]*)"( aria-current="true")?>(.*?)</a></li>', html)
    return {
        re.sub(r"<[^>]+>", "", words.split("<b>")[0]).strip(): (
            int(re.search(r"<b>(\d+)</b>", words)[1]),
            bool(current),
            href.replace("&amp;", "&"),
        )
        for href, current, words in found
    }


def test_every_choice_says_how_many_it_would_show(owner, home):
    for query in ("", "?segment=s4", "?show=warning&group=segment", "?show=waived"):
        for count, _, href in filters(page(owner, home + query)).values():
            html = page(owner, href)
            shown = sum(int(head.split()[-1]) for head in heads(html) if not head.startswith("Waived"))
            assert count == shown or (count, heads(html)) == (1, ["Waived 1"]), href


def test_choices_are_kept_beside_each_other(owner, home):
    shown = filters(page(owner, home + "?segment=s4&show=warning&group=block"))
    assert [name for name, (_, current, _) in shown.items() if current] == ["Risks", "DHome cooks"]
    assert shown["Contradictions"][2] == home + "?show=error&segment=s4&group=block"
    assert shown["Everybody"][2] == home + "?show=warning&group=block"


def test_what_can_be_done_leads_back_to_the_same_choice(owner, home):
    html = page(owner, home + "?segment=s4&group=block")
    assert "/mend/?of=r9&amp;segment=s4&amp;group=block&amp;by=channel-c7" in html
    assert "/waive/?of=r9&amp;segment=s4&amp;group=block" in html


def test_a_canvas_with_nothing_on_it_says_what_would_stand_here(owner, make_canvas):
    canvas = make_canvas("Untitled", owner)
    html = page(owner, reverse("findings:findings", args=[canvas.pk]))
    assert "No remarks on <bdi" in html
    assert "put down whom you serve" in html
    assert heads(html) == []


def test_an_empty_choice_leads_back_to_all(owner, home):
    html = page(owner, home + "?segment=s5&show=advice")
    assert f'Nothing here for this choice. <a href="{home}">Show all</a>' in html


def test_a_waived_remark_is_struck_and_shows_reason_and_who_gave_it(owner, canvas, at, home):
    owner.post(at("channel/no-peers", "r9", do="waive"), {"reason": "They meet\non Saturdays."})
    html = page(owner, home + "?show=waived")
    (remark,) = re.findall(r'<article [^>]*id="at-channel_2fno_2dpeers_20r9".*?</article>', html, re.DOTALL)
    assert "<h3><del>" in remark
    assert "They meet<br>on Saturdays." in remark
    assert re.search(r"<span>Olga, <time datetime=.*?>\d+ \w+ \d{4}</time></span>", remark)
    assert "Take the reason back" in remark


def test_a_reason_that_came_with_the_file_is_nobodys(owner, home):
    html = page(owner, home + "?show=waived")
    assert "their accountants want paper" in html
    assert "<time" not in html


def test_a_reason_of_a_guest_shows_the_day_alone(guest, make_canvas, green):
    canvas = make_canvas(green, guest)
    query = {"of": "r9"}
    guest.post(
        reverse("findings:waive", args=[canvas.pk, "channel", "no-peers"], query=query), {"reason": "So."}
    )
    html = page(guest, reverse("findings:findings", args=[canvas.pk]))
    assert re.search(r"<span><time datetime=", html)


def test_the_reason_of_another_canvas_is_not_this_ones(owner, teammate, at, home, make_canvas, green):
    other = make_canvas(green, teammate)
    address = reverse("findings:waive", args=[other.pk, "channel", "no-peers"], query={"of": "r9"})
    teammate.post(address, {"reason": "Ours."})
    owner.post(at("channel/no-peers", "r9", do="waive"), {"reason": "Ours."})
    assert "Tamar" not in page(owner, home)


def test_a_reader_who_may_not_change_it_sees_all_and_is_offered_nothing(owner, home, at, monkeypatch):
    monkeypatch.setattr("canvas.access.may_write", lambda request, canvas: False)
    html = page(owner, home)
    assert heads(html) == ["Contradictions 6", "Risks 8", "Not thought of yet 14", "Waived 1"]
    for offer in ("Let it stay", "Move it to “", "Change it", "Take the reason back", "/mend/"):
        assert offer not in html
    assert owner.get(at("channel/no-peers", "r9")).status_code == 200
    assert owner.get(at("channel/no-peers", "r9", do="mend", by="channel-c7")).status_code == 403
    for do in ("mend", "waive", "count"):
        assert owner.post(at("channel/no-peers", "r9", do=do, by="channel-c7")).status_code == 403


HOSTILE = '<script>alert("x")</script> {{ 7 }} %(x)s %'


def test_hostile_text_is_text_and_nothing_else(owner, make_canvas, green):
    document = replace(
        green,
        title=HOSTILE,
        segments=tuple(replace(s, name=f"{s.name} {HOSTILE}") for s in green.segments),
        channels=tuple(replace(c, name=f"{c.name} {HOSTILE}") for c in green.channels),
        relationships=tuple(replace(r, text=f"{r.text} {HOSTILE}") for r in green.relationships),
        waivers=tuple(replace(w, reason=HOSTILE) for w in green.waivers),
    )
    canvas = make_canvas(document, owner)
    home = reverse("findings:findings", args=[canvas.pk])
    mend = reverse(
        "findings:mend", args=[canvas.pk, "channel", "none"], query={"of": "r5", "by": "channel-c1"}
    )
    for address in (home, home + "?group=segment", mend, reverse("findings:assumptions", args=[canvas.pk])):
        html = page(owner, address)
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; {{ 7 }} %(x)s %" in html


IDS = ["a/b", "..", "a b", "ü\n2", "?of=r1&about=x", "'\"<>", "add"]


@pytest.mark.parametrize("id_", IDS)
def test_ids_of_any_kind_are_found_again(id_, owner, make_canvas):
    communities = Relationship(id=id_, segment="s1", type=RelationshipType.COMMUNITIES)
    document = new_document("Odd", segments=(Segment(id="s1", name="Someone"),), relationships=(communities,))
    canvas = make_canvas(document, owner)
    query = {"of": id_, "by": "add-messenger_group"}
    address = reverse("findings:mend", args=[canvas.pk, "channel", "none"], query=query)
    assert "Add a channel of the kind" in page(owner, address)
    assert owner.post(address).status_code == 302
    assert edits.find(store.load(canvas), "relationships", id_).channels == ("c1",)


def test_the_list_speaks_the_readers_language(owner, canvas, home):
    owner.cookies["django_language"] = "ru"
    html = page(owner, home)
    assert '<html lang="ru"' in html
    assert ' lang="en" dir="auto">The Saturday cooking circle</a>' in html


@pytest.mark.parametrize("name", ["tern-bikes", "green-basket", "everything-at-odds"])
def test_the_list_takes_the_same_queries_whatever_it_shows(
    name, owner, make_canvas, django_assert_num_queries
):
    document = replace(loads((FIXTURES / f"{name}.json").read_bytes()), waivers=())
    canvas = make_canvas(document, owner)
    home = reverse("findings:findings", args=[canvas.pk])
    page(owner, home)
    # session, account, canvas, eight for the whole of it, and whether it is work for a course
    with django_assert_num_queries(12):
        page(owner, home)


def test_reasons_take_one_query_more_however_many_there_are(
    owner, canvas, at, home, django_assert_num_queries
):
    for subject in ("r6", "r7", "r9"):
        owner.post(at("cost/not-in-structure", subject, do="waive"), {"reason": "Soon."})
    with django_assert_num_queries(13):
        assert page(owner, home).count("Olga, <time") == 3


def test_of_very_many_remarks_only_the_first_stand_in_full(make_canvas):
    count = 500
    document = new_document(
        "Crowd",
        segments=tuple(Segment(id=f"s{n}", name=f"Segment {n}") for n in range(count)),
        relationships=tuple(
            Relationship(id=f"r{n}", segment=f"s{n}", type=RelationshipType.COMMUNITIES) for n in range(count)
        ),
        waivers=(Waiver(rule="channel/none", subjects=("r499",), reason="Last."),),
    )
    canvas = make_canvas(document)
    lister = Lister(canvas.pk, document, check(document), Choice(), writable=True, given={})
    sections = lister.page().sections
    assert [len(section.full) for section in sections] == [IN_FULL, 0, 0, 1]
    assert len(sections[0].lines) == count - 1 - IN_FULL
    assert all(remark.mends for remark in sections[0].full)


def test_nothing_on_the_page_needs_an_exception_from_the_policy(owner, home, at):
    for address in (
        home,
        at("channel/no-peers", "r9"),
        at("channel/no-peers", "r9", do="mend", by="channel-c7"),
    ):
        answer = owner.get(address)
        html = answer.content.decode()
        assert " style=" not in html
        assert re.findall(r"<script(?![^>]* src=)", html) == []
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
