"""Pictures on pages: brought, worded anew, taken off, put back, and served to those who may read."""

import re

import pytest
from django.urls import reverse

from canvas.models import Change, Picture
from canvas.pictures import photos
from canvas.pictures.kinds import BYTES_LIMIT
from tests import cast
from tests.canvas.gallery.conftest import ALT, file
from tests.canvas.pictures import made

THINGS = [("logo", ()), ("of", ("s1",)), ("of", ("n1",))]


@pytest.mark.parametrize(("name", "takes"), THINGS, ids=str)
def test_a_picture_is_brought_to_a_thing(name, takes, owner, canvas, at):
    answer = owner.post(at(name, *takes), {"file": file(), "alt": ALT}, follow=True)
    assert answer.redirect_chain == [(at(name, *takes), 302)]
    assert "The picture is added." in answer.content.decode()
    [photo] = photos(canvas)
    assert (photo.subject, photo.alt, photo.media_type) == ("".join(takes), ALT, "image/jpeg")
    assert (photo.width, photo.height) == made.opened(photo.content).size == (400, 240)


def test_a_change_is_logged_and_the_version_grows(owner, canvas, at):
    owner.post(at("of", "n1"), {"file": file(), "alt": ALT})
    canvas.refresh_from_db()
    change = Change.objects.get(canvas=canvas)
    assert (canvas.version, change.version, change.what, change.subject) == (1, 1, "photograph.added", "n1")
    assert change.actor == owner.user
    undo = owner.post(reverse("board:undo", args=[canvas.pk, 1]), follow=True)
    assert "Nothing changed." in undo.content.decode()
    assert len(photos(canvas)) == 1


def errors(answer, name):
    """What stands at a field of the form on a page."""
    return [str(error) for error in answer.context["form"][name].errors]


def test_words_are_due_and_the_file_has_to_be_chosen_again(owner, canvas, at):
    answer = owner.post(at("of", "n1"), {"file": file(name="Коробки.jpg"), "alt": " "})
    assert answer.status_code == 422
    assert errors(answer, "alt") == ["Say in words what the picture shows."]
    assert errors(answer, "file") == ["Choose “Коробки.jpg” once more: this page cannot keep it for you."]
    assert photos(canvas) == ()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (made.saved(made.corners(), "GIF"), "GIF pictures are not taken. Save it as PNG and choose that."),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "This is a drawing (SVG) or a page, not a picture. Save it as PNG and choose that.",
        ),
        (
            made.jpeg() + b"\0" * BYTES_LIMIT,
            "This file has more than 10 MB. Save the picture smaller and choose it again.",
        ),
        (
            made.png_claiming(20_000, 20_000),
            "This picture has more than 50 megapixels. Save it smaller and choose it again.",
        ),
    ],
    ids=["empty", "gif", "svg", "heavy", "large"],
)
def test_what_will_not_do_is_said_at_the_field_and_the_words_stay(content, sentence, owner, canvas, at):
    answer = owner.post(at("of", "s1"), {"file": file(content, "me.png"), "alt": ALT})
    assert answer.status_code == 422
    assert errors(answer, "file") == [sentence]
    assert f">\n{ALT}</textarea>" in answer.content.decode()
    assert photos(canvas) == ()


def test_a_form_without_a_file_asks_for_one(owner, at):
    answer = owner.post(at("of", "s1"), {"alt": ALT})
    assert errors(answer, "file") == ["Choose a picture."]


def test_a_logo_takes_the_place_of_the_one_before_and_may_be_transparent(owner, canvas, at, put):
    put("")
    image = made.corners().convert("RGBA")
    image.putalpha(100)
    owner.post(at("logo"), {"file": file(made.saved(image, "PNG")), "alt": "A basket"})
    [logo] = photos(canvas)
    assert (logo.subject, logo.alt, logo.media_type) == ("", "A basket", "image/png")


def test_a_note_has_room_for_six(owner, canvas, at, put):
    for _ in range(6):
        put("n1")
    page = owner.get(at("of", "n1")).content.decode()
    assert "There is no room for one more here." in page
    answer = owner.post(at("of", "n1"), {"file": file(), "alt": ALT})
    assert "A note has at most 6 photographs. Delete one first." in answer.content.decode()
    assert errors(answer, "file") == ["Choose “boxes.jpg” once more: this page cannot keep it for you."]
    assert len(photos(canvas)) == 6


def test_a_canvas_has_room_for_sixty(owner, canvas, at, put):
    one = put("n1")
    for number in range(59):
        one.pk, one.subject = None, f"n{2 + number // 6}"
        one.save(force_insert=True)
    answer = owner.post(at("of", "n27"), {"file": file(), "alt": ALT})
    assert "A canvas has at most 60 pictures. Delete one first." in answer.content.decode()
    assert len(photos(canvas)) == 60


