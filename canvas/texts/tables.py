"""A canvas as tables for spreadsheets, worded in the active language: numbers stay numbers, dates stay dates."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from django.utils.translation import gettext, pgettext

from canvas.document import CanvasDocument, Note, references
from canvas.texts.layout import NONE, SECTIONS
from relationships import phrases
from relationships.document import Relationship
from relationships.rules import Finding
from relationships.wording import sentences
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import CARRIES, Block, Capability, Kind, RelationshipType
from segments.language import say

Cell = str | int | Decimal | datetime.date | None
BETWEEN = "; "
NARROW, MIDDLE, WIDE, WIDEST = 12, 22, 36, 60  # characters
CENTS = 100
# Beyond so many names in all, which no founder writes, a cell names a few and counts the rest: else a small hostile
# document would become tables of many megabytes.
NAMES_MOST = 20_000
NAMES_FEW = 12


@dataclass(frozen=True)
class Column:
    """The heading of a column, and how many characters of it are seen."""

    title: str
    width: int = MIDDLE


@dataclass(frozen=True)
class Table:
    """One table; ``name`` is for machines, and the first column tells the rows apart."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Tables:
    """The tables of one canvas, or of the part of it that is ``kept``. Without ``findings`` (None) there are none."""

    def __init__(
        self,
        document: CanvasDocument,
        findings: Sequence[Finding] | None,
        kept: CanvasDocument | None = None,
    ) -> None:
        self._document, self._kept = document, kept or document
        self._findings = findings
        many = sum(1 for _ in references(document)) > NAMES_MOST
        self._names_most = NAMES_FEW if many else None
        self._segments = {segment.id: segment for segment in document.segments}
        self._channels = {channel.id: channel for channel in document.channels}
        self._relationships = {relationship.id: relationship for relationship in document.relationships}

    def things(self) -> Table:
        """Everything in the nine blocks, a row each."""
        columns = (
            Column(gettext("Block")),
            Column(gettext("Text"), WIDEST),
            Column(gettext("Kind")),
            Column(gettext("More about it"), WIDE),
            Column(gettext("For whom"), WIDE),
            Column(gettext("Which relationships it carries"), WIDE),
            Column(gettext("What it rests on")),
        )
        return Table("Things", gettext("Notes"), columns, tuple(self._things()))

    def _things(self) -> Iterator[tuple[Cell, ...]]:
        for segment in self._kept.segments:
            expected = _listed(segment.expects)
            yield self._row(Block.CUSTOMER_SEGMENTS, segment, segment.name, expected, segment.description)
        for relationship in self._kept.relationships:
            block, type_ = Block.CUSTOMER_RELATIONSHIPS, say(relationship.type.label)
            yield self._row(block, relationship, relationship.text, type_, segments=(relationship.segment,))
        for channel in self._kept.channels:
            kind = say(channel.kind.label)
            yield self._row(Block.CHANNELS, channel, channel.name, kind, segments=channel.segments)
        for proposition in self._kept.value_propositions:
            block, kind = Block.VALUE_PROPOSITIONS, _listed(proposition.character)
            yield self._row(block, proposition, proposition.text, kind, segments=proposition.segments)
        for note in sorted(self._kept.notes, key=lambda note: [*SECTIONS].index(note.block)):
            carried = self._together([self._called(id_) for id_ in note.supports])
            yield self._row(Block(note.block), note, note.text, segments=note.segments, carries=carried)

    def _row(
        self,
        block: Block,
        thing: Segment | Relationship | Channel | ValueProposition | Note,
        text: str,
        kind: str = "",
        more: str = "",
        *,
        segments: Sequence[str] | None = None,
        carries: str = "",
    ) -> tuple[Cell, ...]:
        evidence = getattr(thing, "evidence", None)
        rests = say(evidence.label) if evidence else ""
        return say(block.label), text, kind, more, self._for(segments), carries, rests

    def relationships(self) -> Table:
        """Every relationship with all that is known of it."""
        columns: tuple[Column, ...] = (
            Column(gettext("Segment")),
            Column(gettext("Type")),
            Column(gettext("What happens"), WIDEST),
            Column(gettext("How far it is"), NARROW),
            Column(gettext("What it is for")),
            Column(gettext("On which channels"), WIDE),
            Column(gettext("How many people keep it up"), NARROW),
            Column(gettext("What it costs"), NARROW),
            Column(gettext("Counted by")),
            Column(gettext("Currency"), NARROW),
            Column(gettext("A customer costs in a year"), NARROW),
            Column(gettext("What ties them")),
            Column(gettext("What it rests on")),
        )
        if self._findings is not None:
            columns += (Column(gettext("What does not fit"), WIDEST),)
        rows = tuple(tuple(self._relationship(entry)) for entry in self._kept.relationships)
        return Table("Relationships", say(Block.CUSTOMER_RELATIONSHIPS.label), columns, rows)

    def _relationship(self, relationship: Relationship) -> Iterator[Cell]:
        segment, cost = self._segments[relationship.segment], relationship.cost
        size, years = segment.size, segment.lifetime_years
        yearly = cost.yearly_per_customer(size=size, lifetime_years=years) if cost else None
        yield segment.name
        yield say(relationship.type.label)
        yield relationship.text
        yield say(relationship.status.label) if relationship.status else ""
        yield _listed(relationship.motives)
        yield self._together([self._channels[channel].name for channel in relationship.channels])
        yield relationship.people
        yield cost.amount if cost else None
        yield say(cost.per.label) if cost else ""
        yield self._document.currency if cost else ""
        yield None if yearly is None else rounded(yearly)
        yield _listed(relationship.bonds)
        yield say(relationship.evidence.label) if relationship.evidence else ""
        if self._findings is not None:
            yield "\n".join(self._wrong(relationship.id))

    def matrix(self) -> Table:
        """A row for each segment, a column for each of the six types."""
        columns = (
            Column(gettext("Segment")),
            Column(gettext("How many customers"), NARROW),
            Column(gettext("What one is worth a year"), NARROW),
            *(Column(say(type_.label), WIDE) for type_ in RelationshipType),
        )
        rows = tuple(
            (
                segment.name,
                segment.size,
                segment.value_per_customer,
                *(self._meeting(segment, type_) for type_ in RelationshipType),
            )
            for segment in self._kept.segments
        )
        return Table("Matrix", gettext("Who is treated how"), columns, rows)

    def _meeting(self, segment: Segment, type_: RelationshipType) -> str:
        """What a segment has of one type: texts, whether planned, channels, costs; and whether it expects it."""
        kept = [entry for entry in self._document.relationships if entry.segment == segment.id]
        parts = ["\n".join(self._told(entry)) for entry in kept if entry.type is type_]
        if type_ in segment.expects:
            expected = (
                gettext("They expect it.") if parts else gettext("They expect it, and there is none yet.")
            )
            parts.insert(0, expected)
        return "\n\n".join(parts)

    def _told(self, relationship: Relationship) -> Iterator[str]:
        yield relationship.text or gettext("not described yet")
        known = [
            say(relationship.status.label) if relationship.status else "",
            self._together([self._channels[channel].name for channel in relationship.channels], ", ")
            or say(phrases.NO_CHANNEL),
            phrases.cost_phrase(relationship.cost, self._document.currency) if relationship.cost else "",
        ]
        yield phrases.SEPARATOR.join(filter(None, known))

    def findings(self) -> Table:
        """What does not fit, gravest first, with what one would do; the waived ones with their reasons."""
        columns = (
            Column(gettext("How grave"), MIDDLE),
            Column(gettext("What does not fit"), WIDEST),
            Column(gettext("Where"), WIDE),
            Column(gettext("What one would do"), WIDEST),
            Column(gettext("Rule"), WIDE),
            Column(gettext("Why it may stay"), WIDE),
        )
        rows = tuple(self._finding(finding) for finding in self._findings or ())
        return Table("Findings", gettext("Findings"), columns, rows)

    def _finding(self, finding: Finding) -> tuple[Cell, ...]:
        said = sentences(finding, currency=self._document.currency)
        where = self._together([self._called(subject) for subject in finding.subjects])
        return say(finding.severity.label), said.message, where, said.advice, said.title, finding.waived or ""

    def channels(self) -> Table:
        """What every channel can carry, in words."""
        columns = (
            Column(gettext("Channel"), WIDE),
            Column(gettext("Kind")),
            Column(gettext("Whose it is"), NARROW),
            Column(gettext("What happens on it"), WIDE),
            Column(gettext("For whom"), WIDE),
            *(Column(say(capability.label), NARROW) for capability in Capability),
            Column(gettext("How many relationships use it"), NARROW),
        )
        return Table(
            "Channels", say(Block.CHANNELS.label), columns, tuple(map(self._channel, self._kept.channels))
        )

    def _channel(self, channel: Channel) -> tuple[Cell, ...]:
        used = sum(channel.id in relationship.channels for relationship in self._document.relationships)
        return (
            channel.name,
            say(channel.kind.label),
            say(channel.owner.label),
            _listed(channel.phases),
            self._for(channel.segments),
            *(_carried(channel, capability) for capability in Capability),
            used,
        )

    def about(self, date: datetime.date) -> Table:
        """The canvas as a whole, and the day on which the tables were made."""
        document = self._document
        rows: list[tuple[Cell, ...]] = [
            (gettext("Title"), document.title),
            (gettext("In a few words"), document.summary),
            (gettext("The market it plays in"), say(document.stage.label) if document.stage else ""),
            (gettext("Currency"), document.currency),
            (gettext("As of"), date),
        ]
        columns = (Column(gettext("About"), MIDDLE), Column(gettext("Value"), WIDEST))
        return Table("About", gettext("About"), columns, tuple(rows))

    def _wrong(self, id_: str) -> Iterator[str]:
        """What counts against a thing: “risk: …”."""
        for finding in self._findings or ():
            if finding.waived is None and id_ in finding.subjects:
                said = sentences(finding, currency=self._document.currency)
                yield f"{say(finding.severity.label)}: {said.message}"

    def _for(self, segments: Sequence[str] | None) -> str:
        if segments is None:
            return ""
        return self._together([self._segments[segment].name for segment in segments]) or say(NONE)

    def _together(self, names: Sequence[str], between: str = BETWEEN) -> str:
        few = names[: self._names_most]
        more = len(names) - len(few)
        counted = [gettext("and %(count)s more") % {"count": phrases.number(more)}] if more else []
        return between.join([*few, *counted])

    def _called(self, id_: str) -> str:
        """What a thing is called among others: its name, or its text, or its type."""
        thing = self._things_by_id.get(id_)
        return next(filter(None, (getattr(thing, name, "") for name in ("name", "text", "step"))), "") or (
            say(thing.type.label) if isinstance(thing, Relationship) else id_
        )

    @cached_property
    def _things_by_id(self) -> dict[str, object]:
        found: dict[str, object] = {**self._segments, **self._channels, **self._relationships}
        for record in self._document.toolkit:
            found |= {point.id: point for point in record.touchpoints}
            found |= {step.id: step for step in record.blueprint}
        return found


def rounded(value: Fraction) -> Decimal:
    """An exact decimal where there is one of two places, else the nearest."""
    return Decimal(round(value * CENTS)) / CENTS


def _listed(kinds: Sequence[Kind]) -> str:
    return BETWEEN.join(say(kind.label) for kind in kinds)


def _carried(channel: Channel, capability: Capability) -> str:
    if capability in channel.surely:
        return pgettext("of a need or step", "yes")
    maybe = channel.capabilities is None and capability in CARRIES[channel.kind].maybe
    return pgettext("of a channel", "perhaps") if maybe else pgettext("of a need or step", "no")
