"""Where the findings stand: the choice that a list shows, and the address of a single finding.

A finding is the same one as long as its rule, its subjects and what it is about are; these make its address.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from canvas.document import CanvasDocument
from relationships.rules import Finding, Severity

WAIVED = "waived"
SHOWS = (*map(str, Severity), WAIVED)
GROUPS = ("severity", "segment", "block")


class Choice(NamedTuple):
    """Which findings a list shows, and in which groups. Empty is all; ``group`` empty is by severity."""

    show: str = ""
    segment: str = ""
    group: str = ""

    @classmethod
    def of(cls, asked: QueryDict, document: CanvasDocument) -> "Choice":
        """What an address asks for; what it cannot mean is left out."""
        show, segment, group = (asked.get(name, "") for name in cls._fields)
        return cls(
            show if show in SHOWS else "",
            segment if any(known.id == segment for known in document.segments) else "",
            group if group in GROUPS[1:] else "",
        )

    @property
    def query(self) -> Mapping[str, str]:
        """The choice as an address says it."""
        return {name: value for name, value in self._asdict().items() if value}


@dataclass(frozen=True)
class Name:
    """Which finding is meant; subjects in any order."""

    rule: str
    subjects: tuple[str, ...]
    about: str = ""

    @classmethod
    def asked(cls, request: HttpRequest, rule: str) -> "Name":
        """The finding of a rule that an address means."""
        return cls(rule, tuple(request.GET.getlist("of")), request.GET.get("about", ""))

    @classmethod
    def of(cls, finding: Finding) -> "Name":
        """What a finding is known by."""
        return cls(finding.rule, finding.subjects, finding.about or "")

    def means(self, finding: Finding) -> bool:
        """Whether it is this finding."""
        return (self.rule, frozenset(self.subjects), self.about) == (
            finding.rule,
            frozenset(finding.subjects),
            finding.about or "",
        )

    def among(self, findings: Iterable[Finding]) -> Finding | None:
        """The finding that is meant, if it is there."""
        return next((finding for finding in findings if self.means(finding)), None)


@dataclass(frozen=True)
class Addresses:
    """The addresses of one canvas's findings; each carries the reader's choice on."""

    canvas: UUID
    choice: Choice

    def list(self, choice: Choice | None = None, anchor: str = "") -> str:
        """The list, with another choice where one is given."""
        query = (self.choice if choice is None else choice).query
        return reverse("findings:findings", args=[self.canvas], query=query, fragment=anchor or None)

    def one(self, name: Name, action: str = "one", **more: str) -> str:
        """A single finding, or what can be done about it: ``mend``, ``waive``, ``count``."""
        query: dict[str, object] = {"of": name.subjects, **({"about": name.about} if name.about else {})}
        query |= self.choice.query
        return reverse(
            f"findings:{action}", args=[self.canvas, *name.rule.split("/")], query={**query, **more}
        )

    def undo(self, version: int) -> str:
        """Taking one change back."""
        return reverse("findings:undo", args=[self.canvas, version], query=self.choice.query)
