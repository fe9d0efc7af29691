"""Finding pages by words: titles first, in the reader's language, whatever marks and capitals were typed."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import get_language

from relationships.handbook.families import TITLES, family_of
from relationships.handbook.links import handbook_url
from relationships.handbook.page import Page, Shelf
from relationships.handbook.shelves import PAGES, RULES_IN_ORDER
from relationships.handbook.tongues import words_for
from relationships.rules import Rule
from segments.language import say

QUERY_LIMIT = 100  # characters
WORDS_LIMIT = 8
# Letters with a stroke have no mark to strip.
STROKES = str.maketrans({"đ": "d", "ø": "o", "ł": "l"})
# Endings change: a word of so many letters may lose so many.
ENDINGS = ((8, 2), (5, 1))
TEXT, LOOSE_TEXT, NOWHERE = 6, 7, 8  # ranks of ``_rank``


class Hit(NamedTuple):
    """A page that was found: what it is called, on which shelf it stands, and the passage that answers."""

    url: str
    icon: str
    title: str
    shelf: str
    passage: str


class Entry(NamedTuple):
    """A page as the search sees it; names and passages are folded, each passage stands beside its own text."""

    hit: Hit
    names: tuple[str, ...]
    passages: tuple[tuple[str, str], ...]

    def rank(self, words: list[str]) -> int | None:
        """0: the title begins like the query; 1: another name does; 2: names hold all words; 3: texts do; or None."""
        query, names = "".join(f" {word}" for word in words), "".join(self.names)
        if any(name.startswith(query) for name in self.names):
            return 0 if self.names[0].startswith(query) else 1
        if all(_holds(names, word) for word in words):
            return 2
        whole = names + "".join(folded for _, folded in self.passages)
        return 3 if all(_holds(whole, word) for word in words) else None

    def answer(self, words: list[str]) -> Hit:
        """The hit with the passage that holds most of the words, the first of equals."""
        text, _ = max(self.passages, key=lambda passage: sum(_holds(passage[1], word) for word in words))
        return self.hit._replace(passage=text)


def fold(text: str) -> str:
    """A text as its words without capitals, marks and signs, each with one space before it."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(STROKES)
    words = "".join(letter if letter.isalnum() else " " for letter in bare).split()
    return "".join(f" {word}" for word in words)


def find(query: str) -> list[Hit]:
    """The pages that hold every word of a query (or its beginning), those with the words in their names first.

    Words may lose their endings where names are compared, and in the texts where nothing else is found.
    """
    words = fold(query[:QUERY_LIMIT]).split()[:WORDS_LIMIT]
    if not words:
        return []
    stems = [_without_ending(word) for word in words]
    ranked = [(_rank(entry, words, stems), entry) for entry in entries()]
    best = min(rank for rank, _ in ranked)
    found = [pair for pair in ranked if pair[0] < NOWHERE and (pair[0] < LOOSE_TEXT or best == LOOSE_TEXT)]
    found.sort(key=lambda pair: pair[0])
    return [entry.answer(stems) if rank >= TEXT else entry.hit for rank, entry in found]


def _rank(entry: Entry, words: list[str], stems: list[str]) -> int:
    """How good a hit an entry is, best first: as it was typed goes before without endings."""
    exact, loose = entry.rank(words), entry.rank(stems)
    return min(NOWHERE if exact is None else 2 * exact, NOWHERE if loose is None else 2 * loose + 1)


def _holds(folded: str, word: str) -> bool:
    """Whether some word of a folded text begins like this."""
    return f" {word}" in folded


def _without_ending(word: str) -> str:
    return next((word[:-cut] for length, cut in ENDINGS if len(word) >= length), word)


def entries() -> tuple[Entry, ...]:
    """All pages in the reader's language."""
    return _entries(get_language() or "en")


@lru_cache(maxsize=8)
def _entries(language: str) -> tuple[Entry, ...]:
    """Made once for each language, while it is the active one."""
    return tuple(_all())


def _all() -> Iterator[Entry]:
    for pages in PAGES.values():
        for page in pages.values():
            titles = (page.title, page.shelf.label)
            yield _entry(page, page.shelf, page.icon, titles, words_for(page), page.texts())
    for rule in RULES_IN_ORDER:
        titles = (rule.title, TITLES[family_of(rule)])
        yield _entry(
            rule, Shelf.RULES, f"k-{rule.severity}", titles, [rule.id], iter((rule.why, rule.advice))
        )


def _entry(
    about: Page | Rule,
    shelf: Shelf,
    icon: str,
    titles: tuple[str, ...],
    terms: list[str],
    texts: Iterator[str],
) -> Entry:
    said = [say(text) for text in texts]
    names = [*(say(title) for title in titles), *terms]
    hit = Hit(handbook_url(about), icon, names[0], say(shelf.label), said[0])
    return Entry(hit, tuple(fold(name) for name in names), tuple((text, fold(text)) for text in said))
