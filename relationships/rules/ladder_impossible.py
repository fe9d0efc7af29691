"""ladder/impossible: more customers on a later step than on an earlier one."""

from collections.abc import Iterator

from relationships.kinds import LadderStep
from relationships.rules.base import Found, Rule, Severity, Values
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every ladder on which a later step counts more than an earlier one that is not satisfaction."""
    for segment, counts in reading.ladders:
        narrowest: LadderStep | None = None
        for step, count in counts.items():
            if narrowest is not None and count > counts[narrowest]:
                values: Values = {
                    "segment": segment.name,
                    "earlier": narrowest,
                    "fewer": counts[narrowest],
                    "later": step,
                    "more": count,
                }
                yield Found((segment.id,), values)
                break
            if step is not LadderStep.SATISFACTION:
                narrowest = step


RULE = Rule(
    id="ladder/impossible",
    severity=Severity.ERROR,
    title=gettext_noop("A ladder that cannot be"),
    message=gettext_noop(
        "“%(segment)s”: more customers stand on the step “%(later)s” (%(more)s) than on “%(earlier)s” before it (%(fewer)s)."
    ),
    advice=gettext_noop(
        "Correct the counts: each step can hold at most as many customers as the steps before it."
    ),
    why=gettext_noop(
        "Nobody reaches a later step without the earlier ones. Only satisfaction may be skipped: some come back without being content."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on customer loyalty",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "ladder": {"awareness": 9000, "interest": 4000, "evaluation": 2500, "trial": 1500},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "ladder": {"awareness": 9000, "interest": 1400, "evaluation": 2500, "trial": 1500},
            }
        ],
    },
    check=check,
)
