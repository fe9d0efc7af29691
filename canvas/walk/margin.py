"""The margin: what the rules say of one segment, what concerns the question first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas.board.marks import finding_anchor
from canvas.document import CanvasDocument
from canvas.walk.steps.base import kept_with
from relationships.kinds import Question
from relationships.marked import marked
from relationships.phrases import number
from relationships.questions import STEPS
from relationships.rules import Finding, Severity
from segments.document import Segment

SHOWN = 4


class Remark(NamedTuple):
    """One finding as the margin words it, in safe HTML."""

    icon: str
    message: str
    advice: str
    rule: str
    href: str


@dataclass(frozen=True)
class Margin:
    """What is said of a segment: ``first`` in full, ``rest`` folded; ``good`` where nothing speaks against an answer."""

    first: Sequence[Remark]
    rest: Sequence[Remark]
    good: str = ""

    @property
    def all(self) -> list[Remark]:
        """Everything that is said."""
        return [*self.first, *self.rest]

    @property
    def count(self) -> str:
        """How much there is, in words."""
        count = len(self.first) + len(self.rest)
        if not count:
            return _("No finding about this segment.")
        sentence = ngettext(
            "%(count)s finding about this segment.", "%(count)s findings about this segment.", count
        )
        return sentence % {"count": number(count)}


def margin_of(
    canvas_id: UUID,
    document: CanvasDocument,
    findings: Iterable[Finding],
    segment: Segment,
    question: Question | None = None,
) -> Margin:
    """What the rules say of a segment and of the relationships with it; what concerns the question comes first."""
    about = {segment.id, *(relationship.id for relationship in kept_with(document, segment))}
    found = [f for f in findings if f.waived is None and not about.isdisjoint(f.subjects)]
    families = STEPS[question].families if question else ()
    found.sort(key=lambda f: (f.severity.weight, f.rule.partition("/")[0] not in families))
    first = _first(found, families) if question else [f for f in found if f.severity is not Severity.ADVICE]
    rest = [f for f in found if f not in first]
    page = reverse("findings:findings", args=[canvas_id])

    def worded(finding: Finding) -> Remark:
        said = marked(finding, currency=document.currency, language=document.language, linked=True)
        href = f"{page}#{finding_anchor(finding)}"
        return Remark(f"k-{finding.severity}", said.message, said.advice, finding.rule, href)

    good = "" if first else _good(document, segment, question)
    return Margin([worded(f) for f in first], [worded(f) for f in rest], good)


def _first(found: Sequence[Finding], families: Sequence[str]) -> list[Finding]:
    """What is shown in full beside a question: what looks at it, and every contradiction, up to a handful."""
    grave = [f for f in found if f.rule.partition("/")[0] in families or f.severity is Severity.ERROR]
    return grave[:SHOWN]


def _good(document: CanvasDocument, segment: Segment, question: Question | None) -> str:
    """What can be said where no rule that looks at the question has anything to say."""
    kept = kept_with(document, segment)
    if question is Question.EXPECTED and segment.expects and kept:
        return _("Every kind that they expect is on your canvas.")
    return _("Nothing speaks against this so far.") if kept else ""
