"""Walking through the product by its own links."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urljoin, urlsplit

from django.test import Client
from django.urls import resolve, reverse

from tests.test_urls import TABLE

LINKS = re.compile(r'\b(?:href|hx-get)="([^"#]+)')
# Files, and what Django's own admin says, are no pages.
ELSEWHERE = re.compile(r"/(static|admin|schema)/|/(file/|export/[^/]+|picture\.png)$")
EACH = 3  # pages of one kind, where kinds are read and not all their pages


def seeds(canvas_id: object) -> list[str]:
    """Every address of the product that answers by GET."""
    found = []
    for row in TABLE:
        if 200 in row.get.values():
            takes = {key: canvas_id if value == "canvas" else value for key, value in row.takes.items()}
            found.append(reverse(row.name, kwargs=takes))
    found = [path for path in found if _ours(path)]
    return [
        *found,
        "/no/such/page/",
        reverse("handbook:index") + "?q=loyalty",
        reverse("handbook:index") + "?q=zz",
    ]


def pages(client: Client, start: list[str], *, whole: bool) -> Iterator[tuple[str, str]]:
    """Every page that is reached from some, with its HTML; a few of each kind only, unless the whole is asked for."""
    waiting, seen, kinds = deque(start), set(start), Counter[object]()
    while waiting:
        path = waiting.popleft()
        kind = _kind(path)
        kinds[kind] += 1
        if kinds[kind] > (EACH if not whole or kind[1] else 1000):
            continue
        answer = client.get(path)
        if not answer.headers.get("Content-Type", "").startswith("text/html") or answer.status_code in (
            301,
            302,
        ):
            continue
        html = answer.content.decode()
        yield path, html
        for link in LINKS.findall(html):
            target = urljoin(path, unescape(link))
            if target not in seen and _ours(target):
                seen.add(target)
                waiting.append(target)


def _ours(target: str) -> bool:
    parts = urlsplit(target)
    return not parts.netloc and not parts.scheme and not ELSEWHERE.search(parts.path)


def _kind(path: str) -> tuple[str, frozenset[str]]:
    parts = urlsplit(path)
    try:
        name = resolve(parts.path).view_name
    except Exception:  # no such page is a kind of its own
        name = ""
    return name, frozenset(parse_qs(parts.query))
