"""What the form of a guiding question is: the founder's own words, and whatever its answer is on the canvas.

A form is built on a document as it stands and on one segment of it. Unbound it shows the answer so far; bound, ``edit``
is the change that keeps the answer. ``stamp`` is a digest of the answer as it stands: it travels in the form, so that
nobody overwrites what a teammate saved in the meantime.
"""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from canvas import edits
from canvas.board.anchors import anchor
from canvas.document import CanvasDocument
from canvas.edits import Edit
from relationships.document import Answer, Relationship
from relationships.kinds import Question
from relationships.questions import STEPS, Step
from relationships.rules.base import called
from segments.document import Segment
from segments.formfields import TextField
from segments.kinds import Kind
from segments.language import say
from segments.shape import shape_of


class Said(NamedTuple):
    """One line of an answer, to be read: what it is about, what is said of it, and founders' texts after that.

    ``named`` where what it is about is a founder's text too.
    """

    about: str
    words: str = ""
    icon: str = ""
    named: bool = False
    texts: Sequence[str] = ()


GONE = {"invalid_choice": _("Something that is ticked here is not on the canvas any more.")}


class RowForm(forms.Form):
    """What a question asks of one relationship, or of one channel.

    A row says that it was there when the form was opened; else nobody has seen it, and it is not bound.
    """

    use_required_attribute = False

    def __init__(self, data: Any, *, thing: Any, initial: dict[str, Any]) -> None:
        prefix = anchor(thing.id)
        self.marker = f"{prefix}-here"
        posted = data if data is not None and self.marker in data else None
        super().__init__(posted, prefix=prefix, initial=initial, auto_id="w-%s")
        self.thing = thing


class StepForm(forms.Form):
    """One guiding question about one segment.

    A question's own file says ``question``, its fields, their ``first`` values, its ``rows``, the ``structured`` edit
    and how the answer reads (``said``).
    """

    use_required_attribute = False
    question: ClassVar[Question]
    words = TextField(shape_of(Answer, "text"), rows=3, required=False)

    def __init__(self, document: CanvasDocument, segment: Segment, data: Any = None) -> None:
        self.document, self.segment = document, segment
        self.kept = kept_with(document, segment)
        initial = {"words": words_on(document, segment, self.question), **self.first()}
        super().__init__(data, initial=initial, auto_id="w-%s")
        self.fields["words"].label = say(self.step.words)
        self.fields["words"].widget.attrs["lang"] = document.language or None
        self.fields["words"].widget.attrs["dir"] = "auto"
        self.rows: Sequence[Any] = list(self.make_rows(data))
        self.set_up()

    @property
    def step(self) -> Step:
        """The question itself."""
        return STEPS[self.question]

    @property
    def ticked_by(self) -> int:
        """The last figure that ticks something here, 0 for none."""
        return 0

    @property
    def template(self) -> str:
        """The fragment that shows the fields of the answer."""
        return f"walk/steps/_{self.question}.html"

    def first(self) -> dict[str, Any]:
        """The answer as it stands, by the names of the form's own fields."""
        return {}

    def make_rows(self, data: Any) -> Iterator[RowForm]:
        """A form for every relationship of the segment, where the question asks for one."""
        yield from ()

    def set_up(self) -> None:
        """Offer the choices that depend on the canvas."""

    def structured(self) -> Edit:
        """The change that the fields of the answer make."""
        return lambda document: document

    def said_words(self) -> str:
        """The founder's own words, as they will be kept."""
        words: str = self.cleaned_data["words"]
        return words

    def edit(self) -> Edit:
        """The whole change: what the canvas says, and the founder's own words."""
        return edits.chain(
            self.structured(), edits.answered(self.segment.id, self.question, self.said_words())
        )

    def started(self, sample: str) -> QueryDict:
        """What was posted, with a sentence to start from put into the founder's own words."""
        posted: Any = self.data
        data: QueryDict = posted.copy()
        starts = dict(zip(map(str, range(len(self.step.starts))), self.step.starts, strict=True))
        if sample in starts:
            sentence = say(starts[sample])
            data["words"] = "\n".join(filter(None, [data.get("words", "").strip(), sentence]))
        return data

    @property
    def sent(self) -> list[Any]:
        """The rows that were sent; what nobody has seen stays as it is."""
        return [row for row in self.rows if row.is_bound]

    def is_valid(self) -> bool:
        """Whether the form and all its rows are sound; all are looked at."""
        return all([super().is_valid(), *[row.is_valid() for row in self.sent]])

    def faults(self) -> Iterator[forms.BoundField]:
        """The fields in which something is wrong, in their order."""
        for form in (self, *self.sent):
            yield from (form[name] for name in form.fields if form[name].errors)

    @property
    def troubled(self) -> bool:
        """Whether something stands in the way of keeping this."""
        return bool(self.non_field_errors()) or any(self.faults())

    @property
    def stamp(self) -> str:
        """Equal as long as nobody changed this answer."""
        state = [self.initial, *[(row.thing.id, row.initial) for row in self.rows]]
        return hashlib.sha256(repr(state).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def seen(self) -> str:
        """The stamp of the answer when this form was opened; of a form that says nothing of it, as it stands."""
        return str(self.data.get("seen") or self.stamp)

    @classmethod
    def said(cls, document: CanvasDocument, segment: Segment) -> Iterator[Said]:
        """The answer on the canvas, a line each; the founder's own words are not among them."""
        yield from ()


def kept_with(document: CanvasDocument, segment: Segment) -> list[Relationship]:
    """The relationships with a segment, in the document's order."""
    return [entry for entry in document.relationships if entry.segment == segment.id]


def words_on(document: CanvasDocument, segment: Segment, question: Question) -> str:
    """The founder's own words on a question about a segment, or nothing."""
    found = (a.text for a in document.answers if a.segment == segment.id and a.question is question)
    return next(found, "")


def name_of(relationship: Relationship) -> str:
    """What a line calls a relationship: the founder's words, or its type."""
    name = called(relationship)
    return say(name.label) if isinstance(name, Kind) else name


def line(relationship: Relationship, words: str, texts: Sequence[str] = ()) -> Said:
    """What is said of one relationship."""
    return Said(name_of(relationship), words, f"t-{relationship.type}", bool(relationship.text), texts)


def listed(kinds: Sequence[Kind]) -> str:
    """Terms one after the other."""
    return ", ".join(say(kind.label) for kind in kinds)
