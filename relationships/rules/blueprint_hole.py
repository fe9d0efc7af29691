"""blueprint/hole: a step at which the company does nothing."""

from collections.abc import Iterator

from relationships.rules.base import Found, Rule, Severity
from relationships.rules.reading import Reading, blank
from segments.words import gettext_noop


def check(reading: Reading) -> Iterator[Found]:
    """Fire for every step of a blueprint at which the customer acts, and nothing in the company answers."""
    for segment, record in reading.records:
        for step in record.blueprint:
            answered = any(not blank(text) for text in (step.visible, step.invisible, step.support))
            if not blank(step.customer) and not answered:
                values = {"segment": segment.name, "step": step.step, "customer": step.customer}
                yield Found((step.id,), values)


RULE = Rule(
    id="blueprint/hole",
    severity=Severity.ADVICE,
    title=gettext_noop("A step at which nobody answers"),
    message=gettext_noop(
        "“%(step)s” for “%(segment)s”: the customer acts (“%(customer)s”), and nobody and nothing of yours answers."
    ),
    advice=gettext_noop(
        "Write down who or what answers: a contact that they see, one that they do not see, or a system behind it."
    ),
    why=gettext_noop(
        "A service blueprint shows what happens at every step, on both sides of the line of sight. An empty step means that the customer waits, or that nobody has thought it through."
    ),
    source="Shostack, Designing Services That Deliver (1984); Zeithaml, Bitner & Gremler, Services Marketing (7th ed.)",
    fits={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {
                "segment": "s1",
                "blueprint": [
                    {"id": "b1", "step": "Order", "customer": "Chooses a box", "support": "Stock system"}
                ],
            }
        ],
    },
    fails={
        "segments": [{"id": "s1", "name": "Working parents"}],
        "toolkit": [
            {"segment": "s1", "blueprint": [{"id": "b1", "step": "Order", "customer": "Chooses a box"}]}
        ],
    },
    check=check,
)
