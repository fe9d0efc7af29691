"""What pictures may be: types by content, limits, and what is said where a file will not do. Pure."""

from enum import Enum
from typing import NamedTuple

from segments.words import gettext_noop

BYTES_LIMIT = 10 * 1024 * 1024
PIXELS_LIMIT = 50_000_000
SIDE, SMALL_SIDE = 1600, 320  # pixels, at most, of what is kept: whole and as a thumbnail
QUALITY = 85  # of JPEG, of 100

EACH_NOTE = 6
EACH_CANVAS = 60
ALT_LIMIT = 500


class Fault(Enum):
    """Why a file is no picture that can be kept; the value is the sentence."""

    EMPTY = gettext_noop("This file is empty.")
    HEAVY = gettext_noop("This file has more than 10 MB. Save the picture smaller and choose it again.")
    LARGE = gettext_noop("This picture has more than 50 megapixels. Save it smaller and choose it again.")
    UNKNOWN = gettext_noop("This file is no JPEG, PNG, WebP or HEIC picture, whatever its name says.")
    GIF = gettext_noop("GIF pictures are not taken. Save it as PNG and choose that.")
    DRAWING = gettext_noop(
        "This is a drawing (SVG) or a page, not a picture. Save it as PNG and choose that."
    )
    NO_HEIC = gettext_noop("HEIC pictures cannot be read here. Save it as JPEG and choose that.")
    MOVING = gettext_noop("This picture moves. Choose a still one.")
    BROKEN = gettext_noop("This picture cannot be read: the file is damaged or cut off.")
    DOUBLE = gettext_noop(
        "This file is a picture and something else at once. Save the picture anew and choose that."
    )


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    def within(self, side: int) -> "Size":
        """The size at which the longest side is at most ``side``, in the same shape; never larger than it is."""
        longest = max(self)
        if longest <= side:
            return self
        return Size(*(max(1, round(length * side / longest)) for length in self))
