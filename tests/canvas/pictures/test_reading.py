"""What becomes of a file that somebody brings: a picture as it is kept, or a sentence."""

import os
import struct

import pytest
from PIL import Image, ImageCms

from canvas.pictures.kinds import Size
from canvas.pictures.reading import read
from tests.canvas.pictures import made

UPRIGHT = ["red", "green", "blue", "white"]


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
