"""Guessing from words what a file does not say, always with the word that spoke for it."""

import re
from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from django.conf import settings
from django.utils.translation import override

from canvas.imports.lexicon import BLOCKS, KINDS, OTHERWISE, TYPES
from segments.kinds import Block, ChannelKind, Kind, RelationshipType
from segments.language import say

K = TypeVar("K", bound=Kind)
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
    said = text.casefold()
    met = {name: name for name in names if re.search(rf"(?<!\w){re.escape(name.casefold())}", said)}
    inside = [name for name in met if any(name != other and name in other for other in met)]
    owners: dict[str, set[str]] = {}
    for name in names:
        for stem in _stems(name):
            owners.setdefault(stem, set()).add(name)
    for stem, whose in owners.items():
        found = re.search(rf"(?<!\w){re.escape(stem)}\w*", said) if len(whose) == 1 else None
        if found:
            met.setdefault(next(iter(whose)), found.group())
    meant = [name for name in met if name not in inside]
    return (meant[0], met[meant[0]]) if len(meant) == 1 else ("", "")


def _stems(name: str) -> set[str]:
    """The beginnings of the longer words of a name, so that endings make no difference."""
    return {word[: max(4, len(word) - 2)] for word in re.findall(r"[^\W\d_]{4,}", name.casefold())}


def _best(text: str, lexicon: "Lexicon[K]") -> tuple[K | None, str]:
    """The kind with the most words in a text, the earlier one of several."""
    met = {kind: pattern.findall(text.casefold()) for kind, pattern in lexicon.items()}
    kind = max(met, key=lambda kind: len(set(met[kind])))
    return (kind, met[kind][0]) if met[kind] else (None, "")


def _first(text: str, lexicon: "Lexicon[K]") -> tuple[K | None, str]:
    for kind, pattern in lexicon.items():
        if found := pattern.search(text.casefold()):
            return kind, found.group()
    return None, ""


def _compiled(lexicon: Mapping[K, str], *, own_names: bool = True) -> dict[K, "re.Pattern[str]"]:
    found = {}
    for kind, stems in lexicon.items():
        names = [] if not own_names else _own_names(kind)
        every = sorted({*names, *stems.split(", ")}, key=len, reverse=True)
        found[kind] = re.compile("|".join(_beginning(stem) for stem in every))
    return found


def _beginning(stem: str) -> str:
    """A word that begins so; of three letters or less, only an ending may follow."""
    ending = r"\w*" if len(stem) > 3 else r"s?(?!\w)" if stem.isascii() else r"\w{0,3}(?!\w)"
    return rf"(?<!\w){re.escape(stem)}{ending}"


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
