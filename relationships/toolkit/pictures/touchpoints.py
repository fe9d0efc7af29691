"""Moments of contact: how much each matters against how well it goes, from 1 to 5, where 3 is as expected."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext, ngettext, pgettext

from relationships.document import Touchpoint
from relationships.phrases import SEPARATOR, number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import Table, ToolPicture, View, known, listed, told
from relationships.toolkit.pictures.labels import Box, Label, placed
from relationships.toolkit.pictures.sheet import SMALL, Sheet, fitted
from segments.language import say
from segments.words import pgettext_noop

ACT = pgettext_noop("touchpoint field", "Act")
BUILD = pgettext_noop("touchpoint field", "Build on it")
LEAVE = pgettext_noop("touchpoint field", "Leave it")
MOVE = pgettext_noop("touchpoint field", "Move the effort")
LEFT, TOP, RIGHT, BOTTOM = 26.0, 16.0, 390.0, 284.0
CENTRE = (208.0, 150.0)
ACROSS, DOWN = 78.0, 41.0
CORNER = 17.0
AXES = (Box(CENTRE[0] - 1, TOP, 2, BOTTOM - TOP), Box(LEFT, CENTRE[1] - 1, RIGHT - LEFT, 2))

Spot = tuple[int, int]  # performance and importance
Spots = Mapping[Spot, Sequence[Touchpoint]]


def picture(view: View) -> ToolPicture | None:
    """Four fields with a badge for each moment; None where none has both marks."""
    touchpoints = view.record.touchpoints if view.record else ()
    spots: dict[Spot, list[Touchpoint]] = {}
    for touchpoint in touchpoints:
        if touchpoint.importance is not None and touchpoint.performance is not None:
            spots.setdefault((touchpoint.performance, touchpoint.importance), []).append(touchpoint)
    if not spots:
        return None
    title = gettext("Moments of contact")
    heads = (
        pgettext("table", "moment"),
        pgettext("touchpoint", "importance"),
        pgettext("touchpoint", "performance"),
        pgettext("table", "field"),
        pgettext("table", "plan"),
    )
    table = Table(heads, tuple(map(_told, touchpoints)))
    alt = told(title, view.segment.name, table)
    findings = view.found("touchpoint")
    chart = _Chart(view, spots)
    height = chart.draw(findings, [t for t in touchpoints if None in (t.importance, t.performance)])
    svg = chart.sheet.svg(height, alt)
    said = view.said(findings, _said(touchpoints))
    return ToolPicture("touchpoints", title, svg, 400, height, alt, said, table, findings)


def _told(touchpoint: Touchpoint) -> tuple[str, ...]:
    marks = (touchpoint.importance, touchpoint.performance)
    return (
        touchpoint.name,
        *(known(None if mark is None else number(mark)) for mark in marks),
        _field(touchpoint),
        touchpoint.plan,
    )


def _field(touchpoint: Touchpoint) -> str:
    """The field in which it stands; empty on a line between two, and while a mark is missing."""
    importance, performance = touchpoint.importance or 3, touchpoint.performance or 3
    if 3 in (importance, performance):
        return ""
    if importance > 3:
        return say(BUILD if performance > 3 else ACT)
    return say(MOVE if performance > 3 else LEAVE)


def _said(touchpoints: Iterable[Touchpoint]) -> str:
    falling = sum(_field(touchpoint) == say(ACT) for touchpoint in touchpoints)
    if not falling:
        return gettext("Nothing that matters falls short.")
    return ngettext(
        "%(count)s moment matters and falls short, and there is a plan.",
        "%(count)s moments matter and fall short, and there are plans.",
        falling,
    ) % {"count": number(falling)}


class _Chart:
    """The four fields, with names beside the badges where there is room, else numbers and a list below."""

    def __init__(self, view: View, spots: Spots) -> None:
        self.sheet = Sheet(view)
        self._spots = spots
        self._corners = self._fields()

    def draw(self, findings: Sequence[Finding], unknown: Sequence[Touchpoint]) -> float:
        """Everything; how high it came out."""
        names = {
            self._place(spot): SEPARATOR.join(t.name for t in kept) for spot, kept in self._spots.items()
        }
        room = Box(LEFT + 2, TOP + 2, RIGHT - LEFT - 4, BOTTOM - TOP - 4)
        labels = placed(names, self._corners, AXES, room)
        below = BOTTOM + 18.0
        self._axes(below)
        boxes = self._named(labels) if labels else self._numbered()
        if not labels:
            below = self._list(below + 24)
        if unknown:
            words = gettext("%(moments)s: not known yet") % {"moments": listed(t.name for t in unknown)}
            below = self.sheet.words(fitted(words, 388, SMALL, founders=True), 6, below + 22, "sm") - 16
        self._mark(findings, boxes)
        return below + 8

    def _place(self, spot: Spot) -> tuple[float, float]:
        performance, importance = spot
        return CENTRE[0] + ACROSS * (performance - 3), CENTRE[1] - DOWN * (importance - 3)

    def _fields(self) -> list[Box]:
        sheet, corners = self.sheet, []
        sheet.path("quad", f"M{LEFT:g} {TOP:g}H{CENTRE[0]:g}V{CENTRE[1]:g}H{LEFT:g}z")
        sheet.path("hair box", f"M{LEFT:g} {TOP:g}H{RIGHT:g}V{BOTTOM:g}H{LEFT:g}z")
        sheet.path("hair box", f"M{CENTRE[0]:g} {TOP:g}V{BOTTOM:g}M{LEFT:g} {CENTRE[1]:g}H{RIGHT:g}")
        for field, x, y, look in (
            (ACT, LEFT + 10, TOP + 22, ""),
            (BUILD, RIGHT - 10, TOP + 22, "end"),
            (LEAVE, LEFT + 10, BOTTOM - 10, ""),
            (MOVE, RIGHT - 10, BOTTOM - 10, "end"),
        ):
            words = fitted(say(field), 162, CORNER, lines=1)
            first = y if y < CENTRE[1] else y - words.height + words.line
            sheet.words(words, x, first, look)
            left = x - words.width if look else x
            corners.append(Box(left, first - words.size, words.width, words.height + words.size * 0.1))
        return corners

    def _axes(self, y: float) -> None:
        performance = fitted(pgettext("touchpoint", "performance") + " →", 360, SMALL)
        self.sheet.words(performance, CENTRE[0], y, "mid sm")
        self.sheet.turned(pgettext("touchpoint", "importance") + " →", 16, CENTRE[1], "sm mid")

    def _named(self, labels: Mapping[tuple[float, float], Label]) -> dict[Spot, Box]:
        boxes = {}
        for spot in self._spots:
            x, y = self._place(spot)
            label = labels[x, y]
            self.sheet.badge(x, y, 16)
            self.sheet.words(label.words, label.x, label.y, label.look)
            boxes[spot] = label.box.with_point(x, y, 8)
        return boxes

    def _numbered(self) -> dict[Spot, Box]:
        boxes = {}
        for place, spot in enumerate(self._spots, 1):
            x, y = self._place(spot)
            self.sheet.badge(x, y, 16)
            words = fitted(number(place), 24, bold=True)
            self.sheet.words(words, x + 12, y + 5)
            boxes[spot] = Box(x + 12, y - 9, words.width, 18).with_point(x, y, 8)
        return boxes

    def _list(self, y: float) -> float:
        """What the numbers stand for; the line on which the last stands."""
        for place, kept in enumerate(self._spots.values(), 1):
            self.sheet.words(fitted(number(place), 24, bold=True), 6, y)
            y = self.sheet.words(fitted(SEPARATOR.join(t.name for t in kept), 362, founders=True), 32, y)
        return y - 16

    def _mark(self, findings: Sequence[Finding], boxes: Mapping[Spot, Box]) -> None:
        """A ring round each spot that something is found about, with the mark of the gravest."""
        spot_of = {t.id: spot for spot, kept in self._spots.items() for t in kept}
        for spot in dict.fromkeys(spot_of[f.subjects[0]] for f in findings if f.subjects[0] in spot_of):
            finding = next(f for f in findings if spot_of.get(f.subjects[0]) == spot)
            box = boxes[spot]
            ring = box.grown(16, 9)
            self.sheet.ring(
                ring.x + ring.width / 2, ring.y + ring.height / 2, ring.width / 2, ring.height / 2
            )
            x, y = ring.x - 10, ring.y + ring.height / 2
            if x < LEFT + 10:
                x = ring.x + ring.width + 10
            if x > RIGHT - 8:
                x, y = RIGHT - 12, ring.y - 8
            self.sheet.mark(finding.severity, x, y)
