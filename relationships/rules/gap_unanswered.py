"""gap/unanswered: a wide gap with nothing written about it."""

from collections.abc import Iterator

from relationships.kinds import GapNumber
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, blank
from segments.words import gettext_noop

FIELDS = {
    GapNumber.ONE: "one",
    GapNumber.TWO: "two",
    GapNumber.THREE: "three",
    GapNumber.FOUR: "four",
    GapNumber.FIVE: "five",
}


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every gap of size 3 or 4 without a note."""
    for segment, record in reading.records:
        for number, field in FIELDS.items():
            gap = getattr(record.gaps, field, None)
            if gap is not None and gap.size is not None and gap.size >= 3 and blank(gap.note):
                values = {"segment": segment.name, "gap": number, "size": gap.size}
                yield Found((segment.id,), values, about=str(number))


RULE = Rule(
    id="gap/unanswered",
    severity=Severity.ADVICE,
    title=gettext_noop("A wide gap without an answer"),
    message=gettext_noop("“%(segment)s”: there is a wide gap (%(size)s of 4) and no word on it: %(gap)s."),
    advice=gettext_noop("Write down where it comes from and what you will do about it."),
    why=gettext_noop(
        "Service falls short where two things part: expectation and belief, belief and standard, standard and delivery, delivery and promise. A wide gap asks for an answer."
    ),
    source="Parasuraman, Zeithaml & Berry, A Conceptual Model of Service Quality (1985)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "gaps": {"3": {"size": 4, "note": "Two drivers share three routes; a third starts in May"}},
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [{"segment": "s1", "gaps": {"3": {"size": 4}}}],
    },
    check=check,
)
