"""The reading of a document that all rules share: its indexes, and the questions asked more than once. Pure."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property

from relationships.document import Relationship, ToolkitRecord
from relationships.kinds import HUMAN_TYPES, MACHINE_TYPES, Bond, LadderStep, Motive, Per
from relationships.rules.base import DocumentLike, Found, Many, Rule, Value, called
from segments.document import Channel, Segment
from segments.kinds import Capability, Character, NoteBlock, RelationshipType, Repeat

HOSTS = frozenset({NoteBlock.KEY_PARTNERS, NoteBlock.KEY_ACTIVITIES, NoteBlock.KEY_RESOURCES})


class Reading:
    """A document with the indexes that rules ask again and again; each is made once, in linear time."""

    def __init__(self, document: DocumentLike, rules: Mapping[str, Rule]) -> None:
        self.document = document
        self._rules = rules
        self._found: dict[str, list[Found]] = {}
        self._first_subjects: dict[str, set[str]] = {}

    def found(self, rule_id: str) -> list[Found]:
        """What a rule finds; rules that give way to another ask for it here."""
        if rule_id not in self._found:
            self._found[rule_id] = list(self._rules[rule_id].check(self))
        return self._found[rule_id]

    def fires(self, rule_id: str, subject: str) -> bool:
        """Whether a rule fires with this first subject."""
        if rule_id not in self._first_subjects:
            self._first_subjects[rule_id] = {found.subjects[0] for found in self.found(rule_id)}
        return subject in self._first_subjects[rule_id]

    def fires_for_relationship_of(self, rule_id: str, segment: str) -> bool:
        """Whether a rule fires for some relationship of the segment."""
        return any(self.fires(rule_id, relationship.id) for relationship in self.of(segment))

    @cached_property
    def segments(self) -> dict[str, Segment]:
        """Segments by id."""
        return {segment.id: segment for segment in self.document.segments}

    @cached_property
    def _by_segment(self) -> dict[str, list[Relationship]]:
        grouped = defaultdict(list)
        for relationship in self.document.relationships:
            grouped[relationship.segment].append(relationship)
        return grouped

    def of(self, segment: str) -> list[Relationship]:
        """The relationships of a segment, in the document's order."""
        return self._by_segment.get(segment, [])

    @cached_property
    def kept(self) -> list[tuple[Segment, list[Relationship]]]:
        """The segments that have relationships, each with its own."""
        pairs = ((segment, self.of(segment.id)) for segment in self.document.segments)
        return [(segment, relationships) for segment, relationships in pairs if relationships]

    @cached_property
    def left_to_machines(self) -> list[tuple[Segment, list[Relationship]]]:
        """The segments that have relationships, all of machine types, each with its own."""
        return [
            (segment, relationships) for segment, relationships in self.kept if self.only_machines(segment.id)
        ]

    def only_machines(self, segment: str) -> bool:
        """Whether a segment has relationships, all of machine types."""
        kept = self.of(segment)
        return bool(kept) and all(relationship.type in MACHINE_TYPES for relationship in kept)

    def some_human(self, segment: str) -> bool:
        """Whether a segment has a relationship of a human type."""
        return any(relationship.type in HUMAN_TYPES for relationship in self.of(segment))

    def segment_of(self, relationship: Relationship) -> Segment:
        """The segment that a relationship is kept with."""
        return self.segments[relationship.segment]

    def motives(self, segment: str) -> frozenset[Motive]:
        """The motives of a segment's relationships, taken together."""
        return frozenset(motive for relationship in self.of(segment) for motive in relationship.motives)

    def bonds(self, segment: str) -> frozenset[Bond]:
        """The bonds of a segment's relationships, taken together."""
        return frozenset(bond for relationship in self.of(segment) for bond in relationship.bonds)

    @cached_property
    def _channels(self) -> dict[str, Channel]:
        return {channel.id: channel for channel in self.document.channels}

    def channels_of(self, relationship: Relationship) -> list[Channel]:
        """The channels of a relationship, in its own order."""
        return [self._channels[channel] for channel in relationship.channels]

    def channels_for(self, segment: str) -> list[Channel]:
        """The channels that a segment's relationships use, each once."""
        used = dict.fromkeys(
            channel for relationship in self.of(segment) for channel in relationship.channels
        )
        return [self._channels[channel] for channel in used]

    @cached_property
    def _can(self) -> dict[str, frozenset[Capability]]:
        return {
            relationship.id: frozenset().union(*(channel.can for channel in self.channels_of(relationship)))
            for relationship in self.document.relationships
        }

    def can(self, relationship: Relationship) -> frozenset[Capability]:
        """*can(r)*: what its channels carry or may carry."""
        return self._can[relationship.id]

    @cached_property
    def _serves(self) -> dict[str, frozenset[str] | None]:
        return {
            channel.id: None if channel.segments is None else frozenset(channel.segments)
            for channel in self.document.channels
        }

    def shuts_out(self, channel: Channel, segment: str) -> bool:
        """Whether a channel says whom it serves, and the segment is not among them."""
        served = self._serves[channel.id]
        return served is not None and segment not in served

    @cached_property
    def _characters(self) -> dict[str, set[Character]]:
        grouped: dict[str, set[Character]] = defaultdict(set)
        for proposition in self.document.value_propositions:
            for segment in proposition.segments or ():
                grouped[segment].update(proposition.character)
        return grouped

    def characters(self, segment: str) -> set[Character]:
        """The characters of *tied(s)*, the value propositions that name a segment."""
        return self._characters.get(segment, set())

    @cached_property
    def _supporting(self) -> dict[str, set[NoteBlock]]:
        grouped = defaultdict(set)
        for note in self.document.notes:
            for relationship in note.supports:
                grouped[relationship].add(note.block)
        return grouped

    def supported_by(self, relationship: Relationship) -> set[NoteBlock]:
        """The blocks that have a note supporting a relationship."""
        return self._supporting.get(relationship.id, set())

    def all_tied(self, block: NoteBlock) -> bool:
        """Whether every note of a block is tied to something (there may be none)."""
        return block not in self._loose_blocks

    @cached_property
    def _loose_blocks(self) -> set[NoteBlock]:
        return {note.block for note in self.document.notes if not note.segments and not note.supports}

    def names_segment(self, block: NoteBlock, segment: str) -> bool:
        """Whether a note of the block names the segment."""
        return segment in self._named.get(block, set())

    @cached_property
    def _named(self) -> dict[NoteBlock, set[str]]:
        grouped: dict[NoteBlock, set[str]] = defaultdict(set)
        for note in self.document.notes:
            grouped[note.block].update(note.segments or ())
        return grouped

    def yearly(self, relationship: Relationship) -> Fraction | None:
        """Yearly cost per customer, exactly; None while it is not known."""
        if relationship.cost is None:
            return None
        segment = self.segment_of(relationship)
        return relationship.cost.yearly_per_customer(size=segment.size, lifetime_years=segment.lifetime_years)

    def winning(self) -> Iterator[tuple[Relationship, Fraction, Fraction]]:
        """Relationships that win a customer for a cost paid once: that cost, and value × lifetime, both exact."""
        for relationship in self.document.relationships:
            segment = self.segment_of(relationship)
            value, years = segment.value_per_customer, segment.lifetime_years
            if value and years and relationship.cost and paid_for_winning(relationship):
                yield relationship, Fraction(relationship.cost.amount), Fraction(value) * Fraction(years)

    @cached_property
    def records(self) -> list[tuple[Segment, ToolkitRecord]]:
        """The toolkit's records with their segments."""
        return [(self.segments[record.segment], record) for record in self.document.toolkit]

    @cached_property
    def ladders(self) -> list[tuple[Segment, dict[LadderStep, int]]]:
        """The known counts of each ladder, from its first step up."""
        return [
            (
                segment,
                {step: count for step in LadderStep if (count := getattr(record.ladder, step)) is not None},
            )
            for segment, record in self.records
            if record.ladder
        ]

    def words(self, relationship: Relationship) -> dict[str, Value]:
        """What sentences call a relationship and its segment."""
        return {"relationship": called(relationship), "segment": self.segment_of(relationship).name}


