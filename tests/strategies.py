"""Arbitrary valid canvas documents, made from the very declarations by which documents are read.

``documents()`` covers every field of every thing: one that is added later is covered without a word here.
"""

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from canvas.document import FORMAT, CanvasDocument, Note, Waiver
from relationships.document import Answer, BlueprintStep, Relationship, ToolkitRecord, Touchpoint
from relationships.kinds import Question
from segments.document import Channel, Segment, ValueProposition
from segments.shape import (
    ListOf,
    Number,
    OneOf,
    Part,
    Ref,
    Shape,
    Text,
    Truth,
    canonical,
    clean,
    declared,
    plain,
)

OF_ONE_KIND = 3
LETTERS = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\t\n%“”{}~/<&аЖộ\u0301")


@st.composite
def documents(draw: st.DrawFn) -> CanvasDocument:
    """A document as ``loads`` would give it: texts in NFC, numbers canonical, every reference resolving."""
    return Maker(draw).document()


def texts(limit: int, *, blank: bool = True) -> st.SearchStrategy[str]:
    """Short texts as they are stored; the empty one too where it may be missing."""
    drawn = st.text(LETTERS, max_size=min(limit, 12)).map(clean)
    return drawn.filter(lambda text: len(text) <= limit and (blank or bool(text)))


def numbers(shape: Number) -> st.SearchStrategy[Any]:
    """Numbers within a field's scale; whole ones as ``int``."""
    if shape.places == 0:
        return st.integers(shape.least, shape.most)
    drawn = st.decimals(shape.least, shape.most, places=min(shape.places, 3))
    return drawn.map(lambda number: canonical(Decimal(number)))


class Maker:
    """Draws one document: first the ids of all its things, then the things."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.taken: set[str] = set()
        self.ids: dict[str, list[str]] = {}
        for collection in ("notes", "value_propositions", "segments", "channels"):
            self.ids[collection] = self.new_ids()
        self.ids["relationships"] = self.new_ids() if self.ids["segments"] else []
        self.records = [segment for segment in self.ids["segments"] if draw(st.booleans())]
        self.inner = {
            segment: {"touchpoints": self.new_ids(), "blueprint": self.new_ids()} for segment in self.records
        }
        self.ids["*"] = sorted(self.taken)

    def new_ids(self) -> list[str]:
        """Ids that nothing in the document has yet."""
        drawn = self.draw(st.lists(texts(200, blank=False), unique=True, max_size=OF_ONE_KIND))
        fresh = [id_ for id_ in drawn if id_ not in self.taken]
        self.taken.update(fresh)
        return fresh

    def document(self) -> CanvasDocument:
        return self.thing(
            CanvasDocument,
            format=FORMAT,
            notes=self.things(Note, "notes"),
            value_propositions=self.things(ValueProposition, "value_propositions"),
            segments=self.things(Segment, "segments"),
            channels=self.things(Channel, "channels"),
            relationships=self.things(Relationship, "relationships"),
            answers=self.answers(),
            waivers=tuple(self.thing(Waiver) for _ in range(self.draw(st.integers(0, OF_ONE_KIND)))),
            toolkit=tuple(self.record(segment) for segment in self.records),
        )

    def things(self, cls: type[Any], collection: str) -> tuple[Any, ...]:
        return tuple(self.thing(cls, id=id_) for id_ in self.ids[collection])

    def answers(self) -> tuple[Answer, ...]:
        if not self.ids["segments"]:
            return ()
        asked = st.tuples(st.sampled_from(self.ids["segments"]), st.sampled_from(list(Question)))
        pairs = self.draw(st.lists(asked, unique=True, max_size=OF_ONE_KIND))
        return tuple(self.thing(Answer, segment=segment, question=question) for segment, question in pairs)

    def record(self, segment: str) -> ToolkitRecord:
        touchpoints = tuple(self.thing(Touchpoint, id=id_) for id_ in self.inner[segment]["touchpoints"])
        blueprint = tuple(self.thing(BlueprintStep, id=id_) for id_ in self.inner[segment]["blueprint"])
        return self.thing(ToolkitRecord, segment=segment, touchpoints=touchpoints, blueprint=blueprint)

    def thing(self, cls: type[Any], **known: Any) -> Any:
        """One thing, every field that is not known already drawn by its shape."""
        for entry in declared(cls):
            if entry.name not in known:
                missing = not entry.required and self.draw(st.booleans())
                known[entry.name] = entry.shape.missing if missing else self.held(entry.shape, entry.required)
        return cls(**known)

    def held(self, shape: Shape, required: bool) -> Any:
        """What a field holds while it is known."""
        if isinstance(shape, Part):
            part = self.thing(shape.thing)
            return part if shape.keep_empty or plain(part) else None
        if isinstance(shape, ListOf):
            choices = self.choices(shape.item)
            most = min(OF_ONE_KIND, len(choices))
            return tuple(self.draw(st.permutations(choices)))[: self.draw(st.integers(0, most))]
        if isinstance(shape, Ref | OneOf):
            return self.draw(st.sampled_from(self.choices(shape) or [shape.missing]))
        if isinstance(shape, Text) and shape.pattern:
            fits = st.from_regex(shape.pattern, fullmatch=True)
            return self.draw(fits.filter(lambda text: len(text) <= shape.limit))
        if isinstance(shape, Text):
            return self.draw(texts(shape.limit, blank=not required))
        if isinstance(shape, Number):
            return self.draw(numbers(shape))
        if isinstance(shape, Truth):
            return self.draw(st.booleans())
        raise NotImplementedError(f"no way to draw {shape}")

    def choices(self, shape: Shape) -> list[Any]:
        """What a reference may name, or an enumeration may hold."""
        if isinstance(shape, OneOf):
            return list(shape.kinds)
        return self.ids[shape.collection] if isinstance(shape, Ref) else []
