"""What every part of the map belongs to, so that a whole path can be lit up. Pure.

A way is a letter and a number from 1: ``s`` segment, ``t`` type, ``r`` relationship, ``c`` channel, each by its place in
the document, and ``n`` a remark by its number.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from canvas.drawings.map.scene import AtChannel, AtSegment, AtStub, AtType, Missing, OnChannel, Scene, Spot
from canvas.drawings.map.shapes import Ways
from relationships.document import Relationship
from segments.kinds import RelationshipType


class Paths:
    """The ways of one scene."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def segments(self) -> Mapping[str, str]:
        """The ways of the segments, by id."""
        return _numbered("s", (segment.id for segment in self._scene.document.segments))

    @cached_property
    def channels(self) -> Mapping[str, str]:
        """The ways of the channels, by id."""
        return _numbered("c", (channel.id for channel in self._scene.document.channels))

    @cached_property
    def relationships(self) -> Mapping[str, str]:
        """The ways of the relationships, by id."""
        return _numbered("r", self._scene.relationships)

    @cached_property
    def types(self) -> Mapping[RelationshipType, str]:
        """The ways of the six types."""
        return {kind: f"t{number}" for number, kind in enumerate(RelationshipType, 1)}

    def of(self, spot: Spot) -> Ways:
        """What a line, a stub or a cluster belongs to."""
        match spot:
            case AtType(id_):
                relationship = self._scene.relationships[id_]
                return self._along(relationship, relationship.channels)
            case OnChannel(id_, channel):
                return self._along(self._scene.relationships[id_], [channel])
            case AtStub(id_):
                return self._along(self._scene.relationships[id_], [])
            case Missing(segment, kind):
                return (self.segments[segment], self.types[kind], *self._numbers([spot]))
            case AtSegment(segment):
                return (self.segments[segment], *self._numbers([spot]))
            case AtChannel(channel):
                return (self.channels[channel], *self._numbers([spot]))

    def _along(self, relationship: Relationship, channels: Iterable[str]) -> Ways:
        """Segment, type, relationship, these channels, and the remarks that hang on any of it."""
        spots: list[Spot] = [AtType(relationship.id), AtStub(relationship.id)]
        spots += [OnChannel(relationship.id, channel) for channel in channels]
        return (
            self.segments[relationship.segment],
            self.types[relationship.type],
            self.relationships[relationship.id],
            *(self.channels[channel] for channel in channels),
            *self._numbers(spots),
        )

    def _numbers(self, spots: Iterable[Spot]) -> list[str]:
        numbers = {remark.number for spot in spots for remark in self._scene.at(spot)}
        return [f"n{number}" for number in sorted(numbers)]


def _numbered(letter: str, ids: Iterable[str]) -> Mapping[str, str]:
    return {id_: f"{letter}{number}" for number, id_ in enumerate(ids, 1)}
