"""What the printed page shows, already worded: a canvas document and its findings become a ``Sheet``.

Everything on it is text in the reader's language, or the founder's own; nothing here knows how it is laid out.
Shown are title, summary, segments, relationships, channels, value propositions and notes, with their photos. The
answers to the guiding questions and the toolkit's records are no part of a canvas on one page.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import get_language, gettext, ngettext, pgettext

from canvas.document import CanvasDocument
from canvas.drawings.black import in_black
from canvas.export.cards import Cards, Item
from canvas.export.only import narrowed, untied
from canvas.export.pictures import Album, Photographs, Picture
from canvas.export.signs import Sign, tally
from canvas.pictures.photo import Photo
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
    """A line of the legend; ``own`` is what the founder wrote."""

    picture: Picture
    text: str
    own: bool = False


@dataclass(frozen=True)
class Only:
    """Whom the page is about, where it is about one segment only: words around its badge and name."""

    before: str
    segment: Label
    after: str
    left_out: str


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
    elsewhere: str
    brand: Label
    findings: bool
    mono: bool
    logo: tuple[Picture, ...]
    only: Only | None
    pictures: Mapping[str, str] = field(repr=False)


def sheet(
    document: CanvasDocument,
    findings: Sequence[Finding],
    date: datetime.date,
    *,
    with_findings: bool = True,
    segment: str = "",
    mono: bool = False,
    photos: Iterable[Photo] = (),
) -> Sheet:
    """Word a canvas for the page, in the active language.

    ``segment`` is the id of the only one that is shown (see ``narrowed``), empty for all of them.

    Raises:
        KeyError: for a segment that is not on the canvas.
    """
    whole, album = document, Album()
    document, findings = narrowed(document, findings if with_findings else (), segment)
    photographs = Photographs(photos, album, mono=mono)
    cards = Cards(document, findings, album, photographs, whole.segments)
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
        legend=tuple(_legend(album, cards, with_findings=with_findings)),
        credit=tuple(_credit(gettext("Canvas layout: %(site)s, %(licence)s"))),
        overleaf=gettext("More of this block on the next pages"),
        summary_again=gettext("Summary"),
        elsewhere=gettext("More of this block in the PDF"),
        brand=Label(album.pictograms(["logo"], "Rapport"), "Rapport"),
        findings=with_findings,
        mono=mono,
        logo=photographs.of("", "logo")[:1],
        only=_only(whole, document, cards) if segment else None,
        pictures={key: in_black(drawn) for key, drawn in album.drawings.items()} if mono else album.drawings,
    )


def _only(whole: CanvasDocument, document: CanvasDocument, cards: Cards) -> Only:
    (segment,) = document.segments
    before, _, after = gettext("Only %(segment)s").partition("%(segment)s")
    return Only(
        before.strip(),
        Label(cards.badge(segment.id), segment.name, own=True),
        after.strip(),
        left_out(untied(whole, document)),
    )


def _area(block: Block, items: tuple[Item, ...]) -> Area:
    title = say(block.label)
    again = pgettext("title of a block", "%(title)s, continued") % {"title": title}
    return Area(block.value, str(NUMBERS[block]), title, again, items)


def _legend(album: Album, cards: Cards, *, with_findings: bool) -> Iterable[Label]:
    for name, badge in cards.others():
        yield Label(badge, name, own=True)
    for type_ in RelationshipType:
        yield Label(album.pictograms([type_.value], say(type_.label)), say(type_.label))
    for severity in Severity if with_findings else ():
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


def left_out(count: int) -> str:
    """The line that owns up to what a page about one segment does not show; empty where there is nothing."""
    if not count:
        return ""
    sentence = ngettext(
        "left out: %(count)s thing that is tied to no segment",
        "left out: %(count)s things that are tied to no segment",
        count,
    )
    return sentence % {"count": phrases.number(count)}


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
