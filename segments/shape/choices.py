"""Members of enumerations, references to other things, and lists of either: their shapes. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from segments.shape.base import (
    LIST_LIMIT,
    NAME_LIMIT,
    Numeral,
    Plain,
    Problem,
    Problems,
    Shape,
    pointer,
    too_many,
)
from segments.shape.texts import Text, printable
from segments.words import gettext_noop


@dataclass(frozen=True)
class Ref(Shape):
    """The id of a thing of another collection of the same document."""

    collection: str
    missing: str = ""

    def read(self, raw: Plain, path: str, problems: Problems) -> str:
        return Text(NAME_LIMIT).read(raw, path, problems)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "description": f"the id of one of /{self.collection}"}


@dataclass(frozen=True)
class OneOf(Shape):
    """One member of an enumeration."""

    kinds: type[StrEnum]

    def read(self, raw: Plain, path: str, problems: Problems) -> StrEnum | None:
        if isinstance(raw, str) and raw in self.kinds._value2member_map_:
            return self.kinds(raw)
        if isinstance(raw, str) and not isinstance(raw, Numeral):
            message = gettext_noop("“%(text)s” is not one of: %(choices)s")
        else:
            message = gettext_noop("one of these is due here: %(choices)s")
        values = {"text": printable(str(raw)[:NAME_LIMIT]), "choices": ", ".join(self.kinds)}
        problems.append(Problem(path, message, values))
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": [str(kind) for kind in self.kinds]}


@dataclass(frozen=True)
class ListOf(Shape):
    """A list of references or of members of an enumeration, none of them twice.

    With ``unknown`` a missing list is ``None`` (not known), which is not the same as an empty one.
    """

    item: Shape
    unknown: bool = False

    @property
    def missing(self) -> tuple[()] | None:
        return None if self.unknown else ()

    def read(self, raw: Plain, path: str, problems: Problems) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            problems.append(Problem(path, gettext_noop("a list is due here")))
            return ()
        if len(raw) > LIST_LIMIT:
            problems.append(too_many(path, len(raw)))
            return ()
        values: dict[Any, None] = {}
        for place, entry in enumerate(raw):
            here = pointer(path, place)
            value = self.item.read(entry, here, problems)
            if value == "":
                problems.append(Problem(here, gettext_noop("nothing but white space")))
            elif value is not None and value in values:
                message = gettext_noop("“%(text)s” is in the list already")
                problems.append(Problem(here, message, {"text": str(value)[:NAME_LIMIT]}))
            values[value] = None
        return tuple(values)

    def plain(self, value: Any) -> Plain:
        return [str(entry) for entry in value]

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "uniqueItems": True, "maxItems": LIST_LIMIT}


def some_of(kinds: type[StrEnum], *, unknown: bool = False) -> ListOf:
    """A list of members of an enumeration."""
    return ListOf(OneOf(kinds), unknown)


def refs(collection: str, *, unknown: bool = False) -> ListOf:
    """A list of ids of another collection."""
    return ListOf(Ref(collection), unknown)
