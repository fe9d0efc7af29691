"""What our PDFs cost, against the same content as HTML that WeasyPrint and Chromium print in the same run.

``pytest tests/benchmarks/test_engines.py -n 0 -s --benchmark-enable`` prints the ratios: how many times longer the other
takes for one more document once it is warm, how many times more memory it holds, how many times larger its file is.
"""

import json
import subprocess
import sys

import pytest

from tests.benchmarks.engines import ENGINES, HTML, ours, page_subject, report_subject
from tests.canvas.export.reading import shown, solid

SUBJECTS = {"page": page_subject, "report": report_subject}


def run(engine, what):
    """One engine in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.engines", engine, what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("what", SUBJECTS)
def test_the_others_are_given_every_text(what):
    words = solid(HTML[what]().replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&"))
    assert [text for text in shown(SUBJECTS[what]().document) if solid(text) not in words] == []


@pytest.mark.benchmark(group="engines")
@pytest.mark.parametrize("what", SUBJECTS)
def test_ours_beside_the_others(benchmark, what):
    with ours(what) as make:
        make()
        assert benchmark.pedantic(make, rounds=5).startswith(b"%PDF-")
    if not benchmark.enabled:
        return
    found = {engine: run(engine, what) for engine in ENGINES}
    for engine, figures in found.items():
        benchmark.extra_info[engine] = figures
        ratios = {key: round(figures[key] / value, 1) for key, value in found["ours"].items() if value}
        benchmark.extra_info[f"{engine}, times ours"] = ratios
        print(f"\n{what}, {engine}: {figures}; times ours: {ratios}")
