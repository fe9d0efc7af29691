"""The shape of the things in a canvas document: one declaration, four readers.

A thing is a frozen dataclass whose fields are declared with a shape (``Text``, ``Number``, ``OneOf`` …).
From that one declaration the document is read and checked (``read``), written (``plain``), described as
JSON Schema (``schema``), and forms take their limits. Pure: standard library only.

Reading never stops at the first fault: every fault becomes a ``Problem`` with a JSON Pointer.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import Any, NamedTuple, TypeVar, dataclass_transform

from segments.words import gettext_noop

NAME_LIMIT = 200
TEXT_LIMIT = 5_000
LIST_LIMIT = 500
NUMBER_LIMIT = 10**12
PLACES_LIMIT = 1_000

Plain = Any  # dict, list, str, bool, int, Decimal: what JSON text is made of
T = TypeVar("T")


class Problem(NamedTuple):
    """One fault: where (a JSON Pointer), and a marked sentence with the values that fill it."""

    path: str
    message: str
    values: Mapping[str, str | int] = {}


Problems = list[Problem]


class Numeral(str):
    """A number as it stood in the JSON text, so that no digit is lost before it is checked."""

    __slots__ = ()


class Twice(dict[str, Any]):
    """An object of the JSON text in which a key came more than once."""

    keys_twice: frozenset[str] = frozenset()


def pointer(path: str, step: str | int) -> str:
    """Go one step deeper in a JSON Pointer (RFC 6901)."""
    return f"{path}/{str(step).replace('~', '~0').replace('/', '~1')}"


def canonical(number: Decimal) -> Decimal:
    """The same number without trailing zeros and with no positive exponent; exact at any length."""
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        raise ValueError("not a finite number")
    kept = next((place for place in range(len(digits), 0, -1) if digits[place - 1]), 0)
    if not kept:
        return Decimal(0)
    digits, exponent = digits[:kept], exponent + len(digits) - kept
    if exponent > 0:
        digits, exponent = digits + (0,) * exponent, 0
    return Decimal((0 if number >= 0 else 1, digits, exponent))


def clean(text: str) -> str:
    """Text as it is stored: NFC, CR LF as LF; what is blank becomes the empty string."""
    text = text.replace("\r\n", "\n")
    if len(text) > TEXT_LIMIT:
        text = _marks_sorted(text)
    text = unicodedata.normalize("NFC", text)
    return text if text.strip() else ""


def _marks_sorted(text: str) -> str:
    """The same text to Unicode: ``normalize`` would sort a long run of combining marks in quadratic time."""
    apart = "".join(unicodedata.normalize("NFD", char) for char in text)
    runs = groupby(apart, key=lambda char: unicodedata.combining(char) > 0)
    return "".join(
        "".join(sorted(run, key=unicodedata.combining)) if marks else "".join(run) for marks, run in runs
    )


_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_NUMERAL = re.compile(r"-?(?P<whole>\d+)(?:\.(?P<rest>\d+))?(?:[eE](?P<exponent>[+-]?\d+))?\Z", re.ASCII)


def forbidden(text: str) -> Problem | None:
    """The first character of a text (CR LF set aside) that no document may hold."""
    found = _FORBIDDEN.search(text.replace("\r\n", "\n"))
    if found is None:
        return None
    code = ord(found.group())
    if 0xD800 <= code <= 0xDFFF:
        return Problem(
            "",
            gettext_noop("half of a surrogate pair (U+%(code)s) stands here alone"),
            {"code": f"{code:04X}"},
        )
    return Problem(
        "", gettext_noop("the control character U+%(code)s cannot be kept"), {"code": f"{code:04X}"}
    )


class Shape:
    """What a field may hold. ``missing`` is its value when the document does not have it."""

    missing: Any = None

    def read(self, raw: Plain, path: str, problems: Problems) -> Any:
        """Turn what the JSON text holds into a value; add a problem for whatever does not fit."""
        raise NotImplementedError

    def plain(self, value: Any) -> Plain:
        """Turn a value back into what the JSON text holds."""
        return value

    def schema(self) -> dict[str, Any]:
        """Describe the field in JSON Schema 2020-12."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Shape):
    """A text of at most ``limit`` characters; blank is missing, and ``pattern`` may narrow it."""

    limit: int = TEXT_LIMIT
    pattern: str = ""
    hint: str = ""
    missing: str = ""

    def read(self, raw: Plain, path: str, problems: Problems) -> str:
        if not isinstance(raw, str) or isinstance(raw, Numeral):
            problems.append(Problem(path, gettext_noop("a text is due here")))
            return ""
        fault = forbidden(raw)
        if fault:
            problems.append(fault._replace(path=path))
            return ""
        text = clean(raw)
        if len(text) > self.limit:
            message = gettext_noop("%(count)s characters; at most %(limit)s are allowed")
            problems.append(Problem(path, message, {"count": len(text), "limit": self.limit}))
        elif text and self.pattern and not re.fullmatch(self.pattern, text):
            problems.append(Problem(path, self.hint, {"text": text[:NAME_LIMIT]}))
        return text

    def schema(self) -> dict[str, Any]:
        described: dict[str, Any] = {"type": "string", "maxLength": self.limit}
        return described | ({"pattern": f"^{self.pattern}$"} if self.pattern else {})


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


