"""What the page of a class shows of a submission, kept beside it: so that 500 documents need not be read for it. Pure."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from canvas.document import CanvasDocument, InvalidDocument, loads
from relationships.coverage import coverage


class Gist(NamedTuple):
    """How complete a canvas was, in per cent (None: not known), and how often each rule spoke, by rule and severity."""

    covered: int | None
    counts: Mapping[tuple[str, str], int]


def gist_of(document: CanvasDocument | None, findings: Iterable[Mapping[str, Any]]) -> Gist:
    """The gist of a document and of its findings as they are kept; those that were waived do not count."""
    counted = ((raw["rule"], raw["severity"]) for raw in findings if "waived" not in raw)
    return Gist(_covered(document) if document else None, Counter(counted))


def written(gist: Gist) -> str:
    """A gist as the text that a row keeps."""
    return json.dumps([gist.covered, [[*what, count] for what, count in gist.counts.items()]])


def read(text: str) -> Gist:
    """A gist that ``written`` wrote."""
    covered, counts = json.loads(text)
    return Gist(covered, {(rule, severity): count for rule, severity, count in counts})


def read_whole(document: str, findings: str) -> Gist:
    """The gist of a submission that was kept without one."""
    try:
        found = loads(document)
    except InvalidDocument:  # of a version that is not read any more
        found = None
    return gist_of(found, json.loads(findings))


def _covered(document: CanvasDocument) -> int | None:
    total = coverage(document).total
    return None if total is None else round(total * Fraction(100))
