"""channel/no-recognition: an automated service that does not know the customer."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, lacking
from segments.kinds import Capability, RelationshipType
from segments.words import gettext_noop

AUTOMATED = frozenset({RelationshipType.AUTOMATED_SERVICES})


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every automated service on channels that cannot carry it."""
    return lacking(reading, AUTOMATED, Capability.RECOGNISES)


RULE = Rule(
    id="channel/no-recognition",
    severity=Severity.ERROR,
    title=gettext_noop("An automated service that knows nobody"),
    message=gettext_noop(
        "“%(relationship)s” should know each customer of “%(segment)s”, and there is no telling who is there: %(channels)s."
    ),
    advice=gettext_noop(
        "Move it to a channel where customers are known, such as an account, an app or e-mail, or call it self-service."
    ),
    why=gettext_noop(
        "Automated services recognise the customer and adapt to orders and habits. So the channel has to know who is there."
    ),
    source="Osterwalder & Pigneur, Business Model Generation (2010), blocks 3 and 4",
    fits={
        "segments": [{"id": "s1", "name": "Offices"}],
        "channels": [{"id": "c1", "name": "Office account", "kind": "customer_account"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "automated_services",
                "text": "A basket tuned to the head count",
                "channels": ["c1"],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Offices"}],
        "channels": [{"id": "c1", "name": "News channel", "kind": "messenger_channel"}],
        "relationships": [
            {
                "id": "r1",
                "segment": "s1",
                "type": "automated_services",
                "text": "A basket tuned to the head count",
                "channels": ["c1"],
            }
        ],
    },
    check=check,
)
