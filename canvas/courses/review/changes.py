"""What changed since the submission before, as a list: how many of each kind, and each by itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from canvas.board.anchors import anchor
from canvas.board.kinds import KINDS, form_for, name_of
from canvas.board.marks import Tally
from canvas.courses.review.figures import Row, toolkit_rows
from canvas.courses.review.snapshot import Name, Said, Snapshot
from canvas.courses.review.snapshot import name_of as finding_name
from canvas.courses.review.toolkit import toolkit_anchor
from canvas.coursework.comparison import Changed, Comparison, compare
from relationships.phrases import number
from relationships.rules import Severity
from segments.kinds import Kind
from segments.language import say
from segments.numerals import typed

IN_DETAIL = 60  # changed things whose fields are told one by one


class Line(NamedTuple):
    """One thing of the list; ``anchor`` is empty for what is not on the page."""

    name: str
    own: bool
    anchor: str
    rows: Sequence[Row] = ()


class Group(NamedTuple):
    """Added, changed or removed things: the sign, how many, the same in words, and each."""

    sign: str
    many: int
    words: str
    lines: Sequence[Line]


@dataclass(frozen=True, kw_only=True)
class Changes:
    """All that changed; ``was`` and ``now`` count the findings that stand, by their gravity."""

    groups: Sequence[Group]
    was: Tally
    now: Tally
    gone: Sequence[Said]
    new: Sequence[Said]
    waived: Sequence[Said]
    counted: Sequence[Said]

    @property
    def tallies(self) -> Iterator[tuple[str, str, int, int]]:
        """Mark, name and both counts of each gravity that there is or was."""
        for severity, was, now in zip(Severity, self.was, self.now, strict=True):
            if was or now:
                yield f"k-{severity}", say(severity.label), was, now


def comparison_of(before: Snapshot, after: Snapshot) -> Comparison:
    """Compare two submissions of one work."""
    hung = ([picture for hang in one.pictures.values() for picture in hang] for one in (before, after))
    return compare(before.document, after.document, before.kept, after.kept, *hung)


def changes_of(before: Snapshot, after: Snapshot, comparison: Comparison) -> Changes:
    """Word what changed, in the reader's language."""
    writer = _Writer(before, after)
    things = comparison.things.items()
    found = comparison.findings
    return Changes(
        groups=[
            *_group("+", [(kind, writer.line(kind, t)) for kind, f in things for t in f.added]),
            *_group("±", [(kind, writer.changed(kind, entry)) for kind, f in things for entry in f.changed]),
            *_group("−", [(kind, writer.line(kind, t, gone=True)) for kind, f in things for t in f.removed]),
        ],
        was=_tally(before),
        now=_tally(after),
        gone=list(_told(before, map(finding_name, found.gone))),
        new=list(_told(after, map(finding_name, found.new))),
        waived=list(_told(after, map(finding_name, found.waived))),
        counted=list(_told(after, map(finding_name, found.counted))),
    )


