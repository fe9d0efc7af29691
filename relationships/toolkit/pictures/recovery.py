"""When it goes wrong: the six steps of a recovery in a circle, ticked where they are in place."""

from math import cos, pi, sin

from django.utils.translation import gettext, ngettext, pgettext

from relationships.phrases import number
from relationships.toolkit.pictures.base import NOT_KNOWN, Table, ToolPicture, View, told
from relationships.toolkit.pictures.sheet import SIZE, Sheet, fitted
from segments.drawing.firago import measure
from segments.drawing.text import longest_word
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
MIDDLE, REACH = (200.0, 158.0), 17.0
ROUND, ROUND_LEAST = 98.0, 52.0
AWAY = 28.0  # from the middle of a circle to its name


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
    across = _across()
    sheet.path("hair", _circle(across))
    for place, (step, truth) in enumerate(known.items()):
        _step(sheet, _place(place, across), place, step, truth)
    words = fitted(pgettext("recovery", "when it goes wrong"), 1.2 * across, 17)
    sheet.around(words, *MIDDLE, "mid")
    if findings:
        x, y = _place(1, across)
        sheet.ring(x, y, 25, 24)
        sheet.mark(findings[0].severity, x + 34, y - 26)
    said = view.said(findings, _said(list(known.values())))
    return ToolPicture("recovery", title, sheet.svg(316, alt), 400, 316, alt, said, table, findings)


def _said(truths: list[bool | None]) -> str:
    count = sum(truth is True for truth in truths)
    return ngettext(
        "%(count)s of %(all)s steps is in place.", "%(count)s of %(all)s steps are in place.", count
    ) % {"count": number(count), "all": number(len(truths))}


def _across() -> float:
    """How far the circle reaches to each side: so that there is room for the longest word beside it."""
    longest = max(longest_word(say(step), SIZE, measure(bold=True)) for step in STEPS.values())
    room = MIDDLE[0] - AWAY - longest - 1
    return max(ROUND_LEAST, min(ROUND, room / sin(pi / 3)))


def _circle(across: float) -> str:
    x, y = MIDDLE
    arc = f"a{across:g} {ROUND:g} 0 1 1"
    return f"M{x - across:g} {y:g}{arc} {2 * across:g} 0{arc} {-2 * across:g} 0"


def _place(place: int, across: float) -> tuple[float, float]:
    angle = pi / 3 * place
    return MIDDLE[0] + across * sin(angle), MIDDLE[1] - ROUND * cos(angle)


def _step(sheet: Sheet, at: tuple[float, float], place: int, step: str, truth: bool | None) -> None:
    x, y = at
    look = {True: "hf", False: "no", None: "ground"}[truth]
    sheet.circle(look, x, y, REACH)
    if truth:
        sheet.tick(x, y, "onk")
    if truth is None:
        sheet.circle("hair", x, y, REACH)
    wide = 400 - MIDDLE[0] - abs(x - MIDDLE[0]) - AWAY if place % 3 else 240.0
    name = fitted(say(STEPS[step]), wide, SIZE, bold=True)
    more = fitted(say(NOT_KNOWN), wide, 12) if truth is None else None
    height = name.height + (more.height if more else 0)
    if place % 3:
        look, left = ("", x + AWAY) if place < 3 else ("end", x - AWAY)
        top = y - height / 2
    else:
        look, left = "mid", x
        top = y - REACH - height - 4 if place == 0 else y + REACH + 4
    below = sheet.words(name, left, top + name.size * 0.95, look)
    if more:
        sheet.words(more, left, below, f"{look} sm")
