"""ladder/hostages: customers who come back without being content."""

from collections.abc import Iterator

from relationships.kinds import LadderStep
from relationships.rules.base import Found, Rule, Severity, Values
from relationships.rules.reading import Reading
from segments.words import gettext_noop

RETURNED = (LadderStep.REPURCHASE, LadderStep.LOYALTY)


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every ladder on which more come back than are satisfied."""
    for segment, counts in reading.ladders:
        content = counts.get(LadderStep.SATISFACTION)
        for step in RETURNED:
            if content is not None and counts.get(step, 0) > content:
                values: Values = {"content": content, "step": step, "back": counts[step]}
                yield Found((segment.id,), {"segment": segment.name, **values})
                break


RULE = Rule(
    id="ladder/hostages",
    severity=Severity.ADVICE,
    title=gettext_noop("They come back without being content"),
    message=gettext_noop(
        "“%(segment)s”: fewer customers are satisfied (%(content)s) than stand on the step “%(step)s” (%(back)s)."
    ),
    advice=gettext_noop(
        "Find out what holds them: habit, a contract, or nobody else to go to. Then give them a reason to stay."
    ),
    why=gettext_noop(
        "Some come back because they have no choice. Such hostages leave as soon as they can, and tell others why."
    ),
    source="Jones & Sasser, Why Satisfied Customers Defect (1995)",
    fits={
        "segments": [{"id": "s1", "name": "Commuters"}],
        "toolkit": [{"segment": "s1", "ladder": {"trial": 100, "satisfaction": 70, "repurchase": 60}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Commuters"}],
        "toolkit": [{"segment": "s1", "ladder": {"trial": 100, "satisfaction": 40, "repurchase": 60}}],
    },
    check=check,
)
