"""The way to loyalty: how many customers stand on each step, and what share of them goes on."""

from collections.abc import Container, Mapping, Sequence
from fractions import Fraction

from django.utils.translation import gettext, pgettext

from relationships.kinds import LadderStep
from relationships.phrases import number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, opening, told
from relationships.toolkit.pictures.sheet import SIZE, SMALL, Sheet, fitted
from segments.drawing.firago import measure, width_of
from segments.drawing.text import longest_word
from segments.language import say

GROUND, ROW, BAR = 258.0, 40.0, 26.0
RIGHT, END = 348.0, 394.0  # the widest bar ends before the shares begin
LEFT_LEAST, LEFT_MOST = 111.0, 160.0
STEPS = list(LadderStep)

Counts = Mapping[LadderStep, int | None]


def picture(view: View) -> ToolPicture | None:
    """Seven bars, each as wide as it counts customers; None where no step is counted."""
    ladder = view.record and view.record.ladder
    counts = {step: getattr(ladder, step, None) for step in STEPS}
    if all(count is None for count in counts.values()):
        return None
    title = gettext("The way to loyalty")
    heads = (
        pgettext("loyalty ladder", "step"),
        pgettext("table", "customers"),
        pgettext("table", "of the step before"),
    )
    shares = {step: _share(counts, step) for step in STEPS}
    rows = tuple((opening(say(step.label)), _count(counts[step]), shares[step]) for step in STEPS)
    table = Table(heads, rows)
    alt = told(title, view.segment.name, table)
    findings = view.found("ladder")
    funnel = _Funnel(Sheet(view), counts, shares)
    svg = funnel.svg(findings, alt)
    said = view.said(findings, _said(counts))
    return ToolPicture("ladder", title, svg, 400, 304, alt, said, table, findings)


def _count(count: int | None) -> str:
    return say(NOT_KNOWN) if count is None else number(count)


def _going_on(counts: Counts, step: LadderStep) -> Fraction | None:
    """The share of the step before; None for the first step, and where it cannot be known."""
    place = STEPS.index(step)
    before, after = counts[STEPS[place - 1]] if place else None, counts[step]
    return None if not before or after is None else Fraction(after, before)


def _share(counts: Counts, step: LadderStep) -> str:
    share = _going_on(counts, step)
    return "" if share is None else percent(share)


def percent(share: Fraction) -> str:
    """“46 %”; no rounding reaches a half or the whole from below, nor makes nothing of something."""
    exact = share * 100
    shown: Fraction | int = round(exact)
    if 0 < exact < 1:
        shown = max(Fraction(round(exact * 100), 100), Fraction(1, 100))
    elif exact < 50:
        shown = min(round(exact), 49)
    elif exact < 100:
        shown = min(round(exact), 99)
    elif exact > 100:
        shown = max(round(exact), 101)
    return f"{number(shown)}\N{NO-BREAK SPACE}%"


def _said(counts: Counts) -> str:
    shares = {step: share for step in STEPS if (share := _going_on(counts, step)) is not None}
    if not shares:
        return gettext("Two steps that follow each other have to be counted before a share can be told.")
    step = min(shares, key=lambda step: shares[step])
    return gettext("The narrowest passage leads from “%(earlier)s” to “%(later)s”: %(share)s go on.") % {
        "earlier": say(STEPS[STEPS.index(step) - 1].label),
        "later": say(step.label),
        "share": percent(shares[step]),
    }


def _ringed(finding: Finding) -> tuple[LadderStep, ...]:
    """The steps that a finding is about."""
    match finding.rule:
        case "ladder/satisfied-not-loyal":
            return (LadderStep.SATISFACTION, LadderStep.REPURCHASE)
        case "ladder/hostages":
            return (LadderStep.SATISFACTION, LadderStep(str(finding.values["step"])))
    return (LadderStep(str(finding.values["earlier"])), LadderStep(str(finding.values["later"])))


