"""recovery/no-easy-complaint: complaining is not easy."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every recovery record that says no to an easy way to complain."""
    for segment, record in reading.records:
        needs = record.recovery and record.recovery.needs
        if needs and needs.easy_complaint is False:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="recovery/no-easy-complaint",
    severity=Severity.WARNING,
    title=gettext_noop("No easy way to complain"),
    message=gettext_noop("“%(segment)s”: there is no easy way for them to complain."),
    advice=gettext_noop(
        "Open one simple way, such as a number, an address or a button, and say where it is."
    ),
    why=gettext_noop(
        "Most unhappy customers say nothing and leave. Only those who complain give you the chance to put it right."
    ),
    source="Wirtz & Lovelock, Services Marketing (8th ed.), on complaints and service recovery",
    fits={
        "segments": [{"id": "s1", "name": "Offices"}],
        "toolkit": [{"segment": "s1", "recovery": {"needs": {"easy_complaint": True}}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices"}],
        "toolkit": [{"segment": "s1", "recovery": {"needs": {"easy_complaint": False}}}],
    },
    check=check,
)
