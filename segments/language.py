"""Saying marked texts in the reader's language (see ``segments.words``)."""

from django.utils.functional import lazy
from django.utils.translation import gettext, pgettext

from segments.shape import Problem
from segments.words import CONTEXT_MARK


def say(marked: str) -> str:
    """Translate a text that was marked by ``gettext_noop`` or ``pgettext_noop``."""
    context, mark, message = marked.partition(CONTEXT_MARK)
    return pgettext(context, message) if mark else gettext(marked)


say_lazy = lazy(say, str)


def explain(problem: Problem) -> str:
    """What is wrong with one place of a document, in the reader's language."""
    return say(problem.message) % problem.values
