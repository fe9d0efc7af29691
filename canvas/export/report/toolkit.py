"""Relationship marketing for one segment: its pictures, and what was written beside them."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from django.utils.translation import gettext, pgettext

from canvas.export.report.parts import (
    Figure,
    Figures,
    Line,
    Lines,
    Pair,
    Pairs,
    Part,
    Table,
    Title,
    own,
    said,
)
from canvas.export.report.things import Things, unknown
from relationships import phrases
from relationships.document import Quality, Recovery, ToolkitRecord
from relationships.handbook.models import customer_value, justice, recovery, service_blueprint
from relationships.handbook.page import Page
from relationships.kinds import Dimension, GapNumber, LadderStep
from relationships.toolkit.pictures import ToolPicture, pictures
from segments.document import Segment
from segments.language import say

# In units of a drawing. The first takes the whole width; larger ones would have type below 5 points.
HALF, MOST_WIDE, MOST_HIGH = 500, 1_240, 1_640


def drawn(things: Things, segment: Segment, *, findings: bool) -> Iterator[Part]:
    """The pictures of the segment, as far as they can be read on a page; ``findings`` are marked in them."""
    found = pictures(things.document, segment, things.counted if findings else (), mono=things.mono)
    figures = tuple(_figure(things, segment, picture) for picture in found if _is_readable(picture))
    if figures:
        yield Title((said(gettext("Relationship marketing")),))
        yield Figures(figures)


def _is_readable(picture: ToolPicture) -> bool:
    return picture.width <= MOST_WIDE and picture.height <= MOST_HIGH * min(1, picture.width / HALF)


def _figure(things: Things, segment: Segment, picture: ToolPicture) -> Figure:
    return Figure(
        picture.title,
        things.drawing(f"{picture.slug} {segment.id}", picture.svg, picture.alt),
        picture.say,
        wrong=picture.severity is not None,
        wide=picture.width > HALF,
    )


def written(things: Things, segment: Segment) -> Iterator[Part]:
    """The record in words and figures; nothing where there is none."""
    record = things.records.get(segment.id)
    if record is None:
        return
    if pairs := tuple(_pairs(record)):
        yield Title((said(gettext("The same in words and figures")),))
        yield Pairs(pairs)
    yield from _touchpoints(things, record)
    yield from _blueprint(record)


def _pairs(record: ToolkitRecord) -> Iterator[Pair]:
    if record.ladder:
        steps = [(say(step.label), getattr(record.ladder, step)) for step in LadderStep]
        yield _pair(
            gettext("Loyalty ladder"),
            [f"{name} {_number(count)}" for name, count in steps if count is not None],
        )
    if record.value:
        parts = [(say(p.title), getattr(record.value, p.slug)) for p in _parts(customer_value.PAGE)]
        yield _pair(
            gettext("Customer value"), [f"{name} {_number(mark)}" for name, mark in parts if mark is not None]
        )
    if record.service_quality:
        marks = [(say(d.label), getattr(record.service_quality, d)) for d in Dimension]
        yield _pair(gettext("Service quality"), [_quality(name, mark) for name, mark in marks if mark])
    if record.gaps:
        yield from _gaps(record.gaps)
    if record.recovery:
        yield from _recovery(record.recovery)


def _pair(term: str, facts: list[str]) -> Pair:
    return Pair((said(term, "strong"),), ((said(phrases.SEPARATOR.join(facts)),),))


def _number(value: Any) -> str:
    return phrases.number(value)


def _quality(name: str, mark: Quality) -> str:
    known = [
        gettext("expected %(mark)s") % {"mark": phrases.number(mark.expected)}
        if mark.expected is not None
        else "",
        gettext("perceived %(mark)s") % {"mark": phrases.number(mark.perceived)}
        if mark.perceived is not None
        else "",
    ]
    return f"{name}: {', '.join(filter(None, known))}"


def _gaps(gaps: Any) -> Iterator[Pair]:
    for number, entry in zip(GapNumber, fields(gaps), strict=True):
        gap = getattr(gaps, entry.name)
        if gap is None:
            continue
        term = gettext("Gap %(number)s") % {"number": number.value}
        size = [said(" " + gettext("(%(size)s of 4)") % {"size": gap.size})] if gap.size is not None else []
        lines: list[Line] = [(said(say(number.label)), *size)]
        if gap.note:
            lines.append((own(gap.note),))
        yield Pair((said(term, "strong"),), tuple(lines))


def _recovery(record: Recovery) -> Iterator[Pair]:
    for group, held in zip(recovery.PAGE.groups, (record.needs, record.components), strict=True):
        marks = [(say(part.title), getattr(held, part.slug)) for part in group.parts] if held else []
        known = [
            f"{name}: {gettext('yes') if there else gettext('no')}"
            for name, there in marks
            if there is not None
        ]
        if known:
            yield _pair(say(group.title), known)
    for part in _parts(justice.PAGE):
        if record.justice and (words := getattr(record.justice, part.slug)):
            yield Pair((said(say(part.title), "strong"),), ((own(words),),))


def _parts(page: Page) -> Iterator[Any]:
    for group in page.groups:
        yield from group.parts


def _touchpoints(things: Things, record: ToolkitRecord) -> Iterator[Part]:
    if not record.touchpoints:
        return
    head = (
        gettext("Touchpoint"),
        gettext("Relationship"),
        gettext("Importance"),
        pgettext("touchpoint", "Performance"),
        gettext("Plan"),
    )
    rows: list[tuple[Lines, ...]] = [
        (
            ((own(point.name, "strong"),),),
            (
                things.called(things.relationships[point.relationship])
                if point.relationship
                else (unknown("–"),),
            ),
            (_of_five(point.importance),),
            (_of_five(point.performance),),
            ((own(point.plan),) if point.plan else (unknown(gettext("none yet")),),),
        )
        for point in record.touchpoints
    ]
    yield Title((said(gettext("Touchpoints")),))
    yield Table("touchpoints", head, rows)


def _of_five(mark: int | None) -> Line:
    return (unknown() if mark is None else said(gettext("%(mark)s of 5") % {"mark": mark}),)


def _blueprint(record: ToolkitRecord) -> Iterator[Part]:
    if not record.blueprint:
        return
    lanes = list(_parts(service_blueprint.PAGE))
    head = (gettext("Step"), *[say(lane.title) for lane in lanes])
    rows: list[tuple[Lines, ...]] = [
        (((own(step.step, "strong"),),), *[(_lane(getattr(step, lane.slug)),) for lane in lanes])
        for step in record.blueprint
    ]
    yield Title((said(gettext("Service blueprint")),))
    yield Table("blueprint", head, rows)


def _lane(text: str) -> Line:
    return (own(text) if text else unknown("–"),)
