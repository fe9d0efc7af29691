"""The map: who is treated how and where, as a picture and as tables."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext

from canvas.drawings.black import in_black
from canvas.drawings.map import map_svg
from canvas.drawings.map.picture import counted
from canvas.export.report.parts import (
    Drawing,
    Line,
    Lines,
    Part,
    Section,
    Table,
    Text,
    Title,
    joined,
    own,
    said,
    shown,
)
from canvas.export.report.summary import who
from canvas.export.report.things import Things, unknown
from relationships.document import Relationship
from relationships.kinds import Status
from relationships.phrases import NO_CHANNEL
from segments.document import Channel
from segments.kinds import Capability, RelationshipType
from segments.language import say

# A larger one would have type below 5 points where it fits on a page.
MOST_WIDE, MOST_HIGH = 1_240, 1_640
MOST_THINGS = 400  # of more it is not worth to draw one


def section(things: Things, *, findings: bool) -> Section | None:
    """Everything about who meets whom where; None for an empty canvas."""
    parts = tuple(_parts(things, findings))
    title = gettext("Who is treated how, and where")
    return Section((said(title),), title, parts) if parts else None


def _parts(things: Things, findings: bool) -> Iterator[Part]:
    if not things.only and (things.document.segments or things.document.channels):
        yield from _picture(things, findings)
    if things.segment_by_segment:
        head = (gettext("Segment"), gettext("Relationship"), gettext("Channels"))
        yield Table("whereabouts", head, [_met(things, kept) for kept in things.segment_by_segment])
    if things.kept.channels:
        yield Title((said(gettext("Channels")),))
        yield _channels(things)


def _picture(things: Things, findings: bool) -> Iterator[Part]:
    document = things.document
    many = len(document.segments) + len(document.channels) + len(document.relationships) > MOST_THINGS
    svg = "" if many else map_svg(document, things.counted if findings else (), mono=things.mono)
    found = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
    if found is None or float(found[1]) > MOST_WIDE or float(found[2]) > MOST_HIGH:
        yield Text(((said(gettext("The map is too large for a page; these tables say the same.")),),))
        return
    yield Drawing(things.drawing("map", in_black(svg) if things.mono else svg, counted(document)))


def _met(things: Things, kept: Relationship) -> tuple[Lines, ...]:
    segment = things.document.segments[things.places[kept.segment]]
    return (
        (who(things, segment),),
        (called(things, kept),),
        (things.named(kept.channels) or (unknown(say(NO_CHANNEL)),),),
    )


def called(things: Things, kept: Relationship) -> Line:
    """A relationship by its type, and that it is only planned."""
    return *things.typed(kept.type), *planned(kept)


def planned(kept: Relationship) -> Line:
    """That a relationship is only planned; nothing for others."""
    if kept.status is not Status.INTENDED:
        return ()
    return (said(" (" + say(Status.INTENDED.label) + ")", "quiet"),)


def _channels(things: Things) -> Table:
    head = (
        gettext("Channel"),
        gettext("Kind"),
        gettext("Whose it is"),
        gettext("Phases"),
        gettext("What it can carry"),
        gettext("Whom it serves"),
    )
    return Table("channels", head, [tuple(_channel(things, channel)) for channel in things.kept.channels])


def _channel(things: Things, channel: Channel) -> Iterator[Lines]:
    yield ((own(channel.name, "strong"),),)
    yield ((said(say(channel.kind.label)),),)
    yield ((said(say(channel.owner.label)),),)
    phases = ", ".join(say(phase.label) for phase in channel.phases)
    yield ((said(phases) if phases else unknown(),),)
    yield (_carries(things, channel),)
    badges = things.badges(sorted(channel.segments or (), key=things.places.__getitem__))
    yield (badges or (unknown() if channel.segments is None else said(gettext("nobody"), "quiet"),),)


def _carries(things: Things, channel: Channel) -> Line:
    carried = [capability for capability in Capability if capability in channel.surely]
    types = [type_ for type_ in RelationshipType if type_.needs in carried]
    if not types:
        return (said(gettext("nothing for sure"), "quiet"),)
    pictures = [things.album.pictograms([type_.value], say(type_.needs.label)) for type_ in types]
    return joined([(shown(picture),) for picture in pictures], " ")
