"""The terms of a Markdown canvas both ways: written in the reader's language, read in any of ours or as slugs."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override

from canvas.document import CanvasDocument
from canvas.texts.escape import one_line, unescaped
from canvas.texts.layout import LABELS, NO, NONE, NONE_SIGN, SECTIONS, YES, label_of
from segments.kinds import Kind
from segments.language import say
from segments.shape import ListOf, OneOf, Part, Parts, Shape, declared

Context = type[Any] | str  # an enumeration, a thing with its fields, or one of the names below
SECTION, TRUTH, EMPTY = "section", "truth", "empty"
SEPARATOR = ";"
LABELS_EVER = Path(__file__).parent / "labels"


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
    """Slugs first, then English, then the other languages, then what terms were before they were worded anew: of two
    that are the same, the earlier counts."""
    found = {_normal(slug): slug for slug in terms(context)}
    for language, _ in settings.LANGUAGES:
        with override(language):
            for slug, term in terms(context).items():
                found.setdefault(_normal(say(term)), slug)
    for language, _ in settings.LANGUAGES:
        for slug, ever in ever_written(language).get(name_of(context), {}).items():
            if slug in terms(context):
                for term in ever:
                    found.setdefault(_normal(term), slug)
    return found


@cache
def ever_written(language: str) -> dict[str, dict[str, list[str]]]:
    """Every term that files of this language were ever written with, by context and slug; files go on being read."""
    path = LABELS_EVER / f"{language}.json"
    kept: dict[str, dict[str, list[str]]] = json.loads(path.read_text()) if path.exists() else {}
    return kept


def contexts() -> dict[str, Context]:
    """Every place of a document in which terms are said, by its name."""
    found: dict[str, Context] = {name: name for name in (SECTION, TRUTH, EMPTY)}
    waiting: list[type[Any]] = [CanvasDocument]
    while waiting:
        context = waiting.pop()
        if name_of(context) not in found:
            found[name_of(context)] = context
            if not issubclass(context, StrEnum):
                waiting += [kind for entry in declared(context) for kind in _kinds(entry.shape)]
    return found


def name_of(context: Context) -> str:
    """What a context is called among ``contexts``."""
    return context if isinstance(context, str) else context.__name__


def _kinds(shape: Shape) -> Iterator[type[Any]]:
    if isinstance(shape, OneOf):
        yield shape.kinds
    elif isinstance(shape, Part | Parts):
        yield shape.thing
    elif isinstance(shape, ListOf):
        yield from _kinds(shape.item)


def _normal(term: str) -> str:
    """A term without capitals, marks of emphasis and the colon that may follow it."""
    bare = re.sub(r"\s+", " ", unescaped(term)).strip(" :*`")
    return bare.casefold().replace("_", " ")
