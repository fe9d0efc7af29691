"""What the toolkit draws of a submission, as the page shows it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from django.utils.safestring import SafeString

from canvas.board.anchors import anchor
from canvas.board.cards import Badge
from canvas.courses.review.board import Pin
from canvas.courses.review.snapshot import Snapshot, Tool

WIDE = 500  # units of a drawing; what is wider takes the whole row


class Drawn(NamedTuple):
    """One picture of the toolkit, with what is pinned to it."""

    tool: Tool
    pins: Sequence[Pin]
    say: str

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return anchor(self.tool.key)

    @property
    def svg(self) -> SafeString:
        """The drawing, to stand in a page: it has neither style nor script, and escapes all that founders wrote."""
        return SafeString(self.tool.picture.svg)

    @property
    def wide(self) -> bool:
        """Whether it needs the whole row."""
        return self.tool.picture.width > WIDE


class Group(NamedTuple):
    """The pictures of one segment."""

    badge: Badge
    pictures: Sequence[Drawn]

    @property
    def anchor(self) -> str:
        """Where they stand on the page."""
        return toolkit_anchor(self.badge.id)


def toolkit_anchor(segment: str) -> str:
    """Where the pictures of a segment stand on the page."""
    return anchor(f"tool:{segment}")


def toolkit_of(
    snapshot: Snapshot, pins: Mapping[str, Sequence[Pin]], say: Callable[[str], str]
) -> Iterator[Group]:
    """The pictures of each segment that the toolkit was used for, wide ones last; ``say`` gives the address of the form for a place."""
    for badge, tools in groupby(snapshot.tools, lambda tool: tool.badge):
        drawn = [Drawn(tool, pins.get(tool.key, ()), say(tool.key)) for tool in tools]
        yield Group(badge, sorted(drawn, key=lambda one: one.wide))
