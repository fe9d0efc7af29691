"""What a page of the handbook holds. Pure: every text is marked (see ``segments.words``), none is translated here."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from segments.kinds import Kind
from segments.words import gettext_noop


class Shelf(Kind):
    """The seven sorts of pages, by the first step of their address, in the order of the index."""

    TYPES = "types", gettext_noop("Types of relationship")
    MOTIVES = "motives", gettext_noop("Aims")
    BONDS = "bonds", gettext_noop("Bonds")
    LEVELS = "levels", gettext_noop("Levels")
    MODELS = "models", gettext_noop("Models")
    CHANNELS = "channels", gettext_noop("Kinds of channel")
    RULES = "rules", gettext_noop("Mismatch rules")


class Term(NamedTuple):
    """A term of the field in the four languages, as their textbooks have it; never translated."""

    en: str
    ka: str
    ru: str
    vi: str


class Part(NamedTuple):
    """A named part of a model: a step, a side, a gap. ``slug`` is its place on the page."""

    slug: str
    title: str
    text: str
    term: Term | None = None


class Parts(NamedTuple):
    """The parts of a model under one heading; ``counted`` where their order matters."""

    title: str
    parts: tuple[Part, ...]
    counted: bool = False


@dataclass(frozen=True, kw_only=True)
class Page:
    """One thing that the handbook explains.

    ``lead`` says what it is in one sentence, ``what`` says more where one is not enough; an everyday ``example``, when it ``fits``, what it ``costs``, what goes ``wrong``; ``rules`` are the
    ids of those that look at it, ``sources`` titles of books (not translated). Without a ``term`` the other languages'
    words are taken from their catalogues. ``note`` says where sources differ.
    """

    shelf: Shelf
    slug: str
    title: str
    lead: str
    what: str = ""
    example: str
    fits: str
    costs: str
    wrong: str
    rules: tuple[str, ...]
    sources: tuple[str, ...]
    term: Term | None = None
    icon: str = ""
    groups: tuple[Parts, ...] = ()
    note: str = ""

    @property
    def parts(self) -> Iterator[Part]:
        """All parts, in order."""
        return (part for group in self.groups for part in group.parts)

    def texts(self) -> Iterator[str]:
        """Everything that is read on the page below its title, marked."""
        yield from filter(None, (self.lead, self.what, self.example, self.fits, self.costs, self.wrong))
        for part in self.parts:
            yield from (part.title, part.text)
        if self.note:
            yield self.note


class Group(NamedTuple):
    """Pages that are listed together, under a heading where there is one."""

    title: str
    pages: tuple[Page, ...]
