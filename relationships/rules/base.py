"""What a rule is, and what it finds. Pure.

A rule is one file with one ``RULE``. It looks at a ``Reading`` and yields what it ``Found``; ``check`` in
``relationships.rules`` turns that into ordered findings. Sentences are marked, never translated here.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from relationships.document import Relationship, ToolkitRecord
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Kind, NoteBlock, Stage
from segments.words import pgettext_noop

if TYPE_CHECKING:
    from relationships.rules.reading import Reading


class Severity(Kind):
    """How grave a finding is, gravest first."""

    ERROR = "error", pgettext_noop("severity", "contradiction")
    WARNING = "warning", pgettext_noop("severity", "risk")
    ADVICE = "advice", pgettext_noop("severity", "not thought of yet")

    @property
    def weight(self) -> int:
        """0 for an error to 2 for advice: the order in which findings are listed."""
        return list(Severity).index(self)


class NoteLike(Protocol):
    """What rules need to know of a note."""

    @property
    def block(self) -> NoteBlock: ...
    @property
    def segments(self) -> tuple[str, ...] | None: ...
    @property
    def supports(self) -> tuple[str, ...]: ...


class WaiverLike(Protocol):
    """What the engine needs to know of a waiver."""

    @property
    def rule(self) -> str: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def about(self) -> str: ...
    @property
    def reason(self) -> str: ...


class DocumentLike(Protocol):
    """What rules read of a canvas document; the whole of it lives two floors up."""

    @property
    def stage(self) -> Stage | None: ...
    @property
    def notes(self) -> Sequence[NoteLike]: ...
    @property
    def value_propositions(self) -> Sequence[ValueProposition]: ...
    @property
    def segments(self) -> Sequence[Segment]: ...
    @property
    def channels(self) -> Sequence[Channel]: ...
    @property
    def relationships(self) -> Sequence[Relationship]: ...
    @property
    def toolkit(self) -> Sequence[ToolkitRecord]: ...
    @property
    def waivers(self) -> Sequence[WaiverLike]: ...


class Money(NamedTuple):
    """An amount in the canvas's currency, to be written in the reader's way."""

    amount: Fraction | Decimal


class Many(tuple[str | Kind, ...]):
    """Several texts or terms; each is quoted when it is shown."""

    __slots__ = ()


Value = str | int | Decimal | Fraction | Money | Kind | Many
Values = Mapping[str, Value]


class Found(NamedTuple):
    """One place where a rule fires; ``values`` fill its sentences, ``severity`` departs from the rule's."""

    subjects: tuple[str, ...]
    values: Values = {}
    about: str | None = None
    severity: Severity | None = None


class Finding(NamedTuple):
    """What the engine says of a document. ``waived`` is the founder's reason, or None."""

    rule: str
    severity: Severity
    subjects: tuple[str, ...]
    about: str | None
    values: Values
    waived: str | None = None


@dataclass(frozen=True)
class Rule:
    """A mismatch rule with everything that people read about it.

    ``message`` says what does not fit on this very canvas, ``advice`` what one would do about it; both have
    named placeholders filled by ``Found.values``. ``title`` names the rule, ``why`` says why it matters,
    ``source`` where it comes from. ``fits`` and ``fails`` are documents (without format and title) in which the rule is
    silent, and fires: they are its test and its help page.
    """

    id: str
    severity: Severity
    title: str
    message: str
    advice: str
    why: str
    source: str
    fits: Mapping[str, Any]
    fails: Mapping[str, Any]
    check: Callable[["Reading"], Iterator[Found]] = field(repr=False)


def called(relationship: Relationship) -> str | Kind:
    """What a sentence calls a relationship: the founder's words, or its type."""
    return relationship.text or relationship.type
