"""Small canvases for tests of the rules, written as documents are."""

import json
from typing import Any

from canvas.document import FORMAT, CanvasDocument, loads
from relationships.rules import check

Plain = dict[str, Any]


def segment(id_: str = "s1", **fields: Any) -> Plain:
    """A segment, the first unless told otherwise."""
    return {"id": id_, "name": f"Neighbours {id_}", **fields}


def channel(kind: str, id_: str = "c1", **fields: Any) -> Plain:
    """A channel, the first unless told otherwise."""
    return {"id": id_, "name": f"Channel {id_}", "kind": kind, **fields}


def relationship(type_: str, id_: str = "r1", **fields: Any) -> Plain:
    """A relationship with the first segment, unless told otherwise."""
    return {"id": id_, "segment": "s1", "type": type_, **fields}


def note(block: str, id_: str = "n1", **fields: Any) -> Plain:
    """A note in one of the five plain blocks."""
    return {"id": id_, "block": block, "text": "Something", **fields}


def proposition(id_: str = "v1", **fields: Any) -> Plain:
    """A value proposition."""
    return {"id": id_, "text": "Fresh from the farm", **fields}


def canvas(**fields: Any) -> CanvasDocument:
    """A canvas that has the first segment, unless it is told which ones."""
    return loads(json.dumps({"format": FORMAT, "title": "Green Basket", "segments": [segment()], **fields}))


def fired(rule: str, **fields: Any) -> list[str]:
    """Where a rule fires on such a canvas: subjects, joined by spaces, and what each finding is about."""
    return [
        " ".join(finding.subjects) + (f": {finding.about}" if finding.about else "")
        for finding in check(canvas(**fields))
        if finding.rule == rule
    ]


def fires(rule: str, **fields: Any) -> bool:
    """Whether a rule fires on such a canvas."""
    return bool(fired(rule, **fields))


def one(type_: str = "self_service", **fields: Any) -> list[Plain]:
    """A single relationship."""
    return [relationship(type_, **fields)]


def toolkit(**fields: Any) -> list[Plain]:
    """The first segment's record."""
    return [{"segment": "s1", **fields}]
