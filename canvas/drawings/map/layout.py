"""Where everything on the map stands: three columns, and lines between them. Pure.

The width is fixed, the height grows with what there is: texts wrap, every line has a port of its own at both ends, and a
port is as high as the pencil that hangs there. So nothing can overlap, however much there is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from canvas.drawings.map import pencil
from canvas.drawings.map.columns import (
    CHANNELS,
    CHANNELS_WIDTH,
    NAMES,
    NAMES_WIDTH,
    TYPES,
    TYPES_WIDTH,
    WIDTH,
    Block,
    Columns,
    Words,
)
from canvas.drawings.map.ports import Ends
from canvas.drawings.map.scene import AtChannel, AtSegment, AtStub, AtType, Missing, OnChannel, Scene, Spot
from canvas.drawings.map.setting import stack
from canvas.drawings.map.shapes import (
    Badge,
    Box,
    Carried,
    Cluster,
    Label,
    Layout,
    Line,
    Point,
    Sign,
    Target,
    TypeBox,
)
from canvas.drawings.map.ways import Paths
from relationships.kinds import Status
from segments.document import Channel
from segments.kinds import CARRIES, Capability
from segments.marks import Mark, mark_of

LEAVE = NAMES + NAMES_WIDTH + 6  # where lines leave the segments
BADGE, GREAT_BADGE, PICTOGRAM, SIGN = 18.0, 26.0, 26.0, 17.0
TYPE_BADGES, CHANNEL_BADGES = TYPES - BADGE - 1, CHANNELS - BADGE - 6
SIGNS, SIGN_STEP = 977.0, 22.0
STUB = 20.0
AIR = 7.0  # around a segment that one points at; less than half of what parts two of them
TWO_LINES = 34.0  # a segment's badge stands beside the first two lines of its texts

__all__ = ["Words", "lay_out"]

Key = TypeVar("Key")


def lay_out(scene: Scene, words: Words) -> Layout:
    """Give everything its place."""
    return _Drawing(scene, words).layout()


class _Drawing:
    """One drawing in the making: blocks first, then ports, then what hangs and runs between them."""

    def __init__(self, scene: Scene, words: Words) -> None:
        self._scene, self._document, self._words = scene, scene.document, words
        self._columns, self._ends, self._paths = Columns(scene, words), Ends(scene), Paths(scene)
        self._marks = {id_: mark_of(place) for id_, place in scene.places.items()}

    def layout(self) -> Layout:
        columns, clusters = self._columns, tuple(self._clusters())
        return Layout(
            width=WIDTH,
            height=columns.top + columns.total,
            labels=tuple(self._labels()),
            lines=(*self._lines_to_types(), *self._lines_to_channels()),
            badges=tuple(self._badges()),
            types=tuple(self._types()),
            signs=tuple(self._signs()),
            clusters=clusters,
            rules=tuple(self._rules()),
            targets=tuple(self._targets()),
        )

    # Heights of the ports at the four edges.

    @cached_property
    def _leaving(self) -> dict[Spot, float]:
        return self._stacked(self._columns.segments, self._ends.leaving)

    @cached_property
    def _arriving(self) -> dict[Spot, float]:
        return self._stacked(self._columns.types, self._ends.arriving)

    @cached_property
    def _going_on(self) -> dict[Spot, float]:
        return self._stacked(self._columns.types, self._ends.going_on)

    @cached_property
    def _ending(self) -> dict[Spot, float]:
        return self._stacked(self._columns.channels, self._ends.ending)

    def _stacked(
        self, blocks: Mapping[Key, Block], ports: Callable[[Key], Mapping[Spot, float]]
    ) -> dict[Spot, float]:
        middles: dict[Spot, float] = {}
        for key, block in blocks.items():
            middles |= stack(ports(key), block.middle)
        return middles

    # What stands in the columns.

    def _labels(self) -> Iterator[Label]:
        columns = self._columns
        yield from (*columns.headings, *columns.empty)
        blocks = (*columns.segments.values(), *columns.types.values(), *columns.channels.values())
        for block in blocks:
            yield from block.labels

    def _types(self) -> Iterator[TypeBox]:
        for kind, block in self._columns.types.items():
            sign = Box(TYPES + 10, block.middle - PICTOGRAM / 2, PICTOGRAM, PICTOGRAM)
            yield TypeBox(kind, Box(TYPES, block.top, TYPES_WIDTH, block.height), sign)

    def _signs(self) -> Iterator[Sign]:
        """The six signs over the channels' column, and beside each channel."""
        head = self._columns.headings[-1].box.middle
        for capability in Capability:
            yield Sign(capability, Carried.YES, _sign_box(capability, head))
        for channel in self._document.channels:
            middle = self._columns.channels[channel.id].middle
            for capability in Capability:
                ringed = (channel.id, capability) in self._scene.rings
                yield Sign(capability, carried(channel, capability), _sign_box(capability, middle), ringed)

    def _rules(self) -> Iterator[Box]:
        for block in self._columns.channels.values():
            yield Box(CHANNELS - 6, block.top + block.height, WIDTH - CHANNELS + 6, 0)

    def _targets(self) -> Iterator[Target]:
        columns, paths = self._columns, self._paths
        for segment in self._document.segments:
            block = columns.segments[segment.id]
            box = Box(-3, block.top - AIR, NAMES + NAMES_WIDTH + 6, block.height + 2 * AIR)
            yield Target(segment.name, box, paths.segments[segment.id], founders=True)
        for kind, block in columns.types.items():
            box = Box(TYPES, block.top, TYPES_WIDTH, block.height)
            yield Target(self._words.types[kind], box, paths.types[kind])
        for channel in self._scene.ordered_channels:
            block = columns.channels[channel.id]
            box = Box(CHANNELS - 6, block.top, WIDTH - CHANNELS + 6, block.height)
            yield Target(channel.name, box, paths.channels[channel.id], founders=True)

    # What runs between them.

    def _lines_to_types(self) -> Iterator[Line]:
        run = self._run(self._arriving)
        for spot, y in self._leaving.items():
            start, ways = Point(LEAVE, y), self._paths.of(spot)
            if isinstance(spot, AtSegment):
                yield Line(start, Point(LEAVE + STUB, y), None, False, ways)
            else:
                end = Point(TYPE_BADGES + BADGE / 2, self._arriving[spot])
                yield Line(start, end, *self._whose(spot), ways, run)

    def _lines_to_channels(self) -> Iterator[Line]:
        run = self._run(self._ending)
        for spot, y in self._going_on.items():
            start, ways = Point(TYPES + TYPES_WIDTH, y), self._paths.of(spot)
            if isinstance(spot, AtStub):
                yield Line(start, Point(start.x + STUB, y), *self._whose(spot), ways)
            else:
                end = Point(CHANNEL_BADGES + BADGE / 2, self._ending[spot])
                yield Line(start, end, *self._whose(spot), ways, run)

    def _run(self, ports: Iterable[Spot]) -> float:
        """How far lines run level before they end: below all the pencil that hangs at one of these ports."""
        hung = (pencil.width_at(self._scene.at(spot)) for spot in ports)
        return max(hung, default=0.0) + BADGE / 2 + 6

    def _whose(self, spot: Spot) -> tuple[Mark | None, bool]:
        """The mark of the segment whose line it is (None for one that is missing), and whether it is planned."""
        if isinstance(spot, AtType | OnChannel | AtStub):
            relationship = self._scene.relationships[spot.relationship]
            return self._marks[relationship.segment], relationship.status is Status.INTENDED
        return None, False

    def _badges(self) -> Iterator[Badge]:
        for segment in self._document.segments:
            block = self._columns.segments[segment.id]
            middle = block.text_top + min(TWO_LINES, block.text_height) / 2
            box = Box(1, middle - GREAT_BADGE / 2, GREAT_BADGE, GREAT_BADGE)
            yield Badge(self._marks[segment.id], box)
        for spot, y in self._arriving.items():
            box, ways = Box(TYPE_BADGES, y - BADGE / 2, BADGE, BADGE), self._paths.of(spot)
            if isinstance(spot, Missing):
                yield Badge(self._marks[spot.segment], box, ways, hollow=True)
            elif mark := self._whose(spot)[0]:
                yield Badge(mark, box, ways)
        for spot, y in self._ending.items():
            if mark := self._whose(spot)[0]:
                box = Box(CHANNEL_BADGES, y - BADGE / 2, BADGE, BADGE)
                yield Badge(mark, box, self._paths.of(spot))

    def _clusters(self) -> Iterator[Cluster]:
        """The pencil: at the ends of lines, after stubs, and under names."""
        hung: list[Cluster | None] = []
        for spot, y in self._arriving.items():
            hung.append(self._hang(spot, TYPE_BADGES - 3, y, leftward=True))
        for spot, y in self._ending.items():
            hung.append(self._hang(spot, CHANNEL_BADGES - 3, y, leftward=True))
        for spot, y in self._going_on.items():
            if isinstance(spot, AtStub):
                hung.append(self._hang(spot, TYPES + TYPES_WIDTH + STUB, y))
        for segment, block in self._columns.segments.items():
            spot = AtSegment(segment)
            if spot in self._leaving:
                hung.append(self._hang(spot, LEAVE + STUB, self._leaving[spot]))
            else:
                hung.append(self._under(spot, block, NAMES, NAMES_WIDTH))
        for channel, block in self._columns.channels.items():
            if AtChannel(channel) not in self._ending:
                hung.append(self._under(AtChannel(channel), block, CHANNELS, CHANNELS_WIDTH))
        yield from filter(None, hung)

    def _hang(self, spot: Spot, x: float, y: float, *, leftward: bool = False) -> Cluster | None:
        return pencil.hang(self._scene.at(spot), x, y, self._paths.of(spot), leftward=leftward)

    def _under(self, spot: Spot, block: Block, x: float, room: float) -> Cluster | None:
        middle = block.text_top + block.text_height + block.pencil / 2
        return pencil.hang(self._scene.at(spot), x, middle, self._paths.of(spot), room=room)


def carried(channel: Channel, capability: Capability) -> Carried:
    """Whether a channel carries something: as ticked, else by its kind, where some kinds leave it open."""
    if channel.capabilities is not None:
        return Carried.YES if capability in channel.capabilities else Carried.NO
    carries = CARRIES[channel.kind]
    if capability in carries.surely:
        return Carried.YES
    return Carried.PERHAPS if capability in carries.maybe else Carried.NO


def _sign_box(capability: Capability, middle: float) -> Box:
    x = SIGNS + SIGN_STEP * list(Capability).index(capability)
    return Box(x, middle - SIGN / 2, SIGN, SIGN)
