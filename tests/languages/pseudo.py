"""A language that nobody speaks: every message in brackets and a third longer, so that what is not translated shows.

What Django and allauth say is in it only where their own catalogues have it in all of our languages.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import allauth
import django
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from django.conf import settings

from canvas.catalogues import gathered, mo_bytes, po_path

PSEUDO, LEFTWARDS = "xx", "xy"
NAMED = {PSEUDO: "Pseudo", LEFTWARDS: "Oduesp"}
OPEN, CLOSE = "⟦", "⟧"
BORROWED = (
    Path(django.__file__).parent / "conf" / "locale",
    *(Path(django.__file__).parent / "contrib").glob("auth/locale"),
    Path(allauth.__file__).parent / "locale",
)
KEPT = re.compile(r"(%\(\w+\)[a-z]|%[a-z%]|\{\w*\}|<[^>]+>|&\w+;)")

Key = tuple[str | None, str | tuple[str, str]]


def strange(text: str) -> str:
    """The text as it is said in the language: “⟦Saavee⟧”."""
    body = text.strip("\n")
    grown = "".join(part if KEPT.fullmatch(part) else _longer(part) for part in KEPT.split(body))
    return text.replace(body, f"{OPEN}{grown}{CLOSE}") if body else text


def _longer(text: str) -> str:
    return re.sub(r"(\w{2})(\w)", r"\1\2\2", text)


def written(folder: Path) -> Path:
    """Write the language into a folder, twice: rightwards and leftwards; gives the folder."""
    content = mo_bytes(_catalogue())
    for language in (PSEUDO, LEFTWARDS):
        path = po_path(folder, language).with_suffix(".mo")
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
    return folder


@cache
def _catalogue() -> Catalog:
    catalogue = Catalog(locale="en", charset="utf-8", fuzzy=False)
    keys = [(message.context, message.id) for message in gathered(settings.BASE_DIR) if message.id]
    for context, id_ in [*keys, *(borrowed() - set(keys))]:
        said = strange(id_) if isinstance(id_, str) else tuple(map(strange, id_))
        catalogue.add(id_, said, context=context)
    return catalogue


@cache
def borrowed() -> set[Key]:
    """What Django and allauth say in every one of our languages."""
    ours = [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    return {
        key for folder in BORROWED for key in set.intersection(*(set(_keys(folder, code)) for code in ours))
    }


def _keys(folder: Path, language: str) -> Iterator[Key]:
    path = po_path(folder, language).with_suffix(".mo")
    if not path.exists():
        return
    with path.open("rb") as file:
        for message in read_mo(file):
            strings = message.string if isinstance(message.string, list | tuple) else [message.string]
            if message.id and all(strings):
                context: Any = message.context  # Babel leaves it in bytes here
                context = context.decode() if isinstance(context, bytes) else context
                yield context, tuple(message.id) if not isinstance(message.id, str) else message.id
