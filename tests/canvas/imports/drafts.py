"""What the tests of imports ask of a draft."""

import json

from canvas.imports import Draft, read
from segments.kinds import Block


def text_of(content: object) -> bytes:
    """Content as JSON text."""
    return json.dumps(content).encode()


def from_json(content: object) -> Draft:
    """The draft of another tool's JSON."""
    return read("canvas.json", text_of(content))


def cards(draft: Draft) -> dict[str, list[str]]:
    """The texts of a draft's document, by block; blocks without any are left out."""
    document = draft.document
    found: dict[str, list[str]] = {}
    for note in document.notes:
        found.setdefault(note.block, []).append(note.text)
    found |= {
        Block.VALUE_PROPOSITIONS: [entry.text for entry in document.value_propositions],
        Block.CUSTOMER_SEGMENTS: [entry.name for entry in document.segments],
        Block.CHANNELS: [entry.name for entry in document.channels],
        Block.CUSTOMER_RELATIONSHIPS: [entry.text for entry in document.relationships],
    }
    return {str(block): texts for block, texts in found.items() if texts}


def everything(draft: Draft) -> str:
    """All that a draft says anywhere, as one text without white space."""
    document = draft.document
    said = [document.title, document.summary, document.language, document.currency, *draft.aside]
    said += [text for texts in cards(draft).values() for text in texts]
    said += [segment.description for segment in document.segments]
    return squeezed(" ".join(said))


def squeezed(text: str) -> str:
    """A text without white space, which imports may change."""
    return "".join(text.split())
