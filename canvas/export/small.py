"""The canvas page as a small picture, for lists and for the preview of a link; made when it is first asked for."""

import io
import threading
from collections.abc import Iterable

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from PIL import Image

from canvas.document import CanvasDocument
from canvas.export.making import TURNS
from canvas.export.page import canvas_png
from canvas.pictures.photo import Photo
from relationships.rules import check

# Pixels; the page has the shape of A4. A list shows a thumbnail at half its size, for screens of two pixels to one.
THUMBNAIL, PREVIEW = (480, 339), (1123, 794)
COLOURS = 256  # a third of the bytes; with fewer, the tints of the segments run into each other
KEPT = 24 * 3600  # seconds
# So many may draw a small picture or wait for it, half a minute's work on two cores; whoever comes then comes again.
LINE = 24
PLACES = threading.BoundedSemaphore(LINE)

Size = tuple[int, int]


class Busy(Exception):
    """The line of those who wait for a small picture is long enough."""


def kept(key: str, size: Size) -> bytes | None:
    """The picture that was made under this key, if it is still there."""
    held: bytes | None = cache.get(_name(key, size))
    return held


def small(key: str, size: Size, document: CanvasDocument, photos: Iterable[Photo] = ()) -> bytes:
    """The picture of a document, kept under a key for a day; headings are in the founder's language where we speak it.

    Raises:
        Busy: at once, where too many wait already.
        typst.TypstError: as ``canvas_png`` does.
    """
    if not PLACES.acquire(blocking=False):
        raise Busy
    try:
        with TURNS:
            held = kept(key, size)  # whoever waited for the same picture finds it made
            if held is None:
                held = _drawn(document, size, photos)
                cache.set(_name(key, size), held, KEPT)
    finally:
        PLACES.release()
    return held


def _name(key: str, size: Size) -> str:
    return f"small {size[0]} {key}".replace(" ", ":")


def _drawn(document: CanvasDocument, size: Size, photos: Iterable[Photo]) -> bytes:
    spoken = dict(settings.LANGUAGES)
    language = document.language if document.language in spoken else settings.LANGUAGE_CODE
    page = canvas_png(
        document,
        check(document),
        date=timezone.localdate(),
        scale=size[0] / PREVIEW[0],
        language=language,
        photos=photos,
    )
    image = Image.open(io.BytesIO(page)).convert("RGB").resize(size, Image.Resampling.LANCZOS)
    written = io.BytesIO()
    image.quantize(COLOURS).save(written, "PNG", optimize=True)
    return written.getvalue()
