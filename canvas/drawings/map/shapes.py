"""What the map is made of once it is laid out: frozen, with exact places, in units of the drawing. Pure.

``ways`` name what a part belongs to, so that a path can be lit up: ``s1`` the first segment, ``t1`` type, ``r1``
relationship, ``c1`` channel, ``n1`` remark.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from relationships.rules import Severity
from segments.kinds import Capability, RelationshipType
from segments.marks import Mark

Ways = tuple[str, ...]
ROUNDING = 0.001


class Box(NamedTuple):
    """A rectangle: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap by more than a rounding."""
        return (
            self.x + ROUNDING < other.right
            and other.x + ROUNDING < self.right
            and self.y + ROUNDING < other.bottom
            and other.y + ROUNDING < self.bottom
        )


class Look(StrEnum):
    """How a text is written; each is a class of the style sheet."""

    HEADING = "hd"
    NAME = "nm"
    TIGHT = "nm tight"
    SMALL = "sm"


@dataclass(frozen=True)
class Label:
    """A text of one line or more; ``founders`` where the founder wrote it."""

    lines: tuple[str, ...]
    look: Look
    box: Box
    founders: bool = False


@dataclass(frozen=True)
class Badge:
    """The sign of a segment; ``hollow`` where a line should arrive and does not."""

    mark: Mark
    box: Box
    ways: Ways = ()
    hollow: bool = False


class Point(NamedTuple):
    """A point of the drawing."""

    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """A line from left to right, level for the last ``run`` of its way; no ``mark`` where it is missing."""

    start: Point
    end: Point
    mark: Mark | None
    planned: bool
    ways: Ways
    run: float = 0.0


@dataclass(frozen=True)
class TypeBox:
    """One of the six types, with its pictogram in ``sign``."""

    type: RelationshipType
    box: Box
    sign: Box


class Carried(StrEnum):
    """Whether a channel carries something."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


@dataclass(frozen=True)
class Sign:
    """One of the six signs beside a channel; ``ringed`` where a remark misses it."""

    capability: Capability
    carried: Carried
    box: Box
    ringed: bool = False


@dataclass(frozen=True)
class Pencil:
    """A pencil mark of a severity, or the number of a remark."""

    what: Severity | int
    box: Box


@dataclass(frozen=True)
class Cluster:
    """Pencil marks and numbers that hang at one spot."""

    pencils: tuple[Pencil, ...]
    box: Box
    ways: Ways


@dataclass(frozen=True)
class Target:
    """Something one can point at: its name, its place, its way."""

    name: str
    box: Box
    way: str
    founders: bool = False


@dataclass(frozen=True)
class Layout:
    """The whole drawing. ``rules`` are the hairlines under the channels."""

    width: float
    height: float
    labels: tuple[Label, ...]
    lines: tuple[Line, ...]
    badges: tuple[Badge, ...]
    types: tuple[TypeBox, ...]
    signs: tuple[Sign, ...]
    clusters: tuple[Cluster, ...]
    rules: tuple[Box, ...]
    targets: tuple[Target, ...]

    @property
    def boxes(self) -> list[Box]:
        """The places of all that may not overlap: texts, badges, signs, pencil."""
        boxes = [label.box for label in self.labels] + [badge.box for badge in self.badges]
        boxes += [sign.box for sign in self.signs] + [cluster.box for cluster in self.clusters]
        return boxes + [kind.sign for kind in self.types]
