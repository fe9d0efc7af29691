"""The terms of a Markdown canvas both ways: written in the reader's language, read in any of ours or as slugs."""

import re
from enum import StrEnum
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override

from canvas.texts.escape import one_line, unescaped
from canvas.texts.layout import LABELS, NO, NONE, NONE_SIGN, SECTIONS, YES, label_of
from segments.kinds import Kind
from segments.language import say
from segments.shape import declared

Context = type[Any] | str  # an enumeration, a thing with its fields, or one of the names below
SECTION, TRUTH, EMPTY = "section", "truth", "empty"
SEPARATOR = ";"


def terms(context: Context) -> dict[str, str]:
    """What may be said in a place: slugs, each with its marked term."""
    if context == SECTION:
        return SECTIONS
    if context == TRUTH:
        return {"true": YES, "false": NO}
    if context == EMPTY:
        return {NONE_SIGN: NONE}
    if isinstance(context, type) and issubclass(context, StrEnum):
        return {member.value: member.label if isinstance(member, Kind) else member for member in context}
    named = [entry.key for entry in declared(context)]  # type: ignore[arg-type]
    return {key: label_of(context, key) for key in dict.fromkeys([*named, *LABELS.get(context, {})])}  # type: ignore[arg-type]


def written(context: Context, slug: str) -> str:
    """A term in the active language, or the slug itself where the term would not be read back as the same."""
    term = one_line(say(terms(context)[slug]))
    return term if SEPARATOR not in term and slug_of(context, term) == slug else f"`{slug}`"


def slug_of(context: Context, term: str) -> str | None:
    """What a term stands for, in whichever of our languages it is."""
    return _slugs(context).get(_normal(term))  # type: ignore[arg-type]


def choices(context: Context) -> str:
    """Everything that may be said in a place, in the active language."""
    return _choices(context, get_language())  # type: ignore[arg-type]


@cache
def _choices(context: Context, language: str | None) -> str:
    return ", ".join(say(term) for term in terms(context).values())


@cache
def _slugs(context: Context) -> dict[str, str]:
    """Slugs first, then English, then the other languages: of two that are the same, the earlier counts."""
    found = {_normal(slug): slug for slug in terms(context)}
    for language, _ in settings.LANGUAGES:
        with override(language):
            for slug, term in terms(context).items():
                found.setdefault(_normal(say(term)), slug)
    return found


def _normal(term: str) -> str:
    """A term without capitals, marks of emphasis and the colon that may follow it."""
    bare = re.sub(r"\s+", " ", unescaped(term)).strip(" :*`")
    return bare.casefold().replace("_", " ")
