"""expectation/copied: the same sentence for different segments."""

from collections import defaultdict
from collections.abc import Iterator

from relationships.document import Relationship
from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, blank, named
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every text that describes relationships of two segments or more."""
    by_text: dict[str, list[Relationship]] = defaultdict(list)
    for relationship in reading.document.relationships:
        if not blank(relationship.text):
            by_text[relationship.text].append(relationship)
    for text, relationships in by_text.items():
        segments = dict.fromkeys(relationship.segment for relationship in relationships)
        if len(segments) > 1:
            yield Found(
                tuple(relationship.id for relationship in relationships),
                {"text": text, "segments": named(reading.segments[segment] for segment in segments)},
            )


RULE = Rule(
    id="expectation/copied",
    severity=Severity.ADVICE,
    title=gettext_noop("The same words for different people"),
    message=gettext_noop(
        "“%(text)s”: the same words describe a relationship of each of these: %(segments)s."
    ),
    advice=gettext_noop("Write for each segment what is done for them in particular."),
    why=gettext_noop(
        "Segments are told apart because they expect different things. One sentence for all of them often means that nobody looked at each."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), block 4",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Small restaurants"}],
        "relationships": [
            {"id": "r1", "segment": "s1", "type": "self_service", "text": "Choose a box online"},
            {
                "id": "r2",
                "segment": "s2",
                "type": "personal_assistance",
                "text": "A call before every delivery",
            },
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}, {"id": "s2", "name": "Small restaurants"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "personal_assistance",
                "text": "Individual approach to every customer",
            },
            {
                "id": "r2",
                "segment": "s2",
                "type": "personal_assistance",
                "text": "Individual approach to every customer",
            },
        ],
    },
    check=check,
)
