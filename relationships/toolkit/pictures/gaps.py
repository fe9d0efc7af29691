"""The five gaps: two things that should be one, torn apart as far as they differ."""

from collections.abc import Sequence

from django.utils.translation import gettext, pgettext

from relationships.document import Gap
from relationships.kinds import GapNumber
from relationships.phrases import number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, told
from relationships.toolkit.pictures.sheet import LEAST, SMALL, Sheet, fitted
from segments.language import say
from segments.words import pgettext_noop

FIELDS = {
    GapNumber.ONE: "one",
    GapNumber.TWO: "two",
    GapNumber.THREE: "three",
    GapNumber.FOUR: "four",
    GapNumber.FIVE: "five",
}
EXPECT = pgettext_noop("gap", "what they expect")
BELIEVE = pgettext_noop("gap", "what we believe")
STANDARDS = pgettext_noop("gap", "our standards")
DELIVERED = pgettext_noop("gap", "what is delivered")
PROMISED = pgettext_noop("gap", "what we promised")
SIDES = {
    GapNumber.ONE: (EXPECT, BELIEVE),
    GapNumber.TWO: (BELIEVE, STANDARDS),
    GapNumber.THREE: (STANDARDS, DELIVERED),
    GapNumber.FOUR: (DELIVERED, PROMISED),
    GapNumber.FIVE: (EXPECT, pgettext_noop("gap", "what was promised")),
}
FIRST, ROW, HIGH = 12.0, 62.0, 40.0
TALL = FIRST + ROW * len(FIELDS)
MIDDLE = 200.0
CLOSED, WIDER = 7.0, 5.5  # half of what parts two plates, and by how much it grows with each size
CLOSEST = 10.5  # a nought has to stand between them
TEETH = "l4 5l-4 5l4 5l-4 5l4 5l-4 5l4 5l-4 5"
WORDS = 152.0


def picture(view: View) -> ToolPicture | None:
    """Five pairs of plates; None where no size is known."""
    record = view.record and view.record.gaps
    gaps = {gap: getattr(record, field, None) or Gap() for gap, field in FIELDS.items()}
    if all(gap.size is None for gap in gaps.values()):
        return None
    title = gettext("Five gaps")
    heads = (pgettext("table", "gap"), "", "")
    rows = tuple(
        (f"{gap}: {say(gap.label)}", _of_four(record.size), record.note) for gap, record in gaps.items()
    )
    table = Table(heads, rows)
    alt = told(title, view.segment.name, table)
    findings = view.found("gap")
    about = {finding.about: finding for finding in findings}
    sheet = Sheet(view)
    for place, (gap, known) in enumerate(gaps.items()):
        _row(sheet, FIRST + ROW * place, gap, known.size, about.get(gap.value))
    said = f"{view.said(findings, _said(list(gaps.values())))} {_fifth()}"
    return ToolPicture("five-gaps", title, sheet.svg(TALL, alt), 400, TALL, alt, said, table, findings)


def _of_four(size: int | None) -> str:
    return say(NOT_KNOWN) if size is None else gettext("%(size)s of 4") % {"size": number(size)}


def _fifth() -> str:
    return gettext(
        "Gap five is told here as expected against promised; the literature has expected against perceived."
    )


def _said(gaps: Sequence[Gap]) -> str:
    sizes = [gap.size for gap in gaps if gap.size is not None]
    if not any(sizes):
        return gettext("No gap is seen so far.")
    widest = max(sizes)
    names = [say(gap.label) for gap, record in zip(FIELDS, gaps, strict=True) if record.size == widest]
    return gettext("The widest gap (%(size)s of 4) lies between %(gap)s.") % {
        "size": number(widest),
        "gap": names[0],
    }


def _row(sheet: Sheet, y: float, gap: GapNumber, size: int | None, finding: Finding | None) -> None:
    half = max(CLOSED + WIDER * (size or 0), CLOSEST)
    left, right = MIDDLE - 2 - half, MIDDLE - 2 + half
    sheet.path("plate", f"M6 {y:g}H{left:g}{TEETH}H6z")
    sheet.path("plate", f"M394 {y:g}H{right:g}{TEETH}H394z")
    one, other = SIDES[gap]
    sheet.around(fitted(say(one), WORDS, lines=2), 14, y + HIGH / 2)
    sheet.around(fitted(say(other), WORDS, lines=2), 386, y + HIGH / 2, "end")
    if size is None:
        sheet.words(fitted(say(NOT_KNOWN), 200, SMALL, least=LEAST), MIDDLE, y + HIGH + 15, "mid sm")
        return
    if finding is None:
        sheet.text(number(size), MIDDLE, y + 26, "mid bold")
        return
    sheet.text(number(size), MIDDLE + 9, y + 26, "mid pen bold")
    sheet.mark(finding.severity, MIDDLE - 9, y + HIGH / 2, 15)
    sheet.ring(MIDDLE, y + HIGH / 2, 30, 25)
