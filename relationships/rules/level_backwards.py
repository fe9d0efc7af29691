"""level/backwards: a target below the present level."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every segment whose target level is below the present one."""
    for segment in reading.document.segments:
        now, target = segment.level_now, segment.level_target
        if now is not None and target is not None and target.height < now.height:
            yield Found((segment.id,), {"segment": segment.name, "now": now, "target": target})


RULE = Rule(
    id="level/backwards",
    severity=Severity.ERROR,
    title=gettext_noop("A step back as the target"),
    message=gettext_noop(
        "“%(segment)s”: the level now is “%(now)s”, and the target “%(target)s” lies below it."
    ),
    advice=gettext_noop(
        "Correct one of the two levels. If you do mean to step back, let this stand and say why."
    ),
    why=gettext_noop(
        "The levels go from stranger through acquaintance and friend to partner. A target below the present level plans to lose what has been built."
    ),
    source="Zeithaml, Bitner & Gremler, Services Marketing (7th ed.), on the evolution of customer relationships",
    fits={
        "segments": [
            {"id": "s1", "name": "Gift givers", "level_now": "acquaintance", "level_target": "friend"}
        ]
    },
    fails={
        "segments": [
            {"id": "s1", "name": "Gift givers", "level_now": "partner", "level_target": "acquaintance"}
        ]
    },
    check=check,
)
