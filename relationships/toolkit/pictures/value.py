"""What an offer is worth to a segment: outcome and process on one scale, price and effort on the other."""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil

from django.utils.translation import gettext, pgettext

from relationships.phrases import number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, known, told
from relationships.toolkit.pictures.sheet import SIZE, SMALL, Sheet, Words, fitted
from segments.drawing.firago import width_of
from segments.language import say
from segments.words import pgettext_noop

GAINS, BURDENS = ("outcome", "process"), ("price", "effort")
NAMES = {
    "outcome": pgettext_noop("customer value", "Outcome"),
    "process": pgettext_noop("customer value", "Service process"),
    "price": pgettext_noop("customer value", "Price"),
    "effort": pgettext_noop("customer value", "Effort"),
}
LOOKS = {"outcome": "hf", "process": "bar2", "price": "ink", "effort": "out"}
PLACES = {"outcome": 34.0, "process": 104.0, "price": 238.0, "effort": 312.0}
BLOCK, STEP, TOP = 25.0, 28.0, 200.0
PIVOT = (200.0, 236.0)
TILT_MOST = 10  # degrees
SIDE = 190.0  # how wide the words over one side may be


def picture(view: View) -> ToolPicture | None:
    """The balance, a block for each point; None where none of the four is known."""
    value = view.record and view.record.value
    marks: dict[str, Decimal | None] = {name: getattr(value, name, None) for name in NAMES}
    if all(mark is None for mark in marks.values()):
        return None
    title = gettext("What it is worth to them")
    balance = _balance(marks)
    verdict = _verdict(balance)
    heads = (pgettext("table", "part"), "")
    rows = [(say(NAMES[name]), _of_ten(mark)) for name, mark in marks.items()]
    table = Table(heads, (*rows, (gettext("Together"), verdict)))
    alt = told(title, view.segment.name, table)
    findings = view.found("value", "negative")
    sheet = Sheet(view)
    _heads(sheet, marks)
    sheet.tilted(_blocks(marks), -max(-TILT_MOST, min(TILT_MOST, float(balance or 0))), *PIVOT)
    sheet.path("ink", "M200 240l24 44h-48z")
    _verdict_at(sheet, verdict, findings, below=balance is not None and balance < 0)
    said = view.said(findings, _said(balance))
    return ToolPicture("value", title, sheet.svg(304, alt), 400, 304, alt, said, table, findings)


def _of_ten(mark: Decimal | None) -> str:
    return say(NOT_KNOWN) if mark is None else gettext("%(mark)s of 10") % {"mark": number(mark)}


def _balance(marks: dict[str, Decimal | None]) -> Decimal | None:
    """(outcome + process) − (price + effort); None until all four are known."""
    total = Decimal(0)
    for name, mark in marks.items():
        if mark is None:
            return None
        total += mark if name in GAINS else -mark
    return total


def _verdict(balance: Decimal | None) -> str:
    if balance is None:
        return say(NOT_KNOWN)
    if balance > 0:
        return gettext("worth it by %(points)s") % {"points": number(balance)}
    if balance < 0:
        return gettext("not worth it by %(points)s") % {"points": number(-balance)}
    return gettext("as much as they give")


def _said(balance: Decimal | None) -> str:
    if balance is None:
        return gettext("The scales can be read once all four are known.")
    if balance > 0:
        return gettext("They get more than they give.")
    if balance < 0:
        return gettext("They give more than they get.")
    return gettext("The scales stand level: anybody who offers a little more can win them.")


def _heads(sheet: Sheet, marks: dict[str, Decimal | None]) -> None:
    """What lies on each side, over it."""
    gains, burdens = (
        [f"{say(NAMES[name])} {_mark(marks[name])}" for name in side] for side in (GAINS, BURDENS)
    )
    if max(width_of(" + ".join(side), SMALL) for side in (gains, burdens)) <= SIDE:
        gains, burdens = [" + ".join(gains)], [" + ".join(burdens)]
    for words, parts, x, look in (
        (gettext("What they get"), gains, 6, ""),
        (gettext("What they give"), burdens, 394, "end"),
    ):
        sheet.words(fitted(words, SIDE, 17, lines=1), x, 24, look)
        y = 46.0
        for part in parts:
            y = sheet.words(fitted(part, SIDE, SMALL, lines=1), x, y, f"{look} sm")


def _mark(mark: Decimal | None) -> str:
    return known(None if mark is None else number(mark))


def _blocks(marks: dict[str, Decimal | None]) -> Iterator[tuple[str, str]]:
    """The beam, and a block of a whole point or of what is left of one, two beside each other."""
    yield "ink", "M14 230h372v9H14z"
    for name, mark in marks.items():
        points = float(mark or 0)
        for place in range(ceil(points)):
            high = BLOCK * min(points - place, 1.0)
            x = PLACES[name] + STEP * (place % 2)
            y = TOP + BLOCK - STEP * (place // 2)
            yield LOOKS[name], f"M{x:g} {y - high:g}h{BLOCK:g}v{high:g}h-{BLOCK:g}z"


def _verdict_at(sheet: Sheet, verdict: str, findings: tuple[Finding, ...], *, below: bool) -> None:
    """The sum beside the pivot, on the side where the beam is high."""
    words = fitted(verdict, 150, SIZE, bold=True)
    x, look = (164.0, "end") if below else (236.0, "")
    top = sheet.upward(words, x, 282, f"{look} pen" if findings else look)
    if findings:
        _ring(sheet, words, x - words.width / 2, (top + 282) / 2 - 5, findings[0])


def _ring(sheet: Sheet, words: Words, x: float, y: float, finding: Finding) -> None:
    sheet.ring(x, y, words.width / 2 + 14, words.height / 2 + 8)
    sheet.mark(finding.severity, max(x - words.width / 2 - 26, 9), y)