def _group(sign: str, lines: Sequence[tuple[str, Line]]) -> Iterator[Group]:
    if lines:
        kinds = [kind for kind, _line in lines]
        counted = [_counted(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]
        yield Group(sign, len(lines), ", ".join(counted), [line for _kind, line in lines])


def _counted(kind: str, count: int) -> str:
    """“two relationships” in figures: “2 relationships”."""
    phrases = {
        "canvas": lambda: _("the canvas as a whole"),
        "segments": lambda: ngettext("%(count)s segment", "%(count)s segments", count),
        "relationships": lambda: ngettext("%(count)s relationship", "%(count)s relationships", count),
        "channels": lambda: ngettext("%(count)s channel", "%(count)s channels", count),
        "value_propositions": lambda: ngettext(
            "%(count)s value proposition", "%(count)s value propositions", count
        ),
        "notes": lambda: ngettext("%(count)s note", "%(count)s notes", count),
        "answers": lambda: ngettext("%(count)s answer", "%(count)s answers", count),
        "touchpoints": lambda: ngettext("%(count)s touchpoint", "%(count)s touchpoints", count),
        "blueprint": lambda: ngettext(
            "%(count)s step of a blueprint", "%(count)s steps of blueprints", count
        ),
        "toolkit": lambda: ngettext(
            "the toolkit of %(count)s segment", "the toolkit of %(count)s segments", count
        ),
        "pictures": lambda: ngettext("%(count)s picture", "%(count)s pictures", count),
    }
    return phrases[kind]() % {"count": number(count)}


def _told(snapshot: Snapshot, names: Iterable[Name]) -> Iterator[Said]:
    wanted = set(names)
    return (said for said in snapshot.findings if finding_name(said.finding) in wanted)


def _tally(snapshot: Snapshot) -> Tally:
    counted = [entry.severity for entry in snapshot.kept if entry.waived is None]
    return Tally(*(counted.count(severity) for severity in Severity))


class _Writer:
    """Names things, and words the fields of those that changed."""

    def __init__(self, before: Snapshot, after: Snapshot) -> None:
        self._before, self._after = before, after
        self._forms: dict[str, tuple[Any, Any]] = {}
        self._left = IN_DETAIL

    def line(self, kind: str, thing: Any, *, gone: bool = False) -> Line:
        """One thing that came or went."""
        name, own = self._name(kind, thing)
        if kind == "toolkit":
            drawn = {tool.badge.id for tool in self._after.tools}
            return Line(name, own, toolkit_anchor(thing.segment) if thing.segment in drawn else "")
        return Line(name, own, "" if kind == "canvas" else _anchor(kind, thing, gone))

    def changed(self, kind: str, entry: Changed) -> Line:
        """One thing that changed, field by field as long as there are not too many."""
        line = self.line(kind, entry.after)
        self._left -= 1
        return line._replace(rows=list(self._rows(kind, entry))) if self._left >= 0 else line

    def _name(self, kind: str, thing: Any) -> tuple[str, bool]:
        """What a thing is called, and whether the founder called it so."""
        if kind == "canvas":
            return _("The canvas as a whole"), False
        if kind == "answers":
            return f"{self._segment(thing.segment)}: {say(thing.question.label)}", False
        if kind == "toolkit":
            return _("Toolkit: %(segment)s") % {"segment": self._segment(thing.segment)}, False
        if kind == "blueprint":
            return thing.step, True
        if kind == "pictures":
            return thing.alt, True
        name = name_of(thing)
        return (say(name.label), False) if isinstance(name, Kind) else (name, True)

    def _segment(self, id_: str) -> str:
        badge = self._after.badges.get(id_) or self._before.badges[id_]
        return badge.name

    def _rows(self, kind: str, entry: Changed) -> Iterator[Row]:
        if kind == "toolkit":
            yield from toolkit_rows(entry.before, entry.after)
            return
        if kind not in KINDS:
            yield from (Row("", runs) for runs in entry.words.values())
            return
        old, new = self._both(kind)
        was, now = old.initial_of(entry.before), new.initial_of(entry.after)
        for name, field in new.fields.items():
            if name in entry.words:
                yield Row(str(field.label), entry.words[name])
            elif was.get(name) != now.get(name) and not name.endswith("_known"):
                yield Row(
                    str(field.label),
                    (),
                    _in_words(old.fields[name], was.get(name)),
                    _in_words(field, now.get(name)),
                )

    def _both(self, kind: str) -> tuple[Any, Any]:
        """The form of a kind, with what things could name then and can name now."""
        if kind not in self._forms:
            self._forms[kind] = form_for(kind, self._before.document), form_for(kind, self._after.document)
        return self._forms[kind]


def _anchor(kind: str, thing: Any, gone: bool) -> str:
    if kind == "answers":
        return "" if gone else anchor(f"answer:{thing.segment}:{thing.question}")
    if kind == "pictures":
        return "" if gone else anchor(thing.key)
    if kind in ("touchpoints", "blueprint"):
        return ""
    return ("was-" if gone else "") + anchor(thing.id)


def _in_words(field: Any, value: Any) -> str:
    """A value of a form's field as people read it; nothing where it is not known."""
    if value in (None, ""):
        return ""
    labels = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    if isinstance(value, tuple):
        return ", ".join(labels.get(str(entry), str(entry)) for entry in value) or _("none")
    return typed(value) if isinstance(value, int | Decimal) else labels.get(str(value), str(value))
