"""A rule's example as a document that rules can read. Pure."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from relationships.document import Relationship, ToolkitRecord
from relationships.rules import RULES, Finding, check
from segments.document import Channel, Segment, ValueProposition
from segments.jsontext import parse_json
from segments.kinds import NoteBlock, Stage
from segments.shape import NAME_LIMIT, OneOf, Parts, Problems, Text, read, refs, shaped, thing


@thing
class Note:
    """A note of an example; the whole canvas's notes live two floors up."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    block: NoteBlock = shaped(OneOf(NoteBlock), required=True)
    text: str = shaped(Text(), required=True)
    segments: tuple[str, ...] | None = shaped(refs("segments", unknown=True))
    supports: tuple[str, ...] = shaped(refs("relationships"))


@thing
class Example:
    """A canvas document without format and title: as much of it as makes a rule speak, or keeps it silent."""

    stage: Stage | None = shaped(OneOf(Stage))
    notes: tuple[Note, ...] = shaped(Parts(Note))
    value_propositions: tuple[ValueProposition, ...] = shaped(Parts(ValueProposition))
    segments: tuple[Segment, ...] = shaped(Parts(Segment))
    channels: tuple[Channel, ...] = shaped(Parts(Channel))
    relationships: tuple[Relationship, ...] = shaped(Parts(Relationship))
    toolkit: tuple[ToolkitRecord, ...] = shaped(Parts(ToolkitRecord))

    @property
    def waivers(self) -> tuple[()]:
        """An example lets nothing stand."""
        return ()

    def find(self, rule_id: str) -> list[Finding]:
        """What one rule says of the example; what others say is left out."""
        return [finding for finding in check(self) if finding.rule == rule_id]


@cache
def examples_of(rule_id: str) -> tuple[Example, Example]:
    """The fitting example of a rule, and the failing one."""
    rule = RULES[rule_id]
    return example(rule.fits), example(rule.fails)


def example(raw: Mapping[str, Any]) -> Example:
    """Read an example.

    Raises:
        ValueError: where it is no part of a document.
    """
    problems: Problems = []
    found = read(Example, parse_json(json.dumps(raw)), "", problems)
    if found is None or problems:
        raise ValueError(problems)
    return found
