"""What a rule is, what it finds, and the reading of a document that all rules share. Pure.

A rule is one file with one ``RULE``. It looks at a ``Reading`` and yields what it ``Found``; ``check`` in
``relationships.rules`` turns that into ordered findings. Sentences are marked, never translated here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from relationships.document import Relationship, ToolkitRecord
from relationships.kinds import HUMAN_TYPES, MACHINE_TYPES
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Capability, Character, Kind, NoteBlock, Stage
from segments.words import pgettext_noop


class Severity(Kind):
    """How grave a finding is, gravest first."""

    ERROR = "error", pgettext_noop("severity", "contradiction")
    WARNING = "warning", pgettext_noop("severity", "risk")
    ADVICE = "advice", pgettext_noop("severity", "not thought of yet")

    @property
    def weight(self) -> int:
        """0 for an error to 2 for advice: the order in which findings are listed."""
        return list(Severity).index(self)


class NoteLike(Protocol):
    """What rules need to know of a note."""

    @property
    def block(self) -> NoteBlock: ...
    @property
    def segments(self) -> tuple[str, ...] | None: ...
    @property
    def supports(self) -> tuple[str, ...]: ...


class WaiverLike(Protocol):
    """What the engine needs to know of a waiver."""

    @property
    def rule(self) -> str: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def about(self) -> str: ...
    @property
    def reason(self) -> str: ...


class DocumentLike(Protocol):
    """What rules read of a canvas document; the whole of it lives two floors up."""

    @property
    def stage(self) -> Stage | None: ...
    @property
    def notes(self) -> Sequence[NoteLike]: ...
    @property
    def value_propositions(self) -> Sequence[ValueProposition]: ...
    @property
    def segments(self) -> Sequence[Segment]: ...
    @property
    def channels(self) -> Sequence[Channel]: ...
    @property
    def relationships(self) -> Sequence[Relationship]: ...
    @property
    def toolkit(self) -> Sequence[ToolkitRecord]: ...
    @property
    def waivers(self) -> Sequence[WaiverLike]: ...


class Money(NamedTuple):
    """An amount in the canvas's currency, to be written in the reader's way."""

    amount: Fraction | Decimal


Value = str | int | Decimal | Fraction | Money | Kind
Values = Mapping[str, Value]


class Found(NamedTuple):
    """One place where a rule fires; ``values`` fill its sentences, ``severity`` departs from the rule's."""

    subjects: tuple[str, ...]
    values: Values = {}
    about: str | None = None
    severity: Severity | None = None


class Finding(NamedTuple):
    """What the engine says of a document. ``waived`` is the founder's reason, or None."""

    rule: str
    severity: Severity
    subjects: tuple[str, ...]
    about: str | None
    values: Values
    waived: str | None = None


@dataclass(frozen=True)
class Rule:
    """A mismatch rule with everything that people read about it.

    ``message`` says what does not fit on this very canvas, ``advice`` what one would do about it; both have
    named placeholders filled by ``Found.values``. ``title`` names the rule, ``why`` says why it matters,
    ``source`` where it comes from. ``fits`` and ``fails`` are documents (without format and title) in which the rule is
    silent, and fires: they are its test and its help page.
    """

    id: str
    severity: Severity
    title: str
    message: str
    advice: str
    why: str
    source: str
    fits: Mapping[str, Any]
    fails: Mapping[str, Any]
    check: Callable[["Reading"], Iterator[Found]] = field(repr=False)


class Reading:
    """A document with the indexes that rules ask again and again; each is made once, in linear time."""

    def __init__(self, document: DocumentLike, rules: Mapping[str, Rule]) -> None:
        self.document = document
        self._rules = rules
        self._fired: dict[str, list[Found]] = {}

    def found(self, rule_id: str) -> list[Found]:
        """What a rule finds; rules that give way to another ask for it here."""
        if rule_id not in self._fired:
            self._fired[rule_id] = list(self._rules[rule_id].check(self))
        return self._fired[rule_id]

    def fires(self, rule_id: str, subject: str) -> bool:
        """Whether a rule fires with this first subject."""
        key = f"first subjects of {rule_id}"
        if key not in self.__dict__:
            self.__dict__[key] = {found.subjects[0] for found in self.found(rule_id)}
        return subject in self.__dict__[key]

    def fires_for_relationship_of(self, rule_id: str, segment: str) -> bool:
        """Whether a rule fires for some relationship of the segment."""
        return any(self.fires(rule_id, relationship.id) for relationship in self.of(segment))

    @cached_property
    def segments(self) -> dict[str, Segment]:
        """Segments by id."""
        return {segment.id: segment for segment in self.document.segments}

    @cached_property
    def channels(self) -> dict[str, Channel]:
        """Channels by id."""
        return {channel.id: channel for channel in self.document.channels}

    @cached_property
    def _by_segment(self) -> dict[str, list[Relationship]]:
        grouped = defaultdict(list)
        for relationship in self.document.relationships:
            grouped[relationship.segment].append(relationship)
        return grouped

    def of(self, segment: str) -> list[Relationship]:
        """The relationships of a segment, in the document's order."""
        return self._by_segment.get(segment, [])

    def segment_of(self, relationship: Relationship) -> Segment:
        """The segment that a relationship is kept with."""
        return self.segments[relationship.segment]

    def channels_of(self, relationship: Relationship) -> list[Channel]:
        """The channels of a relationship, in its own order."""
        return [self.channels[channel] for channel in relationship.channels]

    def can(self, relationship: Relationship) -> frozenset[Capability]:
        """*can(r)*: what its channels carry or may carry."""
        return frozenset().union(*(channel.can for channel in self.channels_of(relationship)))

    def only_machines(self, segment: str) -> bool:
        """Whether a segment has relationships, all of machine types."""
        kept = self.of(segment)
        return bool(kept) and all(relationship.type in MACHINE_TYPES for relationship in kept)

    def some_human(self, segment: str) -> bool:
        """Whether a segment has a relationship of a human type."""
        return any(relationship.type in HUMAN_TYPES for relationship in self.of(segment))

    @cached_property
    def _tied(self) -> dict[str, list[ValueProposition]]:
        grouped = defaultdict(list)
        for proposition in self.document.value_propositions:
            for segment in proposition.segments or ():
                grouped[segment].append(proposition)
        return grouped

    def tied(self, segment: str) -> list[ValueProposition]:
        """*tied(s)*: the value propositions whose segments name it."""
        return self._tied.get(segment, [])

    def characters(self, segment: str) -> frozenset[Character]:
        """The characters of the value propositions tied to a segment."""
        return frozenset(
            character for proposition in self.tied(segment) for character in proposition.character
        )

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

    @cached_property
    def records(self) -> dict[str, ToolkitRecord]:
        """Toolkit records by segment."""
        return {record.segment: record for record in self.document.toolkit}


def called(relationship: Relationship) -> str | Kind:
    """What a sentence calls a relationship: the founder's words, or its type."""
    return relationship.text or relationship.type
