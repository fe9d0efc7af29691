"""Pencil marks and the numbers of remarks, hung at one spot of the map. Pure."""

from collections.abc import Sequence

from canvas.drawings.map.scene import Remark
from canvas.drawings.map.shapes import Box, Cluster, Pencil, Ways
from relationships.rules import Severity

SIZE = 20.0
FIGURE = 6.0
ROOM = 74.0  # what a cluster beside a line may take: a mark and two numbers, then the next row begins


Row = list[Severity | int]


def width_of(what: Severity | int) -> float:
    """The room of one mark or number; every figure after the first takes a little more."""
    figures = len(str(what)) if isinstance(what, int) else 1
    return SIZE + FIGURE * (figures - 1)


def height_of(remarks: Sequence[Remark], room: float = ROOM) -> float:
    """How high a cluster will be; nothing where no remark hangs."""
    return SIZE * len(_rows(remarks, room))


def width_at(remarks: Sequence[Remark], room: float = ROOM) -> float:
    """How wide a cluster will be."""
    return max(map(_width, _rows(remarks, room)), default=0.0)


def hang(
    remarks: Sequence[Remark],
    x: float,
    middle: float,
    ways: Ways,
    *,
    room: float = ROOM,
    leftward: bool = False,
) -> Cluster | None:
    """Put a cluster to the right of ``x`` (or to its left), half above ``middle`` and half below it."""
    rows = _rows(remarks, room)
    if not rows:
        return None
    widths = [_width(row) for row in rows]
    top = middle - SIZE * len(rows) / 2
    box = Box(x - max(widths) if leftward else x, top, max(widths), SIZE * len(rows))
    pencils: list[Pencil] = []
    for place, row in enumerate(rows):
        at = x - _width(row) if leftward else x
        for what in _as_read(row) if leftward else row:
            pencils.append(Pencil(what, Box(at, top + SIZE * place, width_of(what), SIZE)))
            at += width_of(what)
    return Cluster(tuple(pencils), box, ways)


def _rows(remarks: Sequence[Remark], room: float) -> list[Row]:
    """A row for each severity: its mark, then its numbers; what has no room goes on in the next row."""
    rows: list[Row] = []
    for severity in Severity:
        numbers = [remark.number for remark in remarks if remark.finding.severity is severity]
        if numbers:
            rows.append([severity, numbers[0]])
        for number in numbers[1:]:
            if _width(rows[-1]) + width_of(number) <= room:
                rows[-1].append(number)
            else:
                rows.append([number])
    return rows


def _as_read(row: Row) -> Row:
    """The row with its mark at the end, next to the line that it is about."""
    return sorted(row, key=lambda what: (isinstance(what, Severity), what))


def _width(row: Row) -> float:
    return sum(map(width_of, row))
