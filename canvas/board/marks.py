"""The pencil on the board: what the rules say of a thing, as marks in the gutter of its card."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from canvas.board.anchors import anchor
from relationships.phrases import finding_phrase
from relationships.rules import Finding, Severity

Pencilled = Mapping[str, Sequence[Finding]]


class Mark(NamedTuple):
    """One mark: its pictogram, how many findings it stands for (1 is not shown), and the same in words."""

    icon: str
    times: int
    words: str


class Tally(NamedTuple):
    """How many findings count, waived ones set aside."""

    error: int
    warning: int
    advice: int


def tally_of(findings: Iterable[Finding]) -> Tally:
    """Count the findings that are not waived."""
    severities = [finding.severity for finding in findings if finding.waived is None]
    return Tally(*(severities.count(severity) for severity in Severity))


def pencilled(findings: Iterable[Finding]) -> Pencilled:
    """The findings that count, by the thing that they are about in the first place."""
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.waived is None:
            grouped[finding.subjects[0]].append(finding)
    return grouped


def marks_of(findings: Sequence[Finding]) -> tuple[Mark, ...]:
    """Marks for the findings of one card, the gravest first."""
    counts = {severity: sum(f.severity is severity for f in findings) for severity in Severity}
    return tuple(
        Mark(f"k-{severity}", count, finding_phrase(severity, count))
        for severity, count in counts.items()
        if count
    )


def finding_anchor(finding: Finding) -> str:
    """Where a finding stands on the findings page; the same finding always stands there."""
    return anchor(" ".join([finding.rule, *finding.subjects, *filter(None, [finding.about])]))
