"""Guessing from words what a file does not say, always with the word that spoke for it."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TypeVar

from django.conf import settings
from django.utils.translation import override

from canvas.imports.lexicon import BLOCKS, KINDS, OTHERWISE, TYPES
from segments.kinds import Block, ChannelKind, Kind, RelationshipType
from segments.language import say

K = TypeVar("K", bound=Kind)
READ = 500  # characters of a text that guesses are made from
_WORD = re.compile(r"[^\W\d_]{4,}")
Lexicon = Mapping[K, "re.Pattern[str]"]


def type_of(text: str) -> tuple[RelationshipType | None, str]:
    """The type of relationship that a text speaks of, and the word; None where no word is known."""
    return _best(text, _types())


def kind_of(text: str) -> tuple[ChannelKind | None, str]:
    """The kind of channel that a text names, and the word; None where no word is known."""
    return _first(text, _kinds())


def likely_block(where: str) -> Block:
    """The block that fits best what stood under some heading; key activities where no word is known."""
    block, _ = _first(where, _blocks())
    return block or OTHERWISE


def segment_of(text: str, names: list[str]) -> tuple[str, str]:
    """The one segment that a text names, and the word for it; empty where it names none, or several."""
    said = " ".join(text[:READ].casefold().split())
    met = {name: name for name in names if _stands_in(name.casefold(), said)}
    inside = {name for name in met if any(name != other and name in other for other in met)}
    spoken = {word[:end]: word for word in _WORD.findall(said) for end in range(4, len(word) + 1)}
    for stem, name in _owners(tuple(names)).items():
        if stem in spoken:
            met.setdefault(name, spoken[stem])
    meant = [name for name in met if name not in inside]
    return (meant[0], met[meant[0]]) if len(meant) == 1 else ("", "")


def _stands_in(name: str, said: str) -> bool:
    """Whether a name begins a word of a text; whatever ending follows it."""
    return name in said and re.search(rf"(?<!\w){re.escape(name)}", said) is not None


@lru_cache(maxsize=8)
def _owners(names: tuple[str, ...]) -> dict[str, str]:
    """The beginnings of the longer words of names, as far as only one name has them; endings make no difference."""
    owners: dict[str, set[str]] = {}
    for name in names:
        for word in _WORD.findall(name.casefold()):
            owners.setdefault(word[: max(4, len(word) - 2)], set()).add(name)
    return {stem: next(iter(whose)) for stem, whose in owners.items() if len(whose) == 1}


def _best(text: str, lexicon: "Lexicon[K]") -> tuple[K | None, str]:
    """The kind with the most words in a text, the earlier one of several."""
    met = {kind: pattern.findall(text[:READ].casefold()) for kind, pattern in lexicon.items()}
    kind = max(met, key=lambda kind: len(set(met[kind])))
    return (kind, met[kind][0]) if met[kind] else (None, "")


def _first(text: str, lexicon: "Lexicon[K]") -> tuple[K | None, str]:
    for kind, pattern in lexicon.items():
        if found := pattern.search(text[:READ].casefold()):
            return kind, found.group()
    return None, ""


def _compiled(lexicon: Mapping[K, str], *, own_names: bool = True) -> dict[K, "re.Pattern[str]"]:
    found = {}
    for kind, stems in lexicon.items():
        names = [] if not own_names else _own_names(kind)
        every = sorted({*names, *stems.split(", ")}, key=len, reverse=True)
        found[kind] = re.compile(rf"(?<!\w)(?:{'|'.join(map(_beginning, every))})")
    return found


def _beginning(stem: str) -> str:
    """A word that begins so; of three letters or less, only an ending may follow."""
    ending = r"\w*" if len(stem) > 3 else r"s?(?!\w)" if stem.isascii() else r"\w{0,3}(?!\w)"
    return re.escape(stem) + ending


def _own_names(kind: Kind) -> list[str]:
    names = []
    for code, _ in settings.LANGUAGES:
        with override(code):
            names.append(say(kind.label).casefold())
    return names


@cache
def _types() -> dict[RelationshipType, "re.Pattern[str]"]:
    return _compiled(TYPES)


@cache
def _kinds() -> dict[ChannelKind, "re.Pattern[str]"]:
    return _compiled(KINDS)


@cache
def _blocks() -> dict[Block, "re.Pattern[str]"]:
    return _compiled(BLOCKS, own_names=False)


def script_of(texts: Iterable[str]) -> str:
    """The language of texts where their letters tell it; empty otherwise."""
    said = " ".join(texts)[:20_000]
    for language, letters in _LETTERS.items():
        if len(letters.findall(said)) * 4 > len(said.split()):
            return language
    return ""


_LETTERS = {
    "ka": re.compile("[\u10d0-\u10ff]+"),
    "ru": re.compile("[\u0430-\u044f\u0451]+", re.IGNORECASE),
    "vi": re.compile("[\u1ea0-\u1ef9\u0111\u01a1\u01b0\u0103]", re.IGNORECASE),
}
