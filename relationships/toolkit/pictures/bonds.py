"""What ties a segment: four ropes, the upper ones harder to copy."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext, ngettext, pgettext

from relationships.document import Relationship
from relationships.kinds import Bond, Status
from relationships.phrases import SEPARATOR, number
from relationships.toolkit.pictures.base import Table, ToolPicture, View, opening, told
from relationships.toolkit.pictures.sheet import SMALL, Sheet, fitted
from segments.language import say

LEFT, RIGHT, MIDDLE = 70.0, 330.0, 200.0
THICK = {Bond.FINANCIAL: 3.0, Bond.SOCIAL: 5.0, Bond.CUSTOMIZATION: 6.5, Bond.STRUCTURAL: 8.0}
FIRST, ROW = 66.0, 42.0  # a row is as high as this and the texts below its rope
SIDE = 36.0  # of the badge and of the square that stands for the company


def picture(view: View) -> ToolPicture | None:
    """A rope for each bond: solid where one holds, dashed where one is planned; None where no bond is ticked."""
    tied = {bond: [r for r in view.relationships if bond in r.bonds] for bond in reversed(Bond)}
    if not any(tied.values()):
        return None
    title = gettext("What ties them")
    heads = (pgettext("table", "bond"), "", "")
    rows = tuple((opening(say(bond.label)), _state(kept), _ties(kept)) for bond, kept in tied.items())
    table = Table(heads, rows)
    alt = told(title, view.segment.name, table)
    findings = view.found("bond", "financial-only")
    sheet = Sheet(view)
    rope = bottom = FIRST
    for bond, kept in tied.items():
        rope, bottom = bottom, _row(sheet, bottom, bond, kept)
    if findings:
        sheet.ring(MIDDLE, rope + 2, 78, 24)
        sheet.mark(findings[0].severity, MIDDLE + 92, rope - 14)
    height = bottom + 6.0
    _ends(sheet, height)
    said = view.said(findings, _said(tied.values()))
    return ToolPicture("bonds", title, sheet.svg(height, alt), 400, height, alt, said, table, findings)


def _held(kept: Iterable[Relationship]) -> bool:
    return any(relationship.status is not Status.INTENDED for relationship in kept)


def _state(kept: Sequence[Relationship]) -> str:
    if not kept:
        return pgettext("bond", "nothing yet")
    return "" if _held(kept) else say(Status.INTENDED.label)


def _ties(kept: Iterable[Relationship]) -> str:
    return SEPARATOR.join(relationship.text or say(relationship.type.label) for relationship in kept)


def _said(all_kept: Iterable[Sequence[Relationship]]) -> str:
    held, planned = 0, 0
    for kept in filter(None, all_kept):
        held, planned = (held + 1, planned) if _held(kept) else (held, planned + 1)
    parts = []
    if held:
        parts.append(ngettext("%(count)s tie holds.", "%(count)s ties hold.", held) % {"count": number(held)})
    if planned:
        parts.append(
            ngettext("%(count)s tie is planned.", "%(count)s ties are planned.", planned)
            % {"count": number(planned)}
        )
    return " ".join(parts)


def _row(sheet: Sheet, y: float, bond: Bond, kept: Sequence[Relationship]) -> float:
    """One rope with what it is called and what it is made of; where the next one hangs."""
    look = "missing" if not kept else "rope" if _held(kept) else "rope dash"
    thick = {"stroke-width": THICK[bond]} if kept else {}
    sheet.path(look, f"M{LEFT:g} {y:g}C140 {y + 16:g} 260 {y + 16:g} {RIGHT:g} {y:g}", thick)
    width = RIGHT - LEFT - 12
    sheet.words(fitted(opening(say(bond.label)), width, bold=True), MIDDLE, y - 4, "mid")
    state, ties = _state(kept), _ties(kept)
    below = y + 30
    if ties:
        words = fitted(ties, width, SMALL, founders=any(r.text for r in kept))
        below = sheet.words(words, MIDDLE, below, "mid sm")
    if state:
        below = sheet.words(fitted(state, width, SMALL), MIDDLE, below, "mid sm")
    return below + ROW - 30


def _ends(sheet: Sheet, height: float) -> None:
    """Whom the ropes tie: the segment and the company; and what it means to hang higher."""
    sheet.words(fitted(gettext("harder to copy"), 380, SMALL, lines=1), MIDDLE, 24, "mid sm")
    sheet.words(fitted(gettext("easier to copy"), 380, SMALL, lines=1), MIDDLE, height - 16, "mid sm")
    sheet.path("hair", f"M{LEFT:g} 44V{height - 40:g}M{RIGHT:g} 44V{height - 40:g}")
    middle = (44 + height - 40) / 2
    sheet.badge(40, middle, SIDE)
    sheet.path("ink", f"M342 {middle - SIDE / 2:g}h{SIDE:g}v{SIDE:g}h-{SIDE:g}z")
    us = fitted(pgettext("the company, in a small square", "us"), SIDE - 4, bold=True, least=8)
    sheet.around(us, 342 + SIDE / 2, middle, "mid rev")
