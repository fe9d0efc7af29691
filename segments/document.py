"""Segments, channels and value propositions as a document holds them: frozen, pure."""

from decimal import Decimal

from segments.kinds import (
    CARRIES,
    Buying,
    Capability,
    ChannelKind,
    Character,
    Evidence,
    Level,
    Ownership,
    Phase,
    RelationshipType,
    Repeat,
)
from segments.shape import NAME_LIMIT, Number, OneOf, Text, refs, shaped, some_of, thing


@thing
class ValueProposition:
    """What a segment gets that it would miss. ``segments`` is None while nobody said for whom."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    text: str = shaped(Text(), required=True)
    segments: tuple[str, ...] | None = shaped(refs("segments", unknown=True))
    character: tuple[Character, ...] = shaped(some_of(Character))
    evidence: Evidence | None = shaped(OneOf(Evidence))


@thing
class Segment:
    """One kind of customer.

    ``size`` counts customers; ``value_per_customer`` is gross margin a year in the canvas's currency,
    0 for a side that does not pay; ``lifetime_years`` is how long a customer stays.
    """

    id: str = shaped(Text(NAME_LIMIT), required=True)
    name: str = shaped(Text(NAME_LIMIT), required=True)
    description: str = shaped(Text())
    expects: tuple[RelationshipType, ...] = shaped(some_of(RelationshipType))
    size: int | None = shaped(Number(places=0))
    value_per_customer: Decimal | None = shaped(Number())
    repeat: Repeat | None = shaped(OneOf(Repeat))
    lifetime_years: Decimal | None = shaped(Number())
    buying: Buying | None = shaped(OneOf(Buying))
    level_now: Level | None = shaped(OneOf(Level))
    level_target: Level | None = shaped(OneOf(Level))
    evidence: Evidence | None = shaped(OneOf(Evidence))


@thing
class Channel:
    """A way to reach segments. ``segments`` None: not known whom it serves.

    ``capabilities`` None: by its kind; a tuple, even an empty one: exactly what the founder ticked.
    """

    id: str = shaped(Text(NAME_LIMIT), required=True)
    name: str = shaped(Text(NAME_LIMIT), required=True)
    kind: ChannelKind = shaped(OneOf(ChannelKind), required=True)
    ownership: Ownership | None = shaped(OneOf(Ownership))
    phases: tuple[Phase, ...] = shaped(some_of(Phase))
    segments: tuple[str, ...] | None = shaped(refs("segments", unknown=True))
    capabilities: tuple[Capability, ...] | None = shaped(some_of(Capability, unknown=True))

    @property
    def can(self) -> frozenset[Capability]:
        """What it carries or may carry: its ticks, or both marks of its kind."""
        if self.capabilities is not None:
            return frozenset(self.capabilities)
        carries = CARRIES[self.kind]
        return carries.surely | carries.maybe

    @property
    def surely(self) -> frozenset[Capability]:
        """What it carries beyond doubt: its ticks, or the nature of its kind."""
        return CARRIES[self.kind].surely if self.capabilities is None else frozenset(self.capabilities)

    @property
    def owner(self) -> Ownership:
        """Whose it is: as said, or as is usual for its kind."""
        return self.ownership or CARRIES[self.kind].owner
