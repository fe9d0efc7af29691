"""What the canvas rests on: how much is assumed, being tested, supported and refuted, and what that is."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext, ngettext

from canvas.export.report.parts import Line, Part, Point, Points, Section, Text, Title, own, said
from canvas.export.report.things import Things
from relationships import phrases
from relationships.document import Relationship
from segments.document import Segment, ValueProposition
from segments.kinds import Block, Evidence
from segments.language import say
from segments.words import gettext_noop

TITLES: Mapping[Evidence, str] = {
    Evidence.ASSUMPTION: gettext_noop("Assumed"),
    Evidence.TESTING: gettext_noop("Being tested"),
    Evidence.SUPPORTED: gettext_noop("Supported"),
    Evidence.REFUTED: gettext_noop("Refuted"),
}


def section(things: Things) -> Section | None:
    """What rests on what; None where there is nothing that could."""
    held = list(_held(things))
    if not held:
        return None
    title = gettext("What it rests on")
    return Section((said(title),), title, tuple(_parts(things, held)))


def _parts(things: Things, held: list[Any]) -> Iterator[Part]:
    yield Text(((said(_counted(held)),),))
    for evidence in Evidence:
        found = [thing for thing in held if thing.evidence is evidence]
        if found:
            yield Title((said(f"{say(TITLES[evidence])}: {phrases.number(len(found))}"),))
            yield Points(tuple(Point((_line(things, thing),)) for thing in found), columns=2)


def _counted(held: list[Any]) -> str:
    """“Of 20 things on the canvas, 3 are assumed …”, as counts after their words."""
    silent = sum(thing.evidence is None for thing in held)
    counts = [
        f"{say(TITLES[evidence])}: {phrases.number(sum(thing.evidence is evidence for thing in held))}"
        for evidence in Evidence
    ]
    sentence = ngettext(
        "Of %(count)s thing nobody said what it rests on.",
        "Of %(count)s things nobody said what they rest on.",
        silent,
    )
    return phrases.SEPARATOR.join(counts) + ". " + sentence % {"count": phrases.number(silent)}


def _held(things: Things) -> Iterator[Any]:
    """Everything that may say what it rests on, from the customer inward."""
    yield from things.kept.segments
    yield from things.segment_by_segment
    yield from things.kept.value_propositions
    yield from things.kept.notes


def _line(things: Things, thing: Any) -> Line:
    if isinstance(thing, Segment):
        block, named, words = Block.CUSTOMER_SEGMENTS, [thing.id], (own(thing.name),)
    elif isinstance(thing, Relationship):
        block, named, words = Block.CUSTOMER_RELATIONSHIPS, [thing.segment], things.called(thing)  # type: ignore[assignment]
    else:
        promise = isinstance(thing, ValueProposition)
        block = Block.VALUE_PROPOSITIONS if promise else Block(thing.block.value)
        named, words = [*(thing.segments or ())], (own(thing.text),)
    badges = things.badges(named)
    return *badges, *words, said(phrases.SEPARATOR + say(block.label), "quiet")
