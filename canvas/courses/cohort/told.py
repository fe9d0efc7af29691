"""What was found on canvases when they were handed in, and how it spreads over a class."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.urls import reverse

from canvas.coursework.gist import Gist
from relationships.rules import RULES, Severity

Unit = tuple[str, int]  # “team” or “student”, and its id
DARKEST = 4  # the heat map tells up to so many findings apart


class Told(NamedTuple):
    """One finding of a submission, as it was worded then."""

    rule: str
    subjects: tuple[str, ...]
    about: str | None
    message: str


def told(text: str) -> list[Told]:
    """The findings that a submission keeps; what was waived does not count, nor do rules that are no more."""
    return [_told(raw) for raw in json.loads(text) if "waived" not in raw and raw["rule"] in RULES]


def _told(raw: Mapping[str, Any]) -> Told:
    return Told(raw["rule"], tuple(raw["subjects"]), raw["about"], raw["message"])


def tally(gist: Gist) -> dict[str, int]:
    """How many contradictions and how many risks there are, of rules that there still are."""
    counts: Counter[str] = Counter()
    for (rule, severity), count in gist.counts.items():
        counts[severity] += count if rule in RULES else 0
    return {str(severity): counts[severity] for severity in (Severity.ERROR, Severity.WARNING)}


class Mismatch(NamedTuple):
    """A rule, how often it speaks on whose canvas, how often in all, and on how many canvases."""

    rule: str
    counts: Mapping[Unit, int]
    total: int

    @property
    def where(self) -> int:
        """On how many canvases it stands."""
        return len(self.counts)

    @property
    def help(self) -> str:
        """Its page in the handbook."""
        return reverse("handbook:rule", args=self.rule.split("/"))

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return RULES[self.rule].severity


def mismatches(found: Mapping[Unit, Gist]) -> list[Mismatch]:
    """What does not fit in the class, what stands on the most canvases first; rules that are no more are left out."""
    counts: dict[str, Counter[Unit]] = {}
    for unit, gist in found.items():
        for (rule, _severity), count in gist.counts.items():
            counts.setdefault(rule, Counter())[unit] += count
    every = [Mismatch(rule, count, count.total()) for rule, count in counts.items() if rule in RULES]
    return sorted(every, key=lambda one: (-one.where, -one.total, one.severity.weight, one.rule))


def by_severity(some: Iterable[Mismatch]) -> list[Mismatch]:
    """The gravest first, and of those the commonest."""
    return sorted(some, key=lambda one: (one.severity.weight, -one.total, one.rule))
