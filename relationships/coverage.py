"""How complete a canvas is, seen from its customers: coverage, never a count of words. Pure.

Six things are asked of every segment; a thing is there or it is not, however much is written about it.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from relationships.rules.base import DocumentLike
from relationships.rules.reading import Reading
from segments.document import Segment
from segments.kinds import Kind, NoteBlock
from segments.words import gettext_noop


class Aspect(Kind):
    """What a segment has, once it is thought through."""

    PROMISE = "promise", gettext_noop("a promise made to them")
    RELATIONSHIP = "relationship", gettext_noop("a relationship with them")
    CHANNEL = "channel", gettext_noop("a channel that reaches them")
    EXPECTATION = "expectation", gettext_noop("what they expect, asked of them")
    COST = "cost", gettext_noop("what a relationship costs")
    REVENUE = "revenue", gettext_noop("what they pay for")


class Coverage(NamedTuple):
    """Which aspects each segment has, by its id, in the document's order; ``total`` is 0 to 1, None without segments."""

    segments: Mapping[str, frozenset[Aspect]]
    total: Fraction | None


def coverage(document: DocumentLike) -> Coverage:
    """Hold a document against the six aspects; every aspect of every segment counts alike."""
    reading = Reading(document, {})
    promised = {s for proposition in document.value_propositions for s in proposition.segments or ()}
    reached = {s for channel in document.channels for s in channel.segments or ()}
    paying = {
        entry
        for note in document.notes
        if note.block is NoteBlock.REVENUE_STREAMS
        for entry in (*(note.segments or ()), *note.supports)
    }
    found = {
        segment.id: frozenset(_aspects(reading, segment, promised, reached, paying))
        for segment in document.segments
    }
    if not found:
        return Coverage(found, None)
    return Coverage(found, Fraction(sum(map(len, found.values())), len(Aspect) * len(found)))


def _aspects(
    reading: Reading, segment: Segment, promised: set[str], reached: set[str], paying: set[str]
) -> list[Aspect]:
    kept = reading.of(segment.id)
    pays = segment.id in paying or any(relationship.id in paying for relationship in kept)
    there = {
        Aspect.PROMISE: segment.id in promised,
        Aspect.RELATIONSHIP: bool(kept),
        Aspect.CHANNEL: segment.id in reached or any(relationship.channels for relationship in kept),
        Aspect.EXPECTATION: bool(segment.expects),
        Aspect.COST: any(relationship.cost for relationship in kept),
        # A value of 0 is a side that does not pay: nothing is missing there.
        Aspect.REVENUE: pays or segment.value_per_customer == 0,
    }
    return [aspect for aspect, is_there in there.items() if is_there]
