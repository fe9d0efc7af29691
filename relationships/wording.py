"""What people read of a finding, in the reader's language (see ``relationships.rules`` for the findings)."""

from collections.abc import Callable, Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any, NamedTuple

from django.utils.translation import pgettext

from relationships.phrases import money, number
from relationships.rules import RULES
from relationships.rules.base import Finding, Many, Money, Value
from segments.kinds import Kind
from segments.language import say

SHOWN_OF_MANY = 5
# A document may hold a lifetime with 1,000 decimals, and a cost divided by it has as many digits before the point.
DIGITS = 4_000


class Sentences(NamedTuple):
    """What a finding says: the case, what one would do, and of its rule the title and why it matters."""

    message: str
    advice: str
    title: str
    why: str


def sentences(finding: Finding, *, currency: str) -> Sentences:
    """Word a finding in the active language; amounts are in ``currency``, bare numbers where it is blank."""
    rule = RULES[finding.rule]
    with localcontext(prec=DIGITS):
        values = {name: shown(value, currency) for name, value in finding.values.items()}
    return Sentences(say(rule.message) % values, say(rule.advice) % values, say(rule.title), say(rule.why))


def term(kind: Kind) -> str:
    """A term of a vocabulary, in the reader's language."""
    return say(kind.label)


def shown(
    value: Value,
    currency: str,
    *,
    name: Callable[[str], str] = str,
    term: Callable[[Kind], str] = term,
) -> str:
    """One value of a finding as its reader sees it; a founder's own text stays as it is.

    ``name`` and ``term`` say how founders' texts and terms are written, where plain text will not do.
    """
    if isinstance(value, Many):
        return _list([shown(entry, currency, name=name, term=term) for entry in value])
    if isinstance(value, Kind):
        return term(value)
    if isinstance(value, Money):
        return money(value.amount, currency)
    return number(value) if isinstance(value, int | Decimal | Fraction) else name(value)


def _list(entries: list[str]) -> str:
    """The first few, each in quotes."""
    quoted = [
        pgettext("a name in quotes", "“%(name)s”") % {"name": entry} for entry in entries[:SHOWN_OF_MANY]
    ]
    return ", ".join(quoted + (["…"] if len(entries) > SHOWN_OF_MANY else []))


def as_json(finding: Finding, currency: str) -> Mapping[str, Any]:
    """A finding as it stands in JSON, worded in the active language."""
    said = sentences(finding, currency=currency)
    written = {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "subjects": list(finding.subjects),
        "about": finding.about,
        "message": said.message,
        "advice": said.advice,
    }
    return written if finding.waived is None else {**written, "waived": finding.waived}
