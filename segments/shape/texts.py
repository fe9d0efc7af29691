"""Texts: how they are kept, what they may not hold, and their shape. Pure."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from segments.shape.base import NAME_LIMIT, TEXT_LIMIT, Numeral, Plain, Problem, Problems, Shape
from segments.words import gettext_noop

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def clean(text: str) -> str:
    """Text as it is stored: NFC, CR LF as LF; what is blank becomes the empty string."""
    text = text.replace("\r\n", "\n")
    if len(text) > TEXT_LIMIT:
        text = _marks_sorted(text)
    text = unicodedata.normalize("NFC", text)
    return text if text.strip() else ""


def _marks_sorted(text: str) -> str:
    """The same text to Unicode: ``normalize`` would sort a long run of combining marks in quadratic time."""
    apart = "".join(unicodedata.normalize("NFD", char) for char in text)
    runs = groupby(apart, key=lambda char: unicodedata.combining(char) > 0)
    return "".join(
        "".join(sorted(run, key=unicodedata.combining)) if marks else "".join(run) for marks, run in runs
    )


def forbidden(text: str) -> Problem | None:
    """The first character of a text (CR LF set aside) that no document may hold."""
    found = _FORBIDDEN.search(text.replace("\r\n", "\n"))
    if found is None:
        return None
    code = ord(found.group())
    if 0xD800 <= code <= 0xDFFF:
        return Problem(
            "",
            gettext_noop("half of a surrogate pair (U+%(code)s) stands here alone"),
            {"code": f"{code:04X}"},
        )
    return Problem(
        "", gettext_noop("the control character U+%(code)s cannot be kept"), {"code": f"{code:04X}"}
    )


def printable(text: str) -> str:
    """Text that can be shown and encoded whatever it was: odd characters become U+FFFD."""
    return _FORBIDDEN.sub("�", text)


@dataclass(frozen=True)
class Text(Shape):
    """A text of at most ``limit`` characters; blank is missing, and ``pattern`` may narrow it."""

    limit: int = TEXT_LIMIT
    pattern: str = ""
    hint: str = ""
    missing: str = ""

    def read(self, raw: Plain, path: str, problems: Problems) -> str:
        if not isinstance(raw, str) or isinstance(raw, Numeral):
            problems.append(Problem(path, gettext_noop("a text is due here")))
            return ""
        fault = forbidden(raw)
        if fault:
            problems.append(fault._replace(path=path))
            return ""
        text = clean(raw)
        if len(text) > self.limit:
            message = gettext_noop("%(count)s characters; at most %(limit)s are allowed")
            problems.append(Problem(path, message, {"count": len(text), "limit": self.limit}))
        elif text and self.pattern and not re.fullmatch(self.pattern, text):
            problems.append(Problem(path, self.hint, {"text": text[:NAME_LIMIT]}))
        return text

    def schema(self) -> dict[str, Any]:
        described: dict[str, Any] = {"type": "string", "maxLength": self.limit}
        return described | ({"pattern": f"^{self.pattern}$"} if self.pattern else {})
