"""What a line of a Markdown canvas says, as it would stand in the document's JSON."""

import re
from enum import StrEnum

from canvas.texts.escape import id_of, unescaped
from canvas.texts.faults import UNKNOWN, Faults
from canvas.texts.layout import label_of
from canvas.texts.tree import Node
from canvas.texts.vocabulary import EMPTY, SEPARATOR, TRUTH, choices, slug_of
from segments.language import say
from segments.shape import ListOf, Number, Numeral, OneOf, Part, Plain, Ref, Shape, Truth, declared
from segments.words import gettext_noop

LINK = re.compile(r"\[(?:\\.|[^\\\[\]])*+\]\(#(?P<id>[^)\s]*)\)")
_REFS = re.compile(rf"\s*+(?:{LINK.pattern}|(?P<bare>[^{SEPARATOR}\[]++))\s*+(?:{SEPARATOR}|$)")
_NUMERAL = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})")


class Values(Faults):
    """Reads what is no founder's text: terms, links, numbers, and lists of them."""

    def _simple(self, shape: Shape, node: Node, words: str) -> Plain:
        """What stands on one line, and is not a founder's text."""
        if isinstance(shape, ListOf):
            if not words or slug_of(EMPTY, words):
                return []
            if isinstance(shape.item, Ref):
                return self._refs(node)
            parts = filter(None, (part.strip() for part in words.split(SEPARATOR)))
            return [self._simple(shape.item, node, part) for part in parts]
        if isinstance(shape, Part):
            return self._inline(shape, node, words)
        if isinstance(shape, Ref):
            return next(iter(self._refs(node)), "")
        if isinstance(shape, OneOf):
            return self._term(shape.kinds, node, words)
        if isinstance(shape, Truth):
            return self._term(TRUTH, node, words) == "true"
        if isinstance(shape, Number):
            return self._number(node, words)
        raise NotImplementedError(f"no way to read {shape}")

    def _inline(self, shape: Part, node: Node, words: str) -> Plain:
        entries = declared(shape.thing)
        parts = [part.strip() for part in words.split(SEPARATOR)]
        if len(parts) != len(entries):
            names = f"{SEPARATOR} ".join(say(label_of(shape.thing, entry.key)) for entry in entries)
            message = gettext_noop("“%(text)s” cannot be read; due are: %(choices)s")
            self._fault(node, message, words, choices=names)
            return {}
        return {
            entry.key: self._simple(entry.shape, node, part)
            for entry, part in zip(entries, parts, strict=True)
        }

    def _refs(self, node: Node) -> list[str]:
        """The ids that a line links to; a bare word is an id."""
        words = " ".join(node.written).strip() if not node.is_heading else node.words
        ids, place = [], 0
        while place < len(words):
            found = _REFS.match(words, place)
            if not found:
                message = gettext_noop("“%(text)s” cannot be read; links such as [name](#id) are due")
                self._fault(node, message, words[place:])
                return []
            bare = (found["bare"] or "").strip().removeprefix("#")
            ids.append(id_of(found["id"]) if found["bare"] is None else unescaped(bare))
            place = found.end()
        return [id_ for id_ in ids if id_]

    def _term(self, context: type[StrEnum] | str, node: Node, words: str) -> str:
        slug = slug_of(context, words)
        if slug is None:
            self._fault(node, UNKNOWN, words, choices=choices(context))
        return slug or ""

    def _number(self, node: Node, words: str) -> Plain:
        numeral = _SPACES.sub("", words)
        if not _NUMERAL.fullmatch(numeral):
            message = gettext_noop("“%(text)s” is no number; decimals stand after a point, as in 1200.5")
            self._fault(node, message, words)
        return Numeral(numeral)
