"""Service quality: what is expected and what is perceived, on five sides, from 1 to 7."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext, pgettext

from relationships.document import Quality
from relationships.kinds import Dimension
from relationships.phrases import number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, known, opening, told
from relationships.toolkit.pictures.sheet import LEAST, SMALL, Sheet, fitted
from segments.language import say
from segments.words import pgettext_noop

EXPECTED = pgettext_noop("service quality", "expected")
PERCEIVED = pgettext_noop("service quality", "perceived")
LEFT, UNIT = 138.0, 40.0
FIRST, ROW = 58.0, 44.0
LABELS = 112.0  # how wide the names may be; then comes the room of a mark


def picture(view: View) -> ToolPicture | None:
    """Five rows with a ring for what is expected, a badge for what is perceived; None where nothing is known."""
    record = view.record and view.record.service_quality
    sides = {dimension: getattr(record, dimension, None) or Quality() for dimension in Dimension}
    if all(side.expected is None and side.perceived is None for side in sides.values()):
        return None
    title = gettext("Service, expected and perceived")
    heads = (
        pgettext("table", "side"),
        say(EXPECTED),
        say(PERCEIVED),
    )
    rows = tuple(
        (opening(say(dimension.label)), _mark(side.expected), _mark(side.perceived))
        for dimension, side in sides.items()
    )
    table = Table(heads, rows)
    alt = told(title, view.segment.name, table)
    findings = view.found("quality")
    about = {finding.about: finding for finding in findings}
    sheet = Sheet(view)
    _scale(sheet)
    for place, (dimension, side) in enumerate(sides.items()):
        _row(sheet, FIRST + ROW * place, dimension, side, about.get(dimension.value))
    said = view.said(findings, _said(list(sides.values())))
    return ToolPicture("service-quality", title, sheet.svg(284, alt), 400, 284, alt, said, table, findings)


def _mark(mark: Decimal | None) -> str:
    return known(None if mark is None else number(mark))


def _said(sides: Sequence[Quality]) -> str:
    pairs = [(s.expected, s.perceived) for s in sides if s.expected is not None and s.perceived is not None]
    if len(pairs) < len(sides):
        return gettext("Not every side is known yet.")
    if all(perceived >= expected for expected, perceived in pairs):
        return gettext("On no side do they perceive less than they expect.")
    return gettext("Nowhere do they perceive a whole point less than they expect.")


def _scale(sheet: Sheet) -> None:
    for mark in range(1, 8):
        x = _x(Decimal(mark))
        sheet.path("hair", f"M{x:g} 34V258")
        sheet.text(number(mark), x, 276, "mid sm", SMALL)
    expected = fitted(say(EXPECTED), 110, SMALL, lines=1)
    perceived = fitted(say(PERCEIVED), 110, SMALL, lines=1)
    sheet.circle("exq", 146, 14, 7)
    sheet.words(expected, 158, 19, "sm")
    x = 158 + expected.width + 22
    sheet.badge(x, 14, 14)
    sheet.words(perceived, x + 13, 19, "sm")


def _x(mark: Decimal) -> float:
    return LEFT + UNIT * float(mark - 1)


def _row(sheet: Sheet, y: float, dimension: Dimension, side: Quality, finding: Finding | None) -> None:
    sheet.around(fitted(opening(say(dimension.label)), LABELS, lines=2), 0, y)
    ends = [_x(mark) for mark in (side.expected, side.perceived) if mark is not None]
    if len(ends) == 2:
        sheet.path("gapbad" if finding else "gapok", f"M{ends[0]:g} {y:g}H{ends[1]:g}")
    if side.expected is not None:
        sheet.circle("exq", _x(side.expected), y, 8)
    if side.perceived is not None:
        sheet.badge(_x(side.perceived), y, 16)
    if len(ends) < 2:
        _unknown(sheet, y, side, ends)
    if finding:
        left, right = max(min(ends) - 22, 124.0), min(max(ends) + 24, 398.0)
        sheet.ring((left + right) / 2, y, (right - left) / 2, 20)
        sheet.mark(finding.severity, max(left - 12, LABELS), y)


def _unknown(sheet: Sheet, y: float, side: Quality, ends: Sequence[float]) -> None:
    """What is not known, on the side where there is room."""
    words = say(NOT_KNOWN)
    if ends:
        what = EXPECTED if side.expected is None else PERCEIVED
        words = gettext("%(what)s: not known yet") % {"what": say(what)}
    room = 240.0 if not ends else max(ends[0] - LEFT, LEFT + 6 * UNIT - ends[0]) - 14
    text = fitted(words, room, SMALL, least=LEAST)
    middle = LEFT + 3 * UNIT
    if ends:
        left = ends[0] - LEFT > 3 * UNIT
        middle = (LEFT + ends[0] - 12) / 2 if left else (ends[0] + 12 + LEFT + 6 * UNIT) / 2
    sheet.around(text, middle, y, "mid sm")
