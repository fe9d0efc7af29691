"""A picture as whoever shows or exports a canvas is given it. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Photo:
    """One picture: upright, without metadata, at most 1,600 pixels on its longest side.

    ``subject`` is the id of the segment or note that it belongs to, empty for the canvas's logo; ``media_type`` is
    “image/jpeg” or “image/png”; ``alt`` is the text alternative, in the founder's language and never blank.
    """

    subject: str
    alt: str
    media_type: str
    width: int
    height: int
    content: bytes
