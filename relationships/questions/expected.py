"""expected: what kind of relationship a segment expects."""

from relationships.kinds import Question
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop

# What is kept as the answer of founders who have not asked, unless they say it in their own words.
NOT_ASKED = gettext_noop("We have not asked them yet")


def structured(interview: Interview, segment: str) -> bool:
    """Some kind is known to be expected."""
    return bool(interview.segments[segment].expects)


STEP = Step(
    question=Question.EXPECTED,
    short=gettext_noop("What they expect"),
    wording=gettext_noop("“%(segment)s”: which kind of relationship do they expect of you?"),
    why=gettext_noop(
        "Two mistakes are made in this block more than any other: treating people otherwise than they expect, and choosing a channel that cannot carry the promise. The first one starts here. Ask before you answer: five short conversations are enough to be surprised."
    ),
    words=gettext_noop("In their own words"),
    families=("expectation", "value"),
    structured=structured,
)
