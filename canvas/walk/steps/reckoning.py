"""What a relationship costs and a customer brings, reckoned exactly. Pure."""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from canvas.document import CanvasDocument
from relationships.document import Cost, Relationship
from segments.document import Segment
from segments.shape import Numeral, Problem, Problems, canonical, shape_of

DIGITS = 4_000  # three numbers of 1,000 decimals and 13 digits, multiplied and added


class Share(NamedTuple):
    """One relationship: what it costs a year for one customer; None while that is not known."""

    relationship: Relationship
    yearly: Fraction | None


class Balance(NamedTuple):
    """What one customer of a segment costs and brings. ``lasting`` is the value over the whole lifetime."""

    shares: list[Share]
    yearly: Fraction | None
    value: Decimal | None
    years: Decimal | None
    lasting: Fraction | None


def work(hours: Decimal, wage: Decimal, tools: Decimal) -> Decimal:
    """Hours at a wage, and what tools and goods cost beside them; exact."""
    with localcontext(prec=DIGITS):
        return canonical(hours * wage + tools)


def amount_fault(amount: Decimal) -> Problem | None:
    """What keeps an amount from being kept as a cost, if anything."""
    problems: Problems = []
    shape_of(Cost, "amount").read(Numeral(f"{amount:f}"), "", problems)
    return problems[0] if problems else None


def balance_of(document: CanvasDocument, segment: Segment) -> Balance:
    """Hold the known costs of a segment's relationships against what one customer is worth."""
    shares = [
        Share(relationship, yearly(relationship, segment))
        for relationship in document.relationships
        if relationship.segment == segment.id
    ]
    known = [share.yearly for share in shares if share.yearly is not None]
    value, years = segment.value_per_customer, segment.lifetime_years
    lasting = None if value is None or years is None else Fraction(value) * Fraction(years)
    return Balance(shares, sum(known, Fraction(0)) if known else None, value, years, lasting)


def yearly(relationship: Relationship, segment: Segment) -> Fraction | None:
    """What a relationship costs a year for one customer, exactly; None while that is not known."""
    if relationship.cost is None:
        return None
    return relationship.cost.yearly_per_customer(size=segment.size, lifetime_years=segment.lifetime_years)
