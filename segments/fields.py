"""Model fields that keep what a document says exactly, on SQLite and PostgreSQL alike."""

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from django.db import models

from segments.jsontext import parse_json, to_json
from segments.shape import canonical, plain, read


class ExactDecimalField(models.Field):
    """A number of any precision.

    PostgreSQL's ``numeric`` is exact. SQLite would make a binary float of it, so there it is canonical text;
    text still sorts ``-`` before every digit, which is all that a not-negative constraint asks.
    """

    def db_type(self, connection: Any) -> str:
        return "numeric" if connection.vendor == "postgresql" else "text"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Decimal | None:
        return None if value is None else canonical(Decimal(str(value)))

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else canonical(Decimal(str(value)))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is None:
            return None
        number = canonical(Decimal(str(value)))
        return number if connection.vendor == "postgresql" else str(number)


class SlugsField(models.JSONField):
    """An ordered list of slugs, or null where the list is not known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)


def choices_of(kinds: type[StrEnum]) -> list[tuple[str, str]]:
    """The choices of a field; given as a partial of this, a new member is no migration."""
    return [(kind.value, kind.value) for kind in kinds]


REMEMBERED = 10_000  # characters; what is longer is read anew, lest crafted canvases fill the memory


def _read(thing: Any, text: str) -> Any:
    """One part, or a tuple of several."""
    raw = parse_json(text)
    return (
        tuple(read(thing, entry, "", []) for entry in raw)
        if isinstance(raw, list)
        else read(thing, raw, "", [])
    )


# Parts are frozen, so that rows with the same text may share them: a class of 500 has one rubric, read once.
_read_once = lru_cache(maxsize=1024)(_read)


def _part(thing: Any, text: str) -> Any:
    return (_read_once if len(text) <= REMEMBERED else _read)(thing, text)


class PartField(models.TextField):
    """A part of a document (a frozen dataclass) as the JSON text that a document would hold; null: missing."""

    def __init__(self, *args: Any, thing: type[Any] = object, **kwargs: Any) -> None:
        self.thing = thing
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | {"thing": self.thing}

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return None if value is None else _part(self.thing, value)

    def get_prep_value(self, value: Any) -> Any:
        return None if value is None else to_json(plain(value))


class PartsField(PartField):
    """An ordered list of parts, a tuple of frozen dataclasses; never null."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", tuple)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        return None if value is None else _part(self.thing, value)  # null where an outer join found no row

    def get_prep_value(self, value: Any) -> Any:
        return to_json([plain(entry) for entry in value])
