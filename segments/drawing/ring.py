"""The pencil's ring round what does not fit, drawn once as by hand and stretched to what it goes round. Pure."""

from segments.drawing.pen import number

# Around the origin; a start, then curves of three points each.
_POINTS = (
    (-12.6, -4.9), (-11.4, -6.3), (-8.4, -11.9), (-5.3, -13.3), (-2.2, -14.6), (2.3, -14.4), (5.3, -13.1),
    (8.3, -11.8), (11.5, -8.6), (12.8, -5.5), (14.1, -2.4), (14.3, 2.4), (13.1, 5.4), (11.9, 8.5), (8.4, 11.7),
    (5.4, 12.8), (2.4, 14.0), (-1.9, 13.7), (-4.8, 12.4), (-7.7, 11.0), (-11.0, 7.9), (-12.1, 4.9),
    (-13.2, 1.9), (-11.6, -4.0), (-11.5, -5.7),
)  # fmt: skip
_REACH = (13.5, 14.0)


def ring(x: float, y: float, rx: float, ry: float) -> str:
    """The path of a ring around a middle, so far to each side and up and down."""
    placed = [
        f"{number(x + across * rx / _REACH[0])} {number(y + down * ry / _REACH[1])}"
        for across, down in _POINTS
    ]
    return f"M{placed[0]}" + "".join(f"C{' '.join(placed[n : n + 3])}" for n in range(1, len(placed), 3))
