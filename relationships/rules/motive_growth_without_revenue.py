"""motive/growth-without-revenue: sales should grow, and no revenue comes of it."""

from collections.abc import Iterator

from relationships.kinds import Motive
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading
from segments.kinds import NoteBlock
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every relationship that should make sales grow, where no revenue stream knows of it."""
    block = NoteBlock.REVENUE_STREAMS
    if not reading.all_tied(block):
        return
    for relationship in reading.document.relationships:
        paid = block in reading.supported_by(relationship) or reading.names_segment(
            block, relationship.segment
        )
        if Motive.GROWTH in relationship.motives and not paid:
            yield Found((relationship.id,), reading.words(relationship))


RULE = Rule(
    id="motive/growth-without-revenue",
    severity=Severity.WARNING,
    title=gettext_noop("Growth without revenue"),
    message=gettext_noop(
        "“%(relationship)s” should make sales grow, and no revenue stream comes from it or has to do with “%(segment)s”."
    ),
    advice=gettext_noop(
        "Write down what they would pay for, and tie that revenue stream to them or to this relationship."
    ),
    why=gettext_noop("Growth shows as revenue. If no stream can grow, the aim is only a word."),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 4 and 5",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "automated_services",
                "text": "Suggests what goes with the box",
                "motives": ["growth"],
            }
        ],
        "notes": [
            {"id": "n1", "block": "revenue_streams", "text": "Extras with the weekly box", "segments": ["s1"]}
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Offices"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "automated_services",
                "text": "Suggests what goes with the box",
                "motives": ["growth"],
            }
        ],
        "notes": [
            {"id": "n1", "block": "revenue_streams", "text": "Office subscriptions", "segments": ["s2"]}
        ],
    },
    check=check,
)
