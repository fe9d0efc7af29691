"""Trying a mend before it is offered: does its finding go, and does a contradiction come? Pure."""

from functools import cached_property
from typing import NamedTuple

from canvas.document import CanvasDocument
from canvas.edits import Edit
from relationships.rules import RULES, Finding, Severity
from relationships.rules.reading import Reading

# The rules that may find a contradiction; a finding may be milder than its rule, never graver.
GRAVE = [rule for rule in RULES.values() if rule.severity is Severity.ERROR]

Name = tuple[str, frozenset[str], str | None]


class Trial(NamedTuple):
    """What came of a mend: whether its finding went, and whether a contradiction came."""

    mends: bool
    worse: bool


def name(finding: Finding) -> Name:
    """What makes a finding the same one on another document: rule, subjects in any order, about."""
    return finding.rule, frozenset(finding.subjects), finding.about


class Proof:
    """Tries edits on one document."""

    def __init__(self, document: CanvasDocument) -> None:
        self._document = document

    def of(self, edit: Edit, finding: Finding) -> Trial:
        """Try an edit that should make a finding go."""
        reading = Reading(edit(self._document), RULES)
        left = {
            (finding.rule, frozenset(found.subjects), found.about) for found in reading.found(finding.rule)
        }
        return Trial(name(finding) not in left, bool(_contradictions(reading) - self._stood))

    @cached_property
    def _stood(self) -> set[Name]:
        return _contradictions(Reading(self._document, RULES))


def _contradictions(reading: Reading) -> set[Name]:
    return {
        (rule.id, frozenset(found.subjects), found.about)
        for rule in GRAVE
        for found in reading.found(rule.id)
        if (found.severity or rule.severity) is Severity.ERROR
    }
