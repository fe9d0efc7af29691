"""Pictures beside a canvas: its logo, portraits of segments, photographs as evidence on notes.

They are rows of their own, not a part of the document. A picture belongs to whatever its ``subject`` names and is
shown as long as that is there.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from canvas.models import Canvas
    from canvas.pictures.photo import Photo


def photos(canvas: "Canvas") -> "tuple[Photo, ...]":
    """Every picture that a canvas shows, as plain data for export; the logo first, then in the order they came."""
    from canvas.pictures.selectors import whole  # rows, which the pure parts of this package stand below

    return whole(canvas)
