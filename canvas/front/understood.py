"""“What we understood”: the preview of an import, as its page shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString

from canvas.board.frame import said_in
from canvas.imports import Draft
from canvas.imports.outline import to_plain
from relationships.kinds import RelationshipType
from segments.jsontext import to_json
from segments.kinds import Block, ChannelKind, Kind
from segments.language import as_listed, explain, say

# As people read a canvas: from the customer inward; the number is the block's own.
READ = (
    (Block.CUSTOMER_SEGMENTS, 1),
    (Block.CUSTOMER_RELATIONSHIPS, 4),
    (Block.CHANNELS, 3),
    (Block.VALUE_PROPOSITIONS, 2),
    (Block.KEY_ACTIVITIES, 7),
    (Block.KEY_RESOURCES, 6),
    (Block.KEY_PARTNERS, 8),
    (Block.COST_STRUCTURE, 9),
    (Block.REVENUE_STREAMS, 5),
)
MANY = 40  # segments; more are typed with proposals, not listed once for every relationship


@dataclass(frozen=True)
class Asked:
    """One thing to choose about a card: the control's name, what is chosen, and why that."""

    key: str
    about: str
    text: str
    value: str
    why: str
    open: bool
    options: SafeString


@dataclass(frozen=True)
class Card:
    """One card of a block: its words, what is said besides, and what there is to choose."""

    text: str
    more: str = ""
    place: int | None = None  # of a segment
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True)
class Shown:
    """One block with its cards."""

    slug: str
    number: int
    title: str
    cards: list[Card] = field(default_factory=list)


@dataclass(frozen=True)
class Preview:
    """The whole page. ``sent``: it came back with something still open."""

    draft: Draft
    outline: str  # JSON, to travel in the form
    blocks: list[Shown]
    said: SafeString  # attributes of the founder’s own texts
    sent: bool
    keeps_aside: bool
    open: list[Asked]
    problems: list[tuple[str, str]]
    faults: list[tuple[str, str]]

    homes = property(lambda self: [(str(block), say(block.label)) for block, _ in READ])

    @property
    def names(self) -> list[str]:
        """The segments to choose from."""
        return [segment.name for segment in self.draft.document.segments]

    @property
    def many(self) -> bool:
        """Whether they are too many to list for every relationship."""
        return len(self.names) > MANY


def preview(draft: Draft, *, sent: bool = False) -> Preview:
    """What the page shows of a draft that has an outline."""
    cards = dict(_cards(draft))
    asked = [asked for cards_of in cards.values() for card in cards_of for asked in card.asked]
    return Preview(
        draft,
        to_json(to_plain(draft.outline)) if draft.outline else "",
        [Shown(str(block), number, say(block.label), cards[block]) for block, number in READ],
        said_in(draft.document.language),
        sent,
        any(note.id == "a1" for note in draft.document.notes),
        [entry for entry in asked if entry.open],
        [(problem.path, explain(problem)) for problem in draft.problems],
        [(problem.path, explain(problem)) for problem in draft.faults],
    )


def _cards(draft: Draft) -> Iterator[tuple[Block, list[Card]]]:
    document, asked = draft.document, _by_subject(draft)
    for block, _ in READ:
        yield block, [Card(note.text) for note in document.notes if note.block == block]
    yield Block.VALUE_PROPOSITIONS, [Card(entry.text) for entry in document.value_propositions]
    segments = [Card(entry.name, entry.description, place) for place, entry in enumerate(document.segments)]
    yield Block.CUSTOMER_SEGMENTS, segments
    yield Block.CHANNELS, [Card(entry.name, asked=asked[entry.id]) for entry in document.channels]
    relationships = [Card(entry.text, asked=asked[entry.id]) for entry in document.relationships]
    yield Block.CUSTOMER_RELATIONSHIPS, relationships


def _by_subject(draft: Draft) -> dict[str, tuple[Asked, ...]]:
    """What is to be chosen for each thing. There may be a thousand lists: each is written once, and then marked."""
    names = [segment.name for segment in draft.document.segments]
    lists = {
        "type": _options(_said(RelationshipType)),
        "kind": _options(sorted(_said(ChannelKind), key=lambda option: as_listed(option[1]))),
        "segment": _options([(name, name) for name in names] if len(names) <= MANY else [],
                            said_in(draft.document.language)),
    }  # fmt: skip
    found: dict[str, tuple[Asked, ...]] = {}
    for guess in draft.guesses:
        value = guess.value if guess.certain else ""
        why = "" if guess.chosen else explain(guess.why)
        options = _marked(lists[guess.about], value)
        asked = Asked(guess.key, guess.about, guess.text, value, why, not guess.certain, options)
        found[guess.subject] = (*found.get(guess.subject, ()), asked)
    return found


def _said(kinds: type[Kind]) -> list[tuple[str, str]]:
    return [(str(kind), say(kind.label)) for kind in kinds]


def _options(options: Iterable[tuple[str, str]], said: SafeString = SafeString("")) -> SafeString:  # noqa: B008
    lines = ((value, said, text) for value, text in options)
    return format_html_join("", '<option value="{}"{}>{}</option>', lines)


def _marked(options: SafeString, value: str) -> SafeString:
    """The same options with one of them chosen."""
    chosen = f'<option value="{escape(value)}"'
    return SafeString(options.replace(chosen, f"{chosen} selected", 1))
