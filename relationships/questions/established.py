"""established: which relationships there are already."""

from relationships.kinds import Question
from relationships.questions.base import Interview, Step
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """The segment has a relationship, be it planned."""
    return bool(interview.of(segment))


STEP = Step(
    question=Question.ESTABLISHED,
    short=gettext_noop("What you already have"),
    wording=gettext_noop("“%(segment)s”: which relationships have you established with them already?"),
    why=gettext_noop(
        "A plan and a habit look alike on paper. Say of each relationship which of the two it is: only what customers meet already can disappoint them, and only what is there can be built on. A segment may have several at once, and each needs a channel on which it happens."
    ),
    words=gettext_noop("What happens today, in your words"),
    starts=(
        gettext_noop("Nothing yet: they do not know us."),
        gettext_noop("They write to us, and whoever is free answers."),
    ),
    families=("channel", "expectation"),
    structured=structured,
)
