"""Numbers as people type them: read and written in the reader's way, exactly."""

import re
from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol
from django.utils.translation import get_language

LONGEST = 2_200  # characters: 1,000 decimals and room for whatever stands before them
SPACES = "[ \u00a0\u2009\u202f]"
EXAMPLE = Decimal("1200.5")


def locale_of(language: str | None) -> Locale:
    """The locale of a language; English is written the British way, as our texts are."""
    try:
        return Locale.parse("en-GB" if language in (None, "", "en") else language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def typed(number: Decimal | int) -> str:
    """A number as its reader would type it: every digit, and no grouping."""
    return format(Decimal(number), "f").replace(".", get_decimal_symbol(locale_of(get_language())))


def example() -> str:
    """A number in the reader's writing, with a group and a decimal."""
    return format_decimal(EXAMPLE, format="#,##0.0#", locale=locale_of(get_language()))


def plain_numeral(text: str) -> str:
    """A typed number with a point for its decimals and nothing between its groups.

    Groups have three digits, parted by the reader's own sign or by spaces; a comma or a point that parts no groups in
    the reader's language may stand for either decimal sign.

    Raises:
        ValueError: when it is no number, or one that could be read in two ways.
    """
    locale = locale_of(get_language())
    group = get_group_symbol(locale)
    marks = {get_decimal_symbol(locale), ".", ","} - {group}
    parted = SPACES if re.fullmatch(SPACES, group) else f"(?:{SPACES}|{re.escape(group)})"
    decimal = f"[{''.join(map(re.escape, sorted(marks)))}]"
    pattern = rf"(?P<sign>[-−]?)(?P<whole>\d{{1,3}}(?P<mark>{parted})\d{{3}}(?:(?P=mark)\d{{3}})*|\d+)(?:{decimal}(?P<rest>\d+))?"
    found = re.fullmatch(pattern, text.strip(), re.ASCII) if len(text) <= LONGEST else None
    if found is None:
        raise ValueError(text[:LONGEST])
    sign, whole = found["sign"].replace("−", "-"), re.sub(r"\D", "", found["whole"])
    return f"{sign}{whole}" + (f".{found['rest']}" if found["rest"] else "")
