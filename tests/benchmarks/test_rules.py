"""How long the rules take, and how that grows with the canvas: ten and a hundred times the largest example.

``pytest tests/benchmarks/test_rules.py --benchmark-enable`` prints it; ``growth`` in the extra information is the time
against that of the example alone, which a linear engine keeps near the number of copies.
"""

import pytest

from relationships.rules import check
from tests.benchmarks.measure import large, seconds, times


@pytest.mark.benchmark(group="rules")
@pytest.mark.parametrize("count", [1, 10, 100])
def test_the_rules(benchmark, count):
    alone = large()
    document = times(alone, count)
    findings = benchmark.pedantic(check, (document,), rounds=5, warmup_rounds=1)
    assert len(document.relationships) == count * len(alone.relationships)
    assert len(findings) >= count
    if benchmark.enabled:
        growth = benchmark.stats.stats.median / seconds(lambda: check(alone))
        benchmark.extra_info["findings"] = len(findings)
        benchmark.extra_info["growth"] = round(growth, 1)
        print(f"\n{count} times the example: {growth:.1f} times as long, {len(findings)} findings")
