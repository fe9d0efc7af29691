"""The ends of all lines: in which order they stand at each block, and how much room each takes. Pure."""

from canvas.drawings.map import pencil
from canvas.drawings.map.scene import AtChannel, AtSegment, AtStub, AtType, Missing, OnChannel, Scene, Spot
from segments.kinds import RelationshipType

PORT = 18.5  # room of a line that ends in a badge
THREAD = 9.0  # room of a line that ends in nothing
TYPES = list(RelationshipType)


class Ends:
    """Four edges full of line ends: right of the segments, left and right of the types, left of the channels.

    A line between segment and type is known by ``AtType`` or ``Missing``, one between type and channel by ``OnChannel``;
    ``AtStub`` ends without a channel, ``AtSegment`` is the stub of a segment that no line leaves.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._channel_places = {channel.id: n for n, channel in enumerate(scene.ordered_channels)}

    def leaving(self, segment: str) -> dict[Spot, float]:
        """What leaves a segment, from the first type down."""
        lines: list[tuple[int, Spot]] = [(TYPES.index(r.type), AtType(r.id)) for r in self.scene.of(segment)]
        lines += [(TYPES.index(kind), Missing(segment, kind)) for kind in self.scene.missing(segment)]
        if lines:
            return dict.fromkeys((spot for _, spot in sorted(lines, key=lambda line: line[0])), THREAD)
        stub = AtSegment(segment)
        return {stub: self._room(stub, THREAD)} if self.scene.at(stub) else {}

    def arriving(self, kind: RelationshipType) -> dict[Spot, float]:
        """What arrives at a type, from the first segment down."""
        ports: dict[Spot, float] = {}
        for segment in self.scene.document.segments:
            spots: list[Spot] = [AtType(r.id) for r in self.scene.of(segment.id) if r.type is kind]
            if kind in self.scene.missing(segment.id):
                spots.append(Missing(segment.id, kind))
            ports |= {spot: self._room(spot, PORT) for spot in spots}
        return ports

    def going_on(self, kind: RelationshipType) -> dict[Spot, float]:
        """What leaves a type, from the first channel down; stubs stand where fewest lines pass."""
        ours = [r for r in self.scene.document.relationships if r.type is kind]
        ours.sort(key=lambda r: self.scene.places[r.segment])
        lines = [(self._channel_places[c], OnChannel(r.id, c)) for r in ours for c in r.channels]
        ports: dict[Spot, float] = dict.fromkeys(
            (spot for _, spot in sorted(lines, key=lambda line: line[0])), THREAD
        )
        stubs: dict[Spot, float] = {
            AtStub(r.id): self._room(AtStub(r.id), THREAD) for r in ours if not r.channels
        }
        upper = TYPES.index(kind) < len(TYPES) / 2
        return stubs | ports if upper else ports | stubs

    def ending(self, channel: str) -> dict[Spot, float]:
        """What ends on a channel, from the first type down; where nothing does, what is said of that."""
        ours = sorted(
            self.scene.using(channel), key=lambda r: (TYPES.index(r.type), self.scene.places[r.segment])
        )
        if ours:
            return {OnChannel(r.id, channel): self._room(OnChannel(r.id, channel), PORT) for r in ours}
        alone = AtChannel(channel)
        return {alone: self._room(alone, PORT)} if self.scene.at(alone) else {}

    def _room(self, spot: Spot, least: float) -> float:
        return max(least, pencil.height_of(self.scene.at(spot)) + 1)
