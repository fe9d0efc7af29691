"""The families of mismatch rules, in the order in which the handbook lists them."""

from typing import NamedTuple

from relationships.rules import RULES, Rule
from segments.words import gettext_noop

TITLES = {
    "channel": gettext_noop("Channels"),
    "expectation": gettext_noop("Expectations"),
    "value": gettext_noop("Value propositions"),
    "motive": gettext_noop("Aims"),
    "cost": gettext_noop("Cost"),
    "effort": gettext_noop("Personal effort"),
    "integration": gettext_noop("Fit with the rest"),
    "bond": gettext_noop("Bonds"),
    "level": gettext_noop("Levels"),
    "ladder": gettext_noop("The loyalty ladder"),
    "touchpoint": gettext_noop("Touchpoints"),
    "quality": gettext_noop("Service quality"),
    "gap": gettext_noop("The five gaps"),
    "recovery": gettext_noop("Service recovery"),
    "blueprint": gettext_noop("Service blueprint"),
}


class Family(NamedTuple):
    """Rules that look at the same thing, gravest first."""

    slug: str
    title: str
    pages: tuple[Rule, ...]


def family_of(rule: Rule) -> str:
    """The first step of a rule's id: “channel”."""
    return rule.id.partition("/")[0]


def _family(slug: str) -> Family:
    rules = [rule for rule in RULES.values() if family_of(rule) == slug]
    return Family(slug, TITLES[slug], tuple(sorted(rules, key=lambda rule: (rule.severity.weight, rule.id))))


FAMILIES: dict[str, Family] = {slug: _family(slug) for slug in TITLES}
