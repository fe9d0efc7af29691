"""“What we understood”: the preview of an import, as its page shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from canvas.imports import Draft, Guess
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
    sent: bool
    keeps_aside: bool
    open: list[Asked]
    problems: list[tuple[str, str]]
    faults: list[tuple[str, str]]

    types = property(lambda self: _options(RelationshipType))
    kinds = property(lambda self: sorted(_options(ChannelKind), key=lambda option: as_listed(option[1])))
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
        sent,
        any(note.id == "a1" for note in draft.document.notes),
        [entry for entry in asked if entry.open],
        [(problem.path, explain(problem)) for problem in draft.problems],
        [(problem.path, explain(problem)) for problem in draft.faults],
    )


def _cards(draft: Draft) -> Iterator[tuple[Block, list[Card]]]:
    document, guesses = draft.document, _by_subject(draft.guesses)
    for block, _ in READ:
        yield block, [Card(note.text) for note in document.notes if note.block == block]
    yield Block.VALUE_PROPOSITIONS, [Card(entry.text) for entry in document.value_propositions]
    segments = [Card(entry.name, entry.description, place) for place, entry in enumerate(document.segments)]
    yield Block.CUSTOMER_SEGMENTS, segments
    channels = [Card(entry.name, asked=guesses[entry.id]) for entry in document.channels]
    yield Block.CHANNELS, channels
    relationships = [Card(entry.text, asked=guesses[entry.id]) for entry in document.relationships]
    yield Block.CUSTOMER_RELATIONSHIPS, relationships


def _by_subject(guesses: Iterable[Guess]) -> dict[str, tuple[Asked, ...]]:
    found: dict[str, tuple[Asked, ...]] = {}
    for guess in guesses:
        asked = Asked(
            guess.key,
            guess.about,
            guess.text,
            guess.value if guess.certain else "",
            "" if guess.chosen else explain(guess.why),
            not guess.certain,
        )
        found[guess.subject] = (*found.get(guess.subject, ()), asked)
    return found


def _options(kinds: type[Kind]) -> list[tuple[str, str]]:
    return [(str(kind), say(kind.label)) for kind in kinds]
