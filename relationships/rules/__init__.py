"""The mismatch rules: ``check`` reads one canvas document and lists what does not fit. Pure.

A rule is added as one file ``<family>_<slug>.py`` with one ``RULE``; nothing else has to be told. A module
without an underscore in its name is no rule.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from relationships.rules.base import DocumentLike, Finding, Rule, Severity
from relationships.rules.reading import Reading

__all__ = ["RULES", "DocumentLike", "Finding", "Rule", "Severity", "check"]


def _load() -> Iterator[Rule]:
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda module: module.name):
        if "_" in module.name:
            yield importlib.import_module(f"{__name__}.{module.name}").RULE


RULES: dict[str, Rule] = {rule.id: rule for rule in _load()}


def check(document: DocumentLike) -> list[Finding]:
    """List what does not fit, waived findings among them, in the order of the contract.

    Severity; the first subject's place in the document; the rule's id; further subjects by their place; about.
    """
    reading = Reading(document, RULES)
    places = _places(document)
    waived = {
        (waiver.rule, frozenset(waiver.subjects), waiver.about): waiver.reason for waiver in document.waivers
    }
    findings = [
        Finding(
            rule.id,
            found.severity or rule.severity,
            found.subjects,
            found.about,
            found.values,
            waived.get((rule.id, frozenset(found.subjects), found.about or "")),
        )
        for rule in RULES.values()
        for found in reading.found(rule.id)
    ]
    return sorted(
        findings,
        key=lambda finding: (
            finding.severity.weight,
            places[finding.subjects[0]],
            finding.rule,
            [places[subject] for subject in finding.subjects[1:]],
            finding.about or "",
        ),
    )


def _places(document: DocumentLike) -> dict[str, int]:
    """Where each subject stands: segments, channels, relationships, touchpoints, blueprint steps."""
    ids = [segment.id for segment in document.segments]
    ids += [channel.id for channel in document.channels]
    ids += [relationship.id for relationship in document.relationships]
    ids += [touchpoint.id for record in document.toolkit for touchpoint in record.touchpoints]
    ids += [step.id for record in document.toolkit for step in record.blueprint]
    return {id_: place for place, id_ in enumerate(ids)}
