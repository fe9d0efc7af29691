"""Showing one segment only: which things of a canvas have to do with it. Pure."""

from typing import Any

from canvas.document import CanvasDocument


class Only:
    """What has to do with one segment; with an empty id, everything has."""

    def __init__(self, document: CanvasDocument, segment: str) -> None:
        self.segment = segment if any(s.id == segment for s in document.segments) else ""
        kept = [r for r in document.relationships if r.segment == self.segment]
        self._relationships = {relationship.id for relationship in kept}
        self._channels = {channel for relationship in kept for channel in relationship.channels}

    def shows(self, collection: str, thing: Any) -> bool:
        """Whether a thing is the segment itself, or is tied to it or to a relationship with it."""
        if not self.segment:
            return True
        if collection == "segments":
            return bool(thing.id == self.segment)
        if collection == "relationships":
            return thing.id in self._relationships
        if self.segment in (thing.segments or ()):
            return True
        if collection == "channels":
            return thing.id in self._channels
        return not self._relationships.isdisjoint(getattr(thing, "supports", ()))
