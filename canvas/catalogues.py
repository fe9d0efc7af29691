"""What people read, gathered from code and templates into catalogues of gettext: with Babel, needing no gettext.

English is the source. Every other language has ``canvas/locale/<code>/LC_MESSAGES/django.po``, and a .mo beside it.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

KEYWORDS: dict[str, Any] = {
    name + ending: spec
    for name, spec in {
        "_": None,
        "say_now": None,
        "gettext": None,
        "ngettext": (1, 2),
        "pgettext": ((1, "c"), 2),
        "npgettext": ((1, "c"), 2, 3),
    }.items()
    for ending in ("", "_lazy", "_noop")
}
CODE = ("segments", "relationships", "canvas")
WIDTH = 110
# As in Django's own catalogues, which ours stand beside: Babel knows one form for Georgian and three for Russian.
PLURALS = {
    "ka": (2, "(n!=1)"),
    "ru": (
        4,
        "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : "
        "n%10==0 || (n%10>=5 && n%10<=9) || (n%100>=11 && n%100<=14)? 2 : 3)",
    ),
}
_STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(?:n?p?gettext|_)\(\s*{_STRING}(?:\s*,\s*(?:{_STRING}|\w+))*\s*\)", re.DOTALL)


def gathered(root: Path) -> Catalog:
    """Every marked message of the project, each with the files that hold it."""
    catalogue = Catalog()
    for path, source in _sources(root):
        place = str(path.relative_to(root))
        for line, message, comments, context in extract(
            "python", io.BytesIO(source.encode()), keywords=KEYWORDS, comment_tags=["Translators:"]
        ):
            catalogue.add(message, None, [(place, line)], auto_comments=comments, context=context)
    return catalogue


def _sources(root: Path) -> Iterator[tuple[Path, str]]:
    """Python as it is; of templates, the calls that Django makes of their tags."""
    for folder in CODE:
        for path in sorted((root / folder).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path, path.read_text()
    for path in sorted((root / "templates").rglob("*")):
        if path.suffix in (".html", ".txt"):
            yield path, "\n".join(_CALL.findall(templatize(path.read_text(), str(path))))


def po_path(locale: Path, language: str) -> Path:
    """Where a language's catalogue lies."""
    return locale / language / "LC_MESSAGES" / "django.po"


def brought_up(template: Catalog, path: Path, language: str) -> Catalog:
    """The stored catalogue with what the template has: new messages empty, gone ones dropped, none guessed."""
    stored = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            stored = read_po(file, locale=language)
    fresh = Catalog(locale=language, fuzzy=False)
    if language in PLURALS:
        forms, rule = PLURALS[language]
        vars(fresh).update(_num_plurals=forms, _plural_expr=rule)
    fresh.header_comment = f"# Rapport in {fresh.locale.english_name if fresh.locale else language}."
    for message in template:
        if message.id:
            known = stored.get(message.id, message.context)
            fresh.add(
                message.id,
                known.string if known else None,
                [(place, 0) for place in sorted({place for place, _ in message.locations})],
                auto_comments=message.auto_comments,
                user_comments=known.user_comments if known else (),
                context=message.context,
                flags=known.flags - {"python-format"} if known else (),
            )
    return fresh


def missing(catalogue: Catalog) -> list[Message]:
    """The messages without a translation, or with one that is only guessed."""
    return [message for message in catalogue if message.id and _lacks(message)]


def _lacks(message: Message) -> bool:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return message.fuzzy or not all(strings)


def po_bytes(catalogue: Catalog) -> bytes:
    """A .po without dates and line numbers, so that it changes only where a message does."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=WIDTH, omit_header=False, sort_output=True, include_lineno=False)
    dated = re.compile(rb'^"(?:POT-|PO-|Last-|Language-Team|Report-|Project-|Generated-).*\n', re.M)
    return dated.sub(b"", buffer.getvalue())


class _Spoken(Catalog):
    """A catalogue that says of itself how it is written, and not when or with what: the same on every day."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        kept = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms")
        return [(name, value) for name, value in super().mime_headers if name in kept]


def mo_bytes(catalogue: Catalog) -> bytes:
    """The compiled catalogue, with nothing in it that is not translated: there, Django's own may speak."""
    spoken = _Spoken(locale=catalogue.locale, charset="utf-8")
    vars(spoken).update(_num_plurals=catalogue.num_plurals, _plural_expr=catalogue.plural_expr)
    for message in catalogue:
        if message.id and not _lacks(message):
            spoken.add(message.id, message.string, context=message.context)
    buffer = io.BytesIO()
    write_mo(buffer, spoken)
    return buffer.getvalue()
