"""Letting a remark stay, with a reason, and taking the reason back."""

import re

import pytest
from django.urls import reverse

from canvas import edits
from canvas.models import Change
from segments.shape import TEXT_LIMIT

from .conftest import HTMX

CIRCLE = ("channel/no-peers", "r9")


@pytest.fixture
def waive(owner, at):
    """Lets the circle stay."""
    return lambda reason="They meet anyway.", **more: owner.post(
        at(*CIRCLE, do="waive"), {"reason": reason}, **more
    )


def test_a_reason_lets_a_remark_stay(owner, waive, said, now, home):
    answer = waive()
    assert answer.status_code == 302
    assert said("channel/no-peers") == []
    assert now().waivers[-1].reason == "They meet anyway."
    (entry,) = Change.objects.all()
    assert (entry.what, entry.subject, entry.actor) == ("finding.waived", "r9", owner.user)
    html = owner.get(home).content.decode()
    assert "It stays, with your reason. There are 27 remarks now." in html


@pytest.mark.parametrize("reason", ["", "  \n ", None])
def test_a_blank_reason_is_asked_for_at_its_field(reason, owner, at, said):
    answer = owner.post(at(*CIRCLE, do="waive"), {} if reason is None else {"reason": reason})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Say in a few words why" in html
    assert '<details class="waive" open>' in html
    (described,) = re.findall(r'name="reason"[^>]* aria-describedby="([^"]+)"', html)
    assert f'id="{described}"' in html
    assert said("channel/no-peers") == [("r9",)]


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_reason_that_is_too_long_is_kept_and_refused(headers, waive, said):
    reason = "They meet. " * 500
    answer = waive(reason, headers=headers)
    html = answer.content.decode()
    assert len(reason) > TEXT_LIMIT
    assert answer.status_code == 422
    assert reason in html
    assert said("channel/no-peers") == [("r9",)]


def test_htmx_gets_the_remark_again_where_the_reason_is_blank_and_else_the_list(waive):
    answer = waive(" ", headers=HTMX)
    assert answer.content.decode().count("<article") == 1
    assert answer.headers["HX-Retarget"] == "#at-channel_2fno_2dpeers_20r9"
    answer = waive(headers=HTMX)
    assert answer.headers["HX-Retarget"] == "#remarks"
    assert "27 remarks on" in answer.content.decode()


def test_a_remark_that_somebody_let_stay_meanwhile_keeps_their_reason(owner, waive, now):
    waive()
    answer = waive("Another reason.")
    assert answer.status_code == 404
    assert "You had written: “Another reason.”" in answer.content.decode()
    assert now().waivers[-1].reason == "They meet anyway."


def test_the_reason_can_be_taken_back(owner, at, waive, said, home, now, green):
    waive()
    answer = owner.post(at(*CIRCLE, do="count"))
    assert answer.url == f"{home}#at-channel_2fno_2dpeers_20r9"
    assert said("channel/no-peers") == [("r9",)]
    assert now() == green
    assert "The reason is taken back: the remark counts again." in owner.get(home).content.decode()


def test_taking_a_reason_back_twice_changes_nothing(owner, at, waive, said):
    waive()
    owner.post(at(*CIRCLE, do="count"))
    assert owner.post(at(*CIRCLE, do="count")).status_code == 404
    assert Change.objects.count() == 2


def test_a_reason_that_came_with_the_file_can_be_taken_back(owner, at, now):
    assert owner.post(at("touchpoint/transfer", "t4", do="count")).status_code == 302
    assert now().waivers == ()


def test_both_can_be_undone(owner, canvas, at, waive, now, green):
    waive()
    waived = now()
    owner.post(at(*CIRCLE, do="count"))
    owner.post(reverse("findings:undo", args=[canvas.pk, 2]))
    assert now() == waived
    owner.post(reverse("findings:undo", args=[canvas.pk, 1]))
    assert now() == green


def test_a_waived_remark_returns_when_its_card_is_changed_on_the_board(owner, canvas, waive, said, now):
    waive()
    address = reverse("board:thing", args=[canvas.pk, "relationships", "r9"])
    form = {"segment": "s4", "type": "communities", "text": "The Sunday circle", "channels": "c6"}
    assert owner.post(address, form).status_code == 302
    assert edits.find(now(), "relationships", "r9").text == "The Sunday circle"
    assert said("channel/no-peers") == [("r9",)]


def test_moving_a_card_brings_nothing_back(owner, canvas, waive, said):
    waive()
    address = reverse("board:move", args=[canvas.pk, "relationships", "r9"])
    assert owner.post(address, {"step": "earlier"}).status_code == 302
    assert said("channel/no-peers") == []


def test_a_remark_about_one_thing_of_several_is_waived_alone(owner, at, said):
    owner.post(at("quality/gap", "s1", do="waive", about="reliability"), {"reason": "Known."})
    assert said("quality/gap") == []
    assert said("ladder/satisfied-not-loyal") == [("s1",)]
