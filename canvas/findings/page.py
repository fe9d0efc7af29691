"""The list of findings as a page shows it: filters with their counts, and remarks in groups."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from canvas.board.cards import Badge
from canvas.board.marks import finding_anchor
from canvas.document import CanvasDocument
from canvas.findings.addresses import GROUPS, WAIVED, Addresses, Choice, Name
from canvas.findings.places import Places
from canvas.findings.remarks import Remark, Writer, is_line
from canvas.findings.waivers import Given
from canvas.remarks.given import NOTHING_GIVEN
from canvas.remarks.given import Given as Reviewed
from relationships.phrases import severity_title
from relationships.rules import Finding, Severity
from segments.kinds import Block
from segments.language import say
from segments.words import gettext_noop

IN_FULL = 60  # remarks with all that can be done; what comes after them is one line each
MEANINGS = {
    Severity.ERROR: gettext_noop("The canvas says one thing here and another there."),
    Severity.WARNING: gettext_noop("It can work, but you should be able to say how."),
    Severity.ADVICE: gettext_noop("No harm yet. The canvas is silent where it could speak."),
}
TITLES = {
    "segments": Block.CUSTOMER_SEGMENTS.label,
    "relationships": Block.CUSTOMER_RELATIONSHIPS.label,
    "channels": Block.CHANNELS.label,
    "toolkit": gettext_noop("Touchpoints and blueprints"),
}
GROUPED = {
    "severity": gettext_noop("by severity"),
    "segment": gettext_noop("by segment"),
    "block": gettext_noop("by block"),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """One choice that the reader has; ``icon`` or ``badge`` stand before it."""

    label: str
    href: str
    current: bool
    count: int = 0
    icon: str = ""
    badge: Badge | None = None


@dataclass(frozen=True, kw_only=True)
class Section:
    """Remarks under one heading: some in full, the others as lines."""

    slug: str
    title: str
    words: str = ""
    icon: str = ""
    badge: Badge | None = None
    full: Sequence[Remark]
    lines: Sequence[Remark]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.full) + len(self.lines)


@dataclass(frozen=True, kw_only=True)
class Page:
    """The findings of one canvas, as chosen. ``total`` is how many count on all of it."""

    total: int
    severities: Sequence[Filter]
    segments: Sequence[Filter]
    groups: Sequence[Filter]
    sections: Sequence[Section]
    here: str
    chosen: bool


class Lister:
    """Lays out the findings of one document."""

    def __init__(
        self,
        canvas_id: UUID,
        document: CanvasDocument,
        findings: Sequence[Finding],
        choice: Choice,
        *,
        writable: bool,
        given: Mapping[Name, Given],
        reviewed: Reviewed = NOTHING_GIVEN,
    ) -> None:
        self._document, self._findings, self._choice = document, findings, choice
        self._addresses = Addresses(canvas_id, choice)
        self._writer = Writer(
            canvas_id, document, self._addresses, writable=writable, given=given, reviewed=reviewed
        )
        self._places = Places(document)
        self._left = IN_FULL

    def page(self, focus: str = "") -> Page:
        """All of it; the remark at the anchor ``focus`` takes the focus."""
        return Page(
            total=sum(finding.waived is None for finding in self._findings),
            severities=list(self._severities()),
            segments=list(self._segments()) if len(self._document.segments) > 1 else (),
            groups=list(self._groups()),
            sections=list(self._sections(focus)),
            here=self._addresses.list(),
            chosen=bool(self._choice.show or self._choice.segment),
        )

    def _shown(self, choice: Choice) -> list[Finding]:
        """The findings that a choice shows, waived ones only where it asks for them."""
        return [
            finding
            for finding in self._findings
            if (finding.waived is not None) == (choice.show == WAIVED)
            and choice.show in ("", WAIVED, finding.severity)
            and (not choice.segment or self._places.touches(finding, choice.segment))
        ]

    def _filter(self, label: str, choice: Choice, **look: Any) -> Filter:
        href = self._addresses.list(choice)
        return Filter(label, href, choice == self._choice, len(self._shown(choice)), **look)

    def _severities(self) -> Iterator[Filter]:
        yield self._filter(_("All"), self._choice._replace(show=""))
        for severity in Severity:
            choice = self._choice._replace(show=str(severity))
            yield self._filter(severity_title(severity), choice, icon=f"k-{severity}")
        yield self._filter(_("Waived"), self._choice._replace(show=WAIVED))

    def _segments(self) -> Iterator[Filter]:
        if self._choice.segment:
            yield self._filter(_("Everybody"), self._choice._replace(segment=""))
        for place, segment in enumerate(self._document.segments):
            badge = Badge(segment.id, place, segment.name)
            yield self._filter(segment.name, self._choice._replace(segment=segment.id), badge=badge)

    def _groups(self) -> Iterator[Filter]:
        for group in GROUPS:
            slug = "" if group == GROUPS[0] else group
            href = self._addresses.list(self._choice._replace(group=slug))
            yield Filter(say(GROUPED[group]), href, slug == self._choice.group)

    def _sections(self, focus: str) -> Iterator[Section]:
        """One for each group that has any; those that are let stay come last."""
        choice = self._choice
        if choice.show != WAIVED:
            grouped: dict[str, list[Finding]] = {key: [] for key in self._keys()}
            for finding in self._shown(choice):
                grouped[self._key(finding)].append(finding)
            for key, found in grouped.items():
                if found:
                    yield self._section(key, found, focus, **self._heading(key))
        waived = self._shown(choice._replace(show=WAIVED)) if choice.show in ("", WAIVED) else []
        if waived:
            yield self._section(WAIVED, waived, focus, title=_("Waived"))

    def _section(self, slug: str, found: Sequence[Finding], focus: str, **heading: Any) -> Section:
        full: list[Remark] = []
        lines: list[Remark] = []
        for finding in found:
            spoken_of = bool(self._writer.comments(finding))
            in_full = spoken_of or (not is_line(finding) and (self._left > 0 or finding.waived is not None))
            self._left -= in_full
            focused = finding_anchor(finding) == focus
            here = self._addresses.list()
            remark = self._writer.remark(finding, full=in_full, focus=focused, here=here)
            (full if in_full else lines).append(remark)
        return Section(slug=slug, full=full, lines=lines, **heading)

    def _keys(self) -> list[str]:
        if self._choice.group == "segment":
            return [segment.id for segment in self._document.segments]
        return list(TITLES) if self._choice.group == "block" else list(map(str, Severity))

    def _key(self, finding: Finding) -> str:
        if self._choice.group == "segment":
            badge = self._places.badge_of(finding)
            return badge.id if badge else ""
        if self._choice.group == "block":
            return self._places.collection(finding.subjects[0])
        return str(finding.severity)

    def _heading(self, key: str) -> Mapping[str, Any]:
        if self._choice.group == "segment":
            place = [segment.id for segment in self._document.segments].index(key)
            name = self._document.segments[place].name
            return {"title": name, "badge": Badge(key, place, name)}
        if self._choice.group == "block":
            return {"title": say(TITLES[key])}
        severity = Severity(key)
        return {
            "title": severity_title(severity),
            "words": say(MEANINGS[severity]),
            "icon": f"k-{severity}",
        }
