"""What the typeface can print, and what stands in for the rest.

A tagged PDF must not hold a glyph that the font lacks: emoji, Chinese, Arabic. Each such character is
written in other letters where that is the same text, and as ``MISSING`` where it is not.
"""

import logging
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from segments.drawing.fonts import glyphs

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
    fonts = [frozenset(glyphs(path.read_bytes())) for path in sorted(folder.glob("*.ttf"))]
    covered = map(chr, frozenset.intersection(*fonts))
    return frozenset(c for c in covered if unicodedata.category(c) not in UNSEEN) | {"\n"}


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
