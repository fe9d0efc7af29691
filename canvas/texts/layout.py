"""What stands where in a Markdown canvas, and what it is called there. Pure.

Every field of every thing has its place without a word here: it is a line below the thing, called by its key.
Named here are the fields that stand in the heading or below it, and the terms that people read.
"""

from dataclasses import dataclass
from typing import Any

from canvas.document import CanvasDocument, Note, Waiver
from relationships import document as kept
from relationships.handbook.models import (
    customer_value,
    five_gaps,
    justice,
    loyalty_ladder,
    recovery,
    service_blueprint,
    service_quality,
    touchpoints,
)
from relationships.kinds import Dimension, GapNumber, LadderStep
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Block, NoteBlock
from segments.words import gettext_noop, pgettext_noop


@dataclass(frozen=True)
class Layout:
    """How a thing is laid out: the field in its heading (or first line), the one below, the one that groups them."""

    head: str
    body: str = ""
    under: str = ""


LAYOUTS: dict[type[Any], Layout] = {
    CanvasDocument: Layout("title", body="summary"),
    Segment: Layout("name", body="description"),
    Channel: Layout("name"),
    kept.Relationship: Layout("type", body="text", under="segment"),
    kept.Answer: Layout("question", body="text", under="segment"),
    kept.ToolkitRecord: Layout("segment"),
    # Items: the whole text stands in the list.
    Note: Layout("text"),
    ValueProposition: Layout("text"),
    kept.Touchpoint: Layout("name"),
    kept.BlueprintStep: Layout("step"),
    Waiver: Layout("reason"),
}
ITEMS = frozenset({Note, ValueProposition, kept.Touchpoint, kept.BlueprintStep, Waiver})
# On one line, its fields parted by semicolons.
INLINE = frozenset({kept.Cost})
# Words for machines, in code spans.
CODE = frozenset(
    {
        (CanvasDocument, "format"),
        (CanvasDocument, "language"),
        (CanvasDocument, "currency"),
        (Waiver, "rule"),
        (Waiver, "about"),
    }
)

ABOUT = gettext_noop("About this file")
ABOUT_TEXT = gettext_noop(
    "Rapport reads this file back. Texts may be changed and lines added or taken away; a name in braces after a number sign is what links point to."
)
ORDER = gettext_noop("Order of the notes")
NONE = pgettext_noop("empty list", "none")
NONE_SIGN = "—"
YES = pgettext_noop("of a need or step", "yes")
NO = pgettext_noop("of a need or step", "no")

# The sections below the title, as one reads: from the customer inward, then what it takes, then what is known of it.
SECTIONS: dict[str, str] = {
    "segments": Block.CUSTOMER_SEGMENTS.label,
    "relationships": Block.CUSTOMER_RELATIONSHIPS.label,
    "channels": Block.CHANNELS.label,
    "value_propositions": Block.VALUE_PROPOSITIONS.label,
    **{
        block.value: block.label
        for block in (
            NoteBlock.KEY_ACTIVITIES,
            NoteBlock.KEY_RESOURCES,
            NoteBlock.KEY_PARTNERS,
            NoteBlock.COST_STRUCTURE,
            NoteBlock.REVENUE_STREAMS,
        )
    },
    "answers": gettext_noop("Answers to the guiding questions"),
    "toolkit": gettext_noop("Relationship marketing"),
    "waivers": gettext_noop("Findings that may stay"),
    "about": ABOUT,
}

_EVIDENCE = gettext_noop("What it rests on")
_FOR = gettext_noop("For whom")

LABELS: dict[type[Any], dict[str, str]] = {
    CanvasDocument: {
        "format": gettext_noop("Form of the document"),
        "language": gettext_noop("Language of the founder’s texts"),
        "currency": gettext_noop("Currency"),
        "stage": gettext_noop("The market it plays in"),
        "order": ORDER,
    },
    Note: {
        "segments": _FOR,
        "supports": gettext_noop("Which relationships it carries"),
        "evidence": _EVIDENCE,
    },
    ValueProposition: {
        "segments": _FOR,
        "character": gettext_noop("What makes it worth having"),
        "evidence": _EVIDENCE,
    },
    Segment: {
        "expects": gettext_noop("What they expect"),
        "size": gettext_noop("How many customers"),
        "value_per_customer": gettext_noop("What one is worth a year"),
        "repeat": gettext_noop("How often they would buy again"),
        "lifetime_years": gettext_noop("How many years one stays"),
        "buying": gettext_noop("How hard it is to decide"),
        "level_now": gettext_noop("Now they are"),
        "level_target": gettext_noop("They should become"),
        "evidence": _EVIDENCE,
    },
    Channel: {
        "kind": gettext_noop("Kind"),
        "ownership": gettext_noop("Whose it is"),
        "phases": gettext_noop("What happens on it"),
        "segments": _FOR,
        "capabilities": gettext_noop("What it can carry"),
    },
    kept.Relationship: {
        "status": gettext_noop("How far it is"),
        "motives": gettext_noop("What it is for"),
        "channels": gettext_noop("On which channels"),
        "people": gettext_noop("How many people keep it up"),
        "cost": gettext_noop("What it costs"),
        "bonds": gettext_noop("What ties them"),
        "evidence": _EVIDENCE,
    },
    Waiver: {
        "rule": gettext_noop("Rule"),
        "subjects": gettext_noop("Found at"),
        "about": gettext_noop("About"),
    },
    kept.ToolkitRecord: {
        "ladder": loyalty_ladder.PAGE.title,
        "value": customer_value.PAGE.title,
        "service_quality": service_quality.PAGE.title,
        "gaps": five_gaps.PAGE.title,
        "touchpoints": touchpoints.PAGE.title,
        "blueprint": service_blueprint.PAGE.title,
        "recovery": recovery.PAGE.title,
    },
    kept.Ladder: {step.value: step.label for step in LadderStep},
    kept.CustomerValue: {part.slug: part.title for part in customer_value.PAGE.parts},
    kept.ServiceQuality: {dimension.value: dimension.label for dimension in Dimension},
    kept.Quality: {"expected": gettext_noop("Expected"), "perceived": gettext_noop("Perceived")},
    kept.Gaps: {gap.value: gap.label for gap in GapNumber},
    kept.Gap: {"size": gettext_noop("How wide, 0 to 4"), "note": gettext_noop("Note")},
    kept.Touchpoint: {
        "importance": gettext_noop("Importance, 1 to 5"),
        "performance": gettext_noop("Performance, 1 to 5"),
        "relationship": gettext_noop("Relationship"),
        "plan": gettext_noop("Plan"),
    },
    kept.BlueprintStep: {part.slug: part.title for part in service_blueprint.PAGE.parts},
    kept.Recovery: {
        "needs": recovery.PAGE.groups[0].title,
        "components": recovery.PAGE.groups[1].title,
        "justice": justice.PAGE.title,
    },
    kept.RecoveryNeeds: {part.slug: part.title for part in recovery.PAGE.parts},
    kept.RecoveryComponents: {part.slug: part.title for part in recovery.PAGE.parts},
    kept.Justice: {part.slug: part.title for part in justice.PAGE.parts},
}


def label_of(cls: type[Any], key: str) -> str:
    """What a field is called, marked; a field that nobody named is called by its key."""
    return LABELS.get(cls, {}).get(key, key.replace("_", " "))
