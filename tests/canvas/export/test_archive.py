"""The archive of everything: what is in it, and that it is written piece by piece."""

import datetime
import io
import tracemalloc
from dataclasses import replace
from zipfile import ZipFile

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from canvas.examples import example
from canvas.export.archive import archive
from canvas.export.formats import FORMATS, Format, Options, Subject, by_slug
from canvas.file_names import file_name

DAY = datetime.date(2026, 3, 9)


def subject():
    return Subject(example("green-basket").document, findings=(), date=DAY)


def opened(chunks):
    return ZipFile(io.BytesIO(b"".join(chunks)))


def inside(content):
    with ZipFile(io.BytesIO(content)) as packed:
        return [(name, packed.read(name)) for name in packed.namelist()]


def text_format(slug, make):
    return Format(slug, slug, "", "text/plain", make, "text", 1)


def broken(subject, options):
    raise RuntimeError("out of paper")


def test_the_archive_is_the_same_every_time():
    formats = (by_slug("canvas.json"), by_slug("canvas.pdf"))
    once, again = (b"".join(archive(subject(), Options(), formats)) for _ in range(2))
    assert once == again
    info = opened([once]).infolist()[0]
    assert (info.filename, info.date_time) == ("Green Basket 2026-03-09.json", (2026, 3, 9, 12, 0, 0))


def test_what_cannot_be_made_is_said_inside_and_the_rest_is_there(caplog):
    formats = (text_format("bad.txt", broken), text_format("good.txt", lambda subject, options: b"good"))
    packed = opened(archive(subject(), Options(), formats))
    assert packed.testzip() is None
    assert packed.namelist() == ["Green Basket good 2026-03-09.txt", "Green Basket missing 2026-03-09.txt"]
    assert packed.read("Green Basket good 2026-03-09.txt") == b"good"
    missing = packed.read("Green Basket missing 2026-03-09.txt").decode()
    assert missing == "These files could not be made of “Green Basket”:\n– bad.txt (bad.txt)\n"
    assert "out of paper" in caplog.text


def test_the_archive_is_never_in_memory_as_a_whole():
    size = 4_000_000
    formats = tuple(
        replace(text_format(f"{number}.png", lambda subject, options: bytes(size)), media_type="image/png")
        for number in range(8)
    )
    tracemalloc.start()
    written = sum(len(chunk) for chunk in archive(subject(), Options(), formats))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert written > 8 * size
    assert peak < 2.5 * size


@pytest.fixture
def canvas(live_server, make_canvas, owner):
    """On one database: what is made of a canvas is the same on the other."""
    return make_canvas(example("green-basket").document, owner)


def test_every_file_is_the_same_alone_in_the_archive_and_by_the_command(owner, canvas, tmp_path):
    chosen = {"paper": "letter", "findings": "no", "language": "ka"}
    written = ["--paper", "letter", "--without-findings", "--language", "ka"]
    whole = owner.get(reverse("export:file", args=[canvas.pk, "canvas.zip"]), chosen)
    assert whole.headers["Content-Type"] == "application/zip"
    content = b"".join(whole)
    packed = ZipFile(io.BytesIO(content))
    today = timezone.localdate()
    known = set()
    for format in FORMATS:
        name = file_name(canvas.title, format.slug, today)
        single = owner.get(reverse("export:file", args=[canvas.pk, format.slug]), chosen).content
        for inner, part in inside(single) if format.slug.endswith(".zip") else [("", single)]:
            path = f"{name.removesuffix('.zip')}/{inner}" if inner else name
            assert packed.read(path) == part, path
            known.add(path)
    assert set(packed.namelist()) == known
    for slug in ("canvas.zip", "canvas.pdf"):
        call_command("export_canvas", str(canvas.pk), "--to", slug, "-o", str(tmp_path / slug), *written)
    assert (tmp_path / "canvas.zip").read_bytes() == content
    assert (tmp_path / "canvas.pdf").read_bytes() == packed.read(file_name(canvas.title, "canvas.pdf", today))
