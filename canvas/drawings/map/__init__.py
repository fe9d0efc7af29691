"""The map: segments, relationship types and channels as one picture, with what does not meet on it."""

from canvas.drawings.map.keyed import map_file
from canvas.drawings.map.picture import map_svg

__all__ = ["map_file", "map_svg"]