class _Funnel:
    """Bars around one middle, the first step at the foot."""

    def __init__(self, sheet: Sheet, counts: Counts, shares: dict[LadderStep, str]) -> None:
        self._sheet, self._counts, self._shares = sheet, counts, shares
        longest = max(longest_word(opening(say(step.label)), SIZE, measure(bold=False)) for step in STEPS)
        self._left = min(max(LEFT_LEAST, longest + 8), LEFT_MOST)
        self._middle = (self._left + RIGHT) / 2
        self._most = max(count or 0 for count in counts.values()) or 1

    def svg(self, findings: Sequence[Finding], alt: str) -> str:
        """The whole picture."""
        weak = {max(_ringed(finding), key=STEPS.index) for finding in findings}
        for step in STEPS:
            self._step(step, weak)
        for finding in findings:
            self._ring(finding)
        return self._sheet.svg(304, alt)

    def _y(self, step: LadderStep) -> float:
        return GROUND - ROW * STEPS.index(step)

    def _width(self, step: LadderStep) -> float:
        count = self._counts[step]
        return (RIGHT - self._left) * count / self._most if count else 0.0

    def _step(self, step: LadderStep, weak: Container[LadderStep]) -> None:
        y, width = self._y(step), self._width(step)
        x = self._middle - width / 2
        label = fitted(opening(say(step.label)), self._left - 6, lines=2)
        self._sheet.around(label, 0, y + BAR / 2)
        if width:
            self._sheet.path("hf", f"M{x:.1f} {y:g}h{width:.1f}v{BAR:g}h-{width:.1f}z")
        self._passage(step, step in weak)
        self._number(_count(self._counts[step]), x, y + 18, width, self._counts[step] is None)

    def _passage(self, step: LadderStep, marked: bool) -> None:
        """What leads here from the step before, and what share of it comes."""
        if not self._shares[step]:
            return
        y, width, below = self._y(step), self._width(step), self._width(STEPS[STEPS.index(step) - 1])
        left, right = self._middle - below / 2, self._middle + below / 2
        foot = y + ROW
        self._sheet.path(
            "tint",
            f"M{left:.1f} {foot:g}H{right:.1f}L{self._middle + width / 2:.1f} {y + BAR:g}H{self._middle - width / 2:.1f}z",
        )
        look = "end pen bold" if marked else "end sm"
        self._sheet.text(self._shares[step], END, foot - 2, look, SIZE if marked else SMALL)

    def _number(self, words: str, x: float, y: float, width: float, unknown: bool) -> None:
        """The count on its bar, or beside it where the bar is too narrow."""
        if unknown:
            self._sheet.text(words, self._middle, y, "mid sm", SMALL)
        elif width_of(words, SIZE, bold=True) + 14 < width:
            self._sheet.text(words, self._middle, y, "mid onh")
        else:
            self._sheet.text(words, x + width + 6, y, "bold")

    def _ring(self, finding: Finding) -> None:
        """Around the bars and numbers of the steps that a finding is about, its mark to the right."""
        steps = sorted(_ringed(finding), key=STEPS.index)
        top, bottom = self._y(steps[-1]), self._y(steps[0]) + BAR
        reach = min(max(self._reach(step) for step in steps), RIGHT - 44 - self._middle)
        left = -min(max(self._width(step) / 2 for step in steps), reach) - 16
        right = reach + 22
        middle = self._middle + (left + right) / 2
        self._sheet.ring(middle, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2 - 1)
        self._sheet.mark(finding.severity, min(self._middle + right + 10, END - 54), top + 21)

    def _reach(self, step: LadderStep) -> float:
        """How far a bar and its number reach to the right of the middle."""
        half = self._width(step) / 2
        wide = width_of(_count(self._counts[step]), SIZE, bold=True)
        return half if wide + 14 < 2 * half else half + 6 + wide
