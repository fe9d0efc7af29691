"""ladder/satisfied-not-loyal: most are content, and few come back."""

from collections.abc import Iterator

from relationships.kinds import LadderStep
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, seldom
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every ladder on which at least 7 of 10 are satisfied, and fewer than half of them buy again."""
    for segment, counts in reading.ladders:
        trial = counts.get(LadderStep.TRIAL)
        content = counts.get(LadderStep.SATISFACTION)
        back = counts.get(LadderStep.REPURCHASE)
        if not trial or not content or back is None or seldom(segment):
            continue
        if (
            content * 10 >= trial * 7
            and back * 2 < content
            and not reading.fires("ladder/impossible", segment.id)
        ):
            values = {"trial": trial, "content": content, "back": back}
            yield Found((segment.id,), {"segment": segment.name, **values})


RULE = Rule(
    id="ladder/satisfied-not-loyal",
    severity=Severity.WARNING,
    title=gettext_noop("Content, and gone"),
    message=gettext_noop(
        "“%(segment)s”: most who tried were satisfied, and few of them came back. Tried: %(trial)s, satisfied: %(content)s, bought again: %(back)s."
    ),
    advice=gettext_noop(
        "Give them a reason to come back: a reminder at the right moment, something that ties them, a person who knows them."
    ),
    why=gettext_noop(
        "Satisfaction alone is not loyalty. People who are content still leave when nothing calls them back."
    ),
    source="Jones & Sasser, Why Satisfied Customers Defect (1995)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "ladder": {"trial": 1500, "satisfaction": 1300, "repurchase": 900}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "ladder": {"trial": 1500, "satisfaction": 1300, "repurchase": 600}}],
    },
    check=check,
)
