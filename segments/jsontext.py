"""JSON text in and out without losing a digit or a doubled key; the standard module does the rest. Pure."""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from segments.shape import Numeral, Plain, Twice


def parse_json(text: str) -> Plain:
    """Read JSON so that nothing is lost: numbers stay ``Numeral``, doubled keys stay known.

    Raises:
        json.JSONDecodeError: when it is not JSON.
    """
    return json.loads(
        text, parse_int=Numeral, parse_float=Numeral, parse_constant=Numeral, object_pairs_hook=_pairs
    )


def _pairs(pairs: list[tuple[str, Any]]) -> Twice:
    found = Twice(pairs)
    if len(found) < len(pairs):
        found.keys_twice = frozenset(
            key for key, times in Counter(key for key, _ in pairs).items() if times > 1
        )
    return found


def to_json(raw: Plain, *, indent: bool = False) -> str:
    """Write JSON, every number exactly; without spaces unless indented."""
    return "".join(_written(raw, " " if indent else "", "\n" if indent else "", 0))


def _written(raw: Plain, gap: str, line: str, depth: int) -> Iterator[str]:
    """The pieces of a JSON text; ``json`` itself cannot write a Decimal exactly."""
    inner = line + " " * (depth + 1) if line else ""
    outer = line + " " * depth if line else ""
    if isinstance(raw, dict) and raw:
        for place, (key, value) in enumerate(raw.items()):
            colon = ": " if gap else ":"
            yield ("," if place else "{") + inner + json.dumps(key, ensure_ascii=False) + colon
            yield from _written(value, gap, line, depth + 1)
        yield outer + "}"
    elif isinstance(raw, list | tuple) and raw:
        for place, value in enumerate(raw):
            yield ("," if place else "[") + inner
            yield from _written(value, gap, line, depth + 1)
        yield outer + "]"
    elif isinstance(raw, Decimal | Numeral):
        yield str(raw)
    else:
        yield json.dumps(raw, ensure_ascii=False)
