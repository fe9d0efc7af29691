"""Numbers, exact at any length, and their shape; yes and no. Pure."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from segments.shape.base import NUMBER_LIMIT, PLACES_LIMIT, Numeral, Plain, Problem, Problems, Shape
from segments.words import gettext_noop

_NUMERAL = re.compile(r"-?(?P<whole>\d+)(?:\.(?P<rest>\d+))?(?:[eE](?P<exponent>[+-]?\d+))?\Z", re.ASCII)


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


def decimals(number: Decimal) -> int:
    """The exponent of a canonical number: 0, or minus its decimal places."""
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


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
