"""What people read of a finding: values in the reader's way, founders' own words untouched."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.utils.translation import override
from hypothesis import given, settings

from canvas.document import FORMAT, loads
from relationships.rules import RULES, Finding, Severity, check
from relationships.rules.base import Many, Money
from relationships.wording import as_json, sentences, shown
from segments.kinds import RelationshipType
from tests import examples
from tests.relationships.canvases import canvas, relationship, segment
from tests.strategies import documents

LANGUAGES = ("en", "ka", "ru", "vi")


def found(rule: str, **fields: Any) -> Finding:
    """The one finding of a rule on such a canvas."""
    (finding,) = [finding for finding in check(canvas(**fields)) if finding.rule == rule]
    return finding


def test_a_message_names_what_stands_on_the_canvas():
    bare = relationship("self_service", text="Choose a box online")
    said = sentences(
        found("channel/none", segments=[segment(name="Offices")], relationships=[bare]), currency=""
    )
    assert said.message == "“Choose a box online” has no channel, so nobody in “Offices” can reach it."
    assert said.advice == "Choose the channel on which it happens, or add one."
    assert said.title == "A relationship without a channel"
    assert said.why.startswith("A relationship lives on at least one channel.")


def test_a_relationship_without_words_is_called_by_its_type():
    said = sentences(found("channel/none", relationships=[relationship("self_service")]), currency="")
    assert said.message.startswith("“Self-service” has no channel")


def test_a_percent_sign_in_a_name_is_only_a_percent_sign():
    tricky = "100 % of %(segment)s, %s and %%"
    bare = relationship("self_service", text=tricky)
    said = sentences(
        found("channel/none", segments=[segment(name="5 %d")], relationships=[bare]), currency=""
    )
    assert said.message == f"“{tricky}” has no channel, so nobody in “5 %d” can reach it."


def test_amounts_are_written_in_the_currency_of_the_canvas():
    dear = relationship("self_service", text="Calls", cost={"amount": 0.5, "per": "customer_month"})
    finding = found(
        "cost/above-value", segments=[segment(name="Offices", value_per_customer=5)], relationships=[dear]
    )
    message = "“Offices”: a customer brings {} a year, and “Calls” alone costs {} a year for each."
    assert sentences(finding, currency="GEL").message == message.format("5\u00a0₾", "6\u00a0₾")
    assert sentences(finding, currency="").message == message.format("5", "6")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (RelationshipType.CO_CREATION, "Co-creation"),
        (1500, "1,500"),
        (Decimal("6.5"), "6.5"),
        (Fraction(2_500_001, 3), "833,333.67"),
        (Money(Fraction(180)), "180\u00a0₾"),
        (Money(Fraction(1, 3)), "0.33\u00a0₾"),
        ("Just a text", "Just a text"),
        (Many(["Shop", RelationshipType.COMMUNITIES]), "“Shop”, “Communities”"),
        (Many("abcdefg"), "“a”, “b”, “c”, “d”, “e”, …"),
        (Many("abcde"), "“a”, “b”, “c”, “d”, “e”"),
    ],
)
def test_a_value_is_shown_in_the_way_of_the_reader(value, text):
    assert shown(value, "GEL") == text


def test_a_number_is_written_as_the_active_language_does():
    with override("vi"):
        assert shown(Money(Decimal("1234567.5")), "VND") == "1.234.567,50\u00a0₫"
    with override(None):
        assert shown(1500, "") == "1,500"


def test_a_cost_with_a_thousand_digits_can_be_said():
    digits = sentences(_dearest(), currency="GEL").message.count("0")
    assert digits > 1000


def _dearest() -> Finding:
    """A cost paid once, spread over a lifetime of 1e-1000 years."""
    document = {
        "format": FORMAT,
        "title": "Green Basket",
        "segments": [segment(value_per_customer=1, lifetime_years="HERE")],
        "relationships": [relationship("self_service", cost={"amount": 10**12, "per": "customer_once"})],
    }
    text = json.dumps(document).replace('"HERE"', "0." + "0" * 999 + "1")
    (finding,) = [finding for finding in check(loads(text)) if finding.rule == "cost/above-value"]
    return finding


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_can_be_said_in_every_language(language, rule):
    document = loads(json.dumps({"format": FORMAT, "title": "Example", **rule.fails}))
    (finding,) = [finding for finding in check(document) if finding.rule == rule.id]
    with override(language):
        for text in sentences(finding, currency="GEL"):
            assert text.strip()
            assert "%(" not in text


@given(documents())
@settings(max_examples=30, deadline=None)
def test_whatever_is_found_can_be_said(document):
    for finding in check(document):
        assert json.dumps(as_json(finding, document.currency))


@pytest.mark.parametrize("name", examples.NAMES)
def test_json_holds_what_the_contract_lists_and_the_sentences(name):
    document = loads(examples.path_of(name).read_bytes())
    for finding, expected in zip(check(document), examples.findings_of(name), strict=True):
        written = as_json(finding, document.currency)
        said = sentences(finding, currency=document.currency)
        assert written == {**expected, "message": said.message, "advice": said.advice}
        assert list(written)[:4] == ["rule", "severity", "subjects", "about"]


def test_json_gives_the_reason_of_a_waived_finding_alone():
    finding = Finding("expectation/unknown", Severity.ADVICE, ("s1",), None, {"segment": "Offices"})
    assert "waived" not in as_json(finding, "")
    assert as_json(finding._replace(waived="We asked"), "")["waived"] == "We asked"
    assert json.loads(json.dumps(as_json(finding, "")))["severity"] == "advice"