def called_all(relationships: Iterable[Relationship]) -> Many:
    """What a sentence calls several relationships."""
    return Many(called(relationship) for relationship in relationships)


def named(things: Iterable[Channel | Segment]) -> Many:
    """The names of several channels or segments."""
    return Many(thing.name for thing in things)


def blank(text: str) -> bool:
    """Whether a text says nothing."""
    return not text.strip()


def seldom(segment: Segment) -> bool:
    """Whether the segment is known to buy once or rarely."""
    return segment.repeat in (Repeat.ONCE, Repeat.RARELY)


def paid_for_winning(relationship: Relationship) -> bool:
    """Whether its cost is paid once, to win a customer."""
    cost = relationship.cost
    return cost is not None and cost.per is Per.CUSTOMER_ONCE and Motive.ACQUISITION in relationship.motives


def lacking(reading: Reading, types: Container[RelationshipType], capability: Capability) -> Iterator[Found]:
    """Relationships of these types with channels none of which has or may have the capability."""
    for relationship in reading.document.relationships:
        if (
            relationship.type in types
            and relationship.channels
            and capability not in reading.can(relationship)
        ):
            channels = named(reading.channels_of(relationship))
            yield Found((relationship.id,), {**reading.words(relationship), "channels": channels})


def unsupported(reading: Reading, types: Container[RelationshipType]) -> Iterator[Found]:
    """Relationships of these types that no partner, activity or resource supports."""
    for relationship in reading.document.relationships:
        if relationship.type in types and not reading.supported_by(relationship) & HOSTS:
            yield Found((relationship.id,), reading.words(relationship))