def test_the_words_are_changed(owner, canvas, at, put):
    picture = put("n1")
    answer = owner.post(at("change", picture.pk), {"alt": "Boxes, seen from above"}, follow=True)
    assert answer.redirect_chain == [(at("of", "n1"), 302)]
    assert [photo.alt for photo in photos(canvas)] == ["Boxes, seen from above"]


def test_blank_words_are_refused_beside_the_picture(owner, canvas, at, put):
    picture = put("n1")
    answer = owner.post(at("change", picture.pk), {"alt": ""})
    assert answer.status_code == 422
    assert "Say in words what the picture shows." in answer.content.decode()
    assert [photo.alt for photo in photos(canvas)] == [ALT]


def test_a_picture_is_deleted_and_put_back(owner, canvas, at, put):
    picture = put("n1")
    before = photos(canvas)
    answer = owner.post(at("delete", picture.pk), follow=True)
    assert photos(canvas) == ()
    assert owner.get(at("whole", picture.pk)).status_code == 404
    assert owner.post(at("delete", picture.pk)).status_code == 404
    assert f'action="{at("restore", picture.pk)}"' in answer.content.decode()
    owner.post(at("restore", picture.pk))
    assert photos(canvas) == before
    assert owner.post(at("restore", picture.pk)).status_code == 404


def test_a_portrait_that_comes_back_takes_its_place_again(owner, canvas, at, put):
    first = put("s1", alt="The first")
    put("s1", alt="The second")
    owner.post(at("restore", first.pk))
    assert [photo.alt for photo in photos(canvas)] == ["The first"]


# Served


def test_a_picture_is_served_as_what_it_is_and_nothing_else(owner, at, put):
    picture = put("n1")
    answer = owner.get(at("whole", picture.pk))
    assert answer.content == bytes(Picture.objects.get().content)
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Cache-Control"] == "private, max-age=86400"
    small = owner.get(at("small", picture.pk))
    assert made.opened(small.content).size == (320, 192)
    assert small.headers["ETag"] != answer.headers["ETag"]


def test_who_has_it_already_is_not_sent_it_again(owner, at, put):
    picture = put("n1")
    etag = owner.get(at("whole", picture.pk)).headers["ETag"]
    again = owner.get(at("whole", picture.pk), headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_strangers_get_nothing_and_readers_the_picture_alone(
    visitor, guest, stranger, owner, canvas, at, put
):
    canvas.share_token = "link"
    canvas.save()
    picture = put("n1")
    reader = cast.reader("link")
    for name in ("whole", "small"):
        address = at(name, picture.pk)
        statuses = [person.get(address).status_code for person in (visitor, guest, stranger, reader, owner)]
        assert statuses == [404, 404, 404, 200, 200]
    for name in ("change", "delete", "restore"):
        address = at(name, picture.pk)
        statuses = [person.post(address).status_code for person in (visitor, guest, stranger, reader)]
        assert statuses == [404, 404, 404, 403]
    page = reader.get(at("of", "n1")).content.decode()
    assert f'alt="{ALT}"' in page
    assert f"<figcaption dir=auto>{ALT}" in page.replace('"', "").replace(" lang=en", "")
    assert "multipart" not in page


def test_a_picture_is_not_served_by_way_of_another_canvas(owner, make_canvas, put):
    picture, other = put("n1"), make_canvas("Another", owner)
    for name in ("whole", "small"):
        assert owner.get(reverse(f"gallery:{name}", args=[other.pk, picture.pk])).status_code == 404
    for name in ("change", "delete", "restore"):
        address = reverse(f"gallery:{name}", args=[other.pk, picture.pk])
        assert owner.post(address, {"alt": "Mine"}).status_code == 404
    assert Picture.objects.get().alt == ALT


def test_the_page_of_all_pictures_leads_to_every_thing(owner, canvas, at, put):
    put("s2"), put("n3"), put("")
    page = owner.get(at("pictures")).content.decode()
    hrefs = re.findall(r'<li>.*?href="([^"]+)"', page)
    assert at("logo") in hrefs
    assert {at("of", f"s{number}") for number in range(1, 7)} <= set(hrefs)
    assert {at("of", f"n{number}") for number in range(1, 28)} <= set(hrefs)
    assert page.count(f'alt="{ALT}"') == 3


def test_an_upload_that_no_page_could_take_is_refused_unread(owner, at):
    answer = owner.generic("POST", at("of", "n1"), CONTENT_LENGTH=str(4 * BYTES_LIMIT))
    assert answer.status_code == 413
    assert "a picture at most 10 MB" in answer.content.decode()


def test_other_addresses_take_no_more_than_before(owner, canvas):
    address = reverse("board:settings", args=[canvas.pk])
    assert owner.generic("POST", address, CONTENT_LENGTH=str(BYTES_LIMIT)).status_code == 413
