"""When it goes wrong: the six steps of a recovery in a circle, ticked where they are in place."""

from math import cos, pi, sin

from django.utils.translation import gettext, ngettext, pgettext

from relationships.phrases import number
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, told
from relationships.toolkit.pictures.sheet import SIZE, Sheet, fitted
from segments.language import say
from segments.words import pgettext_noop

STEPS = {
    "identify": pgettext_noop("recovery step", "Identify"),
    "empower": pgettext_noop("recovery step", "Empower"),
    "solve": pgettext_noop("recovery step", "Solve"),
    "classify": pgettext_noop("recovery step", "Classify"),
    "feed_back": pgettext_noop("recovery step", "Feed back"),
    "follow_up": pgettext_noop("recovery step", "Follow up"),
}
YES = pgettext_noop("recovery", "in place")
NO = pgettext_noop("recovery", "not in place")
MIDDLE, ROUND, REACH = (200.0, 158.0), 98.0, 17.0
BESIDE = 84.0


def state(truth: bool | None) -> str:
    """What is said of a step or a need."""
    return say(NOT_KNOWN if truth is None else YES if truth else NO)


def picture(view: View) -> ToolPicture | None:
    """Six circles; None where nothing is known of any step."""
    components = view.record and view.record.recovery and view.record.recovery.components
    known = {step: getattr(components, step, None) for step in STEPS}
    if all(truth is None for truth in known.values()):
        return None
    title = gettext("When it goes wrong")
    heads = (pgettext("table", "step"), "")
    table = Table(heads, tuple((say(STEPS[step]), state(truth)) for step, truth in known.items()))
    alt = told(title, view.segment.name, table)
    findings = view.found("recovery", "not-empowered")
    sheet = Sheet(view)
    sheet.path("hair", _circle())
    for place, (step, truth) in enumerate(known.items()):
        _step(sheet, place, step, truth)
    words = fitted(pgettext("recovery", "when it goes wrong"), 118, 17)
    sheet.around(words, *MIDDLE, "mid")
    if findings:
        x, y = _place(1)
        sheet.ring(x, y, 25, 24)
        sheet.mark(findings[0].severity, x + 34, y - 26)
    said = view.said(findings, _said(list(known.values())))
    return ToolPicture("recovery", title, sheet.svg(316, alt), 400, 316, alt, said, table, findings)


def _said(truths: list[bool | None]) -> str:
    count = sum(truth is True for truth in truths)
    return ngettext(
        "%(count)s of %(all)s steps is in place.", "%(count)s of %(all)s steps are in place.", count
    ) % {"count": number(count), "all": number(len(truths))}


def _circle() -> str:
    x, y = MIDDLE
    return f"M{x - ROUND:g} {y:g}a{ROUND:g} {ROUND:g} 0 1 1 {2 * ROUND:g} 0a{ROUND:g} {ROUND:g} 0 1 1 -{2 * ROUND:g} 0"


def _place(place: int) -> tuple[float, float]:
    angle = pi / 3 * place
    return MIDDLE[0] + ROUND * sin(angle), MIDDLE[1] - ROUND * cos(angle)


def _step(sheet: Sheet, place: int, step: str, truth: bool | None) -> None:
    x, y = _place(place)
    look = {True: "hf", False: "no", None: "ground"}[truth]
    sheet.circle(look, x, y, REACH)
    if truth:
        sheet.tick(x, y, "onk")
    if truth is None:
        sheet.circle("hair", x, y, REACH)
    wide = BESIDE if place % 3 else 240.0
    name = fitted(say(STEPS[step]), wide, SIZE, bold=True)
    more = fitted(say(NOT_KNOWN), wide, 12) if truth is None else None
    height = name.height + (more.height if more else 0)
    if place % 3:
        look, at = ("", x + 28) if place < 3 else ("end", x - 28)
        top = y - height / 2
    else:
        look, at = "mid", x
        top = y - REACH - height - 4 if place == 0 else y + REACH + 4
    below = sheet.words(name, at, top + name.size * 0.95, look)
    if more:
        sheet.words(more, at, below, f"{look} sm")
