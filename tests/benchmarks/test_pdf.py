"""How long a page takes, against an empty one that typst sets in the same run.

``pytest tests/benchmarks/test_pdf.py -n 0 -s --benchmark-enable`` prints both; ``ratio`` in the extra information
is how many empty pages a full one costs.
"""

import datetime
import itertools
import time
from statistics import median

import pytest
import typst

from canvas.export.page import canvas_pdf, fonts
from relationships.rules import check
from tests.boards import board_with

EMPTY = b'#set document(title: "Empty")\n#set page(width: 297mm, height: 210mm)\n#set text(font: "FiraGO")\n.'
DAYS = itertools.count()


def empty_page():
    """A page with nothing on it; typst remembers what it set before, so that no two are alike."""
    source = EMPTY + str(next(DAYS)).encode()
    return typst.compile(source, format="pdf", font_paths=fonts(), pdf_standards=["ua-1"])


@pytest.mark.benchmark(group="pdf")
@pytest.mark.parametrize("cards", [60, 300])
def test_a_page_of_a_canvas(benchmark, cards):
    document = board_with(cards)
    findings = check(document)

    def page():
        date = datetime.date(2025, 1, 1) + datetime.timedelta(days=next(DAYS))
        return canvas_pdf(document, findings, date=date)

    page()
    empty = median(_seconds(empty_page) for _ in range(9))
    pdf = benchmark.pedantic(page, rounds=5, warmup_rounds=1)
    assert pdf.startswith(b"%PDF-")
    if benchmark.enabled:
        benchmark.extra_info["empty page, ms"] = round(empty * 1000, 2)
        benchmark.extra_info["ratio"] = round(benchmark.stats.stats.median / empty, 1)
        print(f"\n{cards} cards: {benchmark.extra_info['ratio']} times an empty page")


@pytest.mark.benchmark(group="pdf")
def test_an_empty_page(benchmark):
    empty_page()
    assert benchmark.pedantic(empty_page, rounds=20, warmup_rounds=2).startswith(b"%PDF-")


def _seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
