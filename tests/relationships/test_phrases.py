import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation

from relationships import phrases
from relationships.document import Cost
from relationships.kinds import Motive, Per, Status
from relationships.rules.base import Severity
from segments.kinds import Level

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("per", "phrase"),
    [
        (Per.CUSTOMER_YEAR, "9 ₾ a year"),
        (Per.CUSTOMER_MONTH, "9 ₾ a month"),
        (Per.CUSTOMER_ONCE, "9 ₾ once"),
        (Per.SEGMENT_YEAR, "9 ₾ a year in all"),
        (Per.SEGMENT_MONTH, "9 ₾ a month in all"),
    ],
)
def test_a_cost_says_what_it_is_counted_by(per, phrase):
    assert phrases.cost_phrase(Cost(amount=Decimal(9), per=per), "GEL").replace(NBSP, " ") == phrase


@pytest.mark.parametrize(
    ("language", "currency", "written"),
    [
        ("en", "GEL", "2,400 ₾"),
        ("ka", "GEL", "2 400 ₾"),
        ("ru", "RUB", "2 400 ₽"),
        ("vi", "VND", "2.400 ₫"),
        ("en", "EUR", "€2,400"),
        ("ka", "EUR", "2 400 €"),
        ("en", "", "2,400"),
    ],
)
def test_amounts_are_written_as_the_reader_writes_them(language, currency, written):
    with translation.override(language):
        assert phrases.money(2400, currency).replace(NBSP, " ") == written


def test_parts_of_a_whole_are_shown_only_where_there_are_any():
    assert phrases.money(Decimal("9.5"), "EUR") == "€9.50"
    assert phrases.money(Decimal("0.125"), "EUR") == "€0.125"
    assert phrases.money(Fraction(5, 3), "EUR") == "€1.67"
    assert phrases.money(Decimal("9.0"), "EUR") == "€9"


def test_a_currency_or_language_that_nobody_knows_is_still_written():
    with translation.override("tlh"):
        assert phrases.money(5, "ABC").replace(NBSP, "") in ("ABC5", "5ABC")


def test_customers_are_counted_in_words():
    assert phrases.count_phrase(1) == "1 customer"
    assert phrases.count_phrase(1200) == "1,200 customers"


def test_levels_are_one_way_from_now_to_target():
    assert phrases.levels_phrase(Level.ACQUAINTANCE, Level.FRIEND) == "acquaintance → friend"
    assert phrases.levels_phrase(Level.FRIEND, Level.FRIEND) == "friend"
    assert phrases.levels_phrase(Level.FRIEND, None) == "friend"
    assert phrases.levels_phrase(None, Level.FRIEND) == "→ friend"
    assert phrases.levels_phrase(None, None) == ""


def test_motives_and_status_are_short_words():
    assert phrases.motives_phrase([Motive.ACQUISITION, Motive.RETENTION]) == "win, keep"
    assert phrases.status_phrase(Status.INTENDED) == "planned"
    assert phrases.status_phrase(Status.ESTABLISHED) == phrases.status_phrase(None) == ""


def test_findings_are_counted_in_words():
    assert phrases.finding_phrase(Severity.ERROR, 1) == "1 contradiction"
    assert phrases.finding_phrase(Severity.WARNING, 3) == "3 risks"
    assert phrases.finding_phrase(Severity.ADVICE, 2) == "2 things not thought of yet"


def test_dates_are_written_in_the_readers_language():
    date = datetime.date(2025, 6, 3)
    assert phrases.long_date(date) == "3 June 2025"
    with translation.override("ka"):
        assert "ივნისი" in phrases.long_date(date)
