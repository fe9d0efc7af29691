"""What a picture of the toolkit is, and what it is drawn from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from django.utils.translation import gettext, pgettext

from relationships.document import Relationship, ToolkitRecord
from relationships.rules import DocumentLike, Finding, Severity
from relationships.wording import sentences
from segments.document import Segment
from segments.language import say
from segments.marks import Mark
from segments.words import gettext_noop

NOT_KNOWN = gettext_noop("not known yet")
BREAKS = re.compile(r"[\t\n\r]+")  # an attribute of SVG cannot hold them


class Pictured(DocumentLike, Protocol):
    """What pictures read of a canvas beyond what rules read."""

    @property
    def language(self) -> str: ...
    @property
    def currency(self) -> str: ...


@dataclass(frozen=True)
class Table:
    """The same as a picture: a head over each column, a text in each cell, empty where there is nothing to say."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ToolPicture:
    """One picture of one segment, worded in the active language.

    ``svg`` is self-contained and ``width`` × ``height`` units large; ``alt`` and ``table`` tell the same as it does.
    ``say`` is the sentence below it: what to see, or what is found, then of ``severity``. ``findings`` are all
    that are marked in it, the gravest first.
    """

    slug: str
    title: str
    svg: str
    width: float
    height: float
    alt: str
    say: str
    table: Table
    findings: tuple[Finding, ...] = ()

    @property
    def severity(self) -> Severity | None:
        """How grave the worst is that is marked here."""
        return self.findings[0].severity if self.findings else None


@dataclass(frozen=True)
class View:
    """One segment as its pictures see it: its record, its mark, what is found about it and not waived."""

    document: Pictured
    segment: Segment
    record: ToolkitRecord | None
    mark: Mark
    findings: tuple[Finding, ...]
    mono: bool = False

    @cached_property
    def relationships(self) -> tuple[Relationship, ...]:
        """The segment's relationships, in the document's order."""
        return tuple(r for r in self.document.relationships if r.segment == self.segment.id)

    def found(self, family: str, *rules: str) -> tuple[Finding, ...]:
        """What rules of a family (“ladder”) find, all of them or only some (“leak”)."""
        return tuple(
            finding
            for finding in self.findings
            if finding.rule.partition("/")[0] == family
            and (not rules or finding.rule.partition("/")[2] in rules)
        )

    def said(self, findings: Sequence[Finding], otherwise: str) -> str:
        """The gravest finding in words, or what else there is to see."""
        if not findings:
            return otherwise
        return sentences(findings[0], currency=self.document.currency).message


def opening(words: str) -> str:
    """The words as a sentence begins; Georgian has no capitals, which title() knows and upper() does not."""
    return words[:1].title() + words[1:]


def known(value: str | None) -> str:
    """A text, or that it is not known yet."""
    return say(NOT_KNOWN) if value is None else value


def listed(entries: Iterable[str]) -> str:
    """“one, two, three”."""
    return ", ".join(entries)


def told(title: str, segment: str, table: Table, between: str = " ") -> str:
    """The table as running text, for those who cannot see the picture: nothing is left out.

    ``between`` stands between the head of a column and a cell.
    """
    head = pgettext("a picture and whom it is about", "%(title)s: %(segment)s.") % {
        "title": title,
        "segment": segment,
    }
    whole = " ".join([head, *(_row(table.heads, row, between) for row in table.rows)])
    return BREAKS.sub(" ", whole)


def _row(heads: Sequence[str], row: Sequence[str], between: str) -> str:
    name, *cells = row
    facts = "; ".join(_facts(heads[1:], cells, between))
    if not facts:
        return f"{name}."
    return gettext("%(name)s: %(facts)s.") % {"name": name, "facts": facts.rstrip(".")}


def _facts(heads: Sequence[str], cells: Sequence[str], between: str) -> Iterator[str]:
    for head, cell in zip(heads, cells, strict=True):
        if cell:
            yield f"{head}{between}{cell}" if head else cell
