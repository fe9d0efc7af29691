"""What stands on the map and where each remark hangs on it. Pure.

The map shows who is treated how, and where; so of all findings it shows those about channels and expectations,
waived ones set aside, numbered as they come.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from canvas.document import CanvasDocument
from relationships.document import Relationship
from relationships.kinds import HUMAN_TYPES
from relationships.rules import Finding
from segments.document import Channel
from segments.kinds import Capability, RelationshipType

FAMILIES = frozenset({"channel", "expectation"})

# Rules that say what a channel cannot carry.
LACKING = {
    "channel/no-human": Capability.HUMAN,
    "channel/no-named-contact": Capability.NAMED,
    "channel/staffed-self-service": Capability.UNATTENDED,
    "channel/no-recognition": Capability.RECOGNISES,
    "channel/no-peers": Capability.PEERS,
    "channel/no-contribution": Capability.CONTRIBUTES,
}


class Remark(NamedTuple):
    """A finding that is on the map, with the number that it has there (1 is the first)."""

    number: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class AtSegment:
    """Beside the name of a segment."""

    segment: str


@dataclass(frozen=True, slots=True)
class AtChannel:
    """Beside the name of a channel."""

    channel: str


@dataclass(frozen=True, slots=True)
class AtType:
    """Where the line of a relationship meets its type."""

    relationship: str


@dataclass(frozen=True, slots=True)
class AtStub:
    """Where the line of a relationship without a channel ends."""

    relationship: str


@dataclass(frozen=True, slots=True)
class OnChannel:
    """Where the line of a relationship meets one of its channels."""

    relationship: str
    channel: str


@dataclass(frozen=True, slots=True)
class Missing:
    """Where a line should be: a segment expects a type, and nothing gives it."""

    segment: str
    type: RelationshipType


Spot = AtSegment | AtChannel | AtType | AtStub | OnChannel | Missing


def remarks_of(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """The findings that are on the map, numbered in the order in which they come."""
    shown = (f for f in findings if f.waived is None and f.rule.partition("/")[0] in FAMILIES)
    return tuple(Remark(number, finding) for number, finding in enumerate(shown, 1))


@dataclass(frozen=True)
class Scene:
    """A document and the remarks on it, asked in the way that the picture and the table ask."""

    document: CanvasDocument
    remarks: tuple[Remark, ...]

    def of(self, segment: str) -> Sequence[Relationship]:
        """The relationships with a segment, in the document's order."""
        return self._by_segment.get(segment, ())

    def using(self, channel: str) -> Sequence[Relationship]:
        """The relationships that live on a channel, in the document's order."""
        return self._by_channel.get(channel, ())

    def at(self, spot: Spot) -> Sequence[Remark]:
        """The remarks that hang at a spot, the gravest first."""
        return self._at.get(spot, ())

    def missing(self, segment: str) -> Sequence[RelationshipType]:
        """The types that a segment expects and no relationship gives it, in the order of the six."""
        return self._missing[segment]

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """The channels by id."""
        return {channel.id: channel for channel in self.document.channels}

    @cached_property
    def places(self) -> dict[str, int]:
        """The segments' places in the document, 0 for the first."""
        return {segment.id: place for place, segment in enumerate(self.document.segments)}

    @cached_property
    def ordered_channels(self) -> tuple[Channel, ...]:
        """The channels in the order that keeps lines short: by the types that use them, unused ones last."""
        types = list(RelationshipType)

        def weight(channel: Channel) -> float:
            used = [types.index(relationship.type) for relationship in self.using(channel.id)]
            return sum(used) / len(used) if used else len(types)

        return tuple(sorted(self.document.channels, key=weight))

    @cached_property
    def rings(self) -> frozenset[tuple[str, Capability]]:
        """The capabilities of channels that a remark misses there: (channel, capability)."""
        return frozenset(
            (channel, LACKING[remark.finding.rule])
            for remark in self.remarks
            if remark.finding.rule in LACKING
            for subject in remark.finding.subjects
            for channel in self.relationships[subject].channels
        )

    @cached_property
    def relationships(self) -> dict[str, Relationship]:
        """The relationships by id."""
        return {relationship.id: relationship for relationship in self.document.relationships}

    @cached_property
    def _by_segment(self) -> Mapping[str, list[Relationship]]:
        grouped = defaultdict(list)
        for relationship in self.document.relationships:
            grouped[relationship.segment].append(relationship)
        return grouped

    @cached_property
    def _by_channel(self) -> Mapping[str, list[Relationship]]:
        grouped = defaultdict(list)
        for relationship in self.document.relationships:
            for channel in relationship.channels:
                grouped[channel].append(relationship)
        return grouped

    @cached_property
    def _missing(self) -> dict[str, tuple[RelationshipType, ...]]:
        missing = {}
        for segment in self.document.segments:
            given = {inner for relationship in self.of(segment.id) for inner in relationship.type.contains}
            missing[segment.id] = tuple(
                kind for kind in RelationshipType if kind in segment.expects and kind not in given
            )
        return missing

    @cached_property
    def _at(self) -> Mapping[Spot, list[Remark]]:
        grouped: dict[Spot, list[Remark]] = defaultdict(list)
        for remark in self.remarks:
            for spot in dict.fromkeys(self._spots(remark.finding)):
                grouped[spot].append(remark)
        return grouped

    def _spots(self, finding: Finding) -> Iterator[Spot]:
        channels = [subject for subject in finding.subjects if subject in self.channels]
        if channels:
            yield from map(AtChannel, channels)
            return
        for subject in finding.subjects:
            if subject in self.relationships:
                yield from self._along(finding, self.relationships[subject])
            elif subject in self.places:
                yield from self._beside(finding, subject)

    def _along(self, finding: Finding, relationship: Relationship) -> Iterator[Spot]:
        """Where a remark about a relationship hangs: at its type, or at those of its channels that are to blame."""
        if not finding.rule.startswith("channel/"):
            yield AtType(relationship.id)
        elif not relationship.channels:
            yield AtStub(relationship.id)
        else:
            foreign = finding.rule == "channel/foreign-segment"
            for channel in relationship.channels:
                serves = self.channels[channel].segments
                if not foreign or (serves is not None and relationship.segment not in serves):
                    yield OnChannel(relationship.id, channel)

    def _beside(self, finding: Finding, segment: str) -> Iterator[Spot]:
        """Where a remark about a segment hangs: on the lines that are missing, or at its name."""
        wanted: Iterable[RelationshipType] = ()
        if finding.rule == "expectation/unmet":
            wanted = [kind for kind in self.missing(segment) if kind == finding.about]
        elif finding.rule == "expectation/human-wanted":
            wanted = [kind for kind in self.missing(segment) if kind in HUMAN_TYPES]
        if wanted:
            yield from (Missing(segment, kind) for kind in wanted)
        else:
            yield AtSegment(segment)
