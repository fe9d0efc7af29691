"""Model fields that keep what a document says exactly, on SQLite and PostgreSQL alike."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.db import models

from segments.shape import canonical


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


def choices_of(kinds: type[StrEnum]) -> Any:
    """The choices of a field by callable, so that a new member is no migration."""

    def choices() -> list[tuple[str, str]]:
        return [(kind.value, kind.value) for kind in kinds]

    return choices
