"""acquire_and_retain: how the company meets a segment while winning it, and while keeping it."""

from relationships.kinds import Motive, Question
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """Some relationship is there to win, or to keep."""
    return not interview.motives(segment).isdisjoint({Motive.ACQUISITION, Motive.RETENTION})


STEP = Step(
    question=Question.ACQUIRE_AND_RETAIN,
    short=gettext_noop("Winning, then keeping"),
    wording=gettext_noop("“%(segment)s”: how do you meet them while you win them, and while you keep them?"),
    why=gettext_noop(
        "Winning a customer costs about five times what keeping one costs, and the two need different things. In a young market winning comes first. In a full one customers can only be won from others, and keeping them pays better. Say of each relationship which of the two it is for, so that neither is left to chance."
    ),
    words=gettext_noop("What happens before the first purchase, and what after it"),
    starts=(
        gettext_noop("The first one is free; after it, somebody calls and asks how it went."),
        gettext_noop("Customers bring friends, and both get something for it."),
        gettext_noop("A message before it runs out."),
    ),
    families=("motive",),
    structured=structured,
)
