"""Boards of any size for tests of the board, the PDF and speed: one evening school, in four languages.

``board_with(60)`` is what a class hands in, six segments and every block filled; ``board_with(300)`` is overfull.
The same arguments always give the same document, with sound relationships and, on purpose, some that do not fit.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from canvas.document import FORMAT, CanvasDocument, loads
from segments.kinds import CARRIES, ChannelKind, NoteBlock, RelationshipType, Stage

LEAST, MOST = 9, 500
LANGUAGES = ("en", "ka", "ru", "vi")
SEGMENTS_MOST = 12
# Of 54 cards beside the segments; with six of those they make a board of sixty.
SHARES = {
    "relationships": 11,
    "channels": 9,
    "value_propositions": 7,
    NoteBlock.KEY_ACTIVITIES: 6,
    NoteBlock.KEY_RESOURCES: 6,
    NoteBlock.KEY_PARTNERS: 5,
    NoteBlock.COST_STRUCTURE: 5,
    NoteBlock.REVENUE_STREAMS: 5,
}
MOTIVES = (["acquisition", "retention"], ["retention"], ["growth"], ["retention", "growth"])
BONDS = (["financial"], ["social"], ["customization"], ["structural", "social"])
PHASES = (
    ["awareness", "evaluation"],
    ["evaluation", "purchase"],
    ["purchase", "delivery"],
    ["delivery", "after_sales"],
)
LEVELS = ("stranger", "acquaintance", "friend", "partner")
CHARACTERS = (["convenience"], ["risk_reduction"], ["customization"], ["low_price", "accessibility"])

Words = dict[str, Any]
Plain = dict[str, Any]


def board_with(notes: int, language: str = "en") -> CanvasDocument:
    """A canvas of exactly so many cards (9 to 500) over all nine blocks, its words in en, ka, ru or vi.

    Raises:
        ValueError: when the board cannot have that many cards, or no words are kept in that language.
    """
    if not LEAST <= notes <= MOST or language not in LANGUAGES:
        raise ValueError(f"no board of {notes} cards in {language}")
    words = json.loads((Path(__file__).parent / "board_words" / f"{language}.json").read_text("utf-8"))
    counts = _counts(notes)
    segments = _segments(words, notes - sum(counts.values()))
    channels = _channels(words, counts["channels"])
    relationships = _relationships(words, counts["relationships"], channels, segments)
    _open_channels(channels, relationships, segments)
    document = {
        "format": FORMAT,
        "title": words["title"],
        "language": language,
        "currency": words["currency"],
        "stage": Stage.GROWING,
        "summary": words["summary"],
        "notes": _notes(words, counts, segments, relationships),
        "value_propositions": _propositions(words, counts["value_propositions"], segments),
        "segments": segments,
        "channels": channels,
        "relationships": relationships,
        "toolkit": [_record(place, segment["id"]) for place, segment in enumerate(segments)],
    }
    return loads(json.dumps(document))


def _counts(notes: int) -> dict[str, int]:
    """How many cards each block beside the segments gets: by its share, one at least, nothing left over."""
    rest = notes - max(1, min(SEGMENTS_MOST, notes // 10))
    counts = {block: max(1, rest * share // sum(SHARES.values())) for block, share in SHARES.items()}
    for block in list(counts)[: rest - sum(counts.values())]:
        counts[block] += 1
    return counts


def _wording(texts: Sequence[str], place: int, words: Words) -> str:
    """The text of a card: each as it is first, then once for every branch and course."""
    text, again = texts[place % len(texts)], place // len(texts)
    return f"{text} ({words['where'][again - 1]})" if again else text


def _pick(choices: Sequence[Any], place: int) -> Any:
    return choices[place % len(choices)]


def _segments(words: Words, count: int) -> list[Plain]:
    return [
        {
            "id": f"s{place + 1}",
            "name": words["segments"][place],
            "expects": [_pick(list(RelationshipType), place), _pick(list(RelationshipType), place + 2)],
            "size": 40 + 170 * place,
            "value_per_customer": 900 - 60 * place,
            "repeat": "regularly",
            "lifetime_years": 1 + place % 4,
            "buying": _pick(("simple", "considered"), place),
            "level_now": LEVELS[place % 3],
            "level_target": LEVELS[place % 3 + 1],
        }
        for place in range(count)
    ]


def _channels(words: Words, count: int) -> list[Plain]:
    kinds = list(words["channels"])
    return [
        {
            "id": f"c{place + 1}",
            "name": _wording(list(words["channels"].values()), place, words),
            "kind": _pick(kinds, place),
            "phases": _pick(PHASES, place),
        }
        for place in range(count)
    ]


def _relationships(words: Words, count: int, channels: list[Plain], segments: list[Plain]) -> list[Plain]:
    types = list(RelationshipType)
    return [
        {
            "id": f"r{place + 1}",
            "segment": _pick(segments, place + place // len(types))["id"],
            "type": (type_ := _pick(types, place)),
            "text": _wording(words["relationships"][type_], place // len(types), words),
            "status": "intended" if place % 4 == 3 else "established",
            "motives": _pick(MOTIVES, place),
            "channels": _channels_for(type_, place, channels),
            "cost": {"amount": 6 + 7 * (place % 12), "per": "customer_year"},
            "bonds": _pick(BONDS, place),
        }
        for place in range(count)
    ]


def _channels_for(type_: RelationshipType, place: int, channels: list[Plain]) -> list[str]:
    """A channel that carries the type; every fifth relationship takes whichever comes, every eleventh none."""
    able = [channel for channel in channels if type_.needs in CARRIES[ChannelKind(channel["kind"])].surely]
    if place % 11 == 10:
        return []
    return [_pick(channels if place % 5 == 4 or not able else able, place)["id"]]


def _open_channels(channels: list[Plain], relationships: list[Plain], segments: list[Plain]) -> None:
    """Let every channel serve the segments that meet it, and one that nobody serves there yet."""
    for place, channel in enumerate(channels):
        served = {
            relationship["segment"]: None
            for relationship in relationships
            if channel["id"] in relationship["channels"]
        }
        channel["segments"] = list(served | {_pick(segments, place)["id"]: None})


def _propositions(words: Words, count: int, segments: list[Plain]) -> list[Plain]:
    return [
        {
            "id": f"v{place + 1}",
            "text": _wording(words["value_propositions"], place, words),
            "segments": [_pick(segments, place)["id"]],
            "character": _pick(CHARACTERS, place),
        }
        for place in range(count)
    ]


def _notes(
    words: Words, counts: dict[str, int], segments: list[Plain], relationships: list[Plain]
) -> list[Plain]:
    """The notes of the five plain blocks; every third is tied to nothing, as in a class."""
    notes: list[Plain] = []
    for block in NoteBlock:
        for place in range(counts[block]):
            note: Plain = {
                "id": f"n{len(notes) + 1}",
                "block": block,
                "text": _wording(words[block], place, words),
            }
            if place % 3 != 2:
                relationship = _pick(relationships, len(notes))
                note |= {"segments": [relationship["segment"]], "supports": [relationship["id"]]}
            notes.append(note)
    return notes


def _record(place: int, segment: str) -> Plain:
    trial = 200 + 90 * place
    return {
        "segment": segment,
        "ladder": {
            "awareness": trial * 12,
            "interest": trial * 5,
            "evaluation": trial * 2,
            "trial": trial,
            "satisfaction": trial - 40,
            "repurchase": trial - 110,
            "loyalty": trial - 150,
        },
        "value": {"outcome": 8 - place % 3, "process": 7, "price": 4 + place % 4, "effort": 3},
        "service_quality": {
            "reliability": {"expected": 6.2, "perceived": 6 - place % 3},
            "empathy": {"expected": 5.5, "perceived": 5.8},
        },
    }
