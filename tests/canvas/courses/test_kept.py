"""The database itself keeps what was handed in as it was, with its pictures."""

import hashlib

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from canvas.courses import pictures
from canvas.models import Canvas, Picture, PictureBytes, Submission, SubmittedPicture
from canvas.pictures import services
from tests.canvas.courses.making import course_with, handed_in, with_picture


@pytest.fixture
def submission(instructor, owner):
    return handed_in(course_with(instructor, owner), owner)


@pytest.fixture
def pictured(submission):
    """The same with two photographs, handed in."""
    with_picture(submission.work.canvas, "n1", "Boxes on a doorstep")
    with_picture(submission.work.canvas, "s1", "A family at table", size=(80, 80))
    pictures.freeze(submission.work.canvas, submission)
    return submission


COLUMNS = {
    "submission": ("document", "findings", "digest", "number", "at", "late", "gist"),
    "submittedpicture": ("submission_id", "subject", "alt", "content_id", "source"),
    "picturebytes": ("digest", "content", "thumbnail", "media_type", "width", "height"),
}


def test_no_column_of_a_submission_can_be_altered(pictured):
    for table, column in ((table, column) for table, columns in COLUMNS.items() for column in columns):
        with (
            pytest.raises(DatabaseError, match="stays as it was"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"UPDATE canvas_{table} SET {column} = {column}")
    assert Submission.objects.get(pk=pictured.pk).document == pictured.document


def test_not_by_the_orm_either(submission):
    submission.document = "{}"
    with pytest.raises(DatabaseError), transaction.atomic():
        submission.save()
    with pytest.raises(DatabaseError), transaction.atomic():
        Submission.objects.update(late=True)


def test_pictures_of_a_submission_stay_whatever_becomes_of_those_of_the_canvas(pictured, owner):
    canvas = pictured.work.canvas
    first, second = pictured.pictures.order_by("pk")
    assert (first.subject, first.alt) == ("n1", "Boxes on a doorstep")
    assert hashlib.sha256(first.content.content).hexdigest() == first.content.digest
    services.change_alt(canvas=canvas, actor=owner.user, picture_id=first.source, alt="Other words")
    services.delete_picture(canvas=canvas, actor=owner.user, picture_id=second.source)
    Picture.objects.filter(pk=second.source).delete()
    assert [one.alt for one in pictures.frozen(pictured)] == ["Boxes on a doorstep", "A family at table"]
    Canvas.objects.filter(pk=canvas.pk).delete()
    call_command("purge")
    assert [(one.subject, one.width) for one in pictures.photos(pictured)] == [("n1", 40), ("s1", 80)]


def test_the_same_bytes_are_kept_once(pictured, django_assert_max_num_queries):
    assert PictureBytes.objects.count() == 2
    again = handed_in(pictured.work.assignment.course, pictured.by, number=2)
    with django_assert_max_num_queries(6):
        pictures.freeze(pictured.work.canvas, again)
    assert PictureBytes.objects.count() == 2
    assert SubmittedPicture.objects.count() == 4


def test_what_no_submission_has_any_more_goes_with_the_cleaning(pictured):
    call_command("purge")
    assert PictureBytes.objects.count() == 2
    pictured.delete()
    call_command("purge")
    assert not PictureBytes.objects.exists()
