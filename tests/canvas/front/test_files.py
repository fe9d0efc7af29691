"""A canvas comes from a file and goes into one."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from canvas import store
from canvas.document import SIZE_LIMIT, dumps, loads
from canvas.examples import FOLDER, example
from canvas.models import Canvas

FROM_FILE = reverse("front:from_file")
INVALID = sorted((Path(__file__).parents[4] / "shared" / "examples" / "invalid").glob("*.json"))


def send(person, content, name="canvas.json", **headers):
    return person.post(FROM_FILE, {"file": SimpleUploadedFile(name, content)}, headers=headers)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_a_file_becomes_a_canvas_and_comes_out_the_same(guest, path):
    answer = send(guest, path.read_bytes(), path.name)
    canvas = Canvas.objects.get()
    assert answer.url == reverse("board:board", args=[canvas.pk])
    out = guest.get(reverse("front:file", args=[canvas.pk]))
    assert loads(out.content) == loads(path.read_bytes())


def test_the_file_is_named_after_the_canvas(owner, make_canvas):
    canvas = make_canvas("../Cà phê “Mây”\r\nX: y/<b>", owner)
    header = owner.get(reverse("front:file", args=[canvas.pk])).headers["Content-Disposition"]
    assert header.startswith("attachment; filename")
    assert f"C%C3%A0%20ph%C3%AA%20M%C3%A2yX%20yb%20{timezone.localdate()}.json" in header
    canvas = make_canvas("///", owner)
    header = owner.get(reverse("front:file", args=[canvas.pk])).headers["Content-Disposition"]
    assert header == f'attachment; filename="canvas {timezone.localdate()}.json"'


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_what_is_wrong_is_said_by_its_place_and_nothing_is_made(visitor, path):
    answer = send(visitor, path.read_bytes(), path.name)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert path.name in page
    form = answer.context["form"]
    assert form.problems
    for place, sentence in form.problems:
        assert place == "" or place.startswith("/")
        assert sentence
        assert "%(" not in sentence
    assert not Canvas.objects.exists()


def test_there_are_invalid_examples_to_try():
    assert len(INVALID) > 20


def test_faults_are_escaped(visitor):
    page = send(
        visitor, json.dumps({"format": "rapport-canvas/1", "title": "x", "<b>": 1}).encode(), "<i>.json"
    )
    assert "<b>" not in page.content.decode()
    assert "<i>" not in page.content.decode()
    assert "&lt;b&gt;" in page.content.decode()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"null", b"PK\x03\x04"])
def test_anything_else_is_no_canvas(visitor, content):
    assert send(visitor, content).status_code == 422


def test_a_form_without_a_file_is_told_so(visitor):
    answer = visitor.post(FROM_FILE)
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]


def test_the_largest_document_is_taken_and_one_byte_more_is_not(guest):
    text = dumps(example("green-basket").document)
    room = SIZE_LIMIT - len(text.encode())
    assert send(guest, (text + " " * room).encode()).status_code == 302
    assert send(guest, (text + " " * (room + 1)).encode()).status_code == 422


def test_a_deleted_canvas_gives_no_file(owner, make_canvas):
    canvas = make_canvas(example("green-basket").document, owner)
    url = reverse("front:file", args=[canvas.pk])
    assert loads(owner.get(url).content) == store.load(canvas)
    owner.post(reverse("front:delete", args=[canvas.pk]))
    assert owner.get(url).status_code == 404
