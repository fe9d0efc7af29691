"""Mends on the page: looked at first, then done, and taken back; what is gone meanwhile is said kindly."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from canvas import edits, store
from canvas.document import Note
from canvas.models import Change
from canvas.waivers import waived
from relationships.rules import check
from segments.kinds import NoteBlock

from .conftest import HTMX

CIRCLE = ("channel/no-peers", "r9")
MARKET = {"do": "mend", "by": "channel-c7"}


def words(html):
    """What a page says, without its markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def preview(html):
    (form,) = re.findall(r'<form class="preview".*?</form>', html, re.DOTALL)
    return form


def seen(html):
    """The stamp of a preview, as the form posts it."""
    return {"seen": re.search(r'name="seen" value="(\w+)"', html)[1]}


def test_a_mend_is_looked_at_before_it_is_done(owner, at, now, green):
    answer = owner.get(at(*CIRCLE, **MARKET))
    form = words(preview(answer.content.decode()))
    assert form.startswith("Move it to “Saturday market” Customer relationship: The Saturday cooking circle")
    assert "On which channels Messenger channel Saturday market" in form
    assert "Do it" in form
    assert now() == green


def test_a_preview_marks_what_comes_and_what_goes_in_a_list(owner, at):
    html = preview(owner.get(at("channel/none", "r5", do="mend", by="channel-c1")).content.decode())
    assert "<ins>Small restaurants</ins>" in html
    assert re.search(r"Working parents, Older neighbours, Gift buyers\s*</td>", html)
    assert re.search(r"<td dir=\"auto\">not known yet</td>", html)


def test_a_preview_of_a_new_card_says_all_that_will_be_known_of_it(owner, at):
    html = preview(
        owner.get(
            at("expectation/human-wanted", "s5", do="mend", by="add-personal_assistance-c2")
        ).content.decode()
    )
    assert "new Customer relationship: Personal assistance" in words(html)
    for row in ("With whom Older neighbours", "On which channels Farm line", "How far it is planned"):
        assert row in words(html)
    assert "What ties them" not in words(html)


def test_a_preview_says_which_remarks_would_go_and_come(owner, at):
    html = owner.get(
        at("expectation/human-wanted", "s5", do="mend", by="add-personal_assistance-c2")
    ).content.decode()
    assert "This remark would go. 2 remarks would come:" in words(preview(html))
    html = owner.get(at(*CIRCLE, **MARKET)).content.decode()
    assert "3 remarks would go:" in words(preview(html))
    assert "“Saturday market” serves “Home cooks”, and no relationship uses it." in preview(html)


def test_a_preview_of_a_yes_in_the_toolkit_shows_the_question(owner, at):
    html = owner.get(at("recovery/not-empowered", "s1", do="mend", by="yes-empower")).content.decode()
    assert "Service recovery: Working parents" in words(preview(html))
    assert "May whoever hears of a problem first put it right? no yes" in words(preview(html))


def test_doing_it_changes_the_canvas_once_and_leads_back_to_the_list(owner, at, home, now, said):
    html = owner.get(at(*CIRCLE, **MARKET)).content.decode()
    answer = owner.post(at(*CIRCLE, **MARKET), seen(html))
    assert answer.status_code == 302
    assert answer.url.split("#")[0] == home
    assert edits.find(now(), "relationships", "r9").channels == ("c7",)
    assert said("channel/no-peers") == []
    (entry,) = Change.objects.all()
    assert (entry.what, entry.subject, entry.actor) == ("finding.mended", "r9", owner.user)
    page = owner.get(home).content.decode()
    assert "Done: Move it to “Saturday market”. There are 26 remarks now." in page


def test_what_was_done_can_be_taken_back(owner, canvas, at, home, now, green):
    owner.post(at(*CIRCLE, **MARKET))
    page = owner.get(home).content.decode()
    (undo,) = re.findall(r'<form method="post" action="([^"]*/undo/1/)"', page)
    answer = owner.post(undo)
    assert answer.url == f"{home}#at-channel_2fno_2dpeers_20r9"
    assert now() == green
    assert "Taken back. There are 28 remarks now." in owner.get(home).content.decode()


