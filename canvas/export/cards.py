"""The things in the nine blocks, worded for the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext

from canvas.document import CanvasDocument, Note
from canvas.export.only import tied
from canvas.export.pictures import HUES, Album, Photographs, Picture
from canvas.export.signs import Gutter, Sign
from relationships import phrases
from relationships.document import Relationship
from relationships.kinds import Status
from relationships.rules import Finding
from segments.document import Channel, Segment, ValueProposition
from segments.kinds import Block, NoteBlock, RelationshipType
from segments.language import say
from segments.marks import mark_of

BADGES_MOST = 12  # beside one text; of more, the letters are listed
BADGES_TOGETHER = 4  # in one picture, which cannot be broken into lines
# Beyond so many names in all, which no founder writes, a relationship names a few and counts the rest: else a small
# hostile document would ask for a page of many megabytes.
NAMES_MOST = 4_000
NAMES_FEW = 12


@dataclass(frozen=True)
class Run:
    """A piece of a line: words, underlined where a finding is about them, or a picture."""

    text: str = ""
    queried: bool = False
    picture: Picture | None = None


@dataclass(frozen=True)
class Item:
    """A note or a card. ``text`` is the founder's; the title is too on a segment's card, elsewhere it is ours."""

    kind: str
    text: str
    badges: tuple[Picture, ...] = ()
    letters: str = ""
    title: str = ""
    tag: str = ""
    hue: str = ""
    planned: bool = False
    pictures: tuple[Picture, ...] = ()
    lines: tuple[tuple[Run, ...], ...] = ()
    signs: tuple[Sign, ...] = ()
    photos: tuple[Picture, ...] = ()


DOT = Run(phrases.SEPARATOR)


class Cards:
    """Words the things of one document; drawings go to the album.

    ``everybody`` are the segments of the whole canvas, of which the document may hold but one: letters and names are
    theirs.
    """

    def __init__(
        self,
        document: CanvasDocument,
        findings: Sequence[Finding],
        album: Album,
        photographs: Photographs,
        everybody: Sequence[Segment],
    ) -> None:
        self.document = document
        self._album = album
        self._photographs = photographs
        self._everybody = everybody
        self._gutter = Gutter(document, findings, album)
        self._places = {segment.id: place for place, segment in enumerate(everybody)}
        self._channels = {channel.id: channel for channel in document.channels}
        names = sum(len(relationship.channels) for relationship in document.relationships)
        self._names_most = None if names <= NAMES_MOST else NAMES_FEW

    def of(self, block: Block) -> Iterator[Item]:
        """What stands in a block, in the document's order."""
        if block is Block.CUSTOMER_SEGMENTS:
            return map(self._segment, self.document.segments)
        if block is Block.CUSTOMER_RELATIONSHIPS:
            return map(self._relationship, self.document.relationships)
        if block is Block.CHANNELS:
            return map(self._channel, self.document.channels)
        if block is Block.VALUE_PROPOSITIONS:
            return map(self._note, self.document.value_propositions)
        notes = (note for note in self.document.notes if note.block == NoteBlock(block.value))
        return map(self._note, notes)

    def _note(self, note: Note | ValueProposition) -> Item:
        segments = note.segments or ()
        photos = self._photographs.of(note.id, "evidence")
        return Item("note", note.text, self._badges(segments), self._letters(segments), photos=photos)

    def _segment(self, segment: Segment) -> Item:
        return Item(
            "segment",
            segment.description,
            badges=(self.badge(segment.id),),
            title=segment.name,
            hue=self._hue(segment.id),
            lines=tuple(filter(None, [self._worth(segment), self._expects(segment), self._levels(segment)])),
            signs=tuple(self._gutter.signs(segment.id)),
            photos=self._photographs.of(segment.id, "portrait")[:1],
        )

    def _worth(self, segment: Segment) -> tuple[Run, ...]:
        value = segment.value_per_customer
        size = Run(say(phrases.NO_SIZE) if segment.size is None else phrases.count_phrase(segment.size))
        if value is None:
            return (size,)
        accused = bool(self._gutter.accused(segment.id, "cost"))
        return size, DOT, Run(phrases.money(value, self.document.currency), accused)

    def _levels(self, segment: Segment) -> tuple[Run, ...]:
        levels = phrases.levels_phrase(segment.level_now, segment.level_target)
        return (Run(levels, bool(self._gutter.accused(segment.id, "level"))),) if levels else ()

    def _expects(self, segment: Segment) -> tuple[Run, ...]:
        if not segment.expects:
            return (Run(say(phrases.NO_EXPECTATION)),)
        return (Run(say(phrases.EXPECTS) + " "), Run(picture=self._types(segment.expects)))

    def _relationship(self, relationship: Relationship) -> Item:
        type_ = relationship.type
        return Item(
            "relationship",
            relationship.text,
            badges=self._badges([relationship.segment]),
            title=say(type_.label),
            tag=phrases.status_phrase(relationship.status),
            hue=self._hue(relationship.segment),
            planned=relationship.status is Status.INTENDED,
            pictures=(self._album.pictograms([type_.value], ""),),
            lines=(tuple(self._meta(relationship)),),
            signs=tuple(self._gutter.signs(relationship.id)),
        )

    def _meta(self, relationship: Relationship) -> Iterator[Run]:
        """Channels, motives and cost, as far as they are known."""
        yield from self._reached_by(relationship)
        if relationship.motives:
            yield from (DOT, Run(phrases.motives_phrase(relationship.motives)))
        if relationship.cost:
            cost = phrases.cost_phrase(relationship.cost, self.document.currency)
            yield from (DOT, Run(cost, bool(self._gutter.accused(relationship.id, "cost"))))

    def _reached_by(self, relationship: Relationship) -> Iterator[Run]:
        """The channels by name; underlined are those that a contradiction names, or all where it names none."""
        wrong = self._gutter.accused(relationship.id, "channel")
        named = {name for finding in wrong for name in finding.values.get("channels", ())}  # type: ignore[union-attr]
        names = [self._channels[channel].name for channel in relationship.channels[: self._names_most]]
        for place, name in enumerate(names or [say(phrases.NO_CHANNEL)]):
            if place:
                yield Run(", ")
            yield Run(name, bool(wrong) and (not named or name in named))
        more = len(relationship.channels) - len(names)
        if more:
            yield Run(", " + gettext("and %(count)s more") % {"count": phrases.number(more)})

    def _channel(self, channel: Channel) -> Item:
        segments = channel.segments or ()
        carried = channel.surely
        types = [type_ for type_ in RelationshipType if type_.needs in carried]
        pictures = (self._types(types, gettext("can carry: %(types)s")),) if types else ()
        return Item(
            "channel", channel.name, self._badges(segments), self._letters(segments), pictures=pictures
        )

    def _types(self, types: Sequence[RelationshipType], sentence: str = "%(types)s") -> Picture:
        named = ", ".join(say(type_.label) for type_ in types)
        return self._album.pictograms([type_.value for type_ in types], sentence % {"types": named})

    def badge(self, segment: str) -> Picture:
        """A segment's badge, which says its letter."""
        mark = mark_of(self._places[segment])
        return self._album.badges([mark], mark.letter)

    def others(self) -> Sequence[tuple[str, Picture]]:
        """Whose badges stand here beside those who have a card: names, and badges; none where they are too many."""
        here = {segment.id for segment in self.document.segments}
        strange = {id_ for entry in tied(self.document) for id_ in entry.segments or () if id_ not in here}
        if len(strange) > BADGES_MOST:
            return []
        known = [segment for segment in self._everybody if segment.id in strange]
        return [(segment.name, self.badge(segment.id)) for segment in known]

    def _hue(self, segment: str) -> str:
        return HUES[mark_of(self._places[segment]).shape_slug][0]

    def _badges(self, segments: Sequence[str]) -> tuple[Picture, ...]:
        if len(segments) > BADGES_MOST:
            return ()
        groups = [
            segments[start : start + BADGES_TOGETHER] for start in range(0, len(segments), BADGES_TOGETHER)
        ]
        return tuple(self._badge(group) for group in groups)

    def _badge(self, segments: Sequence[str]) -> Picture:
        places = [self._places[segment] for segment in segments]
        marks = [mark_of(place) for place in places]
        names = [self._everybody[place].name for place in places]
        alt = ", ".join(f"{mark.letter} {name}" for mark, name in zip(marks, names, strict=True))
        return self._album.badges(marks, alt)

    def _letters(self, segments: Sequence[str]) -> str:
        """The letters of too many segments for badges: “A–F, H”."""
        if len(segments) <= BADGES_MOST:
            return ""
        places = sorted(self._places[segment] for segment in segments)
        stretches = []
        for _, group in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
            letters = [mark_of(place).letter for _, place in group]
            stretches.append("–".join(dict.fromkeys([letters[0], letters[-1]])))
        return ", ".join(stretches)
