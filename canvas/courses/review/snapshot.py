"""What was handed in, read: its document, what was found on it then, its pictures, what the toolkit draws of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.utils.html import escape

from canvas.board.cards import Badge
from canvas.board.marks import finding_anchor
from canvas.courses.pictures import Frozen, frozen
from canvas.coursework.findings import Kept, kept
from canvas.coursework.places import tool_key
from canvas.document import CanvasDocument, loads
from canvas.models import Submission
from relationships.marked import marked
from relationships.rules import Finding, Severity, check
from relationships.toolkit.pictures import ToolPicture, pictures

Name = tuple[str, frozenset[str], str]


class Said(NamedTuple):
    """A finding with its sentence as safe HTML: in the reader's language while the rule still says it, else as kept."""

    finding: Finding
    message: str
    badge: Badge | None

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return finding_anchor(self.finding)

    @property
    def icon(self) -> str:
        """Its pictogram."""
        return f"k-{self.finding.severity}"


class Tool(NamedTuple):
    """What the toolkit draws of one segment; ``key`` is what a comment keeps that is pinned to it."""

    badge: Badge
    picture: ToolPicture

    @property
    def key(self) -> str:
        """The segment, and which of its pictures."""
        return tool_key(self.badge.id, self.picture.slug)


def name_of(finding: Finding | Kept) -> Name:
    """What a finding is known by, from one check to the next."""
    return finding.rule, frozenset(finding.subjects), finding.about or ""


@dataclass(frozen=True)
class Snapshot:
    """One submission, read."""

    submission: Submission
    document: CanvasDocument
    kept: tuple[Kept, ...]

    @classmethod
    def of(cls, submission: Submission) -> "Snapshot":
        """Read a submission, which has its document and findings."""
        return cls(submission, loads(submission.document), kept(submission.findings))

    @cached_property
    def badges(self) -> Mapping[str, Badge]:
        """The signs of its segments, by id."""
        segments = enumerate(self.document.segments)
        return {segment.id: Badge(segment.id, place, segment.name) for place, segment in segments}

    @cached_property
    def findings(self) -> tuple[Said, ...]:
        """What was found then, as the reader is told it now."""
        return tuple(self._said(entry, self._now.get(name_of(entry))) for entry in self.kept)

    @cached_property
    def _now(self) -> Mapping[Name, Finding]:
        """What is found on it today."""
        return {name_of(finding): finding for finding in check(self.document)}

    @cached_property
    def pictures(self) -> Mapping[str, tuple[Frozen, ...]]:
        """Its pictures by the id of what they belong to; the logo stands under no id at all: ``""``. One query."""
        found: dict[str, tuple[Frozen, ...]] = {}
        for picture in frozen(self.submission):
            found[picture.subject] = (*found.get(picture.subject, ()), picture)
        return found

    @cached_property
    def tools(self) -> tuple[Tool, ...]:
        """What the toolkit draws of the segments that it was used for, in the reader's language."""
        used = {record.segment for record in self.document.toolkit}
        known = {name_of(entry) for entry in self.kept}
        found = [finding for name, finding in self._now.items() if name in known]
        return tuple(
            Tool(self.badges[segment.id], picture)
            for segment in self.document.segments
            if segment.id in used
            for picture in pictures(self.document, segment, found)
        )

    def _said(self, entry: Kept, finding: Finding | None) -> Said:
        document = self.document
        if finding is None:
            severity = Severity(entry.severity)
            lost = Finding(entry.rule, severity, entry.subjects, entry.about, {}, entry.waived)
            return Said(lost, escape(entry.message), self._badge(entry.subjects))
        words = marked(finding, currency=document.currency, language=document.language)
        as_then = finding._replace(severity=Severity(entry.severity), waived=entry.waived)
        return Said(as_then, words.message, self._badge(entry.subjects))

    def _badge(self, subjects: tuple[str, ...]) -> Badge | None:
        """The sign of the first segment that a finding touches."""
        found = (self.badges.get(self._homes.get(subject, subject)) for subject in subjects)
        return next(filter(None, found), None)

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        """The segment of whatever is of one segment."""
        homes = {thing.id: thing.segment for thing in self.document.relationships}
        for record in self.document.toolkit:
            homes |= {point.id: record.segment for point in record.touchpoints}
            homes |= {step.id: record.segment for step in record.blueprint}
        return homes
