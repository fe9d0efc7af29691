"""A guest is known by a signed cookie that holds a random key and nothing else."""

from datetime import timedelta

import pytest
from django.core import signing
from django.urls import reverse
from django.utils import timezone
from django.utils.http import http_date

from canvas.accounts.guest import COOKIE, DAYS
from canvas.models import Canvas

LIST = reverse("front:canvases")


def test_a_visitor_is_given_no_cookie_before_there_is_something_to_own(visitor):
    visitor.get(reverse("front:start"))
    assert COOKIE not in visitor.cookies


def test_the_first_canvas_makes_a_guest(visitor):
    visitor.post(reverse("front:new"))
    cookie = visitor.cookies[COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == DAYS * 86_400
    assert Canvas.objects.get().guest_key
    assert Canvas.objects.get().guest_key == cookie.value.split(":")[0]


def test_the_cookie_is_renewed_with_every_visit(guest):
    answer = guest.get(LIST)
    assert answer.cookies[COOKIE]["max-age"] == DAYS * 86_400


def test_a_key_of_ones_own_making_opens_nothing(visitor, guest, make_canvas):
    make_canvas("Mine", guest)
    visitor.cookies[COOKIE] = f"{guest.guest_key}:{http_date(0)}:forged"
    answer = visitor.get(LIST)
    assert "Mine" not in answer.content.decode()
    assert answer.cookies[COOKIE].value == ""


def test_a_cookie_older_than_thirty_days_is_no_good(guest, make_canvas, monkeypatch):
    make_canvas("Mine", guest)
    later = (timezone.now() + timedelta(days=DAYS, seconds=5)).timestamp()
    monkeypatch.setattr(signing.time, "time", lambda: later)
    assert "Mine" not in guest.get(LIST).content.decode()


@pytest.mark.django_db
def test_nobody_owns_what_has_no_owner(visitor, make_canvas):
    canvas = make_canvas("Nobody’s")
    assert visitor.get(reverse("front:file", args=[canvas.pk])).status_code == 404
    assert "Nobody’s" not in visitor.get(LIST).content.decode()
