"""What the relationships with a segment cost and what a customer brings, reckoned exactly. Pure."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from relationships.document import Relationship
from segments.document import Segment


class Share(NamedTuple):
    """One relationship: what it costs a year for one customer; None while that is not known."""

    relationship: Relationship
    yearly: Fraction | None


class Balance(NamedTuple):
    """What one customer costs and brings. ``whole`` tells that no cost is missing in the sum of a year."""

    shares: Sequence[Share]
    yearly: Fraction | None
    whole: bool
    value: Fraction | None
    lasting: Fraction | None


def balance_of(segment: Segment, kept: Sequence[Relationship]) -> Balance:
    """Hold the known costs of a segment's relationships against what one customer is worth."""
    shares = [Share(relationship, _yearly(relationship, segment)) for relationship in kept]
    known = [share.yearly for share in shares if share.yearly is not None]
    value = None if segment.value_per_customer is None else Fraction(segment.value_per_customer)
    years = segment.lifetime_years
    return Balance(
        shares,
        yearly=sum(known, Fraction(0)) if known else None,
        whole=len(known) == len(shares),
        value=value,
        lasting=None if value is None or years is None else value * Fraction(years),
    )


def _yearly(relationship: Relationship, segment: Segment) -> Fraction | None:
    if relationship.cost is None:
        return None
    return relationship.cost.yearly_per_customer(size=segment.size, lifetime_years=segment.lifetime_years)
