"""Pictures for tests, good and bad, made on the spot."""

import io
import struct
import zipfile
import zlib
from typing import Any

import pillow_heif
from PIL import Image

pillow_heif.register_heif_opener()

RED, GREEN, BLUE, WHITE = (200, 30, 30), (30, 160, 60), (30, 60, 200), (255, 255, 255)


def corners(size: tuple[int, int] = (40, 24)) -> Image.Image:
    """Four quarters: red and green above, blue and white below. A turn of it can be told."""
    width, height = size
    image = Image.new("RGB", size, RED)
    image.paste(GREEN, (width // 2, 0, width, height // 2))
    image.paste(BLUE, (0, height // 2, width // 2, height))
    image.paste(WHITE, (width // 2, height // 2, width, height))
    return image


def saved(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    """The file of a picture."""
    written = io.BytesIO()
    image.save(written, kind, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}) | how)
    return written.getvalue()


def jpeg(size: tuple[int, int] = (40, 24), **how: Any) -> bytes:
    """A small photograph."""
    return saved(corners(size), **how)


def opened(content: bytes) -> Image.Image:
    """The picture of a file, read whole."""
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def quarters(image: Image.Image) -> list[str]:
    """The colours of the four quarters, by their names, row by row."""
    image = image.convert("RGB")
    names = {"red": RED, "green": GREEN, "blue": BLUE, "white": WHITE}

    def named(x: int, y: int) -> str:
        held: Any = image.getpixel((x, y))
        return min(names, key=lambda name: sum(abs(a - b) for a, b in zip(names[name], held, strict=True)))

    width, height = image.size
    return [named(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG that says it is so large, in grey, whatever follows."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""
    return png(width, height, chunk(b"IDAT", zlib.compress(b"\0" * 1000)))


def jpeg_claiming(width: int, height: int) -> bytes:
    """A JPEG of a few bytes that says it is so large."""
    content = bytearray(jpeg())
    place = content.index(b"\xff\xc0")
    content[place + 5 : place + 9] = struct.pack(">HH", height, width)
    return bytes(content)


def webp_claiming(width: int, height: int, flags: int = 0) -> bytes:
    """A WebP of a few bytes that says it is so large."""
    body = bytes([flags, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    inner = b"WEBP" + b"VP8X" + struct.pack("<I", 10) + body
    return b"RIFF" + struct.pack("<I", len(inner)) + inner


def heic_claiming(width: int, height: int) -> bytes:
    """A HEIC that says it is so large."""
    content = bytearray(saved(corners((64, 64)), "HEIF"))
    place = -1
    while (place := content.find(b"ispe", place + 1)) >= 0:
        content[place + 8 : place + 16] = struct.pack(">II", width, height)
    return bytes(content)


def moving(kind: str) -> bytes:
    """Two pictures, one after the other."""
    return saved(corners(), kind, save_all=True, append_images=[corners().rotate(180)], duration=100)


def archive() -> bytes:
    """A ZIP with a file in it."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as made:
        made.writestr("words.txt", "words")
    return written.getvalue()


def with_place(image: Image.Image, orientation: int = 1) -> Image.Exif:
    """What a camera notes: how it was held, who made it, and where on earth."""
    exif = image.getexif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of Nino"
    exif[0x9286] = "a remark"
    exif.get_ifd(0x8825).update({1: "N", 2: (41.0, 42.0, 30.0), 3: "E", 4: (44.0, 47.0, 0.0)})
    return exif
