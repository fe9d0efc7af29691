"""Pictures where they are seen: on the board, at its cards and beside its title."""

import re

import pytest
from django.urls import reverse

from canvas.board.anchors import anchor
from tests.canvas.gallery.conftest import ALT


def card(page, id_):
    """The HTML of one card."""
    return re.search(rf'<li class="[^"]*" id="{anchor(id_)}">.*?</li>', page, re.DOTALL).group()


def board(person, canvas):
    return person.get(reverse("board:board", args=[canvas.pk])).content.decode()


@pytest.mark.parametrize("id_", ["s1", "n1"])
def test_a_card_shows_the_pictures_of_its_thing_in_small(id_, owner, canvas, at, put):
    picture = put(id_)
    html = card(board(owner, canvas), id_)
    assert f'href="{at("of", id_)}"' in html
    assert (
        f'src="{at("small", picture.pk)}" alt="{ALT}" lang="en" dir="auto" width="320" height="192"' in html
    )
    assert "<img" not in card(board(owner, canvas), "n2")


def test_a_note_shows_all_of_its_photographs(owner, canvas, put):
    for number in range(3):
        put("n1", alt=f"Box {number}")
    assert re.findall('alt="([^"]+)"', card(board(owner, canvas), "n1")) == ["Box 0", "Box 1", "Box 2"]


def test_the_logo_stands_beside_the_title(owner, canvas, at, put):
    picture = put("")
    head = board(owner, canvas).partition("</header>")[0]
    assert f'href="{at("logo")}"' in head
    assert at("small", picture.pk) in head


def test_words_of_a_picture_are_no_markup(owner, canvas, put):
    put("n1", alt='"><script>alert(1)</script>')
    assert "<script>alert" not in board(owner, canvas)


def test_what_is_changed_on_the_board_keeps_its_pictures_in_sight(owner, canvas, put):
    put("n1")
    address = reverse("board:thing", args=[canvas.pk, "notes", "n1"])
    opened = owner.get(address, headers={"HX-Request": "true"}).content.decode()
    assert f'alt="{ALT}"' in opened


@pytest.mark.parametrize(("collection", "id_"), [("segments", "s1"), ("notes", "n1")])
def test_the_form_of_a_card_leads_to_its_pictures(collection, id_, owner, canvas, at):
    page = owner.get(reverse("board:thing", args=[canvas.pk, collection, id_])).content.decode()
    assert f'href="{at("of", id_)}"' in page


def test_other_forms_lead_to_none(owner, canvas):
    page = owner.get(reverse("board:thing", args=[canvas.pk, "channels", "c1"])).content.decode()
    assert "/pictures/of/" not in page


def test_the_settings_lead_to_all_pictures(owner, canvas, at):
    page = owner.get(reverse("board:settings", args=[canvas.pk])).content.decode()
    assert f'href="{at("pictures")}"' in page
