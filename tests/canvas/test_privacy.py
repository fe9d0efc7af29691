"""No cache that others share keeps a page that was made for somebody."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
START, LIST = reverse("front:start"), reverse("front:canvases")


def kept(answer):
    return answer.headers.get("Cache-Control")


def test_pages_for_an_account_are_private(owner):
    assert kept(owner.get(START)) == kept(owner.get(LIST)) == "private"


def test_pages_for_a_guest_are_private_from_the_first_answer(guest):
    assert kept(guest.get(LIST)) == "private"
    assert kept(Client().post(reverse("front:new"))) == "private"


def test_pages_that_are_not_there_are_private_too(owner):
    answer = owner.get("/no-such-page/")
    assert answer.status_code == 404
    assert kept(answer) == "private"


def test_a_stranger_to_the_house_is_told_nothing_of_caches():
    assert kept(Client().get(START)) is None


def test_pages_and_files_that_speak_for_themselves_are_left_alone(owner):
    assert kept(owner.get(reverse("front:schema"))) == "public, max-age=86400"
    assert "no-store" in kept(owner.get(reverse("admin:index")))


def test_a_file_is_given_no_header_of_a_page(owner, make_canvas):
    canvas = make_canvas("Mine", owner)
    answer = owner.get(reverse("front:file", args=[canvas.pk]))
    assert not answer.headers["Content-Type"].startswith("text/html")
    assert kept(answer) is None
