"""The term of a page in the other languages."""

from typing import NamedTuple

from django.conf import settings
from django.utils.translation import get_language, override

from relationships.handbook.page import Page, Term
from segments.language import say


class Tongue(NamedTuple):
    """One language: its code, its own name, and its word for the thing."""

    code: str
    name: str
    word: str


def others(page: Page) -> list[Tongue]:
    """The term in every language but the reader's, where there is a word for it."""
    active = get_language() or "en"
    return [
        Tongue(code, name, word)
        for code, name in settings.LANGUAGES
        if code != active and (word := _word(page, code))
    ]


def words_for(page: Page) -> list[str]:
    """The term in all languages: people search in whichever they know it."""
    return [word for code, _ in settings.LANGUAGES if (word := _word(page, code))]


def word_in(term: Term | None, code: str) -> str:
    """A term in one of the four languages, empty where it has none."""
    return getattr(term, code, "")


def _word(page: Page, code: str) -> str:
    """From the term, else from the catalogue of that language; an English word there is none of its own."""
    if page.term:
        return word_in(page.term, code)
    with override("en"):
        english = say(page.title)
    with override(code):
        found = say(page.title)
    return found if code == "en" or found != english else ""
