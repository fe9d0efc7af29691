"""What an example knows beside its cards: a line for each thing that only a form or the toolkit shows."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from relationships.document import Relationship, ToolkitRecord
from relationships.handbook.example import Example, Note
from relationships.handbook.models import customer_value, recovery, service_blueprint
from relationships.handbook.page import Page
from relationships.kinds import Dimension, GapNumber, LadderStep, Status
from relationships.phrases import number
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Kind
from segments.language import say

GAP_FIELDS = ("one", "two", "three", "four", "five")


class Own(str):
    """A text in the example's own words, which is not translated."""

    own = True


class Fact(NamedTuple):
    """One line: the thing that it is about (a founder's own words), what of it, and how it is."""

    of: str
    what: str
    how: str


def facts_of(example: Example) -> list[Fact]:
    """All lines of an example, in the document's order."""
    return [
        *_stage(example),
        *(fact for segment in example.segments for fact in _segment(segment)),
        *(fact for channel in example.channels for fact in _channel(channel)),
        *(fact for relationship in example.relationships for fact in _relationship(relationship)),
        *(fact for proposition in example.value_propositions for fact in _proposition(proposition)),
        *(fact for note in example.notes for fact in _note(note, example)),
        *(fact for record in example.toolkit for fact in _record(record, example)),
    ]


def _stage(example: Example) -> Iterator[Fact]:
    if example.stage:
        yield Fact("", _("Stage of the market"), say(example.stage.label))


def _segment(segment: Segment) -> Iterator[Fact]:
    if segment.repeat:
        yield Fact(segment.name, _("they would buy again"), say(segment.repeat.label))
    if segment.buying:
        yield Fact(segment.name, _("the decision to buy"), say(segment.buying.label))
    if segment.lifetime_years is not None:
        yield Fact(segment.name, _("years that they stay"), number(segment.lifetime_years))


def _channel(channel: Channel) -> Iterator[Fact]:
    yield Fact(channel.name, _("kind of channel"), say(channel.kind.label))
    if channel.ownership:
        yield Fact(channel.name, _("whose it is"), say(channel.ownership.label))
    if channel.phases:
        yield Fact(channel.name, _("phases"), _listed(channel.phases))


def _relationship(relationship: Relationship) -> Iterator[Fact]:
    of = relationship.text or say(relationship.type.label)
    if relationship.status is Status.ESTABLISHED:
        yield Fact(of, pgettext("of a relationship", "status"), say(relationship.status.label))
    if relationship.people is not None:
        yield Fact(of, _("full-time people"), number(relationship.people))
    if relationship.bonds:
        yield Fact(of, _("bonds"), _listed(relationship.bonds))


def _proposition(proposition: ValueProposition) -> Iterator[Fact]:
    if proposition.character:
        yield Fact(proposition.text, _("character"), _listed(proposition.character))


def _note(note: Note, example: Example) -> Iterator[Fact]:
    texts = {relationship.id: relationship.text for relationship in example.relationships}
    for supported in note.supports:
        yield Fact(note.text, _("supports"), Own(texts[supported]))


def _record(record: ToolkitRecord, example: Example) -> Iterator[Fact]:
    name = next(segment.name for segment in example.segments if segment.id == record.segment)
    for what, how in _lines(record):
        yield Fact(name, what, how)
    for step in record.blueprint:
        for title, text in _named(service_blueprint.PAGE, step):
            yield Fact(step.step, title, Own(text))


def _lines(record: ToolkitRecord) -> Iterator[tuple[str, str]]:
    yield from ((say(step.label), number(count)) for step, count in _known(LadderStep, record.ladder))
    for title, mark in _named(customer_value.PAGE, record.value):
        yield title, number(mark)
    for dimension, quality in _known(Dimension, record.service_quality):
        marks = {"expected": number(quality.expected), "perceived": number(quality.perceived)}
        yield say(dimension.label), _("expected %(expected)s, perceived %(perceived)s") % marks
    if record.gaps:
        yield from _gaps(record)
    yield from _touchpoints(record)
    if record.recovery:
        yield from _recovery(record)


def _gaps(record: ToolkitRecord) -> Iterator[tuple[str, str]]:
    for gap, field in zip(GapNumber, GAP_FIELDS, strict=True):
        found = getattr(record.gaps, field)
        if found and found.size is not None:
            yield say(gap.label), _("%(size)s of 4") % {"size": number(found.size)}
            if found.note:
                yield say(gap.label), Own(found.note)


def _touchpoints(record: ToolkitRecord) -> Iterator[tuple[str, str]]:
    for point in record.touchpoints:
        marks = {"importance": number(point.importance or 0), "performance": number(point.performance or 0)}
        yield Own(point.name), _("importance %(importance)s of 5, performance %(performance)s of 5") % marks
        if point.plan:
            yield Own(point.name), _("plan: %(plan)s") % {"plan": point.plan}


def _recovery(record: ToolkitRecord) -> Iterator[tuple[str, str]]:
    known = [
        (title, pgettext("of a need or step", "yes") if held else pgettext("of a need or step", "no"))
        for part in (record.recovery.needs, record.recovery.components)  # type: ignore[union-attr]
        for title, held in _named(recovery.PAGE, part)
    ]
    yield from known or [(say(recovery.PAGE.title), _("there is a record"))]


def _known(kinds: type[Kind], record: Any) -> Iterator[tuple[Kind, Any]]:
    """The fields of a record that are known, by the members of a vocabulary."""
    for kind in kinds:
        if record is not None and (held := getattr(record, kind)) is not None:
            yield kind, held


def _named(page: Page, record: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a record that are known, by what the page of the model calls them."""
    for part in page.parts:
        held = getattr(record, part.slug, None)
        if held is not None and held != "":
            yield say(part.title), held


def _listed(kinds: Iterable[Kind]) -> str:
    return ", ".join(say(kind.label) for kind in kinds)
