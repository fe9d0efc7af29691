"""growth: how income per customer is helped to grow."""

from relationships.kinds import Motive, Question
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """Some relationship is there to let sales grow."""
    return Motive.GROWTH in interview.motives(segment)


STEP = Step(
    question=Question.GROWTH,
    short=gettext_noop("Helping income grow"),
    wording=gettext_noop("“%(segment)s”: how do you help income per customer to grow?"),
    why=gettext_noop(
        "A customer who is known and content often buys more, where there is more to buy. Growth that no stream of revenue stands for is a wish: say where the money would come from, or say that you do not aim at it with them."
    ),
    words=gettext_noop("How they come to buy more, or why that is no aim"),
    starts=(
        gettext_noop("Something that goes well with what they buy, offered when they buy it."),
        gettext_noop("A larger plan, once the first one is full."),
        gettext_noop("We do not aim at more from each of them: they should stay."),
    ),
    families=("motive",),
    structured=structured,
)
