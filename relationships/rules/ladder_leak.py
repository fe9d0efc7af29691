"""ladder/leak: the step where most customers are lost."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from operator import itemgetter

from relationships.kinds import LadderStep
from relationships.rules.base import Found, Rule, Severity, Values
from relationships.rules.reading import Reading, seldom
from segments.words import gettext_noop

CLIMB = (LadderStep.TRIAL, LadderStep.SATISFACTION, LadderStep.REPURCHASE, LadderStep.LOYALTY)


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every ladder whose lowest conversion after trial is below a half."""
    for segment, counts in reading.ladders:
        conversions = [
            (Fraction(counts[later], counts[earlier]), earlier, later)
            for earlier, later in pairwise(CLIMB[:2] if seldom(segment) else CLIMB)
            if later in counts and counts.get(earlier)
        ]
        lowest = min(conversions, key=itemgetter(0), default=None)
        if lowest and lowest[0] * 2 < 1 and not _said_already(reading, segment.id):
            _, earlier, later = lowest
            values: Values = {
                "segment": segment.name,
                "earlier": earlier,
                "before": counts[earlier],
                "later": later,
                "after": counts[later],
            }
            yield Found((segment.id,), values, about=str(later))


def _said_already(reading: Reading, segment: str) -> bool:
    return any(reading.fires(rule, segment) for rule in ("ladder/impossible", "ladder/satisfied-not-loyal"))


RULE = Rule(
    id="ladder/leak",
    severity=Severity.ADVICE,
    title=gettext_noop("Where most customers are lost"),
    message=gettext_noop(
        "“%(segment)s”: more than half are lost on the way from “%(earlier)s” (%(before)s) to “%(later)s” (%(after)s)."
    ),
    advice=gettext_noop("Ask some of those who went no further what stopped them, and mend that step first."),
    why=gettext_noop(
        "The weakest step decides how many customers reach the top. Work on any other step helps less."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on customer loyalty",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "ladder": {"trial": 1500, "satisfaction": 1300, "repurchase": 900, "loyalty": 500},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "ladder": {"trial": 1500, "satisfaction": 1300, "repurchase": 900, "loyalty": 400},
            }
        ],
    },
    check=check,
)
