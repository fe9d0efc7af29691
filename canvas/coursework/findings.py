"""The findings that were kept with a submission, as JSON text holds them. Pure."""

import json
from typing import NamedTuple


class Kept(NamedTuple):
    """One finding as it was found then, worded in the language of the course. ``waived`` is the reason, or None."""

    rule: str
    severity: str
    subjects: tuple[str, ...]
    about: str | None
    message: str
    advice: str
    waived: str | None = None


def kept(text: str) -> tuple[Kept, ...]:
    """Read the findings of a submission."""
    return tuple(
        Kept(
            rule=raw["rule"],
            severity=raw["severity"],
            subjects=tuple(raw["subjects"]),
            about=raw.get("about"),
            message=raw["message"],
            advice=raw.get("advice", ""),
            waived=raw.get("waived"),
        )
        for raw in json.loads(text)
    )
