"""Things: dataclasses whose fields are declared with a shape, read, written and described by that. Pure."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar, dataclass_transform

from segments.shape.base import (
    LIST_LIMIT,
    NAME_LIMIT,
    Plain,
    Problem,
    Problems,
    Shape,
    Twice,
    pointer,
    too_many,
)
from segments.shape.texts import printable
from segments.words import gettext_noop

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Shape):
    """A thing inside a thing. One in which nothing is known is missing, unless ``keep_empty``."""

    thing: type[Any]
    keep_empty: bool = False

    def read(self, raw: Plain, path: str, problems: Problems) -> Any:
        value = read(self.thing, raw, path, problems)
        return value if value is None or self.keep_empty or plain(value) else None

    def plain(self, value: Any) -> Plain:
        return plain(value)

    def schema(self) -> dict[str, Any]:
        return schema(self.thing)


@dataclass(frozen=True)
class Parts(Shape):
    """An ordered list of things."""

    thing: type[Any]
    missing: tuple[()] = ()

    def read(self, raw: Plain, path: str, problems: Problems) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            problems.append(Problem(path, gettext_noop("a list is due here")))
            return ()
        if len(raw) > LIST_LIMIT:
            problems.append(too_many(path, len(raw)))
            return ()
        things = [read(self.thing, entry, pointer(path, place), problems) for place, entry in enumerate(raw)]
        return tuple(thing for thing in things if thing is not None)

    def plain(self, value: Any) -> Plain:
        return [plain(thing) for thing in value]

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": schema(self.thing), "maxItems": LIST_LIMIT}


def shaped(shape: Shape, *, required: bool = False, key: str = "") -> Any:
    """Declare a field of a thing; ``key`` is its name in the document where Python's cannot be."""
    metadata = {"shape": shape, "required": required, "key": key}
    return field(metadata=metadata) if required else field(default=shape.missing, metadata=metadata)


# No field_specifiers: type checkers would then ask for every field that has no ``default=`` written out.
@dataclass_transform(frozen_default=True, kw_only_default=True)
def thing(cls: type[T]) -> type[T]:
    """Make a class a thing of the document: a frozen, keyword-only dataclass with slots."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


class Declared(NamedTuple):
    """One declared field of a thing."""

    name: str
    key: str
    shape: Shape
    required: bool


_DECLARED: dict[type[Any], tuple[Declared, ...]] = {}


def declared(cls: type[Any]) -> tuple[Declared, ...]:
    """The fields of a thing in the order in which a document writes them."""
    if cls not in _DECLARED:
        _DECLARED[cls] = tuple(
            Declared(f.name, f.metadata["key"] or f.name, f.metadata["shape"], f.metadata["required"])
            for f in dataclasses.fields(cls)
        )
    return _DECLARED[cls]


def shape_of(cls: type[Any], name: str) -> Any:
    """The shape of one field, for forms and models that share its limits."""
    return next(entry.shape for entry in declared(cls) if entry.name == name)


def read(cls: type[T], raw: Plain, path: str, problems: Problems) -> T | None:
    """Read one thing; ``None`` where so much is wrong that there is no thing to speak of."""
    if not isinstance(raw, dict):
        problems.append(Problem(path, gettext_noop("an object is due here")))
        return None
    before = len(problems)
    known = {entry.key: entry for entry in declared(cls)}
    problems.extend(_stray_keys(raw, known, path))
    values = {}
    for key, entry in known.items():
        here = pointer(path, key)
        if key in raw and raw[key] is not None:
            values[entry.name] = entry.shape.read(raw[key], here, problems)
            if (
                entry.required
                and values[entry.name] == ""
                and not any(p.path == here for p in problems[before:])
            ):
                problems.append(Problem(here, gettext_noop("nothing but white space")))
        elif entry.required and key not in raw:
            problems.append(Problem(here, gettext_noop("this is required, and missing")))
    if any(entry.required and values.get(entry.name) is None for entry in known.values()):
        return None
    return cls(**values)


def _stray_keys(raw: dict[str, Any], known: Mapping[str, Declared], path: str) -> Iterator[Problem]:
    twice = raw.keys_twice if isinstance(raw, Twice) else frozenset[str]()
    for key, value in raw.items():
        here = pointer(path, printable(key[:NAME_LIMIT]))
        if key not in known:
            yield Problem(
                here, gettext_noop("the key “%(key)s” is unknown"), {"key": printable(key[:NAME_LIMIT])}
            )
        elif key in twice:
            yield Problem(here, gettext_noop("the key “%(key)s” comes twice"), {"key": key})
        elif value is None:
            yield Problem(
                here, gettext_noop("null says nothing; leave the key out where a thing is not known")
            )


def plain(value: Any) -> dict[str, Plain]:
    """A thing as what JSON text is made of; what is missing is left out."""
    written: dict[str, Plain] = {}
    for entry in declared(type(value)):
        held = getattr(value, entry.name)
        if entry.required or (held is not None and (held not in ("", ()) or entry.shape.missing is None)):
            written[entry.key] = entry.shape.plain(held)
    return written


def schema(cls: type[Any]) -> dict[str, Any]:
    """A thing in JSON Schema 2020-12."""
    entries = declared(cls)
    return {
        "type": "object",
        "properties": {entry.key: _described(entry) for entry in entries},
        "required": [entry.key for entry in entries if entry.required],
        "additionalProperties": False,
    }


def _described(entry: Declared) -> dict[str, Any]:
    described = entry.shape.schema()
    if entry.required and described.get("type") == "string" and "enum" not in described:
        described.setdefault("pattern", r"\S")
    return described
