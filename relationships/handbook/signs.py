"""What a kind of channel can carry, as a table."""

from typing import NamedTuple

from relationships.handbook.channels.base import LACKING
from relationships.rules import RULES, Rule
from segments.kinds import CARRIES, Capability, ChannelKind, RelationshipType
from segments.words import pgettext_noop

SURELY = pgettext_noop("a channel carries it", "yes")
MAYBE = pgettext_noop("a channel carries it", "perhaps")
NO = pgettext_noop("a channel carries it", "no")


class Sign(NamedTuple):
    """One line of the table: what is asked for, which type needs it, the answer, and the rule that speaks at a no."""

    capability: Capability
    type: RelationshipType
    answer: str
    rule: Rule | None


def signs_of(kind: ChannelKind) -> tuple[Sign, ...]:
    """The six lines of a kind."""
    return tuple(_sign(kind, type_) for type_ in RelationshipType)


def _sign(kind: ChannelKind, type_: RelationshipType) -> Sign:
    carries, capability = CARRIES[kind], type_.needs
    if capability in carries.surely:
        return Sign(capability, type_, SURELY, None)
    if capability in carries.maybe:
        return Sign(capability, type_, MAYBE, None)
    return Sign(capability, type_, NO, RULES[LACKING[capability]])
