"""Saying marked texts in the reader's language (see ``segments.words``)."""

import unicodedata

from django.utils.functional import lazy
from django.utils.translation import get_language, gettext, pgettext

from segments.shape import Problem
from segments.words import CONTEXT_MARK


def say(marked: str) -> str:
    """Translate a text that was marked by ``gettext_noop`` or ``pgettext_noop``."""
    context, mark, message = marked.partition(CONTEXT_MARK)
    return pgettext(context, message) if mark else gettext(marked)


def foreign(language: str) -> str:
    """The language of a founder's texts where it is known and not the reader's; else nothing."""
    reader = (get_language() or "").partition("-")[0]
    return "" if language.partition("-")[0].lower() == reader.lower() else language


# Letters of their own, which come after the one that they look like: “ă” after all of “a”.
AFTER = "\uffff"  # sorts behind every letter
LETTERS = {
    "vi": {
        "ă": "a" + AFTER,
        "â": "a" + AFTER * 2,
        "đ": "d" + AFTER,
        "ê": "e" + AFTER,
        "ô": "o" + AFTER,
        "ơ": "o" + AFTER * 2,
        "ư": "u" + AFTER,
    },
    "ru": {"й": "и" + AFTER},
}


def as_listed(text: str) -> tuple[str, str]:
    """The key by which a text is listed for looking up, in the reader's language: capitals and marks come second."""
    own = LETTERS.get(get_language() or "", {})
    return "".join(_place(letter, own) for letter in unicodedata.normalize("NFC", text.casefold())), text


def _place(letter: str, own: dict[str, str]) -> str:
    """A letter as it is listed, without the marks that no letter of the alphabet has."""
    while letter not in own and len(apart := unicodedata.normalize("NFD", letter)) > 1:
        marked = [unicodedata.normalize("NFC", apart[0] + mark) for mark in apart[1:]]
        letter = next((found for found in marked if found in own), apart[0])
    return own.get(letter, letter)


say_lazy = lazy(say, str)


def explain(problem: Problem) -> str:
    """What is wrong with one place of a document, in the reader's language."""
    return say(problem.message) % problem.values
