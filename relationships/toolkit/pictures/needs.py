"""What recovery needs: five ticks, and how a customer is treated fairly in three respects."""

from django.utils.translation import gettext, ngettext, pgettext

from relationships.document import Justice, RecoveryNeeds
from relationships.phrases import SEPARATOR, number
from relationships.rules import Finding
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, told
from relationships.toolkit.pictures.recovery import state
from relationships.toolkit.pictures.sheet import SMALL, Sheet, fitted
from segments.language import say
from segments.words import gettext_noop, pgettext_noop

NEEDS = {
    "training": gettext_noop("Training"),
    "standards": gettext_noop("Standards"),
    "easy_complaint": gettext_noop("An easy way to complain"),
    "front_line": gettext_noop("The front line as part of the system"),
    "belief": gettext_noop("Staff who believe in quality"),
}
JUSTICE = {
    "outcome": pgettext_noop("justice", "Made good"),
    "procedural": pgettext_noop("justice", "Fast and simple"),
    "interactional": pgettext_noop("justice", "With respect"),
}
BOX, ROW = 24.0, 34.0
LEFT, WIDE = 6.0, 388.0


def picture(view: View) -> ToolPicture | None:
    """A box to tick for each need, then the founder's words on justice; None where nothing is known of either."""
    recovery = view.record and view.record.recovery
    needs, justice = (
        (recovery and recovery.needs) or RecoveryNeeds(),
        (recovery and recovery.justice) or Justice(),
    )
    truths: dict[str, bool | None] = {need: getattr(needs, need) for need in NEEDS}
    words: dict[str, str] = {respect: getattr(justice, respect) for respect in JUSTICE}
    if all(truth is None for truth in truths.values()) and not any(words.values()):
        return None
    title = gettext("What recovery needs")
    rows = [(say(NEEDS[need]), state(truth)) for need, truth in truths.items()]
    rows += [(say(JUSTICE[respect]), text or say(NOT_KNOWN)) for respect, text in words.items()]
    table = Table((pgettext("table", "need"), ""), tuple(rows))
    alt = told(title, view.segment.name, table)
    findings = view.found("recovery", "no-easy-complaint")
    sheet = Sheet(view)
    y = 6.0
    for need, truth in truths.items():
        y = _need(sheet, y, need, truth, findings)
    for respect, text in words.items():
        y = sheet.words(fitted(say(JUSTICE[respect]), WIDE, bold=True), LEFT, y + 20)
        answer = fitted(text or say(NOT_KNOWN), WIDE, SMALL, founders=bool(text))
        y = sheet.words(answer, LEFT, y + 1, "sm")
    height = y - 4
    said = view.said(findings, _said(list(truths.values())))
    return ToolPicture(
        "recovery-needs", title, sheet.svg(height, alt), 400, height, alt, said, table, findings
    )


def _said(truths: list[bool | None]) -> str:
    count = sum(truth is True for truth in truths)
    return ngettext("%(count)s of %(all)s needs is met.", "%(count)s of %(all)s needs are met.", count) % {
        "count": number(count),
        "all": number(len(truths)),
    }


def _need(sheet: Sheet, y: float, need: str, truth: bool | None, findings: tuple[Finding, ...]) -> float:
    """A box with its need beside it; where the next one stands."""
    dashed = {"stroke-dasharray": "4 3"} if truth is None else {}
    sheet.path("step box", f"M{LEFT:g} {y:g}h{BOX:g}v{BOX:g}h-{BOX:g}z", dashed)
    middle = y + BOX / 2
    if truth:
        sheet.tick(LEFT + BOX / 2, middle)
    name = say(NEEDS[need])
    words = fitted(SEPARATOR.join([name, say(NOT_KNOWN)]) if truth is None else name, 340, 15, lines=1)
    sheet.around(words, LEFT + BOX + 11, middle)
    if findings and need == "easy_complaint":
        right = LEFT + BOX + 11 + words.width
        sheet.ring((right + LEFT) / 2 + 2, middle, min((right - LEFT) / 2 + 14, 196), 18)
        sheet.mark(findings[0].severity, min(right + 30, 388), middle)
    return y + max(ROW, words.height + 6)
