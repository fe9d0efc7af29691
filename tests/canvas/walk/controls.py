"""What a browser would post from the form on a page as it stands."""

from html.parser import HTMLParser
from typing import Any


class Controls(HTMLParser):
    """The successful controls of the form with this id: name → values, in the order of the page."""

    def __init__(self, id_: str) -> None:
        super().__init__(convert_charrefs=True)
        self.id = id_
        self.found: dict[str, list[str]] = {}
        self.action = ""
        self._inside = False
        self._area: str | None = None
        self._select: str | None = None
        self._first: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = given.get("id") == self.id
            self.action = given.get("action", "") if self._inside else self.action
        if not self._inside:
            return
        name = given.get("name", "")
        if tag == "input" and name:
            boxes = given.get("type") in ("checkbox", "radio")
            if not boxes or "checked" in given:
                self.found.setdefault(name, []).append(given.get("value", "on" if boxes else ""))
        elif tag == "textarea":
            self._area = name
            self.found[name] = [""]
        elif tag == "select":
            self._select, self._first = name, None
        elif tag == "option" and self._select:
            self._first = given.get("value", "") if self._first is None else self._first
            if "selected" in given:
                self.found[self._select] = [given.get("value", "")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            self.found[self._area] = [self.found[self._area][0].removeprefix("\n").replace("\n", "\r\n")]
            self._area = None
        elif tag == "select" and self._select:
            self.found.setdefault(self._select, [self._first or ""])
            self._select = None
        elif tag == "form":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[self._area][0] += data


def controls(response: Any, id_: str = "ask") -> dict[str, list[str]]:
    """Everything that the form of a page would post, were no button named."""
    parser = Controls(id_)
    parser.feed(response.content.decode())
    return parser.found
