"""Many exports at once on a real server: do all arrive, and how long do other pages take meanwhile?

``python -m tests.benchmarks.load`` starts gunicorn on this machine alone, with its data in a temporary folder, and
prints what it measured; ``--exports`` says how many, and whatever else is said goes to gunicorn. Nothing runs longer than ``PATIENCE`` seconds.
"""

import argparse
import contextlib
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.cookiejar import CookieJar
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds, for each request and for the whole of the load
PAUSE = 0.05  # seconds between two looks at a page
QUIET_LOOKS = 30
KINDS = ("canvas.pdf", "report.pdf", "canvas.pdf?paper=a3", "canvas.pdf?language=ka", "canvas.png")


class Measured(NamedTuple):
    """What came of it; times in seconds."""

    arrived: int
    took: float
    quiet: list[float]
    meanwhile: list[float]

    def __str__(self) -> str:
        def line(times: list[float]) -> str:
            median, worst = statistics.median(times) * 1000, max(times) * 1000
            return f"median {median:.0f} ms, worst {worst:.0f} ms, of {len(times)}"

        return (
            f"{self.arrived} exports arrived in {self.took:.1f} s\n"
            f"a board, all quiet: {line(self.quiet)}\n"
            f"a board meanwhile:  {line(self.meanwhile)}"
        )


@contextlib.contextmanager
def served(*options: str, debug: bool) -> Iterator[str]:
    """The address of a gunicorn with an empty database; what is only tried runs in debug, without its static files."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {"RAPPORT_DATA": data, "RAPPORT_HTTPS": "0", "SECRET_KEY": "for a load"}
        environment |= {"DJANGO_SETTINGS_MODULE": "canvas.settings", "RAPPORT_DEBUG": str(int(debug))}
        for command in (["migrate"], ["collectstatic", "--noinput"])[: 1 if debug else 2]:
            run = [sys.executable, "manage.py", *command, "--verbosity", "0"]
            subprocess.run(run, cwd=ROOT, env=environment, check=True)
        run = [sys.executable, "-m", "gunicorn", "canvas.wsgi", "--bind", f"127.0.0.1:{port}"]
        server = subprocess.Popen([*run, "--log-level", "error", *options], cwd=ROOT, env=environment)
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(30)


def visitor(address: str) -> OpenerDirector:
    """A browser of sorts, once the server is up."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    for _ in range(300):
        with contextlib.suppress(ConnectionError, URLError):
            browser.open(address, timeout=PATIENCE).read()
            return browser
        time.sleep(0.1)
    raise AssertionError("the server never came up")


def opened(browser: OpenerDirector, address: str) -> str:
    """Open an example as a guest; gives the address of its board."""
    page = browser.open(address, timeout=PATIENCE).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    assert token
    data = urlencode({"csrfmiddlewaretoken": token[1]}).encode()
    return browser.open(f"{address}/canvases/from-example/green-basket/", data, timeout=PATIENCE).url


def measured(exports: int, *options: str, debug: bool = False) -> Measured:
    """Ask for so many exports at once, and look at the board again and again meanwhile."""
    with served(*options, debug=debug) as address:
        browser = visitor(address)
        board = opened(browser, address)

        def look() -> float:
            start = time.perf_counter()
            assert browser.open(board, timeout=PATIENCE).status == 200
            taken = time.perf_counter() - start
            time.sleep(PAUSE)
            return taken

        def take(number: int) -> bool:
            url = f"{board}export/{KINDS[number % len(KINDS)]}"
            return len(browser.open(url, timeout=PATIENCE).read()) > 10_000

        take(0)
        quiet = [look() for _ in range(5 if debug else QUIET_LOOKS)]
        meanwhile: list[float] = []
        done = threading.Event()
        watcher = threading.Thread(target=lambda: _watch(look, meanwhile, done))
        start = time.perf_counter()
        watcher.start()
        try:
            with ThreadPoolExecutor(exports) as crowd:
                arrived = sum(crowd.map(take, range(exports), timeout=PATIENCE))
            took = time.perf_counter() - start
        finally:
            done.set()
            watcher.join()
        return Measured(arrived, took, quiet, meanwhile)


def _watch(look: Callable[[], float], times: list[float], done: threading.Event) -> None:
    while not done.is_set():
        times.append(look())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exports", type=int, default=50)
    known, others = parser.parse_known_args()
    print(measured(known.exports, *others))
