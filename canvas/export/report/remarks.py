"""What was found, told in full once: the case, why it matters, what one would do, what it is about, and its rule."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext, ngettext, pgettext

from canvas.drawings.map.scene import remarks_of
from canvas.export.pictures import Picture
from canvas.export.report.parts import Line, Part, Point, Points, Section, Text, Title, joined, own, said
from canvas.export.report.things import Things
from relationships import phrases
from relationships.rules import Finding, Severity
from relationships.wording import Sentences, sentences
from segments.language import say

TOLD_MOST = 120  # findings of a list; of more, the rest is counted


class Remarks:
    """Words the findings of a report. Those on the map have a number there, which is said here too."""

    def __init__(self, things: Things, *, numbered: bool) -> None:
        self._things = things
        remarks = remarks_of(things.counted) if numbered else ()
        self._numbers = {id(remark.finding): remark.number for remark in remarks}

    def of(self, severity: Severity) -> list[Finding]:
        """The findings of a severity that count."""
        return [finding for finding in self._things.counted if finding.severity is severity]

    def told(self, findings: Sequence[Finding], *, columns: int = 1) -> Iterator[Part]:
        """Findings in full; why it matters stands where a rule comes first."""
        told: set[str] = set()
        points = []
        for finding in findings[:TOLD_MOST]:
            points.append(self._full(finding, why=finding.rule not in told))
            told.add(finding.rule)
        yield Points(tuple(points), columns)
        yield from _more(findings)

    def in_short(self, findings: Sequence[Finding]) -> Iterator[Part]:
        """Findings as a line each."""
        points = (Point(((said(self._said(f).message),),), self._mark(f)) for f in findings[:TOLD_MOST])
        yield Points(tuple(points), columns=2)
        yield from _more(findings)

    def _said(self, finding: Finding) -> Sentences:
        return sentences(finding, currency=self._things.document.currency)

    def _mark(self, finding: Finding) -> Picture:
        return self._things.album.pictograms([f"mark-{finding.severity}"], say(finding.severity.label))

    def _full(self, finding: Finding, *, why: bool) -> Point:
        words = self._said(finding)
        line = (
            *self._things.badges(self._things.homes(finding)),
            said(words.message, "strong"),
            said(f" {words.why} " if why else " "),
            said(words.advice, "remark"),
        )
        return Point((line, self._about(finding)), self._mark(finding))

    def waived(self) -> Iterator[Part]:
        """The findings that the founder lets stand, each with the reason; nothing where there are none."""
        found = [finding for finding in self._things.findings if finding.waived is not None]
        if found:
            yield Title((said(gettext("Waived")),))
            yield Points(tuple(map(self._waived, found[:TOLD_MOST])))
            yield from _more(found)

    def _waived(self, finding: Finding) -> Point:
        line = (
            *self._things.badges(self._things.homes(finding)),
            said(self._said(finding).message, "struck"),
            said(" "),
            *self._quoted(finding.waived or ""),
        )
        return Point((line, self._about(finding)), self._mark(finding))

    def _quoted(self, text: str) -> Line:
        before, _, after = pgettext("a name in quotes", "“%(name)s”").partition("%(name)s")
        return said(before), own(text), said(after)

    def _about(self, finding: Finding) -> Line:
        """What a finding is about, its rule, and its number on the map."""
        subjects = [self._things.subject(id_) for id_ in finding.subjects]
        number = self._numbers.get(id(finding))
        where = gettext("number %(number)s on the map") % {"number": number} if number else ""
        facts = [(said(text, "quiet"),) for text in (finding.rule, where) if text]
        return joined([joined(subjects), *facts], phrases.SEPARATOR)

    def section(self, severities: Sequence[Severity]) -> Section | None:
        """Findings of these severities and those that may stay; None where there is nothing to say."""
        parts = tuple(self._parts(severities))
        title = gettext("Risks, and what may stay")
        return Section((said(title),), title, parts, fresh=True) if parts else None

    def _parts(self, severities: Sequence[Severity]) -> Iterator[Part]:
        for severity in severities:
            if found := self.of(severity):
                yield Title((said(phrases.severity_title(severity)),))
                yield from self.told(found, columns=2 if severity is Severity.ADVICE else 1)
        yield from self.waived()


def _more(findings: Sequence[Finding]) -> Iterator[Part]:
    """Owns up to the findings that a list leaves out, and says where they are."""
    count = len(findings) - TOLD_MOST
    if count > 0:
        sentence = ngettext(
            "%(count)s more is left out here. The page of findings of this canvas has it.",
            "%(count)s more are left out here. The page of findings of this canvas has them all.",
            count,
        )
        yield Text(((said(sentence % {"count": phrases.number(count)}, "quiet"),),))
