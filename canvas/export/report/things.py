"""The things of a document as a report speaks of them: their badges, names and homes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext

from canvas.drawings.black import in_black
from canvas.export.cards import BADGES_MOST, NAMES_FEW
from canvas.export.formats.base import Subject
from canvas.export.only import narrowed
from canvas.export.pictures import HUES, Album, Photographs, Picture, Use
from canvas.export.report.parts import Line, Look, Piece, joined, own, said, shown
from relationships import phrases
from relationships.document import Relationship, ToolkitRecord
from relationships.questions import Interview
from relationships.rules import Finding
from segments.document import Segment
from segments.kinds import RelationshipType
from segments.language import say
from segments.marks import mark_of

# Beyond so many names in all, which no founder writes, a few are named and the rest counted.
NAMES_MOST = 2_000
QUOTED = 120  # characters of a text where only the thing is spoken of; the whole of it stands elsewhere


class Things:
    """One document and its findings; ``only`` is the id of the one segment that is shown, empty for all.

    ``document`` is the whole canvas, since letters and hues follow the place on it; ``kept`` is what is shown of it.
    """

    def __init__(self, subject: Subject, *, only: str = "", mono: bool = False) -> None:
        document = subject.document
        self.document = document
        self.only, self.mono = only, mono
        self.kept, self.findings = narrowed(document, subject.findings, only)
        self.counted = [finding for finding in self.findings if finding.waived is None]
        self.album = Album()
        self.large: set[str] = set()
        self._photographs = Photographs(subject.photos, self.album, mono=mono)
        self.interview = Interview(document)
        self.places = {segment.id: place for place, segment in enumerate(document.segments)}
        self.channels = {channel.id: channel for channel in document.channels}
        self.relationships = {kept.id: kept for kept in document.relationships}
        self.records: dict[str, ToolkitRecord] = {record.segment: record for record in document.toolkit}
        self._inner: dict[str, tuple[Any, str]] = {
            part.id: (part, record.segment) for record in document.toolkit for part in _parts(record)
        }
        names = [entry.channels for entry in document.relationships] + [
            note.supports for note in document.notes
        ]
        self._most = None if sum(map(len, names)) <= NAMES_MOST else NAMES_FEW
        self._about: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.counted:
            for home in self.homes(finding):
                self._about[home].append(finding)

    def with_segment(self, segment: Segment) -> Sequence[Relationship]:
        """The relationships with a segment."""
        return self.interview.of(segment.id)

    @property
    def segment_by_segment(self) -> list[Relationship]:
        """The relationships with the segments that are shown."""
        return [kept for segment in self.kept.segments for kept in self.with_segment(segment)]

    def home(self, id_: str) -> str:
        """The segment that a thing belongs to; empty for a channel."""
        if id_ in self.places:
            return id_
        if id_ in self.relationships:
            return self.relationships[id_].segment
        return self._inner[id_][1] if id_ in self._inner else ""

    def homes(self, finding: Finding) -> list[str]:
        """The segments that a finding is about, each once."""
        return list(dict.fromkeys(filter(None, map(self.home, finding.subjects))))

    def about(self, segment: Segment) -> Sequence[Finding]:
        """What was found about a segment and what belongs to it."""
        return self._about.get(segment.id, ())

    def badge(self, segment: str, *, alone: bool = True) -> Picture:
        """A segment's badge; where it stands ``alone`` it says the name too."""
        mark = mark_of(self.places[segment])
        name = self.document.segments[self.places[segment]].name
        return self.album.badges([mark], f"{mark.letter} {name}" if alone else mark.letter)

    def badges(self, segments: Sequence[str]) -> Line:
        """Badges, each standing for its segment; of too many the letters."""
        if len(segments) > BADGES_MOST:
            return (said(letters(self.places[id_] for id_ in segments) + " ", "strong"),)
        return tuple(piece for id_ in segments for piece in (shown(self.badge(id_)), said(" ")))

    def hue(self, segment: str) -> str:
        """The colour of a segment."""
        return HUES[mark_of(self.places[segment]).shape_slug][0]

    def sign(self, type_: RelationshipType, *, alone: bool = True) -> Picture:
        """A type's pictogram; beside the word it says nothing."""
        return self.album.pictograms([type_.value], say(type_.label) if alone else "")

    def types(self, types: Sequence[RelationshipType]) -> Line:
        """Pictograms that stand for types, each on its own: so many may not fit in one line of a table."""
        return joined([(shown(self.sign(type_)),) for type_ in types], " ")

    def typed(self, type_: RelationshipType, look: Look = "") -> Line:
        """A type as its pictogram and its word."""
        return shown(self.sign(type_, alone=False)), said(" " + say(type_.label), look)

    def called(self, relationship: Relationship, look: Look = "") -> Line:
        """A relationship where it is spoken of: its pictogram and the founder's words, or its type."""
        words = own(" " + _short(relationship.text), look)
        if not relationship.text:
            words = said(" " + say(relationship.type.label), look)
        return shown(self.sign(relationship.type, alone=bool(relationship.text))), words

    def subject(self, id_: str) -> Line:
        """A thing that a finding is about, by its name."""
        if id_ in self.relationships:
            return self.called(self.relationships[id_], "quiet")
        if id_ in self.channels:
            return (own(self.channels[id_].name, "quiet"),)
        if id_ in self.places:
            return (own(self.document.segments[self.places[id_]].name, "quiet"),)
        part, _ = self._inner[id_]
        return (own(_short(getattr(part, "name", "") or part.step), "quiet"),)

    def named(self, channels: Sequence[str]) -> Line:
        """Channels by name."""
        return self._few([(own(self.channels[id_].name),) for id_ in channels[: self._most]], len(channels))

    def carried(self, relationships: Sequence[str]) -> Line:
        """Relationships as they are spoken of."""
        lines = [self.called(self.relationships[id_], "quiet") for id_ in relationships[: self._most]]
        return self._few(lines, len(relationships))

    def _few(self, lines: list[Line], count: int) -> Line:
        more = count - len(lines)
        if more:
            words = gettext("and %(count)s more") % {"count": phrases.number(more)}
            lines.append((said(words, "quiet"),))
        return joined(lines)

    def drawing(self, key: str, svg: str, alt: str) -> Picture:
        """Keep a large drawing, which has its own colours already."""
        self.large.add(key)
        self.album.drawings[key] = svg
        return Picture(key, alt)

    @property
    def drawings(self) -> Mapping[str, str]:
        """Every drawing by its key, the small ones in black where that is asked for."""
        if not self.mono:
            return self.album.drawings
        return {key: svg if key in self.large else in_black(svg) for key, svg in self.album.drawings.items()}

    def photos(self, subject: str, use: Use) -> tuple[Picture, ...]:
        """The photographs of a segment or a note; the canvas's logo for an empty id."""
        return self._photographs.of(subject, use)


def _parts(record: ToolkitRecord) -> tuple[Any, ...]:
    return (*record.touchpoints, *record.blueprint)


def letters(places: Iterable[int]) -> str:
    """The letters of segments by their places: “A–F, H”."""
    stretches = []
    for _, group in groupby(enumerate(sorted(places)), key=lambda pair: pair[1] - pair[0]):
        found = [mark_of(place).letter for _, place in group]
        stretches.append("–".join(dict.fromkeys([found[0], found[-1]])))
    return ", ".join(stretches)


def _short(text: str) -> str:
    return Truncator(text).chars(QUOTED)


def unknown(text: str = "") -> Piece:
    """What is said of something that nobody knows yet."""
    return said(text or gettext("not known yet"), "quiet")