@dataclass(frozen=True)
class Number(Shape):
    """An exact number from ``least`` to ``most`` with at most ``places`` decimals (0: a whole number)."""

    least: int = 0
    most: int = NUMBER_LIMIT
    places: int = PLACES_LIMIT

    def read(self, raw: Plain, path: str, problems: Problems) -> Decimal | int | None:
        number = self._number(raw)
        if isinstance(number, Problem):
            problems.append(number._replace(path=path))
            return None
        return int(number) if self.places == 0 else number

    def _number(self, raw: Plain) -> Decimal | Problem:
        """Read a numeral without ever holding more digits than it has."""
        found = _NUMERAL.match(raw) if isinstance(raw, Numeral) else None
        if found is None:
            return Problem("", gettext_noop("a number is due here"))
        if not any(digit in "123456789" for digit in found["whole"] + (found["rest"] or "")):
            number = Decimal(0)
        elif raw.startswith("-"):
            return Problem(
                "", gettext_noop("a negative number; the least is %(least)s"), {"least": self.least}
            )
        else:
            exponent = (found["exponent"] or "0").lstrip("+")
            if len(exponent) > 7 or abs(int(exponent)) > 2 * PLACES_LIMIT + len(raw):
                over = not exponent.startswith("-")
                return self._too_large() if over else self._too_fine()
            number = Decimal(f"{found['whole']}.{found['rest'] or 0}E{exponent}")
            if number > self.most:
                return self._too_large()
            number = canonical(number)
        if number < self.least:
            return Problem("", gettext_noop("a number from %(least)s to %(most)s is due here"), self._scale())
        return number if -decimals(number) <= self.places else self._too_fine()

    def _scale(self) -> dict[str, str | int]:
        return {"least": self.least, "most": self.most}

    def _too_large(self) -> Problem:
        if self.most == NUMBER_LIMIT:
            return Problem("", gettext_noop("more than 1,000,000,000,000, the largest number allowed"))
        return Problem("", gettext_noop("a number from %(least)s to %(most)s is due here"), self._scale())

    def _too_fine(self) -> Problem:
        if self.places == 0:
            return Problem("", gettext_noop("a whole number is due here"))
        if self.places == 1:
            return Problem("", gettext_noop("at most one decimal is allowed"))
        return Problem("", gettext_noop("at most %(places)s decimals are allowed"), {"places": self.places})

    def schema(self) -> dict[str, Any]:
        # No ``multipleOf``: 0.1 is no binary float, so validators would refuse 4.6.
        return {
            "type": "integer" if self.places == 0 else "number",
            "minimum": self.least,
            "maximum": self.most,
        }


def decimals(number: Decimal) -> int:
    """The exponent of a canonical number: 0, or minus its decimal places."""
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


@dataclass(frozen=True)
class Truth(Shape):
    """Yes, no, or (missing) not known."""

    def read(self, raw: Plain, path: str, problems: Problems) -> bool | None:
        if isinstance(raw, bool):
            return raw
        problems.append(Problem(path, gettext_noop("true or false is due here")))
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


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


def too_many(path: str, count: int) -> Problem:
    """The problem of a list that is longer than any list may be."""
    message = gettext_noop("%(count)s entries; at most %(limit)s are allowed")
    return Problem(path, message, {"count": count, "limit": LIST_LIMIT})


def printable(text: str) -> str:
    """Text that can be shown and encoded whatever it was: odd characters become U+FFFD."""
    return _FORBIDDEN.sub("�", text)


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