def test_the_boards_own_undo_takes_it_back_too(owner, canvas, at, now, green):
    owner.post(at(*CIRCLE, **MARKET))
    assert owner.post(reverse("board:undo", args=[canvas.pk, 1])).status_code == 302
    assert now() == green


def test_an_undo_that_comes_too_late_is_refused(owner, canvas, at, now):
    owner.post(at(*CIRCLE, **MARKET))
    edit = edits.updated("relationships", "r9", channels=())
    store.change(canvas, actor=None, what="relationship.changed", edit=edit)
    answer = owner.post(reverse("findings:undo", args=[canvas.pk, 1]))
    assert answer.status_code == 409
    assert "cannot be taken back any more" in answer.content.decode()
    assert edits.find(now(), "relationships", "r9").channels == ()


def test_htmx_gets_the_preview_in_place_of_the_remark(owner, at):
    answer = owner.get(at(*CIRCLE, **MARKET), headers=HTMX)
    html = answer.content.decode()
    assert html.strip().startswith("<article")
    assert html.count("<article") == 1
    assert 'id="at-channel_2fno_2dpeers_20r9"' in html
    assert answer.headers["HX-Reswap"] == "outerHTML"


def test_htmx_gets_the_list_the_tally_and_the_sentence_after_a_mend(owner, at):
    answer = owner.post(at(*CIRCLE, **MARKET), headers=HTMX)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert answer.headers["HX-Retarget"] == "#remarks"
    assert html.strip().startswith('<div class="split found" id="remarks"')
    assert "26 remarks on" in html
    assert re.search(r'id="tools"[^>]*hx-swap-oob="true"', html)
    assert re.search(r'id="said" hx-swap-oob="innerHTML">\s*<div><span>Done: Move it to', html)
    assert "<html" not in html


def test_after_a_mend_the_next_remark_takes_the_focus_and_after_the_last_the_title(owner, at, green, now):
    html = owner.post(at(*CIRCLE, **MARKET), headers=HTMX).content.decode()
    (focused,) = re.findall(r"<(\w+)[^>]* autofocus", html)
    assert focused == "article"
    assert re.search(r'id="at-cost_2fabove_2dvalue_20r10"[^>]* autofocus', html)
    last = [finding for finding in check(now()) if finding.waived is None][-1]
    assert last.rule == "motive/none"
    html = owner.post(
        at(last.rule, *last.subjects, do="mend", by="growth-r10"), headers=HTMX
    ).content.decode()
    assert re.search(r"<h1[^>]* autofocus", html)


def test_cancelling_gives_the_remark_back_with_the_focus_on_its_button(owner, at):
    html = owner.get(at(*CIRCLE, by="channel-c7"), headers=HTMX).content.decode()
    assert 'class="preview"' not in html
    assert re.search(r"autofocus>Move it to “Saturday market”</a>", html)


def gone_is_said(answer, status=404):
    assert answer.status_code == status
    html = answer.content.decode()
    assert "This remark is not there any more" in html
    assert 'id="remarks"' in html


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_remark_that_was_mended_in_another_tab_is_said_to_be_gone(headers, owner, at, now):
    owner.post(at(*CIRCLE, **MARKET))
    after = now()
    for address in (at(*CIRCLE), at(*CIRCLE, **MARKET)):
        gone_is_said(owner.get(address, headers=headers))
    for do in ("mend", "waive", "count"):
        gone_is_said(owner.post(at(*CIRCLE, do=do, by="channel-c7"), {"reason": "So."}, headers=headers))
    assert now() == after
    assert Change.objects.count() == 1


def test_a_remark_whose_subject_was_deleted_is_said_to_be_gone(owner, canvas, at):
    edit = edits.deleted("relationships", "r9")
    store.change(canvas, actor=None, what="relationship.deleted", edit=edit)
    gone_is_said(owner.post(at(*CIRCLE, **MARKET)))


