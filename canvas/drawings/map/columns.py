"""The three columns of the map: segments, types, channels, each thing in its place. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from canvas.drawings.map import pencil
from canvas.drawings.map.ports import Ends
from canvas.drawings.map.scene import AtChannel, AtSegment, Scene
from canvas.drawings.map.setting import moved, set_text, spread, under_each_other
from canvas.drawings.map.shapes import Label, Look
from segments.document import Channel, Segment
from segments.kinds import RelationshipType

Key = TypeVar("Key")

WIDTH = 1106.0
# Where each column begins, and how wide its texts may be.
NAMES, NAMES_WIDTH = 36.0, 156.0
TYPES, TYPES_WIDTH = 398.0, 218.0
TYPE_NAMES, TYPE_NAMES_WIDTH = 442.0, 168.0
CHANNELS, CHANNELS_WIDTH = 822.0, 150.0
HEAD_GAP = 12.0
SEGMENT_GAP, TYPE_GAP = 24.0, 26.0
SEGMENT_LEAST, TYPE_LEAST, CHANNEL_LEAST = 28.0, 62.0, 44.0
PADDING = 18.0


@dataclass(frozen=True)
class Words:
    """What the product itself says on the map, in the reader's language; ``sizes`` by the segments' ids."""

    segments: str
    relationships: str
    channels: str
    nothing: str
    types: Mapping[RelationshipType, str]
    sizes: Mapping[str, str]


@dataclass(frozen=True)
class Block:
    """A segment, type or channel: its texts, the pencil under them, its height; ``top`` once it has a place."""

    texts: tuple[Label, ...]
    height: float
    pencil: float = 0.0
    top: float = 0.0

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    @property
    def text_height(self) -> float:
        return sum(label.box.height for label in self.texts)

    @property
    def text_top(self) -> float:
        """Where the texts begin: they and the pencil under them stand around the middle."""
        return self.middle - (self.text_height + self.pencil) / 2

    @property
    def labels(self) -> tuple[Label, ...]:
        """The texts where they stand."""
        return tuple(moved(label, self.text_top) for label in self.texts)


class Columns:
    """Segments, types and channels, spread evenly over one height."""

    def __init__(self, scene: Scene, words: Words) -> None:
        self._scene, self._words = scene, words
        self._ends = Ends(scene)

    @cached_property
    def headings(self) -> tuple[Label, ...]:
        """The three headings, and what is said of a column that is empty."""
        rooms = (
            (self._words.segments, 0.0, NAMES + NAMES_WIDTH),
            (self._words.relationships, TYPES, TYPES_WIDTH),
            (self._words.channels, CHANNELS, CHANNELS_WIDTH),
        )
        return tuple(set_text(words, x, width, Look.HEADING) for words, x, width in rooms)

    @cached_property
    def empty(self) -> tuple[Label, ...]:
        """What is said where a column holds nothing."""
        rooms = ((self.segments, NAMES, NAMES_WIDTH), (self.channels, CHANNELS, CHANNELS_WIDTH))
        return tuple(
            moved(set_text(self._words.nothing, x, width, Look.SMALL), self.top)
            for column, x, width in rooms
            if not column
        )

    @cached_property
    def top(self) -> float:
        """Where the columns begin."""
        return max(label.box.height for label in self.headings) + HEAD_GAP

    @cached_property
    def total(self) -> float:
        """How high the highest column is, its gaps included."""
        return max(
            sum(block.height + SEGMENT_GAP for block in self._segments.values()),
            sum(block.height + TYPE_GAP for block in self._types.values()),
            sum(block.height for block in self._channels.values()),
        )

    @cached_property
    def segments(self) -> dict[str, Block]:
        """The segments in their places, by id."""
        return self._placed(self._segments)

    @cached_property
    def types(self) -> dict[RelationshipType, Block]:
        """The six types in their places."""
        return self._placed(self._types)

    @cached_property
    def channels(self) -> dict[str, Block]:
        """The channels in their places, by id; their rows share out all the room that is left."""
        left = self.total - sum(block.height for block in self._channels.values())
        more = left / max(1, len(self._channels))
        return self._placed(
            {id_: replace(block, height=block.height + more) for id_, block in self._channels.items()}
        )

    def _placed(self, blocks: Mapping[Key, Block]) -> dict[Key, Block]:
        tops = spread([block.height for block in blocks.values()], self.top, self.total)
        return {key: replace(block, top=top) for (key, block), top in zip(blocks.items(), tops, strict=True)}

    @cached_property
    def _segments(self) -> dict[str, Block]:
        return {segment.id: self._segment(segment) for segment in self._scene.document.segments}

    @cached_property
    def _types(self) -> dict[RelationshipType, Block]:
        return {kind: self._type(kind) for kind in RelationshipType}

    @cached_property
    def _channels(self) -> dict[str, Block]:
        return {channel.id: self._channel(channel) for channel in self._scene.ordered_channels}

    def _segment(self, segment: Segment) -> Block:
        name = set_text(segment.name, NAMES, NAMES_WIDTH, Look.NAME, founders=True)
        size = set_text(self._words.sizes[segment.id], NAMES, NAMES_WIDTH, Look.SMALL)
        ports = self._ends.leaving(segment.id)
        beside = AtSegment(segment.id) in ports
        hangs = 0.0 if beside else pencil.height_of(self._scene.at(AtSegment(segment.id)), NAMES_WIDTH)
        return _block([name, size], hangs, SEGMENT_LEAST, sum(ports.values()))

    def _type(self, kind: RelationshipType) -> Block:
        name = set_text(self._words.types[kind], TYPE_NAMES, TYPE_NAMES_WIDTH, Look.NAME)
        ports = max(sum(self._ends.arriving(kind).values()), sum(self._ends.going_on(kind).values()))
        return _block([name], 0.0, TYPE_LEAST, ports, PADDING)

    def _channel(self, channel: Channel) -> Block:
        name = set_text(channel.name, CHANNELS, CHANNELS_WIDTH, Look.NAME, founders=True)
        ports = self._ends.ending(channel.id)
        beside = AtChannel(channel.id) in ports
        hangs = 0.0 if beside else pencil.height_of(self._scene.at(AtChannel(channel.id)), CHANNELS_WIDTH)
        return _block([name], hangs, CHANNEL_LEAST, sum(ports.values()), PADDING)


def _block(labels: Sequence[Label], hangs: float, least: float, ports: float, padding: float = 0.0) -> Block:
    """A block as high as its texts and its ports need."""
    texts = under_each_other(labels)
    text_height = sum(label.box.height for label in texts)
    return Block(texts, max(least, text_height + hangs + padding, ports + padding / 2), hangs)
