"""Pictures go and come with what they belong to."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from canvas import edits, store
from canvas.board import services as board
from canvas.document import Note
from canvas.edits import Missing
from canvas.examples import example
from canvas.models import Canvas, Picture
from canvas.pictures import photos, services
from canvas.pictures.kinds import Size
from canvas.pictures.reading import Kept
from canvas.pictures.selectors import shown
from segments.kinds import NoteBlock

KEPT = Kept("image/jpeg", Size(640, 480), b"whole", b"small")


@pytest.fixture
def canvas(make_canvas, owner):
    """Green Basket, the owner's."""
    return make_canvas(example("green-basket").document, owner)


def put(canvas, subject, alt="What it shows"):
    return services.put_picture(canvas=canvas, actor=None, subject=subject, alt=alt, kept=KEPT)


def delete(canvas, collection, id_):
    return board.delete(canvas=canvas, actor=None, collection=collection, id_=id_)


def undo(canvas, entry):
    return board.undo(canvas=canvas, actor=None, entry=entry)


def subjects(canvas):
    return [photo.subject for photo in photos(canvas)]


def test_a_picture_is_for_the_canvas_a_segment_or_a_note(canvas):
    for subject in ("", "s1", "n1", "n1"):
        put(canvas, subject)
    assert subjects(canvas) == ["", "s1", "n1", "n1"]
    for other in ("r1", "c1", "v1", "gone"):
        with pytest.raises(Missing):
            put(canvas, other)
    assert canvas.version == 4


def test_the_logo_comes_first_whenever_it_came(canvas):
    put(canvas, "n1"), put(canvas, "")
    assert subjects(canvas) == ["", "n1"]


@pytest.mark.parametrize(("collection", "id_"), [("segments", "s1"), ("notes", "n1")])
def test_pictures_go_with_their_thing_and_come_back_with_it(collection, id_, canvas):
    put(canvas, id_), put(canvas, "")
    before = photos(canvas)
    entry = delete(canvas, collection, id_)
    assert subjects(canvas) == [""]
    assert [*shown(canvas)] == [""]
    undo(canvas, entry)
    assert photos(canvas) == before


def test_a_new_thing_under_an_old_id_has_none_of_its_pictures(canvas):
    put(canvas, "n27")
    delete(canvas, "notes", "n27")
    document = store.load(canvas)
    values = {"block": NoteBlock.KEY_PARTNERS, "text": "Another note altogether"}
    change = board.add(canvas=canvas, actor=None, collection="notes", document=document, values=values)
    assert change.subject == "n27"
    assert photos(canvas) == ()
    assert Picture.objects.count() == 0


def test_what_is_taken_back_and_done_again_keeps_its_pictures(canvas):
    note = Note(id="n99", block=NoteBlock.KEY_PARTNERS, text="New")
    entry = store.change(canvas, actor=None, what="note.added", edit=edits.added("notes", note))
    put(canvas, "n99")
    again = undo(canvas, entry)
    assert photos(canvas) == ()
    undo(canvas, again)
    assert subjects(canvas) == ["n99"]


def test_changing_a_thing_leaves_its_pictures(canvas):
    put(canvas, "n1")
    store.change(canvas, actor=None, what="note.changed", edit=edits.updated("notes", "n1", text="Else"))
    assert subjects(canvas) == ["n1"]


def test_one_query_reads_them_all(canvas, django_assert_num_queries):
    for subject in ("", "s1", "s2", "n1", "n1", "n2"):
        put(canvas, subject)
    with django_assert_num_queries(1):
        assert {id_: len(held) for id_, held in shown(canvas).items()} == {
            "": 1, "s1": 1, "s2": 1, "n1": 2, "n2": 1,
        }  # fmt: skip
    with django_assert_num_queries(1):
        assert len(photos(canvas)) == 6


def test_a_canvas_takes_its_pictures_along(canvas, make_canvas):
    other = make_canvas(example("green-basket").document)
    put(canvas, "n1"), put(other, "n1")
    canvas.delete()
    assert [picture.canvas for picture in Picture.objects.all()] == [other]


def test_a_copy_has_the_pictures_too(owner, canvas):
    put(canvas, ""), put(canvas, "n1"), put(canvas, "n2")
    delete(canvas, "notes", "n2")
    owner.post(reverse("front:duplicate", args=[canvas.pk]))
    copy = Canvas.objects.exclude(pk=canvas.pk).get()
    assert photos(copy) == photos(canvas)
    assert copy.pictures.count() == 2
    services.delete_picture(canvas=copy, actor=None, picture_id=copy.pictures.first().pk)
    assert len(photos(canvas)) == 2


def test_a_guest_who_signs_up_keeps_them(guest, make_canvas):
    canvas = make_canvas(example("green-basket").document, guest)
    picture = put(canvas, "n1")
    guest.post(reverse("account_signup"), {"email": "g@example.com", "password1": "nine boxes of beans"})
    canvas.refresh_from_db()
    assert canvas.owner.email == "g@example.com"
    assert guest.get(reverse("gallery:whole", args=[canvas.pk, picture.pk])).content == b"whole"


def test_the_database_holds_one_logo_and_no_picture_without_words(canvas):
    put(canvas, "")
    for wrong in ({"subject": "", "alt": "Another"}, {"subject": "n1", "alt": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.create(
                canvas=canvas, media_type="image/png", width=1, height=1, content=b"", thumbnail=b"", **wrong
            )


# Cleaning


def days_ago(count):
    return timezone.now() - timedelta(days=count)


def test_cleaning_takes_what_was_deleted_long_ago(canvas):
    old, late = put(canvas, "n1"), put(canvas, "n1")
    stays = put(canvas, "n1")
    for picture, days in ((old, 31), (late, 29)):
        services.delete_picture(canvas=canvas, actor=None, picture_id=picture.pk)
        Picture.objects.filter(pk=picture.pk).update(deleted_at=days_ago(days))
    call_command("purge")
    assert {picture.pk for picture in Picture.objects.all()} == {late.pk, stays.pk}


def test_cleaning_takes_what_lost_its_thing_long_ago(canvas):
    lost, stays = put(canvas, "n1"), put(canvas, "n2")
    put(canvas, "")
    entry = delete(canvas, "notes", "n1")
    call_command("purge")
    assert Picture.objects.count() == 3
    Picture.objects.exclude(lost_at=None).update(lost_at=days_ago(29))
    call_command("purge")
    undo(canvas, entry)
    call_command("purge")
    assert Picture.objects.exclude(lost_at=None).count() == 0
    delete(canvas, "notes", "n1")
    call_command("purge")
    Picture.objects.exclude(lost_at=None).update(lost_at=days_ago(31))
    call_command("purge")
    assert lost.pk not in {picture.pk for picture in Picture.objects.all()}
    assert subjects(canvas) == ["", stays.subject]


def test_what_nobody_sees_does_not_grow_without_an_end(canvas, monkeypatch):
    monkeypatch.setattr(services, "HIDDEN", 2)
    for number in range(5):
        put(canvas, "", alt=f"Logo {number}")
    assert [picture.alt for picture in Picture.objects.order_by("pk")] == ["Logo 2", "Logo 3", "Logo 4"]


def test_the_title_of_a_canvas_is_no_matter_of_its_pictures(canvas):
    put(canvas, "")
    store.change(canvas, actor=None, what="canvas.renamed", edit=lambda d: replace(d, title="Another"))
    assert subjects(canvas) == [""]
