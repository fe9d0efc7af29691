"""recovery/not-empowered: whoever is asked first may not put it right."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every recovery record that says no to a front line that may act."""
    for segment, record in reading.records:
        components = record.recovery and record.recovery.components
        if components and components.empower is False:
            yield Found((segment.id,), {"segment": segment.name})


RULE = Rule(
    id="recovery/not-empowered",
    severity=Severity.WARNING,
    title=gettext_noop("The front line may not act"),
    message=gettext_noop(
        "“%(segment)s”: whoever hears of a problem first may not put it right without asking."
    ),
    advice=gettext_noop("Agree what the front line may do at once, and up to what amount."),
    why=gettext_noop(
        "Recovery works best when the first person asked can solve the problem. Every further desk costs time and goodwill."
    ),
    source="Hart, Heskett & Sasser, The Profitable Art of Service Recovery (1990)",
    fits={
        "segments": [{"id": "s1", "name": "Offices"}],
        "toolkit": [{"segment": "s1", "recovery": {"components": {"empower": True}}}],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices"}],
        "toolkit": [{"segment": "s1", "recovery": {"components": {"empower": False}}}],
    },
    check=check,
)
