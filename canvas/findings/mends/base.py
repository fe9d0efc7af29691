"""What a mend is, and what mends ask of a document. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from canvas import edits
from canvas.document import CanvasDocument
from canvas.edits import Edit
from relationships.document import Relationship
from relationships.kinds import RelationshipType, Status
from relationships.rules import Finding
from segments.document import Channel, Segment
from segments.kinds import Capability, ChannelKind, Kind

MOST_OFFERED = 3
TRIED = 6  # more than are offered: some may bring a new contradiction

# The plainest kind of channel that carries each type by its nature.
USUAL_CHANNEL = {
    RelationshipType.PERSONAL_ASSISTANCE: ChannelKind.PHONE,
    RelationshipType.DEDICATED_ASSISTANCE: ChannelKind.SALES_FORCE,
    RelationshipType.SELF_SERVICE: ChannelKind.WEBSITE,
    RelationshipType.AUTOMATED_SERVICES: ChannelKind.CUSTOMER_ACCOUNT,
    RelationshipType.COMMUNITIES: ChannelKind.MESSENGER_GROUP,
    RelationshipType.CO_CREATION: ChannelKind.CONTRIBUTION_PLATFORM,
}


@dataclass(frozen=True)
class Mend:
    """One offered change. ``slug`` names it among the mends of its finding; ``label`` is a marked sentence."""

    slug: str
    label: str
    values: Mapping[str, str | Kind]
    edit: Edit


Say = Callable[[str], str]
Maker = Callable[["Case"], Iterator[Mend]]


@dataclass(frozen=True)
class Case:
    """A finding on its document; ``say`` puts terms that a mend writes into the canvas in the reader's language."""

    document: CanvasDocument
    finding: Finding
    say: Say

    @cached_property
    def relationship(self) -> Relationship:
        """The relationship that the finding is about."""
        found: Relationship = edits.find(self.document, "relationships", self.finding.subjects[0])
        return found

    @cached_property
    def segment(self) -> Segment:
        """The segment that the finding is about, or that its relationship is kept with."""
        ids = {segment.id: segment for segment in self.document.segments}
        first = self.finding.subjects[0]
        return ids[first] if first in ids else ids[self.relationship.segment]

    def kept(self) -> list[Relationship]:
        """The relationships of the segment."""
        return [entry for entry in self.document.relationships if entry.segment == self.segment.id]

    def channels(self) -> list[Channel]:
        """The channels of the relationship."""
        found: list[Channel] = [
            edits.find(self.document, "channels", id_) for id_ in self.relationship.channels
        ]
        return found

    def serves(self, channel: Channel) -> bool:
        """Whether a channel serves the segment, as far as it says whom it serves."""
        return channel.segments is None or self.segment.id in channel.segments

    def carriers(self, type_: RelationshipType) -> list[Channel]:
        """Channels that carry a type, the likeliest first; one at most that would have to be opened to the segment.

        Of the kind “other” nothing is known, so it is no answer, unless the founder ticked what it carries.
        """
        able = [
            channel
            for channel in self.document.channels
            if type_.needs in channel.can
            and (channel.kind is not ChannelKind.OTHER or channel.capabilities is not None)
        ]
        able.sort(key=lambda channel: self._unlikely(channel, type_))
        shut = [channel for channel in able if not self.serves(channel)]
        return [channel for channel in able if channel not in shut[1:]][:TRIED]

    def _unlikely(self, channel: Channel, type_: RelationshipType) -> tuple[bool, ...]:
        """What speaks against a channel. A service that recognises customers is automatic only where no staff is due."""
        staffed = Capability.UNATTENDED not in channel.can
        return (
            staffed and type_ is RelationshipType.AUTOMATED_SERVICES,
            not self.serves(channel),
            type_.needs not in channel.surely,
            channel.segments is None,
        )

    def new_relationship(self, type_: RelationshipType, channels: tuple[str, ...] = ()) -> Relationship:
        """A planned relationship of the segment."""
        id_ = edits.new_id(self.document, "relationships")
        return Relationship(
            id=id_, segment=self.segment.id, type=type_, status=Status.INTENDED, channels=channels
        )
