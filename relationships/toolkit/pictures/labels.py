"""Finding room for names beside points, so that none meets another. Pure but for measuring."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from relationships.toolkit.pictures.sheet import SIZE, Words, fitted

WIDE = 128.0
LINES_MOST = 2
POINT = 8.0


class Box(NamedTuple):
    """A rectangle: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, other: "Box") -> bool:
        """Whether it lies wholly in the other."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.width <= other.x + other.width
            and self.y + self.height <= other.y + other.height
        )

    def grown(self, across: float, down: float) -> "Box":
        """The same with room around it."""
        return Box(self.x - across, self.y - down, self.width + 2 * across, self.height + 2 * down)

    def with_point(self, x: float, y: float, r: float) -> "Box":
        """The same, so large that it holds a point too."""
        left, top = min(self.x, x - r), min(self.y, y - r)
        right, bottom = max(self.x + self.width, x + r), max(self.y + self.height, y + r)
        return Box(left, top, right - left, bottom - top)


@dataclass(frozen=True)
class Label:
    """A name and where its first line stands."""

    words: Words
    x: float
    y: float
    look: str
    box: Box


def placed(
    names: Mapping[tuple[float, float], str], taken: Sequence[Box], lines: Sequence[Box], room: Box
) -> dict[tuple[float, float], Label] | None:
    """A place for every name in the room, clear of what is taken and of all points; None where one finds none.

    Names that need not cross ``lines`` do not.
    """
    points = {point: Box(point[0] - POINT, point[1] - POINT, 2 * POINT, 2 * POINT) for point in names}
    boxes, labels = [*taken, *points.values()], {}
    for point, name in names.items():
        words = fitted(name, WIDE, SIZE, lines=LINES_MOST, founders=True)
        if len(words.lines) > LINES_MOST:
            return None
        free = [
            label
            for label in _choices(point, words)
            if label.box.within(room) and not any(label.box.meets(box) for box in boxes)
        ]
        if not free:
            return None
        label = min(free, key=lambda label: any(label.box.meets(line) for line in lines))
        labels[point] = label
        boxes.append(label.box)
    return labels


def _choices(point: tuple[float, float], words: Words) -> Iterator[Label]:
    """To the right of a point, to its left, below it, above it."""
    (x, y), width, height = point, words.width, words.height
    base = words.size * 0.95
    side = y - height / 2
    yield Label(words, x + 15, side + base, "", Box(x + 15, side, width, height))
    yield Label(words, x - 15, side + base, "end", Box(x - 15 - width, side, width, height))
    for top in (y + 11, y - 11 - height):
        yield Label(words, x, top + base, "mid", Box(x - width / 2, top, width, height))
