"""What becomes of a file that somebody brings: a picture as it is kept, or a sentence."""

import builtins
import io
import os
import struct
import sys
import zlib

import pytest
from PIL import Image, ImageCms

from canvas.pictures.kinds import BYTES_LIMIT, Fault, Size
from canvas.pictures.reading import Refused, read
from tests.canvas.pictures import made

UPRIGHT = ["red", "green", "blue", "white"]


def fault(content, **how):
    """Why a file is refused."""
    with pytest.raises(Refused) as refused:
        read(content, **how)
    return refused.value.fault


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_picture_of_every_kind_is_kept_as_it_looks(kind):
    kept = read(made.saved(made.corners((400, 240)), kind))
    assert (kept.media_type, kept.size) == ("image/jpeg", Size(400, 240))
    image = made.opened(kept.content)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (400, 240))
    assert made.quarters(image) == UPRIGHT
    assert made.opened(kept.thumbnail).size == (320, 192)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_every_mode_is_read(mode):
    image = Image.new("L", (40, 24), 190)
    if mode == "I;16":
        image = Image.frombytes("I;16", (40, 24), struct.pack("<H", 190 * 257) * 40 * 24)
    else:
        image = image.convert("RGB").convert(mode)
    kept = made.opened(read(made.saved(image, "PNG")).content)
    wanted = (255 if mode == "1" else 190,) * 3
    assert all(abs(a - b) < 24 for a, b in zip(kept.getpixel((20, 12)), wanted, strict=True))


def test_a_picture_for_print_in_four_colours_is_read():
    kept = made.opened(read(made.saved(made.corners().convert("CMYK"))).content)
    assert (kept.mode, made.quarters(kept)) == ("RGB", UPRIGHT)


def test_a_long_picture_is_made_smaller_in_its_shape():
    kept = read(made.jpeg((3000, 1000)))
    assert kept.size == (1600, 533)
    assert made.opened(kept.content).size == (1600, 533)
    assert made.opened(kept.thumbnail).size == (320, 107)


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (4000, 1)])
def test_a_line_stays_a_line(size):
    assert min(read(made.saved(Image.new("RGB", size), "PNG")).size) == 1


def test_the_same_file_gives_the_same_picture():
    content = made.jpeg((2000, 1500), exif=made.with_place(made.corners()))
    assert read(content) == read(content)


# What is on it stays, what is behind it goes


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright(orientation):
    turned = made.corners((40, 24))
    held = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the turn that a camera held so would have to undo
    if orientation in held:
        turned = turned.transpose(Image.Transpose(held[orientation]))
    kept = made.opened(read(made.saved(turned, exif=made.with_place(turned, orientation))).content)
    assert (kept.size, made.quarters(kept)) == ((40, 24), UPRIGHT)
    assert kept.getexif() == {}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("transparent", [False, True])
def test_nothing_that_the_camera_noted_is_kept(kind, transparent):
    image = made.corners((400, 240)).convert("RGBA" if transparent and kind != "JPEG" else "RGB")
    if image.mode == "RGBA":
        image.putalpha(120)
    how = {"exif": made.with_place(image).tobytes(), "xmp": b"<x:xmpmeta>Tbilisi</x:xmpmeta>"}
    content = made.saved(image, kind, **how)
    assert b"Camera of Nino" in content
    kept = read(content, transparent=transparent)
    for part in (kept.content, kept.thumbnail):
        left = made.opened(part)
        assert left.getexif() == {}
        assert not {"exif", "xmp", "icc_profile", "comment", "XML:com.adobe.xmp"} & set(left.info)
        assert b"Nino" not in part
        assert b"Tbilisi" not in part


def test_texts_and_comments_are_not_kept():
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Nino")
    image = Image.new("RGBA", (30, 30), (1, 2, 3, 4))
    for content in (made.saved(image, "PNG", pnginfo=info), made.jpeg(comment=b"Nino")):
        assert b"Nino" in content
        assert b"Nino" not in read(content, transparent=True).content


def test_colours_by_a_profile_of_their_own_become_those_that_every_screen_shows():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for one, other in ((b"rXYZ", b"...."), (b"bXYZ", b"rXYZ"), (b"....", b"bXYZ")):
        profile = profile.replace(one, other, 1)
    kept = made.opened(read(made.saved(made.corners(), icc_profile=profile)).content)
    assert made.quarters(kept) == ["blue", "green", "red", "white"]
    assert "icc_profile" not in kept.info


def test_a_profile_for_other_colours_is_as_good_as_none():
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    kept = made.opened(read(made.saved(made.corners(), icc_profile=lab)).content)
    assert made.quarters(kept) == UPRIGHT


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200, b"x" * 100_000])
def test_a_damaged_profile_does_no_harm(profile):
    kept = made.opened(read(made.jpeg(icc_profile=profile)).content)
    assert made.quarters(kept) == UPRIGHT


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_a_damaged_note_of_the_camera_does_no_harm():
    exif = b"Exif\0\0II*\0\x08\0\0\0\xff\xff" + os.urandom(40)
    assert read(made.jpeg(exif=exif)).size == (40, 24)


def test_a_logo_keeps_its_transparent_ground_and_a_photograph_stands_on_white():
    image = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    image.paste((200, 30, 30, 255), (0, 0, 30, 60))
    content = made.saved(image, "PNG")
    logo, photograph = read(content, transparent=True), read(content)
    assert logo.media_type == "image/png"
    assert made.opened(logo.content).getpixel((45, 30))[3] == 0
    assert made.opened(logo.thumbnail).mode == "RGBA"
    assert photograph.media_type == "image/jpeg"
    assert made.opened(photograph.content).getpixel((50, 30)) == (255, 255, 255)


def test_a_colour_that_is_said_to_be_transparent_is():
    image = Image.new("P", (10, 10), 0)
    kept = read(made.saved(image, "PNG", transparency=0), transparent=True)
    assert made.opened(kept.content).getpixel((5, 5))[3] == 0


def test_a_ground_that_could_be_transparent_but_is_not_needs_no_png():
    kept = read(made.saved(made.corners().convert("RGBA"), "PNG"), transparent=True)
    assert kept.media_type == "image/jpeg"


# What is refused

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
