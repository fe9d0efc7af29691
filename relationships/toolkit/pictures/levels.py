"""Where a segment stands on the way from stranger to partner, and where it should stand."""

from django.utils.translation import gettext, ngettext, pgettext

from relationships.phrases import number
from relationships.toolkit.pictures.base import Table, ToolPicture, View, known, opening, told
from relationships.toolkit.pictures.sheet import SMALL, Sheet, fitted
from segments.kinds import Level
from segments.language import say

LEFT, STEP, GROUND, HEIGHT = 14.0, 93.0, 296.0, 328.0
HEIGHTS = (44.0, 102.0, 160.0, 218.0)
BADGE = 26.0
SIDE = 24.0  # of the middle, where a segment stays on its step: two badges beside each other


def picture(view: View) -> ToolPicture | None:
    """Four steps, with the segment's badge on one or two; None where neither level is known."""
    now, target = view.segment.level_now, view.segment.level_target
    if now is None and target is None:
        return None
    title = gettext("Where they stand")
    words = {level: opening(say(level.label)) for level in (now, target) if level}
    heads = (pgettext("table", "level"), "")
    rows = (
        (opening(pgettext("level", "now")), known(words.get(now) if now else None)),
        (opening(pgettext("level", "wanted")), known(words.get(target) if target else None)),
    )
    table = Table(heads, rows)
    alt = told(title, view.segment.name, table)
    findings = view.found("level")
    sheet = Sheet(view)
    _draw(sheet, view)
    for finding in findings[:1]:
        x, y = _place(target or Level.STRANGER)
        sheet.ring(x, y - 8, 34, 32)
        sheet.mark(finding.severity, x + 26, y - 46)
    said = view.said(findings, _say(now, target))
    return ToolPicture("levels", title, sheet.svg(HEIGHT, alt), 400, HEIGHT, alt, said, table, findings)


def _say(now: Level | None, target: Level | None) -> str:
    if now is None or target is None:
        return gettext("Only one of the two levels is known yet.")
    if now is target:
        return gettext("They stand where you want them.")
    steps = target.height - now.height
    return ngettext("%(count)s step to climb.", "%(count)s steps to climb.", steps) % {"count": number(steps)}


def _draw(sheet: Sheet, view: View) -> None:
    now, target = view.segment.level_now, view.segment.level_target
    for level, height in zip(Level, HEIGHTS, strict=True):
        x = LEFT + STEP * level.height
        on = " on" if now is not None and level.height <= now.height else ""
        sheet.path(f"step{on}", f"M{x:g} {GROUND:g}v-{height:g}h{STEP:g}v{height:g}z")
        name = fitted(opening(say(level.label)), STEP - 2, SMALL, bold=True, least=11)
        sheet.words(name, x + STEP / 2, GROUND + 19, "mid")
    same = now is target
    if now is not None:
        x, y = _place(now)
        _badge(sheet, x - SIDE * same, y, pgettext("level", "now"), planned=False)
    if target is not None:
        x, y = _place(target)
        _badge(sheet, x + SIDE * same, y, pgettext("level", "wanted"), planned=True)
    if now is not None and target is not None and now is not target:
        _way(sheet, now, target)


def _place(level: Level) -> tuple[float, float]:
    """The middle of a badge that stands on a step."""
    return LEFT + STEP * (level.height + 0.5), GROUND - HEIGHTS[level.height] - 23


def _badge(sheet: Sheet, x: float, y: float, words: str, *, planned: bool) -> None:
    sheet.badge(x, y, BADGE, planned=planned)
    sheet.upward(fitted(words, STEP / 2 if not planned else STEP, SMALL), x, y - 23, "mid sm")


def _way(sheet: Sheet, now: Level, target: Level) -> None:
    """An arrow from one badge to the other, up or down."""
    (x, y), (end_x, end_y) = _place(now), _place(target)
    way = 1 if end_x > x else -1
    x, end_x = x + 22 * way, end_x - 26 * way
    y, end_y = y - 3, end_y + (10 if way > 0 else -4)
    sheet.path("way", f"M{x:g} {y:g}Q{x + (end_x - x) * 0.7:g} {y:g} {end_x:g} {end_y:g}")
    sheet.path(
        "way", f"M{end_x - 9 * way:g} {end_y + 8 * way:g}L{end_x:g} {end_y:g}l{6 * way:g} {11 * way:g}"
    )
