"""What a file is by its first bytes, and whether it is something else besides. Pure; decodes nothing."""

import io
import re
import struct
import zipfile

from canvas.pictures.kinds import Fault, Size

LOOKED_AT = 1024  # bytes at the beginning, which is as far as anything that guesses looks
OTHERS = (b"%pdf-", b"<svg", b"<html", b"<script", b"<!doctype", b"<?php", b"<iframe", b"<body")
HEIF = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class Refused(ValueError):
    """The file is no picture that can be kept; ``fault`` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def type_of(content: bytes) -> str:
    """“JPEG”, “PNG”, “WEBP” or “HEIF”.

    Raises:
        Refused: for every other file, and for one that can be read as something else as well.
    """
    found = _signed(content)
    start = content[:LOOKED_AT].lower()
    if not found:
        raise Refused(_why_not(start))
    if any(sign in start for sign in OTHERS) or _is_archive(content):
        raise Refused(Fault.DOUBLE)
    return found


def _signed(content: bytes) -> str:
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if content[4:8] == b"ftyp" and content[8:12] in HEIF else ""


def _why_not(start: bytes) -> Fault:
    if not start:
        return Fault.EMPTY
    if start.startswith((b"gif87a", b"gif89a")):
        return Fault.GIF
    return Fault.DRAWING if any(sign in start for sign in OTHERS[1:]) else Fault.UNKNOWN


def _is_archive(content: bytes) -> bool:
    """Whether it opens as a ZIP, wherever in the file that begins."""
    file = io.BytesIO(content)
    if not zipfile.is_zipfile(file):
        return False
    try:
        zipfile.ZipFile(file).close()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False  # four bytes in a photograph that happen to be those of an archive
    return True


def webp_size(content: bytes) -> tuple[Size, bool]:
    """The size that a WebP claims, and whether it moves: its decoder sets memory aside before anybody could ask it.

    Raises:
        Refused: where the header is none.
    """
    chunk, body = content[12:16], content[20:30]
    if len(body) < 10:
        raise Refused(Fault.BROKEN)
    if chunk == b"VP8X":
        size = Size(1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little"))
        return size, bool(body[0] & 2)
    if chunk == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return Size(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)), False
    if chunk == b"VP8 ":
        width, height = (int.from_bytes(body[place : place + 2], "little") & 0x3FFF for place in (6, 8))
        return Size(width, height), False
    raise Refused(Fault.BROKEN)


def heic_size(content: bytes) -> Size:
    """The largest size that a HEIC claims of anything in it: its decoder would make that, and only then crop it.

    Raises:
        Refused: where the header is none.
    """
    head = _box(content, b"meta")
    places = (found.end() for found in re.finditer(rb"ispe....", head, re.DOTALL))
    claimed = [struct.unpack_from(">II", head, place) for place in places if place + 8 <= len(head)]
    if not claimed:
        raise Refused(Fault.BROKEN)
    return max((Size(*claim) for claim in claimed), key=lambda size: size.width * size.height)


def _box(content: bytes, name: bytes) -> bytes:
    """One of the boxes that a HEIC is a row of; empty where there is none."""
    place = 0
    while place + 8 <= len(content):
        length = int.from_bytes(content[place : place + 4], "big")
        if content[place + 4 : place + 8] == name:
            return content[place : place + length]
        if length < 8:
            break
        place += length
    return b""
