"""What every shape is, and what is wrong with a place of a document. Pure: standard library only."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from segments.words import gettext_noop

NAME_LIMIT = 200
TEXT_LIMIT = 5_000
LIST_LIMIT = 500
NUMBER_LIMIT = 10**12
PLACES_LIMIT = 1_000

Plain = Any  # dict, list, str, bool, int, Decimal: what JSON text is made of


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


def too_many(path: str, count: int) -> Problem:
    """The problem of a list that is longer than any list may be."""
    message = gettext_noop("%(count)s entries; at most %(limit)s are allowed")
    return Problem(path, message, {"count": count, "limit": LIST_LIMIT})


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
