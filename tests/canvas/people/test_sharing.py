"""A link lets others read a canvas, and nothing more, until it is renewed or closed."""

import re

import pytest
from django.urls import reverse

from canvas.examples import example
from canvas.models import Canvas
from tests import cast


@pytest.fixture
def canvas(owner, make_canvas):
    return make_canvas(example("green-basket").document, owner)


def link_of(owner, canvas):
    owner.post(reverse("people:share", args=[canvas.pk]), {"act": "open"})
    page = owner.get(reverse("people:share", args=[canvas.pk])).content.decode()
    return re.search(r'value="http://testserver(/s/[^"]+)"', page)[1]


def rooms(canvas):
    return [
        reverse(name, args=[canvas.pk])
        for name in ("board:board", "findings:findings", "map:map", "walk:all", "export:export")
    ]


def test_a_canvas_has_no_link_until_its_owner_makes_one(owner, visitor, canvas):
    assert b'value="open"' in owner.get(reverse("people:share", args=[canvas.pk])).content
    assert visitor.get("/s/" + "x" * 32 + "/").status_code == 404


def test_a_link_that_is_there_already_is_opened_by_nobody_anew(owner, visitor, canvas):
    given = link_of(owner, canvas)
    assert link_of(owner, canvas) == given, "a second press, or another tab, takes nobody’s link away"
    owner.post(reverse("people:share", args=[canvas.pk]), {"act": "renew"})
    assert visitor.get(given).status_code == 404


def test_the_door_says_what_it_leads_to_and_opens_on_a_button(owner, visitor, canvas):
    link = link_of(owner, canvas)
    door = visitor.get(link)
    assert "Green Basket" in door.content.decode()
    assert door.headers["X-Robots-Tag"] == "noindex"
    assert visitor.get(rooms(canvas)[0]).status_code == 404, "the door alone does not open"
    board = visitor.post(link, follow=True)
    assert board.redirect_chain == [(rooms(canvas)[0], 302)]
    assert "shared with you, to read" in board.content.decode()


def test_a_reader_sees_every_room_and_no_way_to_change_anything(owner, visitor, canvas):
    visitor.post(link_of(owner, canvas))
    for address in rooms(canvas):
        answer = visitor.get(address)
        assert answer.status_code == 200
        posts = set(re.findall(r'<form[^>]*method="post"[^>]*action="([^"]+)"', answer.content.decode()))
        duplicate = reverse("front:duplicate", args=[canvas.pk])
        allowed = {reverse("set_language"), reverse("front:theme"), duplicate, reverse("account_logout")}
        assert posts <= allowed, address


def test_a_reader_may_make_a_copy_and_change_that(owner, visitor, canvas):
    visitor.post(link_of(owner, canvas))
    answer = visitor.post(reverse("front:duplicate", args=[canvas.pk]))
    assert answer.status_code == 302
    copy = Canvas.objects.exclude(pk=canvas.pk).get()
    assert (copy.owner, copy.share_token) == (None, "")
    settings = reverse("board:settings", args=[copy.pk])
    assert visitor.post(settings, {"title": "Mine"}).status_code == 302


def test_a_new_link_closes_the_old_one(owner, visitor, canvas):
    old = link_of(owner, canvas)
    visitor.post(old)
    owner.post(reverse("people:share", args=[canvas.pk]), {"act": "renew"})
    assert visitor.get(old).status_code == 404
    assert visitor.get(rooms(canvas)[0]).status_code == 404


def test_a_closed_link_leads_nowhere(owner, visitor, canvas):
    link = link_of(owner, canvas)
    visitor.post(link)
    owner.post(reverse("people:share", args=[canvas.pk]), {"act": "close"})
    assert visitor.get(link).status_code == 404
    assert visitor.get(rooms(canvas)[0]).status_code == 404


def test_a_deleted_canvas_is_gone_for_its_readers_too(owner, visitor, canvas):
    link = link_of(owner, canvas)
    visitor.post(link)
    owner.post(reverse("front:delete", args=[canvas.pk]))
    assert visitor.get(link).status_code == 404
    assert visitor.get(rooms(canvas)[0]).status_code == 404


def test_a_guest_who_reads_another_guests_canvas_cannot_change_it(guest, make_canvas):
    theirs = make_canvas("Another guest’s", guest)
    Canvas.objects.filter(pk=theirs.pk).update(share_token="theirs")
    reader = cast.reader("theirs")
    assert reader.get(rooms(theirs)[0]).status_code == 200
    assert reader.post(reverse("board:settings", args=[theirs.pk]), {"title": "Taken"}).status_code == 403
    assert guest.post(reverse("board:settings", args=[theirs.pk]), {"title": "Kept"}).status_code == 302


def test_the_owner_of_a_lent_canvas_goes_on_as_before(owner, canvas):
    owner.post(link_of(owner, canvas))
    assert owner.post(reverse("board:settings", args=[canvas.pk]), {"title": "Still mine"}).status_code == 302


def test_a_cookie_that_nobody_signed_opens_nothing(owner, visitor, canvas):
    token = link_of(owner, canvas).split("/")[2]
    visitor.cookies["shared"] = f'["{token}"]'
    assert visitor.get(rooms(canvas)[0]).status_code == 404


def test_a_browser_keeps_the_latest_twenty_links(owner, make_canvas, visitor):
    for place in range(21):
        kept = make_canvas(f"Canvas {place}", owner)
        Canvas.objects.filter(pk=kept.pk).update(share_token=f"token-{place}")
        visitor.post(f"/s/token-{place}/")
    assert visitor.get(rooms(Canvas.objects.get(share_token="token-0"))[0]).status_code == 404
    assert visitor.get(rooms(Canvas.objects.get(share_token="token-1"))[0]).status_code == 200