def test_a_mend_that_is_offered_no_more_is_said_to_be_gone(owner, canvas, at):
    store.change(canvas, actor=None, what="channel.deleted", edit=edits.deleted("channels", "c7"))
    gone_is_said(owner.post(at(*CIRCLE, **MARKET)))


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_mend_that_would_do_something_else_by_now_is_shown_again(headers, owner, canvas, at, now):
    stamp = seen(owner.get(at(*CIRCLE, **MARKET)).content.decode())
    edit = edits.updated("relationships", "r9", text="The Sunday circle")
    store.change(canvas, actor=None, what="relationship.changed", edit=edit)
    answer = owner.post(at(*CIRCLE, **MARKET), stamp, headers=headers)
    assert answer.status_code == 409
    html = answer.content.decode()
    assert "The canvas has changed meanwhile. Nothing was done" in html
    assert edits.find(now(), "relationships", "r9").channels == ("c5",)
    owner.post(at(*CIRCLE, **MARKET), seen(html))
    assert edits.find(now(), "relationships", "r9").channels == ("c7",)


def test_what_others_do_elsewhere_does_not_stand_in_the_way(owner, canvas, at, now):
    stamp = seen(owner.get(at(*CIRCLE, **MARKET)).content.decode())
    store.change(
        canvas, actor=None, what="segment.changed", edit=edits.updated("segments", "s1", name="Parents")
    )
    assert owner.post(at(*CIRCLE, **MARKET), stamp).status_code == 302


def test_a_remark_that_was_let_stay_is_not_mended(owner, canvas, at, green):
    finding = next(finding for finding in check(green) if finding.rule == "channel/no-peers")
    store.change(canvas, actor=None, what="finding.waived", edit=waived(finding, "They meet."))
    gone_is_said(owner.post(at(*CIRCLE, **MARKET)))


def test_a_mend_that_the_canvas_has_no_room_for_is_refused(owner, canvas, at, now, green):
    notes = tuple(Note(id=f"n{n}", block=NoteBlock.KEY_PARTNERS, text="One more") for n in range(500))
    store.change(
        canvas, actor=None, what="canvas.replaced", edit=lambda document: replace(document, notes=notes)
    )
    answer = owner.post(at("cost/not-in-structure", "r9", do="mend", by="note-cost_structure"))
    assert answer.status_code == 422
    assert "This cannot be done: 501 entries" in answer.content.decode()
    assert len(now().notes) == 500


def test_a_mend_that_brings_a_waived_remark_back_says_so(owner, canvas, at, green, said):
    finding = next(f for f in check(green) if (f.rule, f.subjects) == ("cost/not-in-structure", ("r9",)))
    store.change(canvas, actor=None, what="finding.waived", edit=waived(finding, "Soon."))
    assert ("r9",) not in said("cost/not-in-structure")
    html = owner.get(at(*CIRCLE, **MARKET)).content.decode()
    assert "“The Saturday cooking circle” costs money" in words(preview(html)).split("would come:")[1]
    owner.post(at(*CIRCLE, **MARKET))
    assert ("r9",) in said("cost/not-in-structure")


@pytest.mark.parametrize("path", ["channel/none/", "channel/never-was/?of=r1", "no/rule/?of=r1"])
def test_what_can_never_have_been_a_remark_is_not_found(path, owner, home):
    answer = owner.get(home + path)
    assert answer.status_code == 404
    assert "any more" not in answer.content.decode()


def test_strangers_learn_nothing(stranger, guest, visitor, at):
    for person in (stranger, guest, visitor):
        assert person.get(at(*CIRCLE)).status_code == 404
        assert person.get(at(*CIRCLE, **MARKET)).status_code == 404
        for do in ("mend", "waive", "count"):
            assert person.post(at(*CIRCLE, do=do, by="channel-c7")).status_code == 404
