"""What benchmarks share: medians of a few runs, and documents of any size."""

import time
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from canvas.document import CanvasDocument, loads, references, things

FIXTURES = Path(__file__).parents[2] / "fixtures"
COLLECTIONS = ("notes", "value_propositions", "segments", "channels", "relationships", "answers", "toolkit")


def large() -> CanvasDocument:
    """The largest of the examples."""
    return loads((FIXTURES / "harbour-mutual.json").read_bytes())


def seconds(work: Callable[[], object], rounds: int = 9) -> float:
    """How long some work takes: the median of several rounds, after one that does not count."""
    work()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return median(taken)


def times(document: CanvasDocument, count: int) -> CanvasDocument:
    """The document so many times over in one, each copy under ids of its own; limits are set aside."""
    ids = {id_ for _, id_, _ in things(document)} | {id_ for _, id_, _ in references(document)}
    copies = [_renamed(document, ids, f"~{number}") for number in range(count)]
    together: dict[str, Any] = {
        name: tuple(thing for copy in copies for thing in getattr(copy, name)) for name in COLLECTIONS
    }
    return replace(document, waivers=(), **together)


def _renamed(value: Any, ids: set[str], ending: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_renamed(entry, ids, ending) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{field.name: _renamed(getattr(value, field.name), ids, ending) for field in fields(value)},
        )
    return f"{value}{ending}" if type(value) is str and value in ids else value
