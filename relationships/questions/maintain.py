"""maintain: how the relationship is kept alive."""

from relationships.kinds import Question
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """Something is known to tie the customer."""
    return bool(interview.bonds(segment))


STEP = Step(
    question=Question.MAINTAIN,
    short=gettext_noop("How you maintain it"),
    wording=gettext_noop("“%(segment)s”: how do you maintain the relationship with them?"),
    why=gettext_noop(
        "A relationship that nobody tends turns back into a price list. What ties a customer may be money, people who know each other, something made to fit, or a way of working that you share: the later in this row, the harder it is to copy. And strangers are tended otherwise than friends, so say how close you are, and how close you want to be."
    ),
    words=gettext_noop("What you do to keep it alive, and how often"),
    starts=(
        gettext_noop("A visit once a month, at an hour that suits them."),
        gettext_noop("When something goes wrong, we call before they do."),
        gettext_noop("Twice a year we ask what we should do better."),
    ),
    families=("bond", "level"),
    structured=structured,
)
