"""The library is open to everybody: what each example teaches, and a copy to change."""

import pytest
from django.utils.html import escape

from canvas import store
from canvas.examples import library
from canvas.models import Canvas
from relationships.wording import sentences

pytestmark = pytest.mark.django_db


def test_every_example_is_listed_with_what_it_teaches(visitor):
    page = visitor.get("/examples/").content.decode()
    lessons = library()
    assert len([lesson for lesson in lessons if not lesson.flawed]) >= 10
    assert len([lesson for lesson in lessons if lesson.flawed]) >= 5
    for lesson in lessons:
        assert escape(lesson.example.document.title) in page
        assert escape(lesson.teaches) in page


def test_a_flawed_one_says_what_there_is_to_find(visitor):
    page = visitor.get("/examples/").content.decode()
    for lesson in library():
        for finding in lesson.findings:
            assert escape(sentences(finding, currency=lesson.example.document.currency).message) in page


def test_the_readers_own_language_comes_first(visitor):
    visitor.cookies["django_language"] = "ka"
    page = visitor.get("/examples/").content.decode()
    titles = {
        lesson.example.document.language: lesson.example.document.title for lesson in reversed(library())
    }
    assert page.index(escape(titles["ka"])) < page.index(escape(titles["vi"]))


def test_any_of_them_opens_as_a_copy_of_ones_own(visitor):
    answer = visitor.post("/canvases/from-example/wikipedia/")
    canvas = Canvas.objects.get()
    assert answer.headers["Location"] == f"/c/{canvas.pk}/"
    lesson = next(entry for entry in library() if entry.example.slug == "wikipedia")
    assert store.load(canvas) == lesson.example.document


def test_the_page_asks_the_database_for_nothing(visitor, django_assert_num_queries):
    with django_assert_num_queries(0):
        visitor.get("/examples/")
