"""What a file says of a card in our own terms, as a statement carries it; whatever is none of our terms is passed over."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from canvas.document import Note
from canvas.imports.outline import Statement
from relationships.document import Cost, Relationship
from relationships.kinds import Bond, Motive, Per, Status
from segments.document import Channel, ValueProposition
from segments.kinds import Block, Character, Evidence, Kind, RelationshipType
from segments.language import say

NUMERAL = re.compile(r"\d{1,9}(?:\.\d{1,2})?", re.ASCII)
PEOPLE = re.compile(r"\d{1,9}(?:\.\d)?", re.ASCII)
TERMS: dict[str, type[Kind]] = {
    "expects": RelationshipType,
    "character": Character,
    "status": Status,
    "motives": Motive,
    "bonds": Bond,
    "evidence": Evidence,
}
ONE = {"status", "evidence"}  # of these there is one at most
FIELDS: Mapping[Block, tuple[str, ...]] = {
    Block.CUSTOMER_SEGMENTS: ("expects", "evidence"),
    Block.CHANNELS: (),
    Block.CUSTOMER_RELATIONSHIPS: ("status", "motives", "bonds", "evidence"),
    Block.VALUE_PROPOSITIONS: ("character", "evidence"),
}
# What the ids of things begin with.
LETTERS: Mapping[Block | None, str] = {
    Block.VALUE_PROPOSITIONS: "v",
    Block.CHANNELS: "c",
    Block.CUSTOMER_RELATIONSHIPS: "r",
}
Thing = TypeVar("Thing", Channel, ValueProposition, Note, Relationship)


def known(card: Statement) -> dict[str, Any]:
    """The fields of a thing that its statement tells, links to other things apart."""
    fields: dict[str, Any] = {}
    for name in FIELDS.get(card.block, ("evidence",)) if card.block else ():
        kinds = TERMS[name]
        found = tuple(dict.fromkeys(kinds(slug) for slug in card.said(name) if slug in list(kinds)))
        if found:
            fields[name] = found[0] if name in ONE else found
    if card.block is Block.CUSTOMER_RELATIONSHIPS:
        fields |= _numbers(card)
    return fields


def slug(card: Statement, name: str, kinds: type[Kind]) -> str:
    """A single term that the file tells; empty where it is none."""
    return next((slug for slug in card.said(name) if slug in list(kinds)), "")


def _numbers(card: Statement) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    people, cost = card.said("people"), card.said("cost")
    if len(people) == 1 and PEOPLE.fullmatch(people[0]):
        fields["people"] = Decimal(people[0])
    if len(cost) == 2 and NUMERAL.fullmatch(cost[0]) and cost[1] in list(Per):
        fields["cost"] = Cost(amount=Decimal(cost[0]), per=Per(cost[1]))
    return fields


def segment_ids(things: list[Thing], told: Mapping[str, Statement], ids: Mapping[str, str]) -> list[Thing]:
    """The things, tied to the segments that their statements name."""
    return _tied(things, told, "segments", ids.get)


def channel_ids(
    things: list[Relationship], told: Mapping[str, Statement], channels: list[Channel]
) -> list[Relationship]:
    """The relationships, on the channels that their statements name."""
    ids = {channel.name: channel.id for channel in reversed(channels)}
    return _tied(things, told, "channels", ids.get)


def carried_ids(notes: list[Note], told: Mapping[str, Statement], kept: list[Relationship]) -> list[Note]:
    """The notes, with the relationships that their statements say they carry."""
    ids = {entry.text or say(entry.type.label): entry.id for entry in reversed(kept)}
    return _tied(notes, told, "supports", ids.get)


def _tied(
    things: list[Thing], told: Mapping[str, Statement], field: str, id_of: Callable[[str], str | None]
) -> list[Thing]:
    tied = []
    for thing in things:
        card = told.get(thing.id)
        if card and any(name == field for name, _ in card.told):
            ids = dict.fromkeys(filter(None, map(id_of, card.said(field))))
            linked: dict[str, Any] = {field: tuple(ids)}
            thing = replace(thing, **linked)
        tied.append(thing)
    return tied
