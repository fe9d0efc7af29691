"""What the printed page shows, already worded: a canvas document and its findings become a ``Sheet``.

Everything on it is text in the reader's language, or the founder's own; nothing here knows how it is laid out.
Shown are title, summary, segments, relationships, channels, value propositions and notes. The answers to the
guiding questions and the toolkit's records are no part of a canvas on one page.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import get_language, gettext, ngettext, pgettext

from canvas.document import CanvasDocument
from canvas.export.cards import Cards, Item
from canvas.export.pictures import Album, Picture
from canvas.export.signs import Sign, tally
from relationships import phrases
from relationships.rules import Finding, Severity
from segments.kinds import Block, RelationshipType
from segments.language import say

# As one reads: from the customer inward, then what it takes; the numbers are Osterwalder & Pigneur's.
NUMBERS = {
    Block.CUSTOMER_SEGMENTS: 1,
    Block.CUSTOMER_RELATIONSHIPS: 4,
    Block.CHANNELS: 3,
    Block.VALUE_PROPOSITIONS: 2,
    Block.KEY_ACTIVITIES: 7,
    Block.KEY_RESOURCES: 6,
    Block.KEY_PARTNERS: 8,
    Block.COST_STRUCTURE: 9,
    Block.REVENUE_STREAMS: 5,
}
LINKS = {
    "site": ("strategyzer.com", "https://www.strategyzer.com"),
    "licence": ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
}


@dataclass(frozen=True)
class Area:
    """One of the nine blocks; ``again`` is its title where it goes on behind the page."""

    slug: str
    number: str
    title: str
    again: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Label:
    """A line of the legend."""

    picture: Picture
    text: str


@dataclass(frozen=True)
class Link:
    """A piece of the credit line; ``url`` is empty for plain words."""

    text: str
    url: str = ""


@dataclass(frozen=True)
class Tongue:
    """A language as typst takes it; both empty for one that has no short code."""

    lang: str = ""
    region: str = ""


@dataclass(frozen=True)
class Sheet:
    """The whole page. ``founder`` is the language of the founder's own texts, empty while it is the reader's."""

    title: str
    summary: str
    facts: str
    date: str
    reader: Tongue
    founder: Tongue
    tally: tuple[Sign, ...]
    areas: tuple[Area, ...]
    legend: tuple[Label, ...]
    credit: tuple[Link, ...]
    overleaf: str
    summary_again: str
    brand: Label
    pictures: Mapping[str, str] = field(repr=False)


def sheet(document: CanvasDocument, findings: Sequence[Finding], date: datetime.date) -> Sheet:
    """Word a canvas for the page, in the active language."""
    album = Album()
    cards = Cards(document, findings, album)
    facts = [say(document.stage.label)] if document.stage else []
    if document.currency:
        name = phrases.currency_name(document.currency)
        facts.append(gettext("amounts in %(currency)s") % {"currency": name})
    return Sheet(
        title=document.title,
        summary=document.summary,
        facts=phrases.SEPARATOR.join(facts),
        date=phrases.long_date(date),
        reader=tongue(get_language() or "en"),
        founder=tongue(document.language),
        tally=tally(findings, album),
        areas=tuple(_area(block, tuple(cards.of(block))) for block in NUMBERS),
        legend=tuple(_legend(album)),
        credit=tuple(_credit(gettext("Canvas layout: %(site)s, %(licence)s"))),
        overleaf=gettext("More of this block on the next pages"),
        summary_again=gettext("Summary"),
        brand=Label(album.pictograms(["logo"], "Rapport"), "Rapport"),
        pictures=album.drawings,
    )


def _area(block: Block, items: tuple[Item, ...]) -> Area:
    title = say(block.label)
    again = pgettext("title of a block", "%(title)s, continued") % {"title": title}
    return Area(block.value, str(NUMBERS[block]), title, again, items)


def _legend(album: Album) -> Iterable[Label]:
    for type_ in RelationshipType:
        yield Label(album.pictograms([type_.value], say(type_.label)), say(type_.label))
    for severity in Severity:
        yield Label(album.pictograms([f"mark-{severity}"], say(severity.label)), say(severity.label))


def _credit(sentence: str) -> Iterable[Link]:
    """Cut the sentence at its placeholders, which become links."""
    for piece in re.split(r"(%\(\w+\)s)", sentence):
        link = LINKS.get(piece[2:-2]) if piece.startswith("%(") else None
        yield Link(*link) if link else Link(piece)


def tongue(tag: str) -> Tongue:
    """Language and region of a BCP 47 tag."""
    found = re.match(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)", tag.lower())
    return Tongue(found[1], (found[2] or "").upper()) if found else Tongue()


def unprinted(count: int) -> str:
    """The line that owns up to characters that the typeface lacks; empty where there are none."""
    if not count:
        return ""
    sentence = ngettext(
        "%(count)s character is not in the typeface; “?” stands for it.",
        "%(count)s characters are not in the typeface; “?” stands for each.",
        count,
    )
    return sentence % {"count": phrases.number(count)}
