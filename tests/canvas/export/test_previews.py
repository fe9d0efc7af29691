"""What of a file is seen before it is taken away."""

import datetime
import io
import threading
from dataclasses import replace
from zipfile import ZipFile

import pytest
from django.utils.translation import get_language
from openpyxl import Workbook

from canvas.examples import example
from canvas.export import making
from canvas.export.formats import FORMATS, Format, Options, Subject
from canvas.export.previews import LETTERS_MOST, PICTURES_MOST, ROWS_MOST, SHEET, Preview, preview_of

SUBJECT = Subject(example("green-basket").document, findings=(), date=datetime.date(2026, 3, 9))
TEXT = Format("a.txt", "A", "", "text/plain", lambda subject, options: b"words", "text", 1)
PNG = "data:image/png;base64,cG5n"


def seen(content, media_type, **others):
    format = replace(TEXT, make=lambda subject, options: content, media_type=media_type, **others)
    return preview_of(format, SUBJECT, Options())


def test_text_and_data_are_seen_as_they_are():
    assert seen("“მ”".encode("utf-8-sig"), "text/csv") == Preview(text="“მ”")
    assert seen(b"{}", "application/json") == Preview(text="{}")
    long = seen(b"a" * (LETTERS_MOST + 1), "text/plain")
    assert (len(long.text), long.whole) == (LETTERS_MOST, False)


def test_a_picture_is_seen_and_a_pdf_by_pictures_of_its_pages():
    assert seen(b"png", "image/png") == Preview(pictures=(PNG,))
    assert seen(b"", "application/pdf", pages=lambda subject, options: [b"png"] * 2) == Preview((PNG, PNG))
    many = seen(b"", "application/pdf", pages=lambda subject, options: [b"png"] * (PICTURES_MOST + 1))
    assert (len(many.pictures), many.whole) == (PICTURES_MOST, False)


def test_the_pictures_of_an_archive_are_seen():
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("a.png", b"png")
        archive.writestr("read me.txt", "words")
    assert seen(packed.getvalue(), "application/zip") == Preview(pictures=(PNG,))


def test_an_archive_without_pictures_is_seen_by_its_words():
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("read me.txt", "Nothing to draw yet.")
    assert seen(packed.getvalue(), "application/zip") == Preview(text="Nothing to draw yet.")


def test_a_workbook_is_seen_as_a_table():
    book = Workbook()
    book.active.append(["a", None, 3])
    for _ in range(ROWS_MOST):
        book.active.append(["b"])
    kept = io.BytesIO()
    book.save(kept)
    found = seen(kept.getvalue(), SHEET)
    assert found.rows[0] == ("a", "", "3")
    assert (len(found.rows), found.whole) == (ROWS_MOST, False)


def test_what_cannot_be_shown_is_not():
    assert seen(b"\x00", "application/octet-stream") == Preview()


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.slug)
def test_every_format_is_of_a_kind_that_can_be_seen(format):
    shown = ("image/", "text/", "application/json", "application/zip", SHEET)
    assert format.pages or format.media_type.startswith(shown)


def test_only_as_many_files_are_set_at_once_as_there_are_turns(monkeypatch):
    monkeypatch.setattr(making, "TURNS", threading.BoundedSemaphore(2))
    together, most, lock = 0, 0, threading.Lock()
    meeting = threading.Barrier(2)  # both turns are taken at once, or this waits in vain

    def make(subject, options):
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        meeting.wait(10)
        with lock:
            together -= 1
        return b""

    crowd = [
        threading.Thread(
            target=making.make, args=(replace(TEXT, make=make, group="print"), SUBJECT, Options())
        )
        for _ in range(8)
    ]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert most == 2


def test_a_format_is_made_in_the_language_asked_for_by_what_it_heeds_alone():
    def make(subject, options):
        return f"{get_language()} {options}".encode()

    asked = Options(paper="a3", language="ka", segment="s1", scale=2)
    made = making.make(replace(TEXT, make=make, heeds=frozenset({"paper"})), SUBJECT, asked)
    assert made.decode() == f"ka {Options(paper='a3')}"
