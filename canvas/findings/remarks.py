"""A finding as the page shows it: worded in the reader's language, with its subjects and what can be done about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.text import Truncator

from canvas.board.anchors import anchor
from canvas.board.cards import Badge
from canvas.board.marks import finding_anchor
from canvas.coursework.places import finding_key
from canvas.document import CanvasDocument
from canvas.findings.addresses import Addresses, Name
from canvas.findings.mends import Mend, Mender
from canvas.findings.places import Places
from canvas.findings.waivers import Given
from canvas.remarks.given import NOTHING_GIVEN
from canvas.remarks.given import Given as Reviewed
from canvas.remarks.given import Remark as Comment
from canvas.waivers import part_of
from relationships.handbook.links import handbook_url
from relationships.kinds import Question
from relationships.marked import marked
from relationships.rules import Finding, Severity
from relationships.wording import shown
from segments.kinds import RelationshipType
from segments.language import say

QUOTED = 60  # characters of a text that a button quotes
# The findings that a question of the walk answers.
ASKED = {
    "expectation/unknown": Question.EXPECTED,
    "expectation/no-relationship": Question.ESTABLISHED,
}


class Subject(NamedTuple):
    """One thing that a finding is about, with the way to its card.

    ``sign`` is a relationship’s pictogram and ``kind`` what that means, where the text does not say it; ``own`` tells
    that the founder wrote the text.
    """

    badge: Badge | None
    sign: str
    kind: str
    text: str
    own: bool
    href: str


class Offer(NamedTuple):
    """A mend as a button."""

    slug: str
    label: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One finding, its sentences as safe HTML. ``full`` ones show what can be done, others are one line that opens to it."""

    finding: Finding
    anchor: str
    icon: str
    mark: str
    subjects: Sequence[Subject]
    look: str
    message: str
    why: str
    advice: str
    rule: str
    rule_href: str
    href: str
    full: bool
    mends: Sequence[Offer] = ()
    change: str = ""
    walk: str = ""
    waive: str = ""
    count: str = ""
    given: Given | None = None
    # What reviews say of it, and the page that it stands on.
    comments: Sequence[Comment] = ()
    here: str = ""
    # What stands open on it, if anything does: a form, the preview of a mend, or the button that takes the focus.
    form: Any = None
    preview: Any = None
    by: str = ""
    focus: bool = False


class Writer:
    """Writes the remarks of one document; a reader's offer nothing."""

    def __init__(
        self,
        canvas_id: UUID,
        document: CanvasDocument,
        addresses: Addresses,
        *,
        writable: bool,
        given: Mapping[Name, Given] | None = None,
        reviewed: Reviewed = NOTHING_GIVEN,
    ) -> None:
        self._canvas = canvas_id
        self._document = document
        self._addresses = addresses
        self._writable = writable
        self._given = given or {}
        self._reviewed = reviewed
        self._mender = Mender(document, say)
        self._places = Places(document)

    def remark(self, finding: Finding, *, full: bool = True, **open_: Any) -> Remark:
        """Word one finding."""
        document = self._document
        said = marked(finding, currency=document.currency, language=document.language, linked=full)
        name = Name.of(finding)
        badge = self._places.badge_of(finding)
        acts = self._acts(finding, name) if full and self._writable else {}
        return Remark(
            finding=finding,
            anchor=finding_anchor(finding),
            icon=f"k-{finding.severity}",
            mark=say(finding.severity.label),
            subjects=[self._subject(id_) for id_ in finding.subjects],
            look=badge.look if badge else "",
            message=said.message,
            why=said.why,
            advice=said.advice,
            rule=finding.rule,
            rule_href=handbook_url(finding.rule),
            href=self._addresses.one(name),
            full=full,
            given=self._given.get(name),
            comments=self.comments(finding),
            **acts,
            **open_,
        )

    def comments(self, finding: Finding) -> Sequence[Comment]:
        """What reviews say of a finding."""
        return self._reviewed.at(finding_key(finding))

    def _acts(self, finding: Finding, name: Name) -> Mapping[str, Any]:
        """What can be done about a finding; a waived one can only be counted again."""
        if finding.waived is not None:
            return {"count": self._addresses.one(name, "count")}
        return {
            "mends": [self.offer(name, mend) for mend in self._mender.mends_of(finding)],
            "change": self._form_of(finding),
            "walk": self._question_of(finding),
            "waive": self._addresses.one(name, "waive"),
        }

    def offer(self, name: Name, mend: Mend) -> Offer:
        """A mend as a button that leads to its preview."""
        return Offer(mend.slug, label_of(mend), self._addresses.one(name, "mend", by=mend.slug))

    def _subject(self, id_: str) -> Subject:
        thing = self._places.thing(id_)
        home = self._places.home(id_)
        name = getattr(thing, "name", "") or getattr(thing, "text", "") or getattr(thing, "step", "")
        type_: RelationshipType | None = getattr(thing, "type", None)
        kind = say(type_.label) if type_ else ""
        return Subject(
            badge=self._places.badge(id_),
            sign=f"t-{type_}" if type_ else "",
            kind=kind if name else "",
            text=name or kind,
            own=bool(name),
            href=reverse("board:board", args=[self._canvas], fragment=anchor(home)),
        )

    def _form_of(self, finding: Finding) -> str:
        """The form of the first subject, where the finding is about what that form holds."""
        id_ = finding.subjects[0]
        if part_of(finding.rule) or self._places.home(id_) != id_:
            return ""
        return reverse("board:thing", args=[self._canvas, self._places.collection(id_), id_])

    def _question_of(self, finding: Finding) -> str:
        question = ASKED.get(finding.rule)
        return reverse("walk:step", args=[self._canvas, finding.subjects[0], question]) if question else ""


def label_of(mend: Mend) -> str:
    """What a mend’s button says; long texts of the founder shortened."""
    values = {name: Truncator(shown(value, "")).chars(QUOTED) for name, value in mend.values.items()}
    return say(mend.label) % values


def counted(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that count: those that nobody lets stand."""
    return [finding for finding in findings if finding.waived is None]


def is_line(finding: Finding) -> bool:
    """Whether one line will do in a list."""
    return finding.severity is Severity.ADVICE and finding.waived is None
