"""The small drawings of the page, as the album of all drawings keeps them."""

from segments.drawing.album import Album, Picture
from segments.drawing.colours import HUES

__all__ = ["HUES", "Album", "Picture"]
