"""integration: how the relationships fit the rest of the business model."""

from relationships.kinds import Question
from relationships.questions.base import Interview, Step
from relationships.rules.reading import HOSTS
from segments.words import gettext_noop


def structured(interview: Interview, segment: str) -> bool:
    """A partner, an activity or a resource supports every relationship."""
    kept = interview.of(segment)
    return bool(kept) and all(interview.supported_by(relationship) & HOSTS for relationship in kept)


STEP = Step(
    question=Question.INTEGRATION,
    short=gettext_noop("What it must fit"),
    wording=gettext_noop(
        "“%(segment)s”: how does each relationship fit the channels and the rest of the business model?"
    ),
    why=gettext_noop(
        "Somebody has to do the work, with something, on a channel that can carry it, for a promise that is worth it. A relationship that nothing on the canvas supports is the first to be dropped in a busy week."
    ),
    words=gettext_noop("What it depends on, and what depends on it"),
    starts=(
        gettext_noop("Whoever answers must see what they bought."),
        gettext_noop("It only works while a partner keeps the promise that we gave."),
    ),
    families=("integration", "channel", "value"),
    structured=structured,
)
