"""Files that are no pictures, or claim too much, are refused."""

import builtins
import io
import os
import struct
import sys
import zlib

import pytest
from PIL import Image

from canvas.pictures.kinds import BYTES_LIMIT, Fault
from canvas.pictures.reading import Refused, read
from tests.canvas.pictures import made
from tests.canvas.pictures.test_reading import UPRIGHT


def fault(content, **how):
    """Why a file is refused."""
    with pytest.raises(Refused) as refused:
        read(content, **how)
    return refused.value.fault


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><html><body onload=alert(1)></body></html>"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Fault.EMPTY),
        (b"\0", Fault.UNKNOWN),
        (b"just words", Fault.UNKNOWN),
        (b"%PDF-1.7", Fault.UNKNOWN),
        (made.archive(), Fault.UNKNOWN),
        (made.saved(made.corners(), "BMP"), Fault.UNKNOWN),
        (made.saved(made.corners(), "TIFF"), Fault.UNKNOWN),
        (made.saved(made.corners(), "GIF"), Fault.GIF),
        (made.moving("GIF"), Fault.GIF),
        (SVG, Fault.DRAWING),
        (b"\xef\xbb\xbf  " + SVG, Fault.DRAWING),
        (HTML, Fault.DRAWING),
        (made.moving("WEBP"), Fault.MOVING),
        (made.moving("PNG"), Fault.MOVING),
        (made.webp_claiming(40, 24, flags=2), Fault.MOVING),
    ],
    ids=lambda value: value.name if isinstance(value, Fault) else value[:6].hex(),
)
def test_what_is_no_still_picture_is_refused(content, why):
    assert fault(content) is why


@pytest.mark.parametrize("page", [SVG, HTML, b"%PDF-1.7\n"], ids=["svg", "html", "pdf"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_page_that_begins_as_a_picture_is_refused(kind, page):
    start = {"JPEG": b"\xff\xd8\xff\xe0", "PNG": b"\x89PNG\r\n\x1a\n"}[kind]
    assert fault(start + page) is Fault.DOUBLE


def test_a_picture_with_a_page_in_its_first_comment_is_refused():
    assert fault(made.jpeg(comment=HTML)) is Fault.DOUBLE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_picture_that_is_an_archive_too_is_refused(kind):
    assert fault(made.saved(made.corners(), kind) + made.archive()) is Fault.DOUBLE


def test_four_bytes_that_an_archive_ends_with_make_no_archive():
    content = made.jpeg() + b"PK\x05\x06" + b"\x11" * 40
    assert read(content).size == (40, 24)


def test_what_follows_a_picture_is_left_behind():
    assert read(made.jpeg() + b"a film of two seconds") == read(made.jpeg())


def test_a_file_that_is_too_heavy_is_refused_before_it_is_looked_at(monkeypatch):
    monkeypatch.setattr(Image, "open", None)
    assert fault(made.jpeg() + b"\0" * BYTES_LIMIT) is Fault.HEAVY


def test_a_file_of_just_the_weight_is_read():
    content = made.jpeg()
    assert read(content + b"\0" * (BYTES_LIMIT - len(content))).size == (40, 24)


@pytest.mark.parametrize(
    "claiming", [made.png_claiming, made.jpeg_claiming, made.webp_claiming, made.heic_claiming]
)
@pytest.mark.parametrize("size", [(10_000, 5_001), (65_000, 65_000)], ids=str)
def test_a_picture_that_claims_to_be_huge_is_refused_before_a_pixel_is_decoded(claiming, size, monkeypatch):
    def decode(*args, **kwargs):
        raise AssertionError("a pixel was decoded")

    content = claiming(*size)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    assert fault(content) is Fault.LARGE


def test_a_webp_that_claims_more_than_memory_has_is_refused():
    assert fault(made.webp_claiming(2**24, 2**24)) is Fault.LARGE


@pytest.mark.parametrize("claim", [b"VP8L" + struct.pack("<I", 10), b"VP8 " + struct.pack("<I", 10)])
def test_a_plain_webp_that_claims_to_be_huge_is_refused(claim):
    sizes = struct.pack("<I", 16_382 | 16_382 << 14)
    lossless = b"\x2f" + sizes + b"\0" * 5
    lossy = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 16_383, 16_383)
    body = lossless if claim.startswith(b"VP8L") else lossy
    assert fault(b"RIFF" + struct.pack("<I", 30) + b"WEBP" + claim + body) is Fault.LARGE


@pytest.mark.parametrize("name", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_text_of_a_png_that_unpacks_to_more_than_a_picture_is_refused(name):
    bomb = zlib.compress(b"\0" * 8_000_000, 1)
    heads = {b"zTXt": b"a\0\0", b"iTXt": b"a\0\1\0\0\0", b"iCCP": b"a\0\0"}
    rows = zlib.compress(b"\0" * (2 * 3))
    content = made.png(2, 2, made.chunk(name, heads[name] + bomb), made.chunk(b"IDAT", rows))
    assert fault(content) is Fault.BROKEN


def test_many_texts_that_unpack_to_much_together_are_refused():
    text = made.chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 1_000_000, 1))
    rows = made.chunk(b"IDAT", zlib.compress(b"\0" * (2 * 3)))
    assert fault(made.png(2, 2, *[text] * 70, rows)) is Fault.BROKEN


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.9])
def test_a_file_that_was_cut_off_is_refused(kind, part):
    noise = Image.frombytes("RGB", (200, 120), os.urandom(200 * 120 * 3))
    content = made.saved(noise, kind)
    assert fault(content[: int(len(content) * part)]) is Fault.BROKEN


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_file_of_which_only_the_first_bytes_are_right_is_refused(kind):
    start = made.saved(made.corners(), kind)[:24]
    assert fault(start + b"\x55" * 5000) in (Fault.BROKEN, Fault.LARGE)


def test_several_pictures_of_one_click_are_read_as_the_first():
    burst = made.saved(made.corners(), "MPO", save_all=True, append_images=[made.corners().rotate(180)])
    assert made.quarters(made.opened(read(burst).content)) == UPRIGHT
    several = io.BytesIO()
    made.corners().save(several, "HEIF", save_all=True, append_images=[made.corners().rotate(180)])
    assert made.quarters(made.opened(read(several.getvalue()).content)) == UPRIGHT


def test_without_its_library_a_heic_is_refused_by_a_sentence_of_its_own(monkeypatch):
    content, real = made.saved(made.corners(), "HEIF"), builtins.__import__

    def without(name, *args, **kwargs):
        if name == "pillow_heif":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.delitem(sys.modules, "pillow_heif")
    monkeypatch.setattr(builtins, "__import__", without)
    assert fault(content) is Fault.NO_HEIC
