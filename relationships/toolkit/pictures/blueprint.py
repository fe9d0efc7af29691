"""The service blueprint: the steps of a customer's way, and in five lanes who and what meets each."""

from collections.abc import Sequence
from itertools import islice

from django.utils.translation import gettext

from relationships.document import BlueprintStep
from relationships.phrases import number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import Table, ToolPicture, View, told
from relationships.toolkit.pictures.sheet import SMALL, Sheet, Words, fitted
from segments.language import say
from segments.words import gettext_noop

LANES = {
    "evidence": gettext_noop("What they can touch"),
    "customer": gettext_noop("What they do"),
    "visible": gettext_noop("Contact they see"),
    "invisible": gettext_noop("Contact they do not see"),
    "support": gettext_noop("What supports it"),
}
# The line above a lane: its look, and its name.
LINES = {
    "visible": ("solid", gettext_noop("line of interaction")),
    "invisible": ("dashed", gettext_noop("line of visibility")),
    "support": ("dotted", gettext_noop("line of internal interaction")),
}
NAMES, COLUMN, PADDING = 150.0, 150.0, 10.0
ABREAST = 5  # steps side by side; what is more goes on below
HEAD = 17.0


def picture(view: View) -> ToolPicture | None:
    """A column for each step, a lane for each side of the counter; None without steps."""
    steps = view.record.blueprint if view.record else ()
    if not steps:
        return None
    title = gettext("Service blueprint")
    heads = (gettext("Step"), *(say(lane) for lane in LANES.values()))
    table = Table(heads, tuple((step.step, *(getattr(step, lane) for lane in LANES)) for step in steps))
    alt = told(title, view.segment.name, table, ": ")
    findings = view.found("blueprint")
    about = {finding.subjects[0]: finding for finding in findings}
    bands = -(-len(steps) // ABREAST)
    abreast = -(-len(steps) // bands)
    width = max(400.0, NAMES + COLUMN * abreast)
    sheet = Sheet(view, width)
    rest, y = iter(steps), 4.0
    while band := list(islice(rest, abreast)):
        y = _Band(sheet, band, about, (width - NAMES) / abreast).draw(y) + 24
    height = y - 20
    said = view.said(findings, _said(steps))
    return ToolPicture(
        "service-blueprint", title, sheet.svg(height, alt), width, height, alt, said, table, findings
    )


def _said(steps: Sequence[BlueprintStep]) -> str:
    unseen = sum(not step.visible for step in steps)
    if not unseen:
        return gettext("At every step they meet somebody.")
    return gettext("At %(count)s of %(all)s steps they meet nobody.") % {
        "count": number(unseen),
        "all": number(len(steps)),
    }


class _Band:
    """Some steps side by side, with the names of the lanes before them."""

    def __init__(
        self, sheet: Sheet, steps: Sequence[BlueprintStep], about: dict[str, Finding], column: float
    ) -> None:
        self._sheet, self._steps, self._about, self._column = sheet, steps, about, column
        self._wide = column - 2 * PADDING

    def draw(self, y: float) -> float:
        """Heads, then lanes; where the band ends."""
        heads = [fitted(step.step, self._wide, HEAD, founders=True) for step in self._steps]
        for place, words in enumerate(heads):
            self._sheet.words(words, self._x(place), y + HEAD)
        top = y = y + max(words.height for words in heads) + PADDING
        for lane in LANES:
            y = self._lane(lane, y)
        for place in range(len(self._steps)):
            x = NAMES + self._column * place
            self._sheet.path("hair", f"M{x:g} {top:g}V{y:g}")
        return y

    def _x(self, place: int) -> float:
        return NAMES + self._column * place + PADDING

    def _lane(self, lane: str, y: float) -> float:
        look, line = LINES.get(lane, ("", ""))
        name = fitted(say(LANES[lane]), NAMES - 2 * PADDING, SMALL, bold=True)
        under = fitted(say(line), NAMES - 2 * PADDING, 12) if line else Words((), 12, 0)
        cells = [fitted(getattr(step, lane), self._wide, SMALL, founders=True) for step in self._steps]
        height = max(name.height + under.height, *(cell.height for cell in cells)) + 2 * PADDING
        end = NAMES + self._column * len(self._steps)
        if lane == "customer":
            self._sheet.path("lane", f"M0 {y:g}H{end:g}v{height:g}H0z")
        if look:
            self._sheet.path(look, f"M2 {y:g}H{end - 2:g}")
        first = y + PADDING + SMALL * 0.95
        below = self._sheet.words(name, PADDING, first)
        self._sheet.words(under, PADDING, below, "sm") if line else None
        for place, cell in enumerate(cells):
            self._cell(lane, place, cell, y, height)
        return y + height

    def _cell(self, lane: str, place: int, words: Words, y: float, height: float) -> None:
        step, x = self._steps[place], self._x(place)
        if words.lines:
            self._sheet.words(words, x, y + PADDING + SMALL * 0.95)
        finding = self._about.get(step.id)
        if finding and lane == "customer":
            right = max(words.width, 30.0)
            self._sheet.ring(x + right / 2, y + height / 2, right / 2 + 9, height / 2 - 2)
        if finding and lane == "visible":
            self._sheet.mark(finding.severity, x + 8, y + height / 2)
