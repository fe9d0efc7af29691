"""Short phrases that the board, the printed page and the handbook share, in the reader's language.

Numbers, amounts and dates are written as the reader's locale writes them (CLDR, through Babel).
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, get_currency_name
from django.utils.translation import get_language, gettext, ngettext

from relationships.document import Cost
from relationships.kinds import Motive, Per, Status
from relationships.rules.base import Severity
from segments.kinds import Level
from segments.language import say
from segments.numerals import locale_of
from segments.words import gettext_noop, pgettext_noop

SEPARATOR = " · "

# The signs of the currencies that our four languages are at home with; abroad CLDR has only their codes.
SIGNS = {"GEL": "₾", "RUB": "₽", "VND": "₫"}

COSTS = {
    Per.CUSTOMER_YEAR: pgettext_noop("cost", "%(amount)s a year"),
    Per.CUSTOMER_MONTH: pgettext_noop("cost", "%(amount)s a month"),
    Per.CUSTOMER_ONCE: pgettext_noop("cost", "%(amount)s once"),
    Per.SEGMENT_YEAR: pgettext_noop("cost", "%(amount)s a year in all"),
    Per.SEGMENT_MONTH: pgettext_noop("cost", "%(amount)s a month in all"),
}
NO_CHANNEL = gettext_noop("no channel yet")
NO_SIZE = gettext_noop("size not known yet")
NO_EXPECTATION = gettext_noop("nobody asked them yet")
EXPECTS = pgettext_noop("before pictograms", "expects")


def reader_locale() -> Locale:
    """The locale of the active language."""
    return locale_of(get_language())


def number(value: Decimal | Fraction | int) -> str:
    """A plain number; a fraction is rounded to two places, a decimal shows at most four."""
    return format_decimal(_decimal(value), format="#,##0.####", locale=reader_locale())


def plural(value: Decimal | int) -> int:
    """The count by which ``ngettext`` finds the word beside a number: a fraction takes the word that two take."""
    return int(value) if value == int(value) else 2


def money(amount: Decimal | Fraction | int, currency: str) -> str:
    """An amount with its currency, a bare number where the canvas names none; whole amounts without places."""
    locale, value = reader_locale(), _decimal(amount)
    places = "#,##0" if value == value.to_integral_value() else "#,##0.00##"
    if not currency:
        return format_decimal(value, format=places, locale=locale)
    if currency in SIGNS:
        return f"{format_decimal(value, format=places, locale=locale)}\N{NO-BREAK SPACE}{SIGNS[currency]}"
    pattern = locale.currency_formats["standard"].pattern.replace("#,##0.00", places)
    return format_currency(value, currency, format=pattern, locale=locale, currency_digits=False)


def _decimal(value: Decimal | Fraction | int) -> Decimal:
    if isinstance(value, Fraction):
        return Decimal(round(value * 100)) / 100
    return Decimal(value)


def currency_name(currency: str) -> str:
    """What the currency is called, as after a 1: “Georgian lari”."""
    return get_currency_name(currency, 1, locale=reader_locale())


def long_date(date: datetime.date) -> str:
    """“3 June 2025”."""
    return format_date(date, "long", locale=reader_locale())


def cost_phrase(cost: Cost, currency: str) -> str:
    """“9 ₾ a year”, “90 ₾ a month in all”, “4 ₾ once”."""
    return say(COSTS[cost.per]) % {"amount": money(cost.amount, currency)}


def motives_phrase(motives: Iterable[Motive]) -> str:
    """“win, keep”; empty where none is known."""
    return ", ".join(say(motive.label) for motive in motives)


def count_phrase(size: int) -> str:
    """“1,200 customers”."""
    return ngettext("%(count)s customer", "%(count)s customers", size) % {"count": number(size)}


def levels_phrase(now: Level | None, target: Level | None) -> str:
    """“acquaintance → friend”; one of them alone where the other is not known; empty for none."""
    if target is None or now is target:
        return say(now.label) if now else ""
    return f"{say(now.label)} → {say(target.label)}" if now else f"→ {say(target.label)}"


def status_phrase(status: Status | None) -> str:
    """“planned” for what is not lived yet, empty for all else: a card needs no other tag."""
    return say(status.label) if status is Status.INTENDED else ""


def finding_phrase(severity: Severity, count: int) -> str:
    """“3 risks”, for those who cannot see the mark."""
    phrases = {
        Severity.ERROR: ngettext("%(count)s contradiction", "%(count)s contradictions", count),
        Severity.WARNING: ngettext("%(count)s risk", "%(count)s risks", count),
        Severity.ADVICE: ngettext(
            "%(count)s thing not thought of yet", "%(count)s things not thought of yet", count
        ),
    }
    return phrases[severity] % {"count": number(count)}


def severity_title(severity: Severity) -> str:
    """The three severities as headings: “Contradictions”, “Risks”, “Not thought of yet”."""
    titles = {
        Severity.ERROR: gettext("Contradictions"),
        Severity.WARNING: gettext("Risks"),
        Severity.ADVICE: gettext("Not thought of yet"),
    }
    return titles[severity]
