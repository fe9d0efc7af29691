"""level/jump: a long way up, with machines alone."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire where a segment left to machines should rise two levels or more."""
    for segment, _ in reading.left_to_machines:
        now, target = segment.level_now, segment.level_target
        if now is None or target is None or target.height < now.height + 2:
            continue
        if not reading.fires("expectation/human-wanted", segment.id):
            yield Found((segment.id,), {"segment": segment.name, "now": now, "target": target})


RULE = Rule(
    id="level/jump",
    severity=Severity.ADVICE,
    title=gettext_noop("A long way up, with machines alone"),
    message=gettext_noop(
        "“%(segment)s”: it is a long way from “%(now)s” to “%(target)s”, and no person goes it with them."
    ),
    advice=gettext_noop(
        "Aim one level higher first, or add a relationship in which a person helps on the way."
    ),
    why=gettext_noop(
        "Strangers become friends by being known and treated well, again and again. Machines alone rarely take anyone two levels up."
    ),
    source="Zeithaml, Bitner & Gremler, Services Marketing (7th ed.), on the evolution of customer relationships",
    fits={
        "segments": [
            {"id": "s1", "name": "Readers", "level_now": "stranger", "level_target": "acquaintance"}
        ],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Search the archive"}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Readers", "level_now": "stranger", "level_target": "friend"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Search the archive"}
        ],
    },
    check=check,
)
