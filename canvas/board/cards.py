"""What the board shows of each thing: frozen, worded in the reader's language, ready for a template."""

from dataclasses import dataclass, field

from canvas.board.marks import Mark
from canvas.pictures.selectors import Shown
from segments.kinds import Evidence, RelationshipType
from segments.marks import mark_of


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of a segment: its place in the document (0 is the first) and its name."""

    id: str
    place: int
    name: str

    @property
    def look(self) -> str:
        """The class that gives the card of this segment its hue."""
        return f"s-{mark_of(self.place).shape_slug}"


@dataclass(frozen=True, slots=True)
class Words:
    """A phrase on a card; ``guilty`` where a finding is about these very words."""

    text: str
    guilty: bool = False


@dataclass(frozen=True, slots=True)
class Pin:
    """What reviews say of a card: how many remarks are not done with, and where they are read."""

    open: int
    href: str


@dataclass(frozen=True, kw_only=True)
class Card:
    """A note or a value proposition, and what every card has.

    ``href`` leads to its form (nowhere for those who may only read), ``findings`` to what is said of it;
    ``evidence`` is what it rests on, as far as that is said; ``pictures`` are a segment's portrait or a note's photographs;
    ``pin`` is there where a review that is out says something of it, for those whose work it is.
    """

    id: str
    anchor: str
    href: str
    text: str
    badges: tuple[Badge, ...] = ()
    marks: tuple[Mark, ...] = ()
    findings: str = ""
    evidence: Evidence | None = None
    pictures: tuple[Shown, ...] = ()
    pin: Pin | None = None
    template: str = field(default="board/_note.html", init=False)


@dataclass(frozen=True, kw_only=True)
class SegmentCard(Card):
    """A segment: who they are, how many, what they expect, how close."""

    badge: Badge
    size: str
    value: Words | None
    expects: tuple[RelationshipType, ...]
    levels: Words | None
    template: str = field(default="board/_segment.html", init=False)


@dataclass(frozen=True, kw_only=True)
class RelationshipCard(Card):
    """A relationship: with whom, of which type, on which channels, why, at what cost."""

    badge: Badge
    type: RelationshipType
    planned: str
    channels: tuple[Words, ...]
    motives: str
    cost: Words | None
    template: str = field(default="board/_relationship.html", init=False)


@dataclass(frozen=True, kw_only=True)
class ChannelCard(Card):
    """A channel: for whom, and the types that it can carry."""

    carries: tuple[RelationshipType, ...]
    template: str = field(default="board/_channel.html", init=False)
