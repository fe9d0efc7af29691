"""Where the subjects of findings are at home: their segment, their card, their block. Pure."""

from typing import Any

from canvas.board.cards import Badge
from canvas.document import CanvasDocument
from relationships.rules import Finding


class Places:
    """The things of one document that findings may be about."""

    def __init__(self, document: CanvasDocument) -> None:
        self._things: dict[str, tuple[str, Any]] = {}
        self._segment: dict[str, str] = {}
        self._badges = {
            segment.id: Badge(segment.id, place, segment.name)
            for place, segment in enumerate(document.segments)
        }
        for collection in ("segments", "channels", "relationships"):
            for thing in getattr(document, collection):
                self._things[thing.id] = collection, thing
        self._segment |= {segment.id: segment.id for segment in document.segments}
        self._segment |= {entry.id: entry.segment for entry in document.relationships}
        for record in document.toolkit:
            parts: list[Any] = [*record.touchpoints, *record.blueprint]
            self._things |= {part.id: ("toolkit", part) for part in parts}
            self._segment |= {part.id: record.segment for part in parts}

    def thing(self, id_: str) -> Any:
        """The thing itself."""
        return self._things[id_][1]

    def collection(self, id_: str) -> str:
        """Its collection; “toolkit” for what lies in a toolkit record."""
        return self._things[id_][0]

    def home(self, id_: str) -> str:
        """The thing on whose card it is found: itself, or the segment of what lies in the toolkit."""
        return self._segment[id_] if self.collection(id_) == "toolkit" else id_

    def badge(self, id_: str) -> Badge | None:
        """The sign of its segment; channels have none of their own."""
        return self._badges.get(self._segment.get(id_, ""))

    def badge_of(self, finding: Finding) -> Badge | None:
        """The sign of the first segment that a finding touches."""
        return next(filter(None, map(self.badge, finding.subjects)), None)

    def touches(self, finding: Finding, segment: str) -> bool:
        """Whether a finding is about a segment, or about something of it."""
        return any(self._segment.get(subject) == segment for subject in finding.subjects)
