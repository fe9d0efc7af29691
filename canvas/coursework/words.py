"""Two texts, word by word: what stayed, what went, what came. Pure."""

from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

# Words that both sides have are worth showing where they are enough of them; below, one reads two texts more easily.
ALIKE = 0.4
# What one comparison may spend, in words of one text × words of the other; what comes later is told as a whole.
WORK = 400_000
LONGEST = 160_000  # … of which one text may spend so much


class Fate(StrEnum):
    """What became of some words."""

    STAYED = "stayed"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """Some words in a row that share a fate, parted by single spaces."""

    fate: Fate
    text: str


class Reader:
    """Compares texts until its patience ends, so that no crafted canvas keeps the server busy for long."""

    def __init__(self, work: int = WORK) -> None:
        self._left = work

    def runs(self, before: str, after: str) -> tuple[Run, ...]:
        """The words of both texts; those that stayed and were added make the later text, in its order."""
        was, now = before.split(), after.split()
        start = _shared(was, now)
        end = _shared(was[start:][::-1], now[start:][::-1])
        middle = self._middle(was[start : len(was) - end], now[start : len(now) - end])
        stayed = start + end + sum(len(words) for fate, words in middle if fate is Fate.STAYED)
        if 2 * stayed < ALIKE * (len(was) + len(now)):
            return _told([(Fate.REMOVED, was), (Fate.ADDED, now)])
        return _told(
            [(Fate.STAYED, now[:start]), *middle, (Fate.STAYED, now[len(now) - end :] if end else [])]
        )

    def _middle(self, was: list[str], now: list[str]) -> list[tuple[Fate, list[str]]]:
        cost = len(was) * len(now)
        if cost > min(self._left, LONGEST):
            return [(Fate.REMOVED, was), (Fate.ADDED, now)]
        self._left -= cost
        told = []
        for how, i1, i2, j1, j2 in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
            if how == "equal":
                told.append((Fate.STAYED, now[j1:j2]))
            else:
                told += [(Fate.REMOVED, was[i1:i2]), (Fate.ADDED, now[j1:j2])]
        return told


def _shared(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _told(parts: list[tuple[Fate, list[str]]]) -> tuple[Run, ...]:
    """The runs that are not empty, neighbours of one fate joined."""
    joined: list[tuple[Fate, list[str]]] = []
    for fate, words in parts:
        if words and joined and joined[-1][0] is fate:
            joined[-1] = fate, joined[-1][1] + words
        elif words:
            joined.append((fate, words))
    return tuple(Run(fate, " ".join(words)) for fate, words in joined)
