"""cost: how costly each relationship is."""

from relationships.kinds import Question, Status
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """Some cost is known, and none is missing of a relationship that is lived already."""
    kept = interview.of(segment)
    return any(r.cost for r in kept) and all(r.cost or r.status is not Status.ESTABLISHED for r in kept)


STEP = Step(
    question=Question.COST,
    short=gettext_noop("What it costs"),
    wording=gettext_noop("“%(segment)s”: how costly is each relationship with them?"),
    why=gettext_noop(
        "A relationship takes hours, tools and goods. Held against what one customer brings in a year, it may be the best money that you spend, or a loss on every customer. A rough number says more than none."
    ),
    words=gettext_noop("What the cost is made of"),
    starts=(
        gettext_noop("Mostly wages: the hours in which somebody can be asked."),
        gettext_noop("Little for each of them, much at the start."),
    ),
    families=("cost", "effort"),
    structured=structured,
)
