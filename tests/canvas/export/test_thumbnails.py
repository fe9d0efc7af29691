"""Small pictures of canvases: the same page as the PDF, made once for a version."""

import io
from contextlib import ExitStack

import pytest
from django.urls import reverse
from PIL import Image

from canvas.examples import example
from canvas.export import small
from canvas.front.services import rename
from canvas.pictures import services
from canvas.pictures.reading import read
from tests.canvas.pictures import made


@pytest.fixture
def canvas(make_canvas, owner):
    return make_canvas(example("green-basket").document, owner)


@pytest.fixture
def address(canvas):
    return reverse("export:thumbnail", args=[canvas.pk])


@pytest.fixture
def drawn(monkeypatch):
    """How many pages were drawn."""
    real, calls = small.canvas_png, []

    def counted(*args, **kwargs):
        calls.append(kwargs["language"])
        return real(*args, **kwargs)

    monkeypatch.setattr(small, "canvas_png", counted)
    return calls


def picture(answer):
    return Image.open(io.BytesIO(answer.content))


def test_a_thumbnail_is_a_small_png_and_no_heavier_than_it_need_be(owner, address):
    answer = owner.get(address)
    assert answer.headers["Content-Type"] == "image/png"
    assert (picture(answer).format, picture(answer).size) == ("PNG", small.THUMBNAIL)
    assert len(answer.content) < 60_000


def test_a_version_is_drawn_once_and_sent_once(owner, canvas, address, drawn):
    first = owner.get(address)
    assert owner.get(address).content == first.content
    assert len(drawn) == 1
    again = owner.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    rename(canvas, actor=owner.user, title="Another title altogether")
    after = owner.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert after.status_code == 200
    assert after.content != first.content
    assert after.headers["Cache-Control"] == "private, no-cache"
    assert len(drawn) == 2


def test_a_new_picture_on_the_canvas_is_on_its_thumbnail(owner, canvas, address):
    before = owner.get(address).content
    kept = read(made.jpeg((400, 240)))
    services.put_picture(canvas=canvas, actor=owner.user, subject="", alt="A logo", kept=kept)
    assert owner.get(address).content != before


def test_where_the_line_is_long_one_is_told_at_once_when_to_come_again(owner, address, drawn):
    with ExitStack() as line:
        for _ in range(small.LINE):
            line.enter_context(small.PLACES)
        answer = owner.get(address)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert answer.content.decode() == "Many pictures are being drawn just now. Please try again in a moment."
    assert answer.headers["Cache-Control"] == "no-store"
    assert drawn == []
    assert owner.get(address).status_code == 200


def test_what_was_drawn_before_is_had_however_long_the_line(owner, address, drawn):
    first = owner.get(address)
    with ExitStack() as line:
        for _ in range(small.LINE):
            line.enter_context(small.PLACES)
        assert owner.get(address).content == first.content
    assert len(drawn) == 1


@pytest.mark.parametrize(("language", "spoken"), [("ka", "ka"), ("fr", "en"), ("", "en")])
def test_headings_are_in_the_founders_language_where_we_speak_it(language, spoken, drawn):
    document = example("tern-bikes").document
    small.small("one", small.THUMBNAIL, type(document)(format=document.format, title="A", language=language))
    assert drawn == [spoken]


def test_the_list_shows_one_for_each_canvas(owner, canvas, make_canvas):
    other = make_canvas("Another “one”", owner)
    page = owner.get(reverse("front:canvases")).content.decode()
    for shown in (canvas, other):
        assert f'src="{reverse("export:thumbnail", args=[shown.pk])}" alt="The page of “' in page
    assert page.count('width="240" height="170" loading="lazy"') == 2


def test_a_link_that_is_shared_has_a_picture_for_its_preview(visitor, canvas):
    canvas.share_token = "a-link"
    canvas.save()
    page = visitor.get(reverse("shared", args=["a-link"])).content.decode()
    address = reverse("shared_picture", args=["a-link"])
    assert f'<meta property="og:image" content="http://testserver{address}">' in page
    answer = visitor.get(address)
    assert picture(answer).size == small.PREVIEW
    assert answer.headers["X-Robots-Tag"] == "noindex"
    canvas.share_token = ""
    canvas.save()
    assert visitor.get(address).status_code == 404


def test_the_examples_have_pictures_too(visitor):
    page = visitor.get(reverse("front:examples")).content.decode()
    assert reverse("example_picture", args=["wikipedia"]) in page
