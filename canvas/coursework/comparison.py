"""What became of a canvas between two of its submissions: things added, changed and removed, findings gone and new. Pure.

``canvas.difference`` says how to get from one document to the other; this says what a reader would want to know of it.
In which order things stand says nothing here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple, Protocol

from canvas.coursework.words import Reader, Run
from canvas.document import CanvasDocument

COLLECTIONS = ("segments", "relationships", "channels", "value_propositions", "notes")
INNER = ("touchpoints", "blueprint")


class FindingLike(Protocol):
    """What needs to be known of a finding."""

    @property
    def rule(self) -> str: ...
    @property
    def subjects(self) -> tuple[str, ...]: ...
    @property
    def about(self) -> str | None: ...
    @property
    def waived(self) -> str | None: ...


class PictureLike(Protocol):
    """What needs to be known of a picture."""

    @property
    def subject(self) -> str: ...
    @property
    def alt(self) -> str: ...
    @property
    def key(self) -> str: ...


class Changed(NamedTuple):
    """One thing that stayed and is not what it was.

    ``fields`` are the names of what differs, ``words`` the texts among them, word by word.
    """

    before: Any
    after: Any
    fields: tuple[str, ...]
    words: Mapping[str, tuple[Run, ...]]


class Things(NamedTuple):
    """What became of the things of one kind."""

    added: tuple[Any, ...] = ()
    changed: tuple[Changed, ...] = ()
    removed: tuple[Any, ...] = ()


class Findings(NamedTuple):
    """What became of the findings: ``waived`` and ``counted`` are those that stayed, and are let be now, or no longer."""

    gone: tuple[Any, ...] = ()
    new: tuple[Any, ...] = ()
    waived: tuple[Any, ...] = ()
    counted: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """What became of a canvas. ``things`` holds the kinds of which any changed, by the document's own names for them.

    Touchpoints and blueprint steps are kinds of their own; the rest of a toolkit record is under ``toolkit``, the
    canvas as a whole under ``canvas``, and what hangs on it under ``pictures``.
    """

    things: Mapping[str, Things] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.things) or any(self.findings)

    def of(self, kind: str) -> Things:
        """What became of one kind."""
        return self.things.get(kind, Things())


def compare(
    before: CanvasDocument,
    after: CanvasDocument,
    found_before: Sequence[FindingLike] = (),
    found_after: Sequence[FindingLike] = (),
    hung_before: Iterable[PictureLike] = (),
    hung_after: Iterable[PictureLike] = (),
) -> Comparison:
    """Compare two documents of one canvas, what was found on each, and the pictures that hung there."""
    reader = Reader()
    kinds = [*_kinds(before, after), ("pictures", _hung(hung_before), _hung(hung_after))]
    things = {kind: found for kind, was, now in kinds if any(found := _things(was, now, reader))}
    return Comparison(things, _findings(found_before, found_after))


Keyed = Mapping[Any, Any]


def _kinds(before: CanvasDocument, after: CanvasDocument) -> Iterator[tuple[str, Keyed, Keyed]]:
    """Every kind of thing, with what was and what is, each by what it is known by."""
    yield "canvas", {"": _Whole.of(before)}, {"": _Whole.of(after)}
    for kind in COLLECTIONS:
        yield kind, _by_id(getattr(before, kind)), _by_id(getattr(after, kind))
    yield "answers", _answers(before), _answers(after)
    for kind in INNER:
        yield kind, _inner(before, kind), _inner(after, kind)
    yield "toolkit", _records(before), _records(after)


class _Whole(NamedTuple):
    title: str
    language: str
    currency: str
    stage: Any
    summary: str

    @classmethod
    def of(cls, document: CanvasDocument) -> "_Whole":
        return cls(*(getattr(document, name) for name in cls._fields))


@dataclass(frozen=True)
class Hung:
    """A picture by the place that it is known by, with the words that stand for it."""

    key: str
    subject: str
    alt: str


def _hung(pictures: Iterable[PictureLike]) -> Keyed:
    return {picture.key: Hung(picture.key, picture.subject, picture.alt) for picture in pictures}


def _by_id(things: Iterable[Any]) -> Keyed:
    return {thing.id: thing for thing in things}


def _answers(document: CanvasDocument) -> Keyed:
    return {(answer.segment, answer.question): answer for answer in document.answers}


def _inner(document: CanvasDocument, kind: str) -> Keyed:
    return {thing.id: thing for record in document.toolkit for thing in getattr(record, kind)}


def _records(document: CanvasDocument) -> Keyed:
    """The toolkit records; what is told of touchpoints and steps is told of them already."""
    return {record.segment: record for record in document.toolkit}


def _things(was: Keyed, now: Keyed, reader: Reader) -> Things:
    stayed = ((was[key], thing) for key, thing in now.items() if key in was)
    changed = (_changed(before, after, reader) for before, after in stayed if before != after)
    return Things(
        added=tuple(thing for key, thing in now.items() if key not in was),
        changed=tuple(entry for entry in changed if entry.fields),
        removed=tuple(thing for key, thing in was.items() if key not in now),
    )


def _changed(before: Any, after: Any, reader: Reader) -> Changed:
    names = after._fields if isinstance(after, _Whole) else tuple(entry.name for entry in fields(after))
    differ = {
        name: (getattr(before, name), getattr(after, name))
        for name in names
        if name not in INNER and getattr(before, name) != getattr(after, name)
    }
    words = {
        name: reader.runs(was, now)
        for name, (was, now) in differ.items()
        if type(was) is str and type(now) is str
    }
    return Changed(before, after, tuple(differ), words)


def _findings(before: Sequence[FindingLike], after: Sequence[FindingLike]) -> Findings:
    was, now = ({_known_by(finding): finding for finding in found} for found in (before, after))
    stayed = [(was[key], finding) for key, finding in now.items() if key in was]
    return Findings(
        gone=tuple(finding for key, finding in was.items() if key not in now),
        new=tuple(finding for key, finding in now.items() if key not in was),
        waived=tuple(new for old, new in stayed if old.waived is None and new.waived is not None),
        counted=tuple(new for old, new in stayed if old.waived is not None and new.waived is None),
    )


def _known_by(finding: FindingLike) -> tuple[str, frozenset[str], str]:
    """A finding is the same one as long as its rule, its subjects and what it is about are."""
    return finding.rule, frozenset(finding.subjects), finding.about or ""
