"""The small drawings of the page and its photographs, kept in one album."""

import io
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from PIL import Image, ImageOps

from canvas.pictures.photo import Photo
from segments.drawing.album import Album, Picture
from segments.drawing.colours import HUES

__all__ = ["HUES", "Album", "Photographs", "Picture"]

Use = Literal["logo", "portrait", "evidence"]
# Pixels at most: as wide and high as the page ever shows them, at some 300 to the inch.
ROOM: dict[Use, tuple[int, int]] = {"logo": (600, 160), "portrait": (200, 200), "evidence": (360, 240)}


class Photographs:
    """The photos of a canvas by what they belong to, as small as the page shows them."""

    def __init__(self, photos: Iterable[Photo], album: Album, *, mono: bool = False) -> None:
        self._photos = list(photos)
        self._album = album
        self._mono = mono

    def of(self, subject: str, use: Use) -> tuple[Picture, ...]:
        """The photos of a segment or note, or with an empty ``subject`` the canvas's logo."""
        return tuple(self._picture(photo, use) for photo in self._photos if photo.subject == subject)

    def _picture(self, photo: Photo, use: Use) -> Picture:
        key = f"{use} {self._photos.index(photo)}"
        self._album.drawings[key] = _drawing(photo.content, photo.media_type, use, self._mono)
        return Picture(key, photo.alt)


@lru_cache(maxsize=64)
def _drawing(content: bytes, media_type: str, use: Use, mono: bool) -> str:
    """A photo as an SVG that holds it: a portrait is cut to a square, a logo may be transparent."""
    with Image.open(io.BytesIO(content)) as opened:
        opened.draft("RGB", ROOM[use])
        photo = opened.convert("RGBA" if media_type == "image/png" else "RGB")
    photo = ImageOps.fit(photo, ROOM[use]) if use == "portrait" else ImageOps.contain(photo, ROOM[use])
    if mono:
        photo = photo.convert("LA" if media_type == "image/png" else "L")
    written = io.BytesIO()
    photo.save(written, "PNG" if media_type == "image/png" else "JPEG", optimize=True, quality=82)
    size = f'width="{photo.width}" height="{photo.height}"'
    data = b64encode(written.getvalue()).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {photo.width} {photo.height}" {size}>'
        f'<image {size} href="data:{media_type};base64,{data}"/></svg>'
    )
