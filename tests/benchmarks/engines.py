"""Programs that make PDFs, each in a process of its own: ``python -m tests.benchmarks.engines weasyprint page``.

It prints one JSON object: seconds (the warm median), megabytes (the most memory of the process and its children, shared
pages counted once; 0 where the system does not tell), bytes of the PDF and its pages.
"""

import contextlib
import datetime
import io
import itertools
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
django.setup()

from pypdf import PdfReader  # noqa: E402

from canvas.document import CanvasDocument  # noqa: E402
from canvas.export.formats import Options, Subject  # noqa: E402
from canvas.export.formats.canvas_pdf import FORMAT as CANVAS  # noqa: E402
from canvas.export.report import report_pdf  # noqa: E402
from canvas.export.report.wording import report  # noqa: E402
from canvas.export.sheet import sheet  # noqa: E402
from relationships.rules import Finding, check  # noqa: E402
from tests.benchmarks.board_html import board_html  # noqa: E402
from tests.benchmarks.report_html import report_html  # noqa: E402
from tests.boards import board_with  # noqa: E402

ROUNDS = 7
DAYS = itertools.count()
Make = Callable[[], bytes]


def day() -> datetime.date:
    """Another day for every page, so that nothing which an engine remembers of the last one helps it."""
    return datetime.date(2025, 1, 1) + datetime.timedelta(days=next(DAYS))


@cache
def _found(document: CanvasDocument) -> tuple[Finding, ...]:
    return tuple(check(document))


@cache
def _board(cards: int) -> CanvasDocument:
    return board_with(cards)


def page_subject() -> Subject:
    """A board of sixty cards: what a class hands in."""
    document = _board(60)
    return Subject(document, _found(document), day())


def report_subject() -> Subject:
    """A small board with its figures of relationship marketing: its report has four pages."""
    document = _board(9)
    return Subject(document, _found(document), day())


def page_html() -> str:
    """What our page shows, as HTML."""
    subject = page_subject()
    return board_html(sheet(subject.document, subject.findings, subject.date))


def whole_report_html() -> str:
    """What our report shows, as HTML."""
    return report_html(report(report_subject(), Options()))


HTML = {"page": page_html, "report": whole_report_html}


@contextlib.contextmanager
def ours(what: str) -> Iterator[Make]:
    """Our page, or our report."""
    if what == "report":
        yield lambda: report_pdf(report_subject(), Options())
    else:
        yield lambda: CANVAS.make(page_subject(), Options())


@contextlib.contextmanager
def weasyprint(what: str) -> Iterator[Make]:
    """The same as HTML, by WeasyPrint; its fonts and pictures are read once."""
    from weasyprint import HTML as Source
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    pictures: dict[str, Any] = {}

    def make() -> bytes:
        source = Source(string=HTML[what]())
        return source.write_pdf(pdf_variant="pdf/ua-1", font_config=fonts, cache=pictures)

    yield make


@contextlib.contextmanager
def chromium(what: str) -> Iterator[Make]:
    """The same as HTML, by a Chromium that is running already."""
    from playwright.sync_api import sync_playwright

    from tests.browser import launch

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright)
        source = Path(folder) / "page.html"

        def make() -> bytes:
            source.write_text(
                HTML[what](), "utf-8"
            )  # only a page that is a file may use the typeface's files
            page = browser.new_page()
            page.goto(source.as_uri())
            page.evaluate("document.fonts.ready.then(() => true)")
            made = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
            page.close()
            return made

        yield make
        browser.close()


ENGINES = {"ours": ours, "weasyprint": weasyprint, "chromium": chromium}


class Memory(threading.Thread):
    """Watches what this process and all below it hold, in megabytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(0.01):
            self.most = max(self.most, sum(map(_held, _family(os.getpid()))) / 1024)

    def stop(self) -> float:
        """The most that was seen."""
        self._done.set()
        self.join()
        return self.most


def _family(process: int) -> Iterator[int]:
    yield process
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _held(process: int) -> int:
    """Kilobytes of a process, what it shares with others divided among them."""
    with contextlib.suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1])
    return 0


def measured(make: Make) -> dict[str, float]:
    """Time some rounds after one that does not count, then watch the memory of one more."""
    pdf = make()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        make()
        taken.append(time.perf_counter() - start)
    memory = Memory()
    memory.start()
    for _ in range(3):
        make()
    return {
        "seconds": median(taken),
        "megabytes": memory.stop(),
        "bytes": len(pdf),
        "pages": len(PdfReader(io.BytesIO(pdf)).pages),
    }


if __name__ == "__main__":
    engine, what = sys.argv[1:]
    with ENGINES[engine](what) as make:
        print(json.dumps(measured(make)))
