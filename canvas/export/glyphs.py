"""What the typeface can print, and what stands in for the rest.

A tagged PDF must not hold a glyph that the font lacks: emoji, Chinese, Arabic. Each such character is
written in other letters where that is the same text, and as ``MISSING`` where it is not.
"""

import logging
import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

logger = logging.getLogger(__name__)

MISSING = "?"
RIDING_MOST = 11  # characters on one letter; more are a prank that would choke those who read the PDF

UNSEEN = {"Cc", "Cf", "Cs"}  # categories that leave no gap in a text when they are left out
JOINER = "\u200d"
SELECTORS = re.compile("[\ufe00-\ufe0f\u20e3\U000e0100-\U000e01ef]")  # how to draw what stands before
SKINS = re.compile("[\U0001f3fb-\U0001f3ff]")
FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]")
SPACES = {"\t": " ", "\u2028": "\n", "\u2029": "\n", "\u202f": "\u00a0"}


@cache
def coverage(folder: Path) -> frozenset[str]:
    """The characters that every font of a folder has a glyph for, but none that nobody can see."""
    fonts = [frozenset(_characters(path.read_bytes())) for path in sorted(folder.glob("*.ttf"))]
    covered = map(chr, frozenset.intersection(*fonts))
    return frozenset(c for c in covered if unicodedata.category(c) not in UNSEEN) | {"\n"}


def _characters(font: bytes) -> Iterator[int]:
    """The code points of a font's character map, format 4 (OpenType specification, table “cmap”).

    Raises:
        ValueError: when the font has no such map.
    """
    (tables,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4s4xII", font, 12 + 16 * place) for place in range(tables))
    start = next(offset for tag, offset, _ in entries if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, start + 2)
    offsets = [struct.unpack_from(">4xI", font, start + 4 + 8 * place)[0] + start for place in range(maps)]
    for offset in offsets:
        if struct.unpack_from(">H", font, offset) == (4,):
            return _segments(font, offset)
    raise ValueError("this font has no character map of format 4")


def _segments(font: bytes, offset: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", font, offset + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", font, offset + 14)
    starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", font, offset + 16 + doubled * part) for part in (1, 2, 3)
    )
    for place in range(count):
        for code in range(starts[place], min(ends[place], 0xFFFE) + 1):
            glyph = code
            if ranges[place]:
                where = offset + 16 + doubled * 3 + 2 * place + ranges[place] + 2 * (code - starts[place])
                (glyph,) = struct.unpack_from(">H", font, where)
            if (glyph + deltas[place]) % 0x10000 if glyph or not ranges[place] else 0:
                yield code


class Printer:
    """Makes texts printable, and counts what it could not print."""

    def __init__(self, folder: Path) -> None:
        self._covered = coverage(folder)
        covered = re.escape("".join(sorted(self._covered)))
        self._foreign = re.compile(f"[^{covered}]|[\u0300-\u036f]{{{RIDING_MOST + 1}}}")
        self._codes: set[str] = set()
        self.missing = 0

    def printable(self, text: str) -> str:
        """The text in characters that the typeface has; what it has already stays as it is."""
        if not self._foreign.search(text):
            return text
        return "".join(map(self._cluster, clusters(text)))

    def _cluster(self, cluster: str) -> str:
        for written in _writings(cluster):
            if self._covered.issuperset(written) and len(cluster) <= RIDING_MOST + 1:
                return written
        self.missing += 1
        self._codes.add("+".join(f"U+{ord(character):04X}" for character in cluster))
        return MISSING

    def log(self) -> None:
        """Say once which characters were missing."""
        if self._codes:
            logger.info("not in the typeface: %s", ", ".join(sorted(self._codes)))


def clusters(text: str) -> Iterator[str]:
    """A character each with all that rides on it: accents, joined signs, skin tones, the second half of a flag."""
    cluster = ""
    for character in text:
        rides = (
            unicodedata.category(character) in ("Mn", "Me")
            or character == JOINER
            or cluster.endswith(JOINER)
            or SKINS.match(character)
            or (len(cluster) == 1 and FLAGS.match(cluster) and FLAGS.match(character))
        )
        if cluster and not rides:
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _writings(cluster: str) -> Iterator[str]:
    """Ways to write the same, the nearest first."""
    yield cluster
    if cluster in SPACES:
        yield SPACES[cluster]
    seen = "".join(c for c in SELECTORS.sub("", cluster) if unicodedata.category(c) not in UNSEEN)
    yield seen
    if unicodedata.category(seen[0]) == "Zs":
        yield " "
    yield "".join(c.lower() if "Ა" <= c <= "Ჿ" else c for c in seen)  # Georgian capitals as its letters
    compatible = unicodedata.normalize("NFKC", seen)
    yield compatible
    yield unicodedata.normalize("NFD", compatible)
