"""A real Chromium, one for the run, and a page of it for a test."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    Response,
)

from tests.cast import Person
from tests.databases import skip

INSTALLED = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
HERE = ("localhost", "127.0.0.1", None)  # None: what a page holds itself, as data
# What a browser says of a status that a test asked for, and htmx of a request that ends because one leaves the page.
NO_COMPLAINT = ("Failed to load resource", "htmx:afterRequest", "htmx:sendAbort")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def launch(playwright: Playwright) -> Browser:
    """An installed Chromium, else the one that playwright brings; skips where there is none."""
    installed = next((path for path in map(shutil.which, INSTALLED) if path), None)
    try:
        return playwright.chromium.launch(executable_path=installed, args=list(QUIET))
    except Error as error:
        skip(
            f"no Chromium here: install one, or run playwright install chromium ({error.message.splitlines()[0]})"
        )
        raise


@contextmanager
def new_page(browser: Browser, base_url: str, **options: Any) -> Iterator[Page]:
    """A page that reaches this machine alone; whatever it complains of, or asks elsewhere, fails the test."""
    context = browser.new_context(base_url=base_url, **options)
    context.set_default_timeout(10_000)
    complaints = _listen(context)
    page = context.new_page()
    yield page
    context.close()
    assert not complaints, complaints


def _listen(context: BrowserContext) -> list[str]:
    complaints: list[str] = []

    def guard(request: Request) -> None:
        if urlsplit(request.url).hostname not in HERE:
            complaints.append(f"asked for {request.url}")

    def hear(line: ConsoleMessage) -> None:
        if line.type == "error" and not line.text.startswith(NO_COMPLAINT):
            complaints.append(line.text)

    def see(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type not in ("document", "fetch", "xhr"):
            complaints.append(f"{response.status} for {response.url}")

    context.on("request", guard)  # no route: with one, every file would be fetched anew for every page
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", hear)
    context.on("response", see)
    return complaints


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it stands, a line each; none is due anywhere."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {[node['html'][:200] for node in violation['nodes']]}"
        for violation in found
    ]


def sign_in(page: Page, url: str, person: Person) -> None:
    """Let the page be the browser of one of the cast: it gets the cookies of that client."""
    page.context.add_cookies(
        [{"name": name, "value": morsel.coded_value, "url": url} for name, morsel in person.cookies.items()]
    )
