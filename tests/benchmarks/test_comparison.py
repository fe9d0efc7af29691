"""How long it takes to compare two large documents, against reading their two texts with the standard library.

``pytest tests/benchmarks/test_comparison.py --benchmark-enable`` prints it; ``floor`` in the extra information is the
time against that of ``json.loads`` on both texts. The bar is 20 ms.
"""

import json
from dataclasses import replace

import pytest

from canvas.coursework.comparison import compare
from canvas.document import dumps
from relationships.rules import check
from tests.benchmarks.measure import large, seconds, times


def rewritten(document):
    """The same canvas after a week’s work: every second card has other words, every tenth note went, some came."""
    relationships = tuple(
        replace(entry, text=f"{entry.text} and they say so themselves") if place % 2 else entry
        for place, entry in enumerate(document.relationships)
    )
    notes = tuple(
        replace(note, text=f"Now: {note.text}", id=note.id if place % 5 else f"{note.id}*")
        for place, note in enumerate(document.notes)
        if place % 10
    )
    return replace(document, relationships=relationships, notes=notes)


@pytest.mark.benchmark(group="comparison")
@pytest.mark.parametrize("count", [1, 10])
def test_two_large_documents(benchmark, count):
    before = times(large(), count)
    after = rewritten(before)
    found_before, found_after = check(before), check(after)
    found = benchmark.pedantic(compare, (before, after, found_before, found_after), rounds=9, warmup_rounds=1)
    assert found.of("relationships").changed
    assert found.of("notes").added
    assert found.of("notes").removed
    if benchmark.enabled:
        both = [dumps(before), dumps(after)]
        floor = benchmark.stats.stats.median / seconds(lambda: [json.loads(text) for text in both])
        benchmark.extra_info["floor"] = round(floor, 2)
        took = benchmark.stats.stats.median * 1000
        print(f"\n{count} times the example: {took:.1f} ms, {floor:.2f} × reading both texts")
