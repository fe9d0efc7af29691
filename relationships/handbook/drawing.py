"""A rule's two examples, ready for a template: cards, lines, and what the rule says of the failing one."""

from dataclasses import dataclass
from typing import Any

from relationships.handbook.cards import Dealer
from relationships.handbook.example import examples_of
from relationships.handbook.facts import Fact, facts_of
from relationships.rules import Rule, Severity
from relationships.wording import Sentences, sentences


@dataclass(frozen=True)
class Remark:
    """What the rule says of an example, and how gravely."""

    severity: Severity
    said: Sentences


@dataclass(frozen=True)
class Drawing:
    """One example: its blocks of cards, its lines (with whether the other example lacks them), its remarks."""

    id: str
    blocks: list[dict[str, Any]]
    facts: list[tuple[Fact, bool]]
    remarks: list[Remark]


def drawings_of(rule: Rule) -> tuple[Drawing, Drawing]:
    """The failing example of a rule, and the fitting one."""
    fitting, failing = examples_of(rule.id)
    facts = {"fails": facts_of(failing), "fits": facts_of(fitting)}
    found = failing.find(rule.id)
    remarks = [Remark(finding.severity, sentences(finding, currency="")) for finding in found]
    return (
        Drawing(
            "fails",
            Dealer(failing, found, before="fails", said="remark").blocks(),
            [(fact, fact not in facts["fits"]) for fact in facts["fails"]],
            remarks,
        ),
        Drawing(
            "fits",
            Dealer(fitting, (), before="fits", said="remark").blocks(),
            [(fact, fact not in facts["fails"]) for fact in facts["fits"]],
            [],
        ),
    )
