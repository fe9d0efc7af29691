"""The map as tables: the same as the picture, and what the phone shows instead of it."""

from dataclasses import dataclass

from django.utils.translation import gettext

from canvas.board.anchors import anchor
from canvas.document import CanvasDocument
from canvas.drawings.map.layout import carried
from canvas.drawings.map.scene import (
    AtChannel,
    AtSegment,
    AtStub,
    AtType,
    Missing,
    OnChannel,
    Remark,
    Scene,
    Spot,
)
from canvas.drawings.map.shapes import Carried
from canvas.drawings.map.ways import Paths
from relationships.document import Relationship
from relationships.kinds import Status
from relationships.phrases import NO_SIZE, count_phrase
from relationships.wording import sentences
from segments.document import Channel, Segment
from segments.kinds import ChannelKind, RelationshipType
from segments.language import say
from segments.marks import mark_of


@dataclass(frozen=True)
class Lack:
    """A remark where it belongs in the table: its number, the icon of its severity, and in short what is wrong."""

    number: int
    icon: str
    text: str


@dataclass(frozen=True)
class Meeting:
    """A relationship in its cell. ``card`` is where it stands on the board, ``channels`` are names with what is wrong."""

    text: str
    card: str
    way: str
    planned: bool
    lacks: tuple[Lack, ...]
    channels: tuple[tuple[str, tuple[Lack, ...]], ...]


@dataclass(frozen=True)
class Cell:
    """What a segment has of one type."""

    type: RelationshipType
    expected: bool
    missing: bool
    lacks: tuple[Lack, ...]
    meetings: tuple[Meeting, ...]

    @property
    def blank(self) -> bool:
        """Whether there is nothing to say."""
        return not self.expected and not self.meetings


@dataclass(frozen=True)
class Row:
    """One segment; ``place`` is 0 for the first."""

    place: int
    look: str
    name: str
    size: str
    way: str
    lacks: tuple[Lack, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Use:
    """Whom a channel meets, and in which type of relationship."""

    place: int
    name: str
    type: RelationshipType


@dataclass(frozen=True)
class Ability:
    """Something that a channel can carry, in words, with the type whose pictogram stands for it."""

    type: RelationshipType
    words: str


@dataclass(frozen=True)
class Carrier:
    """One channel: its kind, what it carries, what it may carry, who is met there."""

    name: str
    kind: ChannelKind
    way: str
    surely: tuple[Ability, ...]
    perhaps: tuple[Ability, ...]
    uses: tuple[Use, ...]
    lacks: tuple[Lack, ...]


class Tables:
    """The two tables of a scene, worded in the active language."""

    def __init__(self, scene: Scene) -> None:
        self._scene, self._document, self._paths = scene, scene.document, Paths(scene)

    def rows(self) -> list[Row]:
        """A row for every segment, a cell for every type."""
        return [self._row(place, segment) for place, segment in enumerate(self._document.segments)]

    def carriers(self) -> list[Carrier]:
        """A row for every channel, in the order of the picture."""
        return [self._carrier(channel) for channel in self._scene.ordered_channels]

    def _row(self, place: int, segment: Segment) -> Row:
        return Row(
            place=place,
            look=f"s-{mark_of(place).shape_slug}",
            name=segment.name,
            size=say(NO_SIZE) if segment.size is None else count_phrase(segment.size),
            way=self._paths.segments[segment.id],
            lacks=self._lacks(AtSegment(segment.id)),
            cells=tuple(self._cell(segment, kind) for kind in RelationshipType),
        )

    def _cell(self, segment: Segment, kind: RelationshipType) -> Cell:
        return Cell(
            type=kind,
            expected=kind in segment.expects,
            missing=kind in self._scene.missing(segment.id),
            lacks=self._lacks(Missing(segment.id, kind)),
            meetings=tuple(self._meeting(r) for r in self._scene.of(segment.id) if r.type is kind),
        )

    def _meeting(self, relationship: Relationship) -> Meeting:
        return Meeting(
            text=relationship.text or gettext("not described yet"),
            card=anchor(relationship.id),
            way=self._paths.relationships[relationship.id],
            planned=relationship.status is Status.INTENDED,
            lacks=self._lacks(AtType(relationship.id), AtStub(relationship.id)),
            channels=tuple(
                (self._scene.channels[channel].name, self._lacks(OnChannel(relationship.id, channel)))
                for channel in relationship.channels
            ),
        )

    def _carrier(self, channel: Channel) -> Carrier:
        used = [(self._scene.places[r.segment], r.type) for r in self._scene.using(channel.id)]
        names = [segment.name for segment in self._document.segments]
        return Carrier(
            name=channel.name,
            kind=channel.kind,
            way=self._paths.channels[channel.id],
            surely=_abilities(channel, Carried.YES),
            perhaps=_abilities(channel, Carried.PERHAPS),
            uses=tuple(Use(place, names[place], kind) for place, kind in sorted(used, key=_in_order)),
            lacks=self._lacks(AtChannel(channel.id)),
        )

    def _lacks(self, *spots: Spot) -> tuple[Lack, ...]:
        return tuple(_lack(remark, self._document) for spot in spots for remark in self._scene.at(spot))


def _lack(remark: Remark, document: CanvasDocument) -> Lack:
    title = sentences(remark.finding, currency=document.currency).title
    return Lack(remark.number, f"k-{remark.finding.severity}", title)


def _abilities(channel: Channel, how: Carried) -> tuple[Ability, ...]:
    return tuple(
        Ability(kind, say(kind.needs.label))
        for kind in RelationshipType
        if carried(channel, kind.needs) is how
    )


def _in_order(use: tuple[int, RelationshipType]) -> tuple[int, int]:
    return use[0], list(RelationshipType).index(use[1])
